package io.github.resglass.verify.numeric.law;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.resglass.symbolic.architecture.Architecture;
import io.github.resglass.symbolic.architecture.PathPolynomial;
import io.github.resglass.symbolic.expression.ExactNumber;
import io.github.resglass.verify.numeric.WideByTheText;
import io.github.resglass.verify.numeric.bounded.BoundedList;
import io.github.resglass.verify.numeric.mixture.Mixture;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import org.hipparchus.dfp.Dfp;
import org.hipparchus.dfp.DfpField;
import org.hipparchus.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The three laws where they are known: equal layers, one or two layers, layers of every size. */
class LengthLawTest {

  private static final double UNIT = 0x1p-53;

  private static double[] equal(int layers, double scale) {
    double[] scales = new double[layers];
    Arrays.fill(scales, scale);
    return scales;
  }

  private static double sum(BoundedList weights) {
    return Arrays.stream(weights.values()).sum();
  }

  /** From nets without anything negligible to such of which most is, at either end or both. */
  @ParameterizedTest
  @CsvSource({"2, 1", "30, 1/3", "3000, 1", "3000, 1/50", "3000, 50", "400, 1/1000000000"})
  void independentWeightsOfEqualLayersAreBinomial(int layers, String gainText) {
    BigFraction gain = ExactNumber.parse(gainText);
    LengthLaw exact = IndependentWeightsLaw.ofEqualGains(layers, gain);
    LengthLaw law = IndependentWeightsLaw.ofGains(Collections.nCopies(layers, gain));
    double bound = law.weights().errorBound();
    double top = Arrays.stream(law.weights().values()).max().orElseThrow();
    assertTrue(bound <= 45 * UNIT * layers * top + 1e-15, "bound " + bound);
    // 2(4δ + N u) with δ of 4u for each layer, as the error analysis has it.
    assertTrue(bound >= 33 * UNIT * layers * top, "bound " + bound);
    for (int r = 1; r <= layers; r++) {
      assertEquals(exact.weights().get(r), law.weights().get(r), bound, "r = " + r);
    }
    assertEquals(1, sum(law.weights()), layers * bound + 1e-12);
    assertEquals(exact.modes(), law.modes());
    assertEquals(exact.mean().value(), law.mean().value(), law.mean().errorBound());
    assertTrue(law.mean().errorBound() <= 45 * UNIT * layers * law.mean().value() + 1e-12);
    assertEquals(
        exact.standardDeviation().value(),
        law.standardDeviation().value(),
        law.standardDeviation().errorBound() + 1e-15);
    assertEquals(layers, law.degree());
    assertEquals(1, law.weights().from());
    assertEquals(layers, law.weights().to());
  }

  @Test
  void coherentPathsHaveTheSquaresOfTheirCoefficients() {
    LengthLaw law = PaperLaw.ofGains(7, 1, 2);
    // 7t (1 + t)(1 + 2t): 1, 3, 2.
    assertEquals(List.of(2), law.modes());
    assertEquals(1.0 / 14, law.weights().get(1), 1e-15);
    assertEquals(9.0 / 14, law.weights().get(2), 1e-15);
    assertEquals(4.0 / 14, law.weights().get(3), 1e-15);
    assertEquals(31.0 / 14, law.mean().value(), law.mean().errorBound());
    LengthLaw halved = PaperLaw.ofScales(14, 2, 4);
    assertEquals(law.weights(), halved.weights());
    assertEquals(List.of(2, 3), PaperLaw.ofGains(3, 1, 1, 1).modes());
  }

  /** 2t + 6t²: 1/4 and 3/4, or squared 1/10 and 9/10; the constant term is no path. */
  @Test
  void aPathPolynomialHasTheLawsOfItsCoefficients() {
    PathPolynomial paths = PathPolynomial.of(Architecture.parse("skip + layer(2) + 6*layer(1)^2"));
    LengthLaw independent = IndependentWeightsLaw.of(paths);
    assertEquals(2, independent.degree());
    assertEquals(0.25, independent.weights().get(1));
    assertEquals(0.75, independent.weights().get(2));
    assertEquals(1.75, independent.mean().value());
    LengthLaw coherent = PaperLaw.of(Mixture.of(paths));
    assertEquals(0.1, coherent.weights().get(1), 1e-16);
    assertEquals(0.9, coherent.weights().get(2), 1e-16);
    assertEquals(0.3, coherent.standardDeviation().value(), 1e-16);
  }

  /** Unequal layers, in many digits and without normalisation. */
  @Test
  void theWideLawIsWhatTheTheoryWrites() {
    double[] scales = {0.7, 2, 0.1, 1.3, 0.4};
    WideByTheText text = new WideByTheText(new DfpField(40), scales);
    LengthLaw unit = LargeWidthLaw.unit(scales);
    LengthLaw sum = LargeWidthLaw.sum(scales);
    double[] energies = Arrays.stream(text.unit()).mapToDouble(Dfp::toDouble).toArray();
    double[] means = Arrays.stream(text.sum()).mapToDouble(Dfp::toDouble).toArray();
    double whole = Arrays.stream(energies).sum();
    double squares = Arrays.stream(means).map(m -> m * m).sum();
    for (int r = 1; r <= 5; r++) {
      assertEquals(energies[r - 1] / whole, unit.weights().get(r), unit.weights().errorBound());
      assertEquals(
          means[r - 1] * means[r - 1] / squares, sum.weights().get(r), sum.weights().errorBound());
    }
    // 2(4δ + (N + 8) u) with δ of 6u for each layer, and twice that for products of two vectors.
    double largest = Arrays.stream(sum.weights().values()).max().orElseThrow();
    assertEquals(2 * (4 * 30 + 13) * UNIT * largest, sum.weights().errorBound(), 1e-20);
    double top = Arrays.stream(unit.weights().values()).max().orElseThrow();
    assertEquals(2 * (4 * 60 + 13) * UNIT * top, unit.weights().errorBound(), 1e-20);
  }

