package io.github.resglass.verify.numeric.request;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Random requests, mostly near the sensible ones, with corners and nonsense among the values. */
class RequestFuzzTest {

  /** Another number with {@code -Dresglass.cases}. */
  private static final int CASES = Integer.getInteger("resglass.cases", 2_000);

  private static final long SEED = 1611_02525;

  private static final List<String> QUANTITIES =
      List.of(
          "mixture",
          "depth-law",
          "covariance",
          "complexity",
          "critical-points",
          "triviality",
          "scale-for-depth",
          "nonsense");

  private static final Map<String, List<String>> VALUES =
      Map.ofEntries(
          Map.entry("depth", List.of("1", "2", "7", "30", "300", "9999999", "0", "-3", "3.5", "")),
          Map.entry(
              "beta",
              List.of(
                  "0.5", "1", "1/3", "2e5", "1e-99", "1e99", "0", "-1", "1e301", "x", "1/0",
                  "1e99999")),
          Map.entry("gains", List.of("1", "0.5,2,1/3", "1,,2", "1;2", "@/none", "-", "1e-9,1e9")),
          Map.entry(
              "architecture",
              List.of(
                  "layer(1)^3",
                  "layer * (skip + layer)^9",
                  "layer^2 * (skip + 1/3*layer)^5 + layer",
                  "skip",
                  "0*layer(2)",
                  "(skip+layer(2)^3)^50",
                  "layer(1e300)^400+1e300^4",
                  "(((layer",
                  "layer(b)",
                  "layer(1)^99999999",
                  "(skip + layer(0.123456789123456789))^60",
                  "2^4096*layer(1)")),
          Map.entry("drop-linear", List.of("true", "false", "", "maybe")),
          Map.entry("weights", List.of("all", "none", "1..3", "2..999999", "0..1", "3..2", "x")),
          Map.entry("model", List.of("paper", "independent", "wide", "real")),
          Map.entry("scale", List.of("1", "0.1", "1e-200", "1e200", "0", "c")),
          Map.entry("scales", List.of("1,1,1", "0.5", "1e-300,1e300,1", "1,-1")),
          Map.entry("readout", List.of("sum", "unit", "all")),
          Map.entry(
              "ratio", List.of("0", "1", "0.3", "2", "1e-6", "1e300", "1.000000000001", "-1")),
          Map.entry("index", List.of("0", "1", "30", "1000000000", "-1", "1e3")),
          Map.entry("level", List.of("-1.6", "0", "u")),
          Map.entry("cumulative", List.of("true", "false")),
          Map.entry("dimension", List.of("2", "10", "3", "0")),
          Map.entry("mode", List.of("1", "3")),
          Map.entry("bet\na", List.of("1\n2")));

  @Test
  void everyRequestHasAFiniteAnswerOrAOneLineRefusal() {
    SplittableRandom random = new SplittableRandom(SEED);
    int answered = 0;
    for (int i = 0; i < CASES; i++) {
      String quantity = QUANTITIES.get(random.nextInt(QUANTITIES.size()));
      Map<String, String> options = draw(random, quantity);
      answered +=
          assertTimeoutPreemptively(
              Duration.ofSeconds(20), () -> ask(quantity, options), () -> quantity + options);
    }
    assertTrue(answered > CASES / 20, "only " + answered + " requests were answered");
  }

  private static Map<String, String> draw(SplittableRandom random, String quantity) {
    Map<String, String> options = new LinkedHashMap<>();
    int net = random.nextInt(5);
    if (net < 2) {
      put(random, options, "depth");
      put(random, options, "beta");
    } else if (net < 4) {
      put(random, options, net == 2 ? "gains" : "architecture");
    }
    List<String> own =
        EvaluationRequest.quantities().contains(quantity)
            ? EvaluationRequest.options(quantity)
            : VALUES.keySet().stream().sorted().toList();
    for (int more = random.nextInt(4); more > 0; more--) {
      put(random, options, own.get(random.nextInt(own.size())));
    }
    if (random.nextInt(20) == 0) {
      put(random, options, "bet\na");
    }
    return options;
  }

  private static void put(SplittableRandom random, Map<String, String> options, String name) {
    List<String> values = VALUES.get(name);
    // Sensible values stand first and are drawn more often.
    int at = Math.min(random.nextInt(values.size()), random.nextInt(values.size()));
    options.put(name, values.get(at));
  }

  private static int ask(String quantity, Map<String, String> options) {
    try {
      Map<String, Object> tree =
          Evaluator.evaluate(EvaluationRequest.of(quantity, options)).toTree();
      assertFinite(tree, quantity + options);
      return 1;
    } catch (IllegalArgumentException refusal) {
      String line = refusal.getMessage();
      assertFalse(line.isBlank() || line.contains("\n") || line.length() > 400, line);
      return 0;
    }
  }

  private static void assertFinite(Object tree, String request) {
    if (tree instanceof Map<?, ?> map) {
      map.values().forEach(value -> assertFinite(value, request));
    } else if (tree instanceof List<?> list) {
      list.forEach(value -> assertFinite(value, request));
    } else if (tree instanceof Double number) {
      assertTrue(Double.isFinite(number), request);
    } else if (!(tree == null
        || tree instanceof String
        || tree instanceof Integer
        || tree instanceof Boolean)) {
      fail(request + " gave a " + tree.getClass());
    }
  }
}
