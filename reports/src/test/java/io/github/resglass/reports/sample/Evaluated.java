package io.github.resglass.reports.sample;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.resglass.reports.json.JsonTree;
import io.github.resglass.verify.numeric.request.EvaluationRequest;
import io.github.resglass.verify.numeric.request.Evaluator;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What {@code resglass evaluate} answers. */
public record Evaluated(JsonNode answer) {

  /**
   * Asks.
   *
   * @param more names and values of options that go with the others
   */
  public static Evaluated of(String quantity, Map<String, String> options, String... more) {
    Map<String, String> all = new HashMap<>(options);
    for (int i = 0; i < more.length; i += 2) {
      all.put(more[i], more[i + 1]);
    }
    var evaluation = Evaluator.evaluate(EvaluationRequest.of(quantity, all));
    try {
      return new Evaluated(new ObjectMapper().readTree(JsonTree.line(evaluation.toTree())));
    } catch (com.fasterxml.jackson.core.JsonProcessingException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /** NaN where there is no such number. */
  public double number(String result) {
    JsonNode value = answer.required(result).path("value");
    return value.isNumber() ? value.doubleValue() : Double.NaN;
  }

  /** From length 1 on. */
  public List<Double> numbers(String result) {
    List<Double> numbers = new ArrayList<>();
    answer.required(result).required("values").forEach(v -> numbers.add(v.doubleValue()));
    return numbers;
  }

  public List<Integer> integers(String result) {
    List<Integer> integers = new ArrayList<>();
    answer.required(result).required("values").forEach(v -> integers.add(v.intValue()));
    return integers;
  }
}
