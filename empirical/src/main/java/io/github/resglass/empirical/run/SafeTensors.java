package io.github.resglass.empirical.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.resglass.empirical.network.Matrix;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The safetensors format: 8 bytes n (little-endian), n bytes of JSON that give each tensor's dtype,
 * shape and place, then the numbers, little-endian and row-major. Written here: matrices as F32 of
 * shape [rows, columns], lists as F64 of shape [length], and text under __metadata__. Read as well:
 * F32 of shape [length], as a matrix of one row, and of more than two axes, as a matrix with a row
 * for each index of the first; tensors of other kinds are passed over.
 */
final class SafeTensors {

  private static final JsonMapper JSON = new JsonMapper();
  private static final String METADATA = "__metadata__";

  /** Bytes per number of the format's types. */
  private static final Map<String, Integer> BYTES =
      Map.ofEntries(
          Map.entry("BOOL", 1),
          Map.entry("U8", 1),
          Map.entry("I8", 1),
          Map.entry("I16", 2),
          Map.entry("U16", 2),
          Map.entry("F16", 2),
          Map.entry("BF16", 2),
          Map.entry("I32", 4),
          Map.entry("U32", 4),
          Map.entry("F32", 4),
          Map.entry("I64", 8),
          Map.entry("U64", 8),
          Map.entry("F64", 8));

  private final TreeMap<String, Matrix> matrices = new TreeMap<>();
  private final TreeMap<String, List<Double>> lists = new TreeMap<>();
  private final TreeMap<String, String> metadata = new TreeMap<>();
  private final TreeMap<String, String> unread = new TreeMap<>();
  private final TreeSet<String> asked = new TreeSet<>();

  SafeTensors put(String name, Matrix matrix) {
    matrices.put(name, matrix);
    return this;
  }

  SafeTensors put(String name, List<Double> list) {
    lists.put(name, List.copyOf(list));
    return this;
  }

  SafeTensors describe(String name, String text) {
    metadata.put(name, text);
    return this;
  }

  boolean holds(String name) {
    return matrices.containsKey(name);
  }

  /** The names of the tensors that nobody has asked for. */
  List<String> unused() {
    TreeSet<String> names = new TreeSet<>(matrices.keySet());
    names.addAll(lists.keySet());
    names.addAll(unread.keySet());
    names.removeAll(asked);
    return List.copyOf(names);
  }

  Matrix matrix(String name) {
    asked.add(name);
    if (unread.containsKey(name)) {
      throw new IllegalArgumentException(
          "tensor '" + name + "' is " + unread.get(name) + "; F32 is accepted");
    }
    return found(matrices.get(name), "matrix", name);
  }

  List<Double> list(String name) {
    asked.add(name);
    return found(lists.get(name), "list", name);
  }

  String description(String name) {
    return found(metadata.get(name), "description", name);
  }

  private static <T> T found(T value, String kind, String name) {
    if (value == null) {
      throw new IllegalArgumentException("no " + kind + " '" + name + "' in the file");
    }
    return value;
  }

  byte[] encode() {
    ObjectNode header = JSON.createObjectNode();
    if (!metadata.isEmpty()) {
      ObjectNode texts = header.putObject(METADATA);
      metadata.forEach(texts::put);
    }
    long offset = 0;
    for (Map.Entry<String, List<Double>> entry : lists.entrySet()) {
      int length = entry.getValue().size();
      offset = describe(header, entry.getKey(), "F64", offset, 8L * length, length);
    }
    for (Map.Entry<String, Matrix> entry : matrices.entrySet()) {
      Matrix matrix = entry.getValue();
      long bytes = 4L * matrix.rows() * matrix.columns();
      offset =
          describe(header, entry.getKey(), "F32", offset, bytes, matrix.rows(), matrix.columns());
    }
    String text = header.toString();
    // Spaces up to a multiple of 8, so that the numbers are aligned for readers that map the file.
    byte[] json =
        (text + " ".repeat((8 - text.getBytes(StandardCharsets.UTF_8).length % 8) % 8))
            .getBytes(StandardCharsets.UTF_8);
    ByteBuffer file =
        ByteBuffer.allocate(Math.toIntExact(8 + json.length + offset))
            .order(ByteOrder.LITTLE_ENDIAN)
            .putLong(json.length)
            .put(json);
    lists.values().forEach(list -> list.forEach(file::putDouble));
    for (Matrix matrix : matrices.values()) {
      for (float value : matrix.values()) {
        file.putFloat(value);
      }
    }
    return file.array();
  }

