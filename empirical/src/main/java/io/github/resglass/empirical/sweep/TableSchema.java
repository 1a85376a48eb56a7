package io.github.resglass.empirical.sweep;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/**
 * The columns of a sweep's table, described as Frictionless' Table Schema: name and description,
 * and that an empty cell is a missing value.
 */
final class TableSchema {

  private static final JsonMapper JSON = new JsonMapper();

  /** What a name ends with, and what that means. */
  private static final Map<String, String> ENDINGS =
      Map.of(
          ".errorBound", "never smaller than the absolute error of the column of the same name",
          ".standardError", "standard error of the mean in the column of the same name",
          ".log", "natural logarithm of the magnitude, where the number is beyond the doubles",
          ".exact", "the number without rounding",
          ".reason", "why there is no such number",
          ".mean", "mean path length",
          ".standardDeviation", "standard deviation of the path length");

  private TableSchema() {}

  static String of(Sweep sweep, List<String> results) {
    ObjectNode schema = JSON.createObjectNode();
    ArrayNode fields = schema.putArray("fields");
    add(fields, "run", "number of the run, from 0");
    add(fields, "key", "SHA-256 of all that decides the result");
    for (String column : sweep.columns()) {
      add(
          fields,
          column,
          column.equals("seed") ? "seed of the run's random numbers" : "varies, as it is written");
    }
    add(fields, "failure", "why there is no result; empty if there is one");
    results.forEach(column -> add(fields, column, meaning(sweep.kind(), column)));
    schema.putArray("missingValues").add("");
    return schema.toPrettyString() + "\n";
  }

  private static void add(ArrayNode fields, String name, String description) {
    fields.addObject().put("name", name).put("description", description);
  }

  private static String meaning(String kind, String column) {
    for (Map.Entry<String, String> ending : ENDINGS.entrySet()) {
      if (column.endsWith(ending.getKey())) {
        return ending.getValue();
      }
    }
    if (kind.equals("evaluate")) {
      return "as resglass evaluate names it";
    }
    if (column.matches("index\\d+")) {
      return "critical points of this index";
    }
    if (column.matches("(start|end)\\.scale\\d+")) {
      return "lambda of this layer";
    }
    return switch (column) {
      case "complete" -> "whether all critical points are proved to be found";
      case "criticalPoints" -> "real critical points on the sphere";
      case "complexCriticalPoints" -> "critical points over the complex numbers";
      case "lowestLevel" -> "least H/Lambda over all critical points";
      case "levels" -> "index:level of every critical point, by level";
      case "accuracy" -> "fraction of right answers on fresh inputs";
      case "bayesAccuracy" -> "the best that any rule can do on this task";
      case "folder" -> "the run's folder, below the sweep's";
      default -> "of the run";
    };
  }
}
