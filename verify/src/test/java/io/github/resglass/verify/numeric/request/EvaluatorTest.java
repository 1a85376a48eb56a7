package io.github.resglass.verify.numeric.request;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.resglass.symbolic.expression.ExactNumber;
import io.github.resglass.verify.numeric.mixture.Covariance;
import io.github.resglass.verify.numeric.mixture.ExpandedMixture;
import java.io.StringReader;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hipparchus.fraction.BigFraction;
import org.junit.jupiter.api.Test;

class EvaluatorTest {

  static Map<String, Object> ask(String quantity, String... options) {
    return Evaluator.evaluate(EvaluationRequest.of(quantity, map(options))).toTree();
  }

  private static Map<String, String> map(String... options) {
    Map<String, String> map = new LinkedHashMap<>();
    for (int i = 0; i < options.length; i += 2) {
      map.put(options[i], options[i + 1]);
    }
    return map;
  }

  static Object part(Map<String, Object> tree, String name, String key) {
    return ((Map<?, ?>) tree.get(name)).get(key);
  }

  static String refusal(String quantity, String... options) {
    String message =
        assertThrows(IllegalArgumentException.class, () -> ask(quantity, options)).getMessage();
    assertFalse(message.contains("\n"), message);
    return message;
  }

  @Test
  void resultsHaveTheNamesAndTheOrderOfTheContract() {
    assertEquals(
        List.of("quantity", "inputs", "method", "weights", "logNormalization", "constant"),
        List.copyOf(ask("mixture", "depth", "10", "beta", "0.5").keySet()));
    assertEquals(
        List.of("quantity", "inputs", "method", "modes", "mean", "standardDeviation", "weights"),
        List.copyOf(ask("depth-law", "depth", "10", "beta", "0.5").keySet()));
    assertEquals(
        List.of(
            "quantity", "inputs", "method", "nuPrime", "nuDoublePrime", "ratio", "alphaSquared"),
        List.copyOf(ask("covariance", "depth", "10", "beta", "0.5").keySet()));
    assertEquals(
        List.of("quantity", "inputs", "method", "rate", "formula", "regime", "landscape"),
        List.copyOf(ask("complexity", "depth", "10", "beta", "0.5").keySet()));
    assertFalse(ask("complexity", "ratio", "2").containsKey("landscape"));
    Map<String, Object> covariance = ask("covariance", "depth", "10", "beta", "0.5");
    assertEquals("covariance", covariance.get("quantity"));
    assertEquals(Map.of("depth", 10, "beta", "0.5"), covariance.get("inputs"));
  }

  @Test
  void theThreeWaysToWriteThePapersNetAgree() {
    Map<String, Object> paper = ask("covariance", "depth", "5", "beta", "1/3");
    Map<String, Object> gains = ask("covariance", "gains", "1/3,1/3,1/3,1/3,1/3");
    Map<String, Object> expression =
        ask("covariance", "architecture", "layer*(skip+layer)^4", "beta", "1/3");
    for (String name : List.of("nuPrime", "nuDoublePrime", "ratio", "alphaSquared")) {
      assertEquals(paper.get(name), gains.get(name));
      assertEquals(paper.get(name), expression.get(name));
    }
  }

  @Test
  void atGainOneTheMomentsAreTheClosedFormsOfTheTheory() {
    Map<String, Object> tree = ask("covariance", "depth", "10", "beta", "1");
    assertEquals("11/2", part(tree, "nuPrime", "exact"));
    assertEquals("441/17", part(tree, "nuDoublePrime", "exact"));
    assertEquals("882/187", part(tree, "ratio", "exact"));
    assertEquals(0.0, part(tree, "nuPrime", "errorBound"));
  }

  @Test
  void depthTwentyHasTheMeansAndDeviationsThatTheTheoryStates() {
    Map<String, Object> paper = ask("depth-law", "depth", "20", "beta", "0.5");
    assertEquals(7.247, (double) part(paper, "mean", "value"), 5e-4);
    assertEquals(1.47, (double) part(paper, "standardDeviation", "value"), 5e-3);
    Map<String, Object> independent =
        ask("depth-law", "model", "independent", "depth", "20", "scale", "1");
    assertEquals("22/3", part(independent, "mean", "exact"));
    assertEquals("sqrt(38/9)", part(independent, "standardDeviation", "exact"));
    Map<String, Object> wide = ask("depth-law", "model", "wide", "depth", "20", "scale", "1");
    assertEquals(7.81, (double) part(wide, "mean", "value"), 5e-3);
    assertEquals(1.59, (double) part(wide, "standardDeviation", "value"), 5e-3);
  }

