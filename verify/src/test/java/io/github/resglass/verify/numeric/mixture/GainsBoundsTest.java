package io.github.resglass.verify.numeric.mixture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.resglass.symbolic.expression.ExactNumber;
import io.github.resglass.verify.numeric.bounded.BoundedList;
import io.github.resglass.verify.numeric.indicators.PoissonBinomial;
import io.github.resglass.verify.numeric.indicators.SquaredMoments;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hipparchus.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the analysis of a sum of indicators leaves for its mixture: not less, and little more. */
class GainsBoundsTest {

  /** In the first the worst case is the lesser bound, in the second and third the variance. */
  static Stream<double[]> nets() {
    return Stream.of(equal(60, 1), equal(20_000, 0.2), equal(3_000, 1e-3));
  }

  private static double[] equal(int layers, double gain) {
    double[] gains = new double[layers];
    Arrays.fill(gains, gain);
    return gains;
  }

  /**
   * |Σ P δ|/Σ P² from the law of the lengths above the first or all: of one error δ for all P,
   * whose sum is 1, or by min(s √(Σ P³), w Σ P²) where δ ≤ min(s √P, w P), s ≤ w.
   */
  private static double ofSquares(PoissonBinomial law, double[] masses) {
    double second = Arrays.stream(masses).map(p -> p * p).sum();
    double third = Arrays.stream(masses).map(p -> p * p * p).sum();
    double spread = law.error(1);
    double worst = law.error(1e-100) / 1e-100;
    return law.error(1e-100) == spread
        ? spread / second
        : Math.min(spread * Math.sqrt(third) / second, worst);
  }

  private static double[] masses(PoissonBinomial law, boolean drop) {
    return Arrays.stream(law.values()).skip(drop && law.from() == 0 ? 1 : 0).toArray();
  }

  @ParameterizedTest
  @MethodSource("nets")
  void theBoundOfTheWeightsIsThatOfTheAnalysisAndLittleMore(double[] gains) {
    PoissonBinomial law = PoissonBinomial.of(gains, 1);
    for (boolean drop : new boolean[] {false, true}) {
      double[] masses = masses(law, drop);
      double root = Math.sqrt(Arrays.stream(masses).map(p -> p * p).sum());
      double least = 0;
      for (double p : masses) {
        // √ΣP² is off by half of what Σ P² is, which is twice what P is on average.
        least = Math.max(least, (law.error(p) + p * ofSquares(law, masses)) / root);
      }
      double bound = GainsMixture.of(gains, drop).weights().errorBound();
      String inputs = gains.length + " layers, " + drop + ": " + bound + " for " + least;
      assertTrue(bound >= least && bound <= 1.2 * least, inputs);
    }
  }

  @ParameterizedTest
  @MethodSource("nets")
  void aSquareIsOffByTwiceTheWeightTimesItsError(double[] gains) {
    BoundedList weights = GainsMixture.of(gains, false).weights();
    BoundedList squares = GainsMixture.of(gains, false).squares();
    double top = Arrays.stream(weights.values()).max().orElseThrow();
    double least = (top + weights.errorBound()) * (top + weights.errorBound()) - top * top;
    assertEquals(1.15 * least, squares.errorBound(), 0.05 * least);
    for (int r = weights.from(); r <= weights.to(); r++) {
      assertEquals(weights.get(r) * weights.get(r), squares.get(r));
    }
  }

  /** ½ log Σ P² − log Σ P, beside what the logarithms of the gains round. */
  @ParameterizedTest
  @MethodSource("nets")
  void theBoundOfTheLogarithmIsThatOfItsPartsAndLittleMore(double[] gains) {
    PoissonBinomial law = PoissonBinomial.of(gains, 1);
    double size =
        Math.abs(Math.log(gains[0])) + Arrays.stream(gains).skip(1).map(Math::log1p).sum();
    SquaredMoments moments = SquaredMoments.of(gains, 1);
    double whole = 0.5 * moments.totalError() / moments.total();
    double bound = GainsMixture.of(gains, false).logNormalization().errorBound();
    between(whole + 6 * size * 0x1p-53, bound, "all lengths, " + gains.length);
    if (law.from() == 0) {
      double rest = ofSquares(law, masses(law, true)) + law.errorOfSum() + 2 * law.lost();
      double other = GainsMixture.of(gains, true).logNormalization().errorBound();
      between(rest + 6 * size * 0x1p-53, other, "without the linear term, " + gains.length);
    }
  }

  private static void between(double least, double bound, String what) {
    assertTrue(bound >= least && bound <= 1.4 * least, what + ": " + bound + " for " + least);
  }

  @Test
  void rationalGainsAreRoundedOnceAndGiveTheSameMixture() {
    List<BigFraction> rational = Stream.of("1/3", "2", "1/7").map(ExactNumber::parse).toList();
    GainsMixture one = GainsMixture.of(rational, false);
    GainsMixture other = GainsMixture.of(new double[] {1 / 3.0, 2, 1 / 7.0}, false);
    assertEquals(
        Arrays.toString(other.weights().values()), Arrays.toString(one.weights().values()));
    assertEquals(3, one.degree());
    assertEquals(0.0, one.constant().value());
  }

  /** (1 + b t) has two equal terms at b = 1, and the rounding of b is within the bound. */
  @Test
  void lengthsThatTheBoundDoesNotTellApartAreAllModes() {
    assertEquals(List.of(1, 2), GainsMixture.of(new double[] {5, 1}, false).modes());
    assertEquals(List.of(1, 2), GainsMixture.of(new double[] {5, Math.nextUp(1.0)}, false).modes());
    assertEquals(List.of(2), GainsMixture.of(new double[] {5, 1 + 1e-14}, false).modes());
    assertEquals(List.of(1), GainsMixture.of(new double[] {5, 1 - 1e-14}, false).modes());
  }

  @Test
  void variancesBelowDoublePrecisionAreRefused() {
    for (boolean drop : new boolean[] {false, true}) {
      // α² ≈ 10⁻²⁷⁶ and 10⁻²⁸⁴, of two lengths and, without the first, of the next two.
      double[] enough = drop ? new double[] {1, 1, 1e-138} : new double[] {1, 1e-138};
      double[] small = drop ? new double[] {1, 1e-130, 1e-142} : new double[] {1, 1e-142};
      assertTrue(GainsMixture.of(enough, drop).covariance().nuPrime().doubleValue() >= 1);
      String message =
          assertThrows(
                  IllegalArgumentException.class, () -> GainsMixture.of(small, drop).covariance())
              .getMessage();
      assertTrue(message.startsWith("alpha^2 is below 1e-280"), message);
    }
  }

  @Test
  void theDeepestNetIsAccepted() {
    BoundedList weights = GainsMixture.of(equal(100_000, 1), false).weights();
    double middle = weights.get(50_000);
    assertTrue(
        IntStream.range(1, 100_001)
            .allMatch(r -> weights.get(r) <= middle + 2 * weights.errorBound()));
  }
}
