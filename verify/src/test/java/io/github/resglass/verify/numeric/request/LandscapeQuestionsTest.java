package io.github.resglass.verify.numeric.request;

import static io.github.resglass.verify.numeric.request.EvaluatorTest.ask;
import static io.github.resglass.verify.numeric.request.EvaluatorTest.part;
import static io.github.resglass.verify.numeric.request.EvaluatorTest.refusal;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.resglass.symbolic.expression.ExactNumber;
import io.github.resglass.verify.numeric.bounded.BoundedReal;
import io.github.resglass.verify.numeric.landscape.CriticalPoints;
import io.github.resglass.verify.numeric.landscape.LevelComplexity;
import io.github.resglass.verify.numeric.mixture.Mixture;
import io.github.resglass.verify.numeric.net.Net;
import io.github.resglass.verify.numeric.ordered.IndexCounts;
import java.util.Map;
import org.hipparchus.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Questions about rates and counts: which of them is answered, and what is said of it. */
class LandscapeQuestionsTest {

  private static final Mixture NET = Mixture.of(Net.paper(6, BigFraction.ONE_HALF).paths());

  @ParameterizedTest
  @ValueSource(strings = {"-2", "-1.6", "-0.5", "0.75"})
  void aRateIsThatAtTheLevelUnlessItIsCumulative(String level) {
    LevelComplexity rates = LevelComplexity.of(NET.covariance());
    BigFraction u = ExactNumber.parse(level);
    String[] plain = {"depth", "6", "beta", "1/2", "level", level};
    assertRate(rates.at(u).orElseThrow(), ask("complexity", plain), "", "u");
    String[] below = {"depth", "6", "beta", "1/2", "level", level, "cumulative", "true"};
    assertRate(rates.upTo(u).orElseThrow(), ask("complexity", below), "", "levels");
    for (int k = 0; k < 3; k++) {
      String[] saddles = {"depth", "6", "beta", "1/2", "level", level, "index", "" + k};
      assertRate(rates.at(u, k).orElseThrow(), ask("complexity", saddles), "index", "u");
      String[] both = {
        "depth", "6", "beta", "1/2", "level", level, "index", "" + k, "cumulative", ""
      };
      assertRate(rates.upTo(u, k).orElseThrow(), ask("complexity", both), "index", "levels");
    }
  }

  /** The supremum is over z ≥ 2 for an index, and over levels too where it is cumulative. */
  private static void assertRate(
      BoundedReal expected, Map<String, Object> answer, String index, String levels) {
    assertEquals(expected.value(), part(answer, "rate", "value"));
    String formula = (String) answer.get("formula");
    assertEquals(index.equals("index"), formula.contains("y <= -2 sqrt(nu'')"), formula);
    assertEquals(index.equals("index"), formula.endsWith(" - k I(|y|/sqrt(nu''))"), formula);
    assertEquals(levels.equals("levels"), formula.contains("and over levels up to u"), formula);
  }

  @Test
  void abovePureThresholdTheRateIsMinusInfinityAndSaysWhy() {
    Map<String, Object> answer =
        ask("complexity", "architecture", "layer(1)^3", "level", "-1", "index", "0");
    assertNull(part(answer, "rate", "value"));
    assertTrue(((String) part(answer, "rate", "reason")).startsWith("the rate is minus infinity"));
  }

  @ParameterizedTest
  @CsvSource({
    "2, , 1/2 log R",
    "1/2, , 0",
    "1, , 0",
    "2, 0, equation 31: 1/2 log R - (R-1)/(R+1)",
    "1, 7, equation 31: 1/2 log R - (R-1)/(R+1)",
    "1/2, 0, 0 (equation 31 does not hold for R < 1)",
    "1/2, 2, '(k+1) artanh(y/(k+1)) - artanh(y), y = (1-R)/(1+R) (equation 31 does not hold for R < 1)'"
  })
  void theFormulaIsTheOneThatHoldsForTheRatioAndTheIndex(
      String ratio, String index, String formula) {
    Map<String, Object> answer =
        index == null
            ? ask("complexity", "ratio", ratio)
            : ask("complexity", "ratio", ratio, "index", index);
    assertEquals(formula, answer.get("formula"));
  }

  @ParameterizedTest
  @CsvSource({
    "ratio, 2, exact covariance",
    "architecture, layer(1/2)^2 + layer(1/3), exact covariance",
    "architecture, layer(1/3)*(skip+layer(1/3))^9999, 'covariance in closed form, or from terms'",
    "architecture, layer(1/3)*(skip+layer(1/2))^3000, covariance from coefficients around the mode"
  })
  void theMethodSaysWhereTheCovarianceComesFrom(String option, String value, String start) {
    String method = (String) ask("complexity", option, value).get("method");
    assertTrue(method.startsWith(start), method);
  }

  @Test
  void atOrBelowRatioOneThereIsNoLandscapeToName() {
    Map<String, Object> answer = ask("complexity", "depth", "2", "beta", "1");
    assertTrue(((String) part(answer, "landscape", "reason")).startsWith("for R <= 1"));
  }

  @Test
  void countsAreThoseOfTheRatioWhetherItIsGivenOrThatOfANet() {
    BigFraction ratio = NET.covariance().ratio();
    String text = ratio.getNumerator() + "/" + ratio.getDenominator();
    for (int dimension : new int[] {2, 3, 4, 40}) {
      double total = CriticalPoints.expected(ratio, dimension).value();
      assertEquals(total, count("ratio", text, "dimension", "" + dimension));
      assertEquals(total, count("depth", "6", "beta", "1/2", "dimension", "" + dimension));
    }
    for (int dimension : new int[] {2, 3, 4}) {
      String n = "" + dimension;
      double maxima = IndexCounts.expected(ratio, dimension, dimension - 1).value();
      String last = "" + (dimension - 1);
      assertEquals(maxima, count("ratio", text, "dimension", n, "index", last));
      double net = count("depth", "6", "beta", "1/2", "dimension", n, "index", last);
      assertEquals(1, net / maxima, 1e-15);
      String method =
          (String) ask("critical-points", "ratio", "2", "dimension", n, "index", "0").get("method");
      assertEquals(dimension <= 3, method.contains("Morse"), method);
    }
  }

  private static double count(String... options) {
    return (double) part(ask("critical-points", options), "expected", "value");
  }

  @Test
  void dimensionsAndIndicesOutOfRangeAreRefused() {
    assertTrue(refusal("critical-points", "ratio", "2", "dimension", "1").contains("2 to 10000"));
    assertTrue(refusal("critical-points", "ratio", "2", "dimension", "10001").contains("10000"));
    assertTrue(
        refusal("critical-points", "ratio", "2", "dimension", "5", "index", "5")
            .contains("0 to 4"));
    assertTrue(refusal("complexity", "ratio", "2", "index", "1000000001").contains("1000000000"));
    assertTrue(refusal("complexity", "ratio", "2", "cumulative", "").contains("give both"));
    assertTrue(refusal("complexity", "ratio", "2", "depth", "3").contains("choose one"));
    assertTrue(refusal("complexity", "ratio", "2", "drop-linear", "").contains("choose one"));
  }
}