  @Test
  void regimeFlipsAtTheThresholdGainOfTheTheory() {
    for (String[] c :
        new String[][] {{"4", "0.4328069", "0.4328070"}, {"10", "0.1204073", "0.1204074"}}) {
      assertEquals("trivial", ask("complexity", "depth", c[0], "beta", c[1]).get("regime"));
      assertEquals("complex", ask("complexity", "depth", c[0], "beta", c[2]).get("regime"));
    }
    assertEquals("critical", ask("complexity", "ratio", "1").get("regime"));
  }

  @Test
  void landscapeFlipsWhereTheTheorySays() {
    for (String[] c :
        new String[][] {
          {"3", "1.45474", "1.45476"},
          {"5", "0.56341", "0.56343"},
          {"10", "0.22101", "0.22103"},
          {"30", "0.06427", "0.06429"}
        }) {
      assertEquals("full-mixture", ask("complexity", "depth", c[0], "beta", c[1]).get("landscape"));
      assertEquals("pure-like", ask("complexity", "depth", c[0], "beta", c[2]).get("landscape"));
    }
  }

  @Test
  void belowRatioOneEquation31IsReplaced() {
    Map<String, Object> minima = ask("complexity", "ratio", "0.7", "index", "0");
    assertEquals("0", part(minima, "rate", "exact"));
    Map<String, Object> saddles = ask("complexity", "ratio", "0.7", "index", "1");
    assertTrue((double) part(saddles, "rate", "value") < 0);
    assertTrue(((String) saddles.get("formula")).contains("does not hold"));
    Map<String, Object> linear = ask("complexity", "ratio", "0", "index", "1");
    assertEquals(null, part(linear, "rate", "value"));
    assertTrue(((String) part(linear, "rate", "reason")).contains("minus infinity"));
  }

  @Test
  void windowsOfWeightsStartWhereTheyWereAskedTo() {
    Map<String, Object> tree = ask("mixture", "depth", "5", "beta", "1", "weights", "2..4");
    assertEquals(2, part(tree, "weights", "from"));
    assertEquals(3, ((List<?>) part(tree, "weights", "values")).size());
    assertFalse(
        ask("mixture", "depth", "5", "beta", "1", "weights", "none").containsKey("weights"));
    assertTrue(refusal("mixture", "depth", "5", "beta", "1", "weights", "2..6").contains("2..6"));
  }

  @Test
  void deepNetsAnswerEveryQuantityAndSayHow() {
    String depth = "10000000";
    Map<String, Object> law = ask("depth-law", "depth", depth, "beta", "1");
    assertEquals(List.of(5_000_000, 5_000_001), part(law, "modes", "values"));
    assertEquals(5_000_000.5, part(law, "mean", "value"));
    assertTrue(((String) law.get("method")).contains("fixed point"));
    // At beta = 1, nu' = 1 + m/2 and alpha^2 = m^2/(4(2m-1)).
    assertEquals(
        9_999_999 / (2 * Math.sqrt(19_999_997)),
        (double) part(law, "standardDeviation", "value"),
        1e-12);
    Map<String, Object> independent =
        ask("depth-law", "model", "independent", "depth", depth, "scale", "1");
    assertEquals("3333334", part(independent, "mean", "exact"));
    Map<String, Object> rate = ask("complexity", "depth", depth, "beta", "0.5", "level", "-1.6");
    assertEquals("complex", rate.get("regime"));
    assertEquals("pure-like", rate.get("landscape"));
    String threshold = "1.0000001e-7";
    assertEquals("complex", ask("complexity", "depth", depth, "beta", "2e-7").get("regime"));
    assertEquals("trivial", ask("complexity", "depth", depth, "beta", "9e-8").get("regime"));
    assertEquals(
        ask("covariance", "depth", depth, "beta", threshold).get("ratio"),
        ask("covariance", "architecture", "layer*(skip+layer)^9999999", "beta", threshold)
            .get("ratio"));
    assertTrue(
        part(
                ask("critical-points", "depth", depth, "beta", "0.5", "dimension", "9"),
                "expected",
                "value")
            instanceof Double);
  }