  @Test
  void independentPathsHaveHalfTheSquaresOfTheScales() {
    assertEquals(
        List.of(new BigFraction(9, 2), BigFraction.ONE_HALF),
        IndependentWeightsLaw.gains(List.of(new BigFraction(3), BigFraction.ONE)));
    LengthLaw law = IndependentWeightsLaw.ofScales(5, 2);
    assertEquals(1.0 / 3, law.weights().get(1), 1e-15);
    assertEquals(2.0 / 3, law.weights().get(2), 1e-15);
  }

  /** m = (s, s t (1 + …)): the two-layer net by hand, a = M/h = 1/√π after the first layer. */
  @ParameterizedTest
  @ValueSource(doubles = {1e-30, 0.01, 1, 3, 1e30})
  void theWideLawOfTwoLayersIsElementary(double c) {
    double a = 1 / Math.sqrt(Math.PI);
    double s = c / Math.sqrt(2 * Math.PI);
    // m_1 = a, m_2 = s; Q_11 = 1, Q_22 = c²/2 + 2·0 + s a, up to what is common to both.
    LengthLaw sum = LargeWidthLaw.sum(5, c);
    double total = a * a + s * s;
    assertEquals(a * a / total, sum.weights().get(1), sum.weights().errorBound() + 2e-16);
    assertEquals(s * s / total, sum.weights().get(2), sum.weights().errorBound() + 2e-16);
    LengthLaw unit = LargeWidthLaw.unit(5, c);
    double longer = c * c / 2;
    assertEquals(longer / (1 + longer), unit.weights().get(2), unit.weights().errorBound() + 3e-16);
    assertTrue(sum.weights().errorBound() < 200 * UNIT);
    assertTrue(unit.weights().errorBound() < 400 * UNIT);
  }

  @Test
  void oneLayerHasOneLength() {
    List<Function<double[], LengthLaw>> laws =
        List.of(
            PaperLaw::ofGains,
            PaperLaw::ofScales,
            IndependentWeightsLaw::ofScales,
            LargeWidthLaw::sum,
            LargeWidthLaw::unit);
    for (Function<double[], LengthLaw> law : laws) {
      LengthLaw one = law.apply(new double[] {0.3});
      assertEquals(List.of(1), one.modes());
      assertEquals(1, one.weights().get(1));
      assertEquals(1, one.mean().value());
      assertEquals(0, one.standardDeviation().value());
      assertTrue(one.standardDeviation().errorBound() < 1e-13);
      assertThrows(IllegalArgumentException.class, () -> law.apply(new double[0]));
      for (double bad : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
        assertThrows(IllegalArgumentException.class, () -> law.apply(new double[] {1, bad}));
      }
    }
  }

  /** Layers that nothing passes and such that everything does: lengths are cut off at both ends. */
  @Test
  void layersThatAlwaysOrNeverCountShiftTheWideLaw() {
    double[] scales = new double[40];
    Arrays.setAll(scales, l -> l < 20 ? 1e-20 : 1e20);
    for (LengthLaw law : List.of(LargeWidthLaw.sum(scales), LargeWidthLaw.unit(scales))) {
      // Every layer of scale 10²⁰ is passed, and of the others the first or none.
      assertEquals(21, law.mean().value(), 1e-6);
      assertEquals(1, sum(law.weights()), 1e-12);
      assertEquals(List.of(21), law.modes());
      assertEquals(0, law.weights().get(2));
      assertEquals(0, law.weights().get(40));
    }
  }

  @Test
  void tooManyLayersAreRefused() {
    assertEquals(10_000, LargeWidthLaw.DEEPEST_SUM);
    assertThrows(IllegalArgumentException.class, () -> LargeWidthLaw.sum(equal(10_001, 1)));
    assertThrows(IllegalArgumentException.class, () -> LargeWidthLaw.unit(equal(1_001, 1)));
    assertThrows(IllegalArgumentException.class, () -> PaperLaw.ofGains(equal(100_001, 1)));
  }

  @Test
  void theModeOfManyNearlyEqualWeightsIsAllThatTheBoundAllows() {
    // t (1 + t): two weights that are equal, and others that differ by more than the bound.
    assertEquals(
        List.of(1, 2),
        IndependentWeightsLaw.ofGains(List.of(BigFraction.ONE, BigFraction.ONE)).modes());
    assertEquals(List.of(2), PaperLaw.ofGains(1, 1 + 1e-12).modes());
    assertEquals(List.of(1), PaperLaw.ofGains(1, 1 - 1e-12).modes());
  }
}
