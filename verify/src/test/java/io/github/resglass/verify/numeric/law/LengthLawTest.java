package io.github.resglass.verify.numeric.law;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.resglass.symbolic.architecture.Architecture;
import io.github.resglass.symbolic.architecture.PathPolynomial;
import io.github.resglass.verify.numeric.WideByTheText;
import io.github.resglass.verify.numeric.bounded.BoundedList;
import io.github.resglass.verify.numeric.mixture.Mixture;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.hipparchus.dfp.Dfp;
import org.hipparchus.dfp.DfpField;
import org.hipparchus.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
    // 2δ + 4u, δ = 4u and what 32 digits add.
    double largest = Arrays.stream(sum.weights().values()).max().orElseThrow();
    assertEquals(1.01 * 12 * UNIT * largest, sum.weights().errorBound(), 1e-25);
    double top = Arrays.stream(unit.weights().values()).max().orElseThrow();
    assertEquals(1.01 * 12 * UNIT * top, unit.weights().errorBound(), 1e-25);
  }

  /** Many digits, no band: lengths are cut off here at both ends, and no two layers are equal. */
  @Test
  void theDeepWideLawKeepsItsDigits() {
    double[] scales = new double[160];
    Arrays.setAll(scales, l -> 0.2 + 1.8 * Math.sin(l) * Math.sin(l));
    Dfp[] means = new WideByTheText(new DfpField(40), scales).sum();
    holds(LargeWidthLaw.sum(scales), Arrays.stream(means).map(m -> m.multiply(m)).toList());
    double[] first = Arrays.copyOf(scales, 30);
    holds(LargeWidthLaw.unit(first), List.of(new WideByTheText(new DfpField(40), first).unit()));
  }

  private static void holds(LengthLaw law, List<Dfp> masses) {
    Dfp total = masses.get(0).getZero();
    Dfp mean = total;
    for (int r = 1; r <= masses.size(); r++) {
      total = total.add(masses.get(r - 1));
      mean = mean.add(masses.get(r - 1).multiply(r));
    }
    mean = mean.divide(total);
    Dfp variance = total.getZero();
    for (int r = 1; r <= masses.size(); r++) {
      Dfp distance = mean.subtract(r);
      variance = variance.add(masses.get(r - 1).multiply(distance).multiply(distance));
      Dfp weight = masses.get(r - 1).divide(total);
      within(weight, law.weights().get(r), law.weights().errorBound());
    }
    within(mean, law.mean().value(), law.mean().errorBound());
    Dfp root = variance.divide(total).sqrt();
    within(root, law.standardDeviation().value(), law.standardDeviation().errorBound());
    assertTrue(law.mean().errorBound() <= 1e-15 * law.mean().value());
    assertTrue(law.standardDeviation().errorBound() <= 2e-15 * root.toDouble());
  }

  private static void within(Dfp truth, double value, double bound) {
    double off = Math.abs(truth.subtract(value).toDouble());
    assertTrue(off <= bound, value + " is off by " + off + ", more than " + bound);
  }

  /** The variance is as small as 10⁻⁶⁰ here; digits for the mean to be subtracted from a length. */
  @ParameterizedTest
  @ValueSource(doubles = {1e8, 1e-8, 1e30, 1e-30})
  void theWideLawOfLayersThatAllOrNoneCountKeepsTheDigitsOfItsDeviation(double c) {
    double[] scales = {0.3, c, 2 * c, c, 0.7 * c};
    WideByTheText text = new WideByTheText(new DfpField(100), scales);
    holds(LargeWidthLaw.sum(scales), Arrays.stream(text.sum()).map(m -> m.multiply(m)).toList());
    holds(LargeWidthLaw.unit(scales), List.of(text.unit()));
  }

  /** The same recurrence in plain doubles, without a band: another way to add it up. */
  @Test
  void nothingThatMattersIsCutOffOfTheWideLaw() {
    for (double c : new double[] {1e-3, 0.6, 30}) {
      int p = 3_000;
      double s = c / Math.sqrt(2 * Math.PI);
      double a = 1 / Math.sqrt(Math.PI);
      double[] correlation = new double[p];
      double[] mean = new double[p];
      correlation[0] = 1;
      mean[0] = a;
      for (int l = 1; l < p; l++) {
        double g = 1 + c * c / 2 + 2 * s * a;
        for (int r = l; r >= 0; r--) {
          double shorter = r == 0 ? 0 : correlation[r - 1];
          correlation[r] = (correlation[r] + (c * c / 2 + s * a) * shorter + s * mean[r]) / g;
          mean[r] = (mean[r] + s * shorter) / Math.sqrt(g);
        }
        a = (a + s) / Math.sqrt(g);
      }
      double total = Arrays.stream(mean).map(m -> m * m).sum();
      LengthLaw law = LargeWidthLaw.sum(equal(p, c));
      double top = Arrays.stream(law.weights().values()).max().orElseThrow();
      for (int r = 1; r <= p; r++) {
        double weight = mean[r - 1] * mean[r - 1] / total;
        assertEquals(weight, law.weights().get(r), 1e-11 * top, "c = " + c + ", r = " + r);
      }
    }
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
    assertTrue(sum.weights().errorBound() < 13 * UNIT);
    assertTrue(unit.weights().errorBound() < 13 * UNIT);
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
    double[] unequal = equal(200_001, 1);
    unequal[7] = 2;
    assertThrows(IllegalArgumentException.class, () -> PaperLaw.ofGains(unequal));
    assertThrows(IllegalArgumentException.class, () -> IndependentWeightsLaw.ofScales(unequal));
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