  @Test
  void weightsOfDeepNetsAreTheWindowThatHoldsAllButANegligiblePart() {
    Map<String, Object> shallow = ask("mixture", "depth", "10000", "beta", "0.5");
    assertEquals(10_000, ((List<?>) part(shallow, "weights", "values")).size());
    Map<String, Object> deep = ask("depth-law", "depth", "10001", "beta", "0.5");
    List<?> all = (List<?>) part(deep, "weights", "values");
    assertTrue(all.size() > 400 && all.size() < 1_000, () -> "" + all.size());
    double sum = all.stream().mapToDouble(Double.class::cast).sum();
    assertEquals(1, sum, 1e-13);
    int from = (int) part(deep, "weights", "from");
    String range = (from - 3) + ".." + (from + 2);
    List<?> some =
        (List<?>)
            part(
                ask("depth-law", "depth", "10001", "beta", "0.5", "weights", range),
                "weights",
                "values");
    assertEquals(all.get(0), some.get(3));
    assertTrue((double) some.get(2) > 0 && (double) some.get(2) < 1e-16);
  }

  @Test
  void overflowingConstantsAreGivenByTheirLogarithm() {
    Map<String, Object> tree = ask("mixture", "architecture", "10^400 + layer(1)");
    assertEquals(null, part(tree, "constant", "value"));
    assertEquals(400 * Math.log(10), (double) part(tree, "constant", "log"), 1e-12);
  }

  @Test
  void listsComeFromStandardInputToo() {
    EvaluationRequest request =
        EvaluationRequest.of(
            "covariance", map("gains", "-"), new StringReader("1/3 1/3\n1/3, 1/3\n1/3\n"));
    assertEquals(
        ask("covariance", "depth", "5", "beta", "1/3").get("ratio"),
        Evaluator.evaluate(request).toTree().get("ratio"));
  }

  /**
   * For β → 0 at depth 2: ν'' = 2x, α² = x, x = β²; with z = w/√x the rate of index k = 3 is the
   * largest −¾w² − ½(√2 w − 1.6)² over w, divided by x, at w = 1.6 √2/3.5.
   */
  @Test
  void aRateBelowTheLeastDoubleHasTheLogarithmOfItsMagnitudeAndASign() {
    Map<String, Object> tree =
        ask("complexity", "depth", "2", "beta", "1e-300", "level", "-1.6", "index", "3");
    double w = 1.6 * Math.sqrt(2) / 3.5;
    double largest = -0.75 * w * w - Math.pow(Math.sqrt(2) * w - 1.6, 2) / 2;
    double log = Math.log(-largest) + 600 * Math.log(10);
    assertEquals(null, part(tree, "rate", "value"));
    assertEquals(true, part(tree, "rate", "negative"));
    assertEquals(log, (Double) part(tree, "rate", "log"), 1e-12 * log);
  }

  @Test
  void badInputIsNamedInOneLineThatSaysWhatIsAccepted() {
    assertEquals(
        "--depth is '0'; a whole number from 1 to 10000000 is accepted",
        refusal("mixture", "depth", "0", "beta", "1"));
    assertTrue(refusal("mixture", "depth", "3", "beta", "-1").startsWith("--beta is '-1'; "));
    assertTrue(refusal("mixture", "depth", "3", "beta", "x").startsWith("--beta is 'x'; "));
    assertTrue(refusal("mixture", "depth", "3").startsWith("--beta is missing"));
    assertTrue(refusal("mixture").startsWith("no net is given; give a net: --depth p"));
    for (String quantity : EvaluationRequest.quantities()) {
      assertEquals(
          "'width' is no option of "
              + quantity
              + "; accepted: "
              + String.join(", ", EvaluationRequest.options(quantity)),
          refusal(quantity, "width", "3"));
    }
    assertTrue(refusal("mixture", "width", "3").contains("accepted: depth, beta"));
    assertTrue(refusal("mixtures", "depth", "3").contains("accepted: complexity, covariance"));
    assertTrue(
        refusal("mixture", "architecture", "layer(1)*(skip+").startsWith("--architecture, column"));
    assertTrue(refusal("mixture", "architecture", "layer^2").contains("--beta"));
    assertTrue(
        refusal("mixture", "architecture", "skip").contains("no path leads through a layer"));
    assertTrue(
        refusal("covariance", "depth", "1", "beta", "1", "drop-linear", "true")
            .contains("two layers"));
    assertTrue(
        refusal("depth-law", "depth", "3", "beta", "1", "scale", "1").contains("independent"));
    assertTrue(
        refusal("depth-law", "model", "wide", "depth", "3", "beta", "1").contains("--scale"));
    assertTrue(refusal("complexity", "ratio", "2", "level", "-1").contains("needs"));
    assertTrue(refusal("mixture", "gains", "@/nowhere/at/all").contains("cannot be read"));
    assertTrue(
        refusal("mixture", "gains", "1,2,x,4").startsWith("--gains, number 3, is 'x'; a number"));
    assertTrue(
        refusal("depth-law", "model", "wide", "scales", "1,,2")
            .startsWith("--scales, number 2, is ''; a number"));
    assertTrue(
        refusal("mixture", "architecture", "(layer(1) + layer(2)^2)^999999")
            .contains("up to 200000"));
    assertTrue(
        refusal("mixture", "depth", "9000000", "beta", "1", "weights", "1..8000000")
            .contains("1000000 lengths"));
    assertTrue(
        refusal("critical-points", "ratio", "2", "dimension", "31", "index", "0")
            .contains("2 to 30 is accepted"));
  }

