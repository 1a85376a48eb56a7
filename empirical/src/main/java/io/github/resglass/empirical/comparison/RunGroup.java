package io.github.resglass.empirical.comparison;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.resglass.empirical.run.RunRecord;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Runs of one configuration, which differ by their seed.
 *
 * @param difference the fields in which the configuration differs from those of the other groups,
 *     {@code network.normalisation none}; empty for a group alone
 */
public record RunGroup(String difference, List<RunRecord> runs) {

  public RunGroup {
    runs = List.copyOf(runs);
  }

  /** Sorts runs into groups, in the order in which their configurations first occur. */
  public static List<RunGroup> of(List<RunRecord> runs) {
    Map<Map<String, String>, List<RunRecord>> byFields = new LinkedHashMap<>();
    for (RunRecord run : runs) {
      ObjectNode configuration = (ObjectNode) run.configuration().toJson();
      configuration.remove("seed");
      Map<String, String> fields = new TreeMap<>();
      flatten("", configuration, fields);
      byFields.computeIfAbsent(fields, unused -> new ArrayList<>()).add(run);
    }
    TreeSet<String> names = new TreeSet<>();
    byFields.keySet().forEach(fields -> names.addAll(fields.keySet()));
    names.removeIf(
        name -> byFields.keySet().stream().map(one -> one.get(name)).distinct().count() == 1);
    List<RunGroup> groups = new ArrayList<>();
    byFields.forEach(
        (fields, its) -> {
          String difference =
              names.stream()
                  .map(name -> name + " " + fields.getOrDefault(name, "none"))
                  .collect(Collectors.joining(", "));
          groups.add(new RunGroup(difference, its));
        });
    return groups;
  }

  private static void flatten(String prefix, JsonNode node, Map<String, String> into) {
    if (!node.isObject()) {
      into.put(prefix, node.isValueNode() ? node.asText() : node.toString());
      return;
    }
    node.properties()
        .forEach(
            field ->
                flatten(
                    prefix.isEmpty() ? field.getKey() : prefix + "." + field.getKey(),
                    field.getValue(),
                    into));
  }
}
