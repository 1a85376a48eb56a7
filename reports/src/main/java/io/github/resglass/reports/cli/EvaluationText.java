package io.github.resglass.reports.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** An evaluation for a reader at a terminal: one line for each result. */
final class EvaluationText {

  private static final int LONGEST_EXACT = 40;

  private EvaluationText() {}

  static String of(Map<String, Object> tree) {
    List<String> lines = new ArrayList<>();
    lines.add(tree.get("quantity") + " of " + inputs((Map<?, ?>) tree.get("inputs")));
    int width = tree.keySet().stream().mapToInt(String::length).max().orElse(0);
    tree.forEach(
        (name, value) -> {
          if (!name.equals("quantity") && !name.equals("inputs")) {
            lines.addAll(result(String.format("  %-" + width + "s  ", name), value));
          }
        });
    return String.join(System.lineSeparator(), lines);
  }

  private static String inputs(Map<?, ?> inputs) {
    List<String> parts = new ArrayList<>();
    inputs.forEach((name, value) -> parts.add(name + " " + value));
    return String.join(", ", parts);
  }

  private static List<String> result(String heading, Object value) {
    if (value instanceof Map<?, ?> fields && fields.get("values") instanceof List<?> values) {
      return list(heading, fields, values);
    }
    if (value instanceof Map<?, ?> fields && fields.containsKey("value")) {
      return List.of(heading + number(fields));
    }
    if (value instanceof Map<?, ?> interval) {
      List<String> ends = new ArrayList<>();
      interval.forEach(
          (name, end) -> ends.add(name + " " + (end instanceof Map<?, ?> m ? number(m) : end)));
      return List.of(heading + String.join(" ", ends));
    }
    return List.of(heading + value);
  }

  private static String number(Map<?, ?> fields) {
    Object value = fields.get("value");
    Object reason = fields.get("reason");
    if (value == null && reason != null) {
      return "none: " + reason;
    }
    String exponential =
        (fields.containsKey("negative") ? "-exp(" : "exp(") + fields.get("log") + ")";
    String text = value == null ? exponential : value + " ± " + fields.get("errorBound");
    if (value instanceof Double zero && zero == 0 && fields.containsKey("log")) {
      text += ", " + exponential;
    }
    Object exact = fields.get("exact");
    return exact != null && exact.toString().length() <= LONGEST_EXACT
        ? text + "  = " + exact
        : text;
  }

  private static List<String> list(String heading, Map<?, ?> fields, List<?> values) {
    int from = ((Number) fields.get("from")).intValue();
    List<String> lines = new ArrayList<>();
    lines.add(heading + "each ± " + fields.get("errorBound"));
    for (int i = 0; i < values.size(); i++) {
      lines.add(String.format("    %6d  %s", from + i, values.get(i)));
    }
    return lines;
  }
}
