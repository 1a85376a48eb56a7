package io.github.resglass.reports.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Numbers in JSON: finite ones. */
final class Numbers {

  private Numbers() {}

  static void put(ObjectNode json, String key, double value) {
    json.put(key, finite(key, value));
  }

  static void put(ObjectNode json, String key, List<Double> values) {
    var array = json.putArray(key);
    values.forEach(value -> array.add(finite(key, value)));
  }

  private static double finite(String key, double value) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException(
          "'" + key + "' is " + value + ", which JSON has no number for");
    }
    return value;
  }
}
