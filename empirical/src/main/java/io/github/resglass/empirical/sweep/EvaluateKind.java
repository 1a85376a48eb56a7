package io.github.resglass.empirical.sweep;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.resglass.verify.numeric.request.EvaluationRequest;
import io.github.resglass.verify.numeric.request.Evaluator;
import io.github.resglass.verify.numeric.request.Result;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * {@code run: evaluate}: a quantity of a net, as the command {@code evaluate} gives it, up to the
 * error bounds of both.
 *
 * @param quantity which
 * @param exact whether numbers come from exact arithmetic, their exact forms beside them, instead
 *     of in doubles where that is quicker
 */
record EvaluateKind(String quantity, boolean exact) implements Kind {

  @Override
  public String name() {
    return "evaluate";
  }

  @Override
  public boolean random() {
    return false;
  }

  @Override
  public Task task(Settings settings) {
    List<String> accepted = EvaluationRequest.options(quantity);
    for (Setting setting : settings.all()) {
      if (!accepted.contains(setting.name())) {
        throw setting
            .place()
            .refuse("is no option of " + quantity + "; accepted: " + String.join(", ", accepted));
      }
    }
    Map<String, String> options = settings.texts();
    options.values().removeIf("false"::equals);
    try {
      return new Evaluate(EvaluationRequest.of(quantity, options), options, exact);
    } catch (IllegalArgumentException refused) {
      throw settings.refuse(refused.getMessage());
    }
  }

  private record Evaluate(EvaluationRequest request, Map<String, String> options, boolean exact)
      implements Task {

    /** Of the order of an evaluation in exact arithmetic; the true time shows after a moment. */
    private static final double USUAL_SECONDS = 1e-4;

    @Override
    public JsonNode configuration() {
      ObjectNode node = JsonNodeFactory.instance.objectNode();
      options.forEach(node::put);
      return JsonNodeFactory.instance
          .objectNode()
          .put("quantity", request.quantity())
          .put("exact", exact)
          .set("options", node);
    }

    @Override
    public double seconds() {
      return USUAL_SECONDS;
    }

    @Override
    public Map<String, Object> carryOut(long seed, RunPlace place) {
      Map<String, Object> row = new LinkedHashMap<>();
      (exact ? Evaluator.evaluate(request) : Evaluator.evaluateInDoubles(request))
          .results()
          .forEach((name, result) -> put(row, name, result));
      return row;
    }

    private void put(Map<String, Object> row, String name, Result result) {
      if (result instanceof Result.Value known) {
        var number = known.number();
        row.put(name, number.overflows() ? null : number.value());
        row.put(name + ".errorBound", number.overflows() ? null : number.errorBound());
        number.logarithm().ifPresent(log -> row.put(name + ".log", log.value()));
        if (exact) {
          number.exact().ifPresent(form -> row.put(name + ".exact", form));
        }
      } else if (result instanceof Result.Interval interval) {
        put(row, name + ".from", interval.from());
        put(row, name + ".to", interval.to());
      } else if (result instanceof Result.Text text) {
        row.put(name, text.text());
      } else if (result instanceof Result.Absent absent) {
        row.put(name, null);
        row.put(name + ".reason", absent.reason());
      } else {
        ((Map<?, ?>) result.toTree())
            .forEach(
                (part, value) ->
                    row.put(
                        part.equals("values") ? name : name + "." + part,
                        value instanceof Iterable<?> list ? joined(list) : value));
      }
    }

    private static String joined(Iterable<?> values) {
      StringBuilder text = new StringBuilder();
      values.forEach(value -> text.append(text.length() == 0 ? "" : ";").append(value));
      return text.toString();
    }
  }
}
