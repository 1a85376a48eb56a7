package io.github.resglass.reports.page;

import io.github.resglass.reports.typesetting.Prose;
import io.pebbletemplates.pebble.extension.AbstractExtension;
import io.pebbletemplates.pebble.extension.Filter;
import io.pebbletemplates.pebble.extension.escaper.SafeString;
import io.pebbletemplates.pebble.template.EvaluationContext;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * What the template does to values: {@code prose} sets text with formulas, {@code number} numbers.
 */
final class Typography extends AbstractExtension {

  @Override
  public Map<String, Filter> getFilters() {
    return Map.of(
        "prose", filter(text -> Prose.toXhtml(text.toString())),
        "number", filter(value -> ReadableNumber.of(((Number) value).doubleValue(), 3)),
        "brief", filter(value -> ReadableNumber.of(((Number) value).doubleValue(), 2)));
  }

  private static Filter filter(Function<Object, String> toXhtml) {
    return new Filter() {
      @Override
      public List<String> getArgumentNames() {
        return List.of();
      }

      @Override
      public Object apply(
          Object input,
          Map<String, Object> arguments,
          PebbleTemplate self,
          EvaluationContext context,
          int lineNumber) {
        return new SafeString(toXhtml.apply(input));
      }
    };
  }
}