  private static long describe(
      ObjectNode header, String name, String type, long offset, long bytes, int... shape) {
    ObjectNode tensor = header.putObject(name).put("dtype", type);
    for (int extent : shape) {
      tensor.withArray("shape").add(extent);
    }
    tensor.withArray("data_offsets").add(offset).add(offset + bytes);
    return offset + bytes;
  }

  /**
   * The tensors of a whole file.
   *
   * @throws IllegalArgumentException if the bytes are cut short, damaged, or hold what is not
   *     written here
   */
  static SafeTensors decode(byte[] file) {
    ByteBuffer bytes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
    long length = file.length < 8 ? -1 : bytes.getLong();
    if (length < 2 || length > file.length - 8) {
      throw new IllegalArgumentException(
          "not a safetensors file, or cut short: " + file.length + " bytes");
    }
    ByteBuffer data = bytes.slice(8 + (int) length, file.length - 8 - (int) length);
    SafeTensors tensors = new SafeTensors();
    long used = 0;
    for (Map.Entry<String, JsonNode> entry : header(file, (int) length).properties()) {
      String name = entry.getKey();
      if (name.equals(METADATA)) {
        entry
            .getValue()
            .properties()
            .forEach(t -> tensors.describe(t.getKey(), t.getValue().asText()));
      } else {
        used = Math.max(used, tensors.read(name, entry.getValue(), data));
      }
    }
    if (used != data.capacity()) {
      throw new IllegalArgumentException(
          data.capacity() + " bytes of numbers where the header announces " + used);
    }
    return tensors;
  }

  private static JsonNode header(byte[] file, int length) {
    try {
      JsonNode header = JSON.readTree(file, 8, length);
      if (header.isObject()) {
        return header;
      }
    } catch (JsonProcessingException broken) {
      throw new IllegalArgumentException("the header is damaged", broken);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    throw new IllegalArgumentException("the header is not a JSON object");
  }

  private long read(String name, JsonNode tensor, ByteBuffer data) {
    String type = tensor.path("dtype").asText();
    List<Integer> shape = new ArrayList<>();
    tensor.path("shape").forEach(extent -> shape.add(extent.asInt(-1)));
    long from = tensor.path("data_offsets").path(0).asLong(-1);
    long to = tensor.path("data_offsets").path(1).asLong(-1);
    Integer unit = BYTES.get(type);
    boolean known = unit != null;
    long size = known ? unit : 0;
    for (int extent : shape) {
      known = known && extent >= 0 && size * extent <= data.capacity();
      size = known ? size * extent : 0;
    }
    if (!known || from < 0 || to - from != size || to > data.capacity()) {
      throw new IllegalArgumentException(
          "tensor '" + name + "' is damaged or cut short: " + tensor);
    }
    boolean matrix = type.equals("F32") && !shape.isEmpty();
    if (!matrix && !(type.equals("F64") && shape.size() == 1)) {
      unread.put(name, type + (type.equals("F32") ? " without an axis" : ""));
      return to;
    }
    ByteBuffer part =
        data.slice(Math.toIntExact(from), Math.toIntExact(size)).order(ByteOrder.LITTLE_ENDIAN);
    if (matrix) {
      float[] values = new float[(int) size / 4];
      part.asFloatBuffer().get(values);
      boolean row = shape.size() == 1;
      int rows = row ? 1 : shape.get(0);
      put(name, new Matrix(rows, rows == 0 ? 0 : values.length / rows, values));
    } else {
      List<Double> values = new ArrayList<>();
      for (int i = 0; i < shape.get(0); i++) {
        values.add(part.getDouble());
      }
      put(name, values);
    }
    return to;
  }
}
