package io.github.resglass.empirical.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.resglass.empirical.network.Matrix;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class SafeTensorsTest {

  private static final Matrix MATRIX = new Matrix(2, 3, new float[] {1, -2, 3.5f, 0, 1e-30f, 6});
  private static final List<Double> LIST = List.of(Math.PI, -0.0, Double.MIN_VALUE);

  private static byte[] file() {
    return new SafeTensors()
        .put("a.weight", MATRIX)
        .put("empty", new Matrix(1, 0, new float[0]))
        .put("λ", LIST)
        .describe("note", "π")
        .encode();
  }

  @Test
  void decodingGivesBackEveryBit() {
    SafeTensors read = SafeTensors.decode(file());
    assertEquals(MATRIX, read.matrix("a.weight"));
    assertEquals(0, read.matrix("empty").columns());
    assertEquals(LIST, read.list("λ"));
    assertEquals("π", read.description("note"));
  }

  @Test
  void everyTruncationIsRefused() {
    byte[] file = file();
    for (int length = 0; length < file.length; length++) {
      byte[] cut = Arrays.copyOf(file, length);
      assertThrows(IllegalArgumentException.class, () -> SafeTensors.decode(cut), "at " + length);
    }
    byte[] longer = Arrays.copyOf(file, file.length + 1);
    assertThrows(IllegalArgumentException.class, () -> SafeTensors.decode(longer));
  }

  @Test
  void headersThatLieAreRefused() {
    for (String header :
        List.of(
            "[]",
            "{\"a\":{\"dtype\":\"F32\",\"shape\":[1,1],\"data_offsets\":[0,8]}}",
            "{\"a\":{\"dtype\":\"F32\",\"shape\":[1,2],\"data_offsets\":[4,12]}}",
            "{\"a\":{\"dtype\":\"F32\",\"shape\":[-1,2],\"data_offsets\":[0,8]}}",
            "{\"a\":{\"dtype\":\"F16\",\"shape\":[1,2],\"data_offsets\":[0,8]}}",
            "{\"a\":{\"dtype\":\"F99\",\"shape\":[1,4],\"data_offsets\":[0,8]}}",
            "{\"a\":{\"dtype\":\"F64\",\"shape\":[2],\"data_offsets\":[-8,8]}}",
            "{\"a\":{\"dtype\":\"F32\",\"shape\":[2147483647,2147483647],\"data_offsets\":[0,8]}}",
            "{\"a\":3}")) {
      byte[] json = header.getBytes(StandardCharsets.UTF_8);
      byte[] file =
          ByteBuffer.allocate(16 + json.length)
              .order(ByteOrder.LITTLE_ENDIAN)
              .putLong(json.length)
              .put(json)
              .array();
      assertThrows(IllegalArgumentException.class, () -> SafeTensors.decode(file), header);
    }
  }

  @Test
  void otherKindsOfTensorsArePassedOverUntilAskedFor() {
    byte[] json =
        "{\"a\":{\"dtype\":\"F16\",\"shape\":[1,4],\"data_offsets\":[0,8]}}"
            .getBytes(StandardCharsets.UTF_8);
    byte[] file =
        ByteBuffer.allocate(16 + json.length)
            .order(ByteOrder.LITTLE_ENDIAN)
            .putLong(json.length)
            .put(json)
            .array();
    SafeTensors tensors = SafeTensors.decode(file);
    assertThrows(IllegalArgumentException.class, () -> tensors.matrix("a"));
  }

  @Test
  void theLayoutIsTheFormatsOwn() {
    byte[] file = new SafeTensors().put("w", new Matrix(1, 2, new float[] {1, 2})).encode();
    ByteBuffer bytes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
    int length = (int) bytes.getLong();
    assertEquals(0, length % 8);
    String header = new String(file, 8, length, StandardCharsets.UTF_8).trim();
    assertEquals("{\"w\":{\"dtype\":\"F32\",\"shape\":[1,2],\"data_offsets\":[0,8]}}", header);
    assertEquals(1f, bytes.getFloat(8 + length));
    assertEquals(2f, bytes.getFloat(12 + length));
  }
}
