package io.github.resglass.empirical.sweep;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.resglass.empirical.specification.Place;
import io.github.resglass.empirical.specification.Written;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One field of one run.
 *
 * @param name with dots between the names that lead to it, {@code network.width}
 * @param text as it is written; a list has commas between its items
 * @param value number, boolean or text
 * @param place where its value comes from
 */
record Setting(String name, String text, JsonNode value, Place place) {

  private static final String ACCEPTED = "a number, a text, true or false, or a list of these";

  /** A single value, or a list of single values. */
  static Setting of(String name, Written written) {
    if (written instanceof Written.Items list && !list.items().isEmpty()) {
      List<Written.Scalar> items = list.items().stream().map(one -> one.scalar(ACCEPTED)).toList();
      String text = items.stream().map(Written.Scalar::text).collect(Collectors.joining(","));
      return new Setting(
          name,
          text,
          com.fasterxml.jackson.databind.node.JsonNodeFactory.instance.textNode(text),
          list.place());
    }
    Written.Scalar scalar = written.scalar(ACCEPTED);
    return new Setting(name, scalar.text(), scalar.value(), scalar.place());
  }
}
