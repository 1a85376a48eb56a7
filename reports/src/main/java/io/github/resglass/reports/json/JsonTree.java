package io.github.resglass.reports.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Map;

/**
 * A tree of maps, iterables, strings, numbers, booleans and null as JSON text.
 *
 * <p>Written by Jackson's generator alone: its object mapper takes a quarter of a second to load,
 * which is half the time that {@code resglass evaluate} takes.
 */
public final class JsonTree {

  private static final JsonFactory JSON = new JsonFactory();

  private JsonTree() {}

  /**
   * Over several lines, indented.
   *
   * @throws IllegalArgumentException if something in the tree is of no kind that JSON has
   */
  public static String indented(Object tree) {
    return text(tree, true);
  }

  /**
   * On one line.
   *
   * @throws IllegalArgumentException as {@link #indented}
   */
  public static String line(Object tree) {
    return text(tree, false);
  }

  private static String text(Object tree, boolean indented) {
    StringWriter text = new StringWriter();
    try (JsonGenerator generator = JSON.createGenerator(text)) {
      if (indented) {
        generator.setPrettyPrinter(new DefaultPrettyPrinter());
      }
      write(generator, tree);
    } catch (IOException impossible) {
      throw new UncheckedIOException("a text in memory was not written", impossible);
    }
    return text.toString();
  }

  private static void write(JsonGenerator generator, Object value) throws IOException {
    if (value instanceof Map<?, ?> fields) {
      generator.writeStartObject();
      for (Map.Entry<?, ?> field : fields.entrySet()) {
        generator.writeFieldName(field.getKey().toString());
        write(generator, field.getValue());
      }
      generator.writeEndObject();
    } else if (value instanceof Iterable<?> items) {
      generator.writeStartArray();
      for (Object item : items) {
        write(generator, item);
      }
      generator.writeEndArray();
    } else if (isNoNumber(value)) {
      throw new IllegalArgumentException(
          value + " is in a tree for JSON, which has no such number");
    } else {
      try {
        generator.writePOJO(value);
      } catch (IllegalStateException unknown) {
        throw new IllegalArgumentException(
            "a " + value.getClass().getName() + " is in a tree for JSON", unknown);
      }
    }
  }

  private static boolean isNoNumber(Object value) {
    return value instanceof Double number && !Double.isFinite(number);
  }
}