  /** The double of 1/10 is off by 5.6·10⁻¹⁸, what is printed for it by nothing. */
  @Test
  void printedBoundsHoldForTheDecimalNumbersThatArePrintedToo() {
    for (int k = 1; k < 200; k++) {
      Map<String, Object> answer = ask("covariance", "depth", "3", "beta", k + "/100");
      for (String name : List.of("nuPrime", "nuDoublePrime", "ratio", "alphaSquared")) {
        BigFraction exact = ExactNumber.parse((String) part(answer, name, "exact"));
        BigDecimal number =
            new BigDecimal(exact.getNumerator())
                .divide(new BigDecimal(exact.getDenominator()), new MathContext(60));
        double value = (double) part(answer, name, "value");
        BigDecimal bound = new BigDecimal((double) part(answer, name, "errorBound"));
        for (BigDecimal read :
            List.of(new BigDecimal(value), new BigDecimal(Double.toString(value)))) {
          assertTrue(read.subtract(number).abs().compareTo(bound) <= 0, name + ", " + k);
        }
        assertTrue(bound.compareTo(new BigDecimal(1.01 * Math.ulp(value))) <= 0, name + ", " + k);
      }
      Map<?, ?> weights = (Map<?, ?>) ask("depth-law", "depth", "3", "beta", "1/3").get("weights");
      // 81, 36 and 1 of 118.
      for (int r = 0; r < 3; r++) {
        BigDecimal exact =
            new BigDecimal(List.of(81, 36, 1).get(r))
                .divide(new BigDecimal(118), new MathContext(60));
        Object value = ((List<?>) weights.get("values")).get(r);
        BigDecimal off = new BigDecimal(value.toString()).subtract(exact).abs();
        assertTrue(off.compareTo(new BigDecimal((double) weights.get("errorBound"))) <= 0);
      }
    }
  }

  /** 19 digits would take seconds, and are taken where doubles do not reach. */
  @Test
  void moreThanTenThousandUnequalGainsAreAnsweredInDoublesIfTheirBoundIsSmallEnough() {
    List<BigFraction> gains =
        IntStream.rangeClosed(1, 10_001).mapToObj(l -> new BigFraction(l % 97 + 1, 50)).toList();
    String text = gains.stream().map(BigFraction::toString).collect(Collectors.joining(","));
    Map<String, Object> answer = ask("covariance", "gains", text.replace(" ", ""));
    assertTrue(answer.get("method").toString().contains("double precision"), answer::toString);
    Covariance exact = ExpandedMixture.ofGains(gains, false).covariance();
    Map<String, BigFraction> expected =
        Map.of(
            "nuPrime", exact.nuPrime(),
            "nuDoublePrime", exact.nuDoublePrime(),
            "ratio", exact.ratio(),
            "alphaSquared", exact.alphaSquared());
    expected.forEach(
        (name, number) -> {
          double value = (double) part(answer, name, "value");
          double bound = (double) part(answer, name, "errorBound");
          assertEquals(number.doubleValue(), value, bound, name);
          assertTrue(bound <= 1.1e-12 * value, name + " ± " + bound);
        });
    String tiny =
        IntStream.rangeClosed(1, 10_001)
            .mapToObj(l -> (l % 2 + 1) + "e-200")
            .collect(Collectors.joining(","));
    Map<String, Object> other = ask("covariance", "gains", tiny);
    assertTrue(other.get("method").toString().contains("fixed point"), other::toString);
  }
}
