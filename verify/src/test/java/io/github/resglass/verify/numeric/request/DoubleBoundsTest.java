package io.github.resglass.verify.numeric.request;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.resglass.verify.numeric.bounded.BoundedReal;
import io.github.resglass.verify.numeric.closedform.Equation31;
import io.github.resglass.verify.numeric.closedform.PaperNetCovariance;
import io.github.resglass.verify.numeric.landscape.Triviality;
import io.github.resglass.verify.numeric.mixture.Covariance;
import io.github.resglass.verify.numeric.mixture.Mixture;
import io.github.resglass.verify.numeric.net.Net;
import java.util.LinkedHashMap;
import java.util.Map;
import org.hipparchus.fraction.BigFraction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the relative error of the closed form makes of the bounds, and which signs it decides. */
class DoubleBoundsTest {

  private static final double UNIT = 0x1p-53;

  private static Evaluation ask(String quantity, int depth, BigFraction gain, String... index) {
    Map<String, String> options = new LinkedHashMap<>();
    options.put("depth", Integer.toString(depth));
    options.put("beta", gain.getNumerator() + "/" + gain.getDenominator());
    if (index.length > 0) {
      options.put("index", index[0]);
    }
    return Evaluator.evaluateInDoubles(EvaluationRequest.of(quantity, options));
  }

  private static BoundedReal number(Evaluation evaluation, String name) {
    return ((Result.Value) evaluation.results().get(name)).number();
  }

  private static boolean decided(int depth, BigFraction gain, String... index) {
    return ask("complexity", depth, gain, index).method().equals(Question.IN_DOUBLES);
  }

  /** No less, and a millionth more at most. */
  private static void bound(double least, BoundedReal number) {
    assertTrue(number.errorBound() >= least, number + ", " + least);
    assertEquals(1, number.errorBound() / least, 3e-6, number.toString());
  }

  /** e + u of each moment; ½ e + 4u ½ log R; of θ the bound of equation 31 for an R off by e. */
  @ParameterizedTest
  @CsvSource({"2, 9/7", "7, 3/5", "60, 1/3", "900, 11/3"})
  void theBoundsAreThoseOfTheRelativeErrorOfTheClosedForm(int depth, String gain) {
    String[] parts = gain.split("/", -1);
    BigFraction beta = new BigFraction(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
    double error = PaperNetCovariance.of(depth, beta).relativeError();
    Evaluation covariance = ask("covariance", depth, beta);
    for (String name : covariance.results().keySet()) {
      bound((error + UNIT) * number(covariance, name).value(), number(covariance, name));
    }
    double ratio = number(covariance, "ratio").value();
    if (ratio > 1) {
      BoundedReal rate = number(ask("complexity", depth, beta), "rate");
      bound(0.5 * error + 2 * UNIT * Math.log(ratio), rate);
      BoundedReal theta = number(ask("complexity", depth, beta, "5"), "rate");
      bound(Equation31.errorBound(ratio, error), theta);
    }
  }

  /** R < 1 − 2e decides, for what is 0; and up to 10⁻⁷ above 1 the sign of G, −(R−1)², never. */
  @ParameterizedTest
  @ValueSource(ints = {3, 4})
  void belowRatioOneTheSideIsDecidedBeyondTwoErrors(int depth) {
    double critical = Triviality.criticalGain(depth).orElseThrow().value();
    int[] counts = new int[2];
    for (int step = -80; step <= 80; step++) {
      BigFraction gain = shifted(critical, step, 1e-15, 1.1);
      double error = PaperNetCovariance.of(depth, gain).relativeError();
      double below = BigFraction.ONE.subtract(exact(depth, gain).ratio()).doubleValue();
      double errors = below / (2 * error);
      if (errors < 0.8 || errors > 1.2) {
        counts[errors > 1 ? 1 : 0]++;
        assertEquals(errors > 1, decided(depth, gain, "0"), "(1-R)/2e = " + errors);
        assertFalse(decided(depth, gain, "1"), "(1-R)/2e = " + errors);
      }
    }
    assertTrue(counts[0] > 20 && counts[1] > 20, counts[0] + " and " + counts[1]);
  }

  /** log R − (ν''−ν')(ν''−ν'+ν'²)/(ν''ν'²), against 30 (e + 8u)(ν''/ν'² + 1). */
  @ParameterizedTest
  @ValueSource(ints = {3, 5})
  void theSignOfTheLandscapeIsDecidedWhereItIsLargerThanItsError(int depth) {
    double low = 1.05 * Triviality.criticalGain(depth).orElseThrow().value();
    double high = 3;
    for (int halvings = 0; halvings < 60; halvings++) {
      double middle = 0.5 * (low + high);
      boolean pure = landscape(exact(depth, new BigFraction(middle))) > 0;
      low = pure ? low : middle;
      high = pure ? middle : high;
    }
    int[] counts = new int[2];
    for (int step = -80; step <= 80; step++) {
      BigFraction gain = shifted(low, step, 1e-13, 1.15);
      Covariance exact = exact(depth, gain);
      double first = exact.nuPrime().doubleValue();
      double second = exact.nuDoublePrime().doubleValue();
      double error = PaperNetCovariance.of(depth, gain).relativeError();
      double spread = 30 * (error + 8 * UNIT) * (second / first / first + 1);
      double off = landscape(exact) / spread;
      if (Math.abs(off) < 0.9 || Math.abs(off) > 1.1) {
        boolean decided = Math.abs(off) > 1;
        counts[decided ? 1 : 0]++;
        assertEquals(decided, decided(depth, gain), "depth " + depth + ", G/spread = " + off);
      }
    }
    assertTrue(counts[0] > 20 && counts[1] > 20, counts[0] + " and " + counts[1]);
  }

  /** (1 ± least·ratio^|step|) times a gain, with the sign of the step. */
  private static BigFraction shifted(double gain, int step, double least, double ratio) {
    return new BigFraction(
        gain + gain * Math.signum(step) * least * Math.pow(ratio, Math.abs(step)));
  }

  private static Covariance exact(int depth, BigFraction gain) {
    return Mixture.of(Net.paper(depth, gain).paths()).covariance();
  }

  private static double landscape(Covariance exact) {
    BigFraction gap = exact.nuDoublePrime().subtract(exact.nuPrime());
    BigFraction square = exact.nuPrime().multiply(exact.nuPrime());
    double rational =
        gap.multiply(gap.add(square)).divide(exact.nuDoublePrime().multiply(square)).doubleValue();
    return Math.log(exact.ratio().doubleValue()) - rational;
  }
}
