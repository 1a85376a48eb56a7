package io.github.resglass.empirical.training;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.Arrays;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Reads the fields of one JSON object; whatever is not asked for is an error. */
final class JsonFields {

  private final JsonNode object;
  private final String prefix;
  private final TreeSet<String> asked = new TreeSet<>();

  JsonFields(JsonNode object, String prefix) {
    if (!object.isObject()) {
      throw new IllegalArgumentException(
          (prefix.isEmpty() ? "the configuration" : prefix.substring(0, prefix.length() - 1))
              + " is "
              + object
              + "; a JSON object is accepted");
    }
    this.object = object;
    this.prefix = prefix;
  }

  boolean has(String name) {
    asked.add(name);
    return object.has(name) && !object.get(name).isNull();
  }

  JsonFields object(String name) {
    asked.add(name);
    JsonNode inner = object.path(name);
    return new JsonFields(
        inner instanceof MissingNode ? JsonNodeFactory.instance.objectNode() : inner,
        prefix + name + ".");
  }

  String text(String name, String otherwise) {
    if (!has(name)) {
      return otherwise;
    }
    JsonNode value = object.get(name);
    if (!value.isTextual()) {
      throw refusal(name, value, "text");
    }
    return value.textValue();
  }

  long whole(String name, long otherwise) {
    if (!has(name)) {
      return otherwise;
    }
    JsonNode value = object.get(name);
    if (!(value.isIntegralNumber() && value.canConvertToLong())) {
      throw refusal(name, value, "a whole number");
    }
    return value.longValue();
  }

  int smallWhole(String name, int otherwise) {
    long value = whole(name, otherwise);
    if (value != (int) value) {
      throw refusal(name, object.get(name), "a whole number below 2^31");
    }
    return (int) value;
  }

  double number(String name, double otherwise) {
    if (!has(name)) {
      return otherwise;
    }
    JsonNode value = object.get(name);
    if (!(value.isNumber() && Double.isFinite(value.doubleValue()))) {
      throw refusal(name, value, "a number");
    }
    return value.doubleValue();
  }

  boolean flag(String name, boolean otherwise) {
    if (!has(name)) {
      return otherwise;
    }
    JsonNode value = object.get(name);
    if (!value.isBoolean()) {
      throw refusal(name, value, "true or false");
    }
    return value.booleanValue();
  }

  /** Whether a field is this text. */
  boolean says(String name, String text) {
    return has(name) && object.get(name).asText().equals(text);
  }

  <E> E choice(String name, E otherwise, E[] choices, Function<E, String> spelling) {
    String wanted = text(name, spelling.apply(otherwise));
    for (E choice : choices) {
      if (spelling.apply(choice).equals(wanted)) {
        return choice;
      }
    }
    throw refusal(
        name,
        object.get(name),
        Arrays.stream(choices).map(spelling).collect(Collectors.joining(", ")));
  }

  /** Builds a value whose own checks name their field, and says where that field is. */
  <T> T build(Supplier<T> value) {
    try {
      return value.get();
    } catch (IllegalArgumentException refused) {
      throw new IllegalArgumentException(prefix + refused.getMessage(), refused);
    }
  }

  void finish() {
    object
        .fieldNames()
        .forEachRemaining(
            name -> {
              if (!asked.contains(name)) {
                throw new IllegalArgumentException(
                    prefix + name + " is not a field here; " + String.join(", ", asked) + " are");
              }
            });
  }

  private IllegalArgumentException refusal(String name, JsonNode value, String accepted) {
    return new IllegalArgumentException(
        prefix + name + " is " + value + "; " + accepted + " is accepted");
  }
}
