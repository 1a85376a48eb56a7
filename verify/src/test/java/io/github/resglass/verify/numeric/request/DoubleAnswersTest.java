package io.github.resglass.verify.numeric.request;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.resglass.verify.numeric.bounded.BoundedReal;
import io.github.resglass.verify.numeric.landscape.Triviality;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What many points are answered in doubles is what exact arithmetic answers, within both bounds.
 */
class DoubleAnswersTest {

  /** Another number with {@code -Dresglass.cases}. */
  private static final int CASES = Integer.getInteger("resglass.cases", 1_000);

  /** Gains that are no doubles, among them those where R = 1, where depth is short and long. */
  private static Map<String, String> net(SplittableRandom random) {
    int depth = (int) Math.exp(Math.log(400) * random.nextDouble());
    double gain =
        switch (random.nextInt(4)) {
          case 0 -> Math.pow(10, 80 * (2 * random.nextDouble() - 1));
          case 1 ->
              depth < 3
                  ? 0.5
                  : Triviality.criticalGain(depth).orElseThrow().value()
                      * (1 + Math.pow(10, -17 * random.nextDouble()));
          default -> Math.exp(6 * random.nextDouble() - 3);
        };
    String text = new BigDecimal(gain).round(new MathContext(10 + random.nextInt(12))).toString();
    Map<String, String> options = new LinkedHashMap<>();
    if (depth > 2 && random.nextInt(3) == 0) {
      options.put("architecture", "layer * (skip + layer)^" + (depth - 1));
    } else {
      options.put("depth", Integer.toString(depth));
    }
    options.put("beta", text);
    return options;
  }

  @Test
  void covariancesAgreeWithinTheirBounds() {
    SplittableRandom random = new SplittableRandom(8);
    for (int i = 0; i < CASES; i++) {
      agree("covariance", net(random));
    }
  }

  @Test
  void complexitiesAgreeWithinTheirBoundsAndInEveryWord() {
    SplittableRandom random = new SplittableRandom(88);
    for (int i = 0; i < CASES; i++) {
      Map<String, String> net = net(random);
      if (random.nextBoolean()) {
        net.put("index", Integer.toString(random.nextInt(3)));
      }
      agree("complexity", net);
    }
  }

  private static void agree(String quantity, Map<String, String> options) {
    EvaluationRequest request = EvaluationRequest.of(quantity, options);
    Map<String, Result> expected = Evaluator.evaluate(request).results();
    Map<String, Result> quick = Evaluator.evaluateInDoubles(request).results();
    String what = quantity + options;
    assertEquals(expected.keySet(), quick.keySet(), what);
    expected.forEach(
        (name, result) -> {
          if (result instanceof Result.Value exact) {
            agree(what + name, exact.number(), ((Result.Value) quick.get(name)).number());
          } else {
            assertEquals(result, quick.get(name), what);
          }
        });
  }

  private static void agree(String what, BoundedReal exact, BoundedReal quick) {
    BigDecimal difference = exact.enclosure().value().subtract(new BigDecimal(quick.value())).abs();
    BigDecimal allowed = new BigDecimal(quick.errorBound()).add(exact.enclosure().error());
    assertTrue(difference.compareTo(allowed) <= 0, () -> what + ": " + exact + ", " + quick);
    // A rate is ½ log R or less, of an R that is known to a relative error.
    double size = Math.max(Math.abs(quick.value()), what.startsWith("complexity") ? 1 : 0);
    assertTrue(
        quick.errorBound() <= 1e-13 * size, () -> what + ": a bound that says little, " + quick);
  }

  /** The bounds do not decide on which side of R = 1 these lie, or there is no closed form. */
  @ParameterizedTest
  @CsvSource({
    "covariance, gains, '0.5,0.25'",
    "covariance, architecture, layer(1/2)*(skip+layer(1/2)^2)^3",
    "complexity, architecture, layer(2)^2",
    "complexity, ratio, 2",
    "mixture, gains, '0.5,0.25'"
  })
  void otherQuestionsAreAnsweredAsEver(String quantity, String option, String value) {
    EvaluationRequest request = EvaluationRequest.of(quantity, Map.of(option, value));
    assertEquals(
        Evaluator.evaluate(request).toTree(), Evaluator.evaluateInDoubles(request).toTree());
  }

  @ParameterizedTest
  @CsvSource({
    "architecture, layer(0.6)*(skip+layer(0.6))^3",
    "architecture, layer(0.6)*(layer(0.6)+skip)^3",
    "gains, '0.6,0.6,0.6,0.6'"
  })
  void thePapersNetIsAnsweredInDoublesHoweverItIsGiven(String option, String value) {
    for (String quantity : new String[] {"covariance", "complexity"}) {
      EvaluationRequest paper = EvaluationRequest.of(quantity, Map.of("depth", "4", "beta", "0.6"));
      EvaluationRequest other = EvaluationRequest.of(quantity, Map.of(option, value));
      Evaluation quick = Evaluator.evaluateInDoubles(other);
      assertEquals(Question.IN_DOUBLES, quick.method());
      assertNotEquals(Question.IN_DOUBLES, Evaluator.evaluate(other).method());
      Map<String, Object> tree = new LinkedHashMap<>(quick.toTree());
      tree.put("inputs", paper.inputs());
      assertEquals(Evaluator.evaluateInDoubles(paper).toTree(), tree);
    }
  }
}
