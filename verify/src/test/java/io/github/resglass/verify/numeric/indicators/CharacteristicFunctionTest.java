package io.github.resglass.verify.numeric.indicators;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.hipparchus.complex.FieldComplex;
import org.hipparchus.dfp.Dfp;
import org.hipparchus.dfp.DfpField;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** φ by power series in sin²(θ/2) against the product of the factors in fifty digits. */
class CharacteristicFunctionTest {

  private static final double UNIT = 0x1p-53;
  private static final DfpField FIELD = new DfpField(50);
  private static final double FARTHEST = 1 / 16.0;

  /**
   * Of one kind, rare, likely, both, of every size, with a whole number for the mean, and so many
   * equal ones that a rounding of 1 − q would add up.
   */
  static Stream<double[]> indicators() {
    SplittableRandom random = new SplittableRandom(6_130);
    double[] both = odds(random, 1_600, 0, 0.3);
    Arrays.setAll(both, l -> l % 2 == 0 ? both[l] / 8 : both[l] * 8);
    double[] whole = new double[1_500];
    Arrays.fill(whole, 1);
    double[] rare = new double[30_000];
    Arrays.fill(rare, 0.0125);
    return Stream.of(
        odds(random, 1_400, 0, 0.5),
        odds(random, 3_000, -2, 0.5),
        odds(random, 3_000, 2, 0.5),
        both,
        odds(random, 2_500, 0, 40),
        whole,
        rare);
  }

  static double[] odds(SplittableRandom random, int number, double center, double width) {
    double[] odds = new double[number];
    Arrays.setAll(odds, l -> Math.exp(center + width * random.nextGaussian()));
    return odds;
  }

  private static FieldComplex<Dfp> unit(Dfp angle) {
    return new FieldComplex<>(angle.cos(), angle.sin());
  }

  /** Π (1 + b e^{iθ})/(1 + b) · e^{−iθc} for l ≥ 1. */
  private static FieldComplex<Dfp> product(double[] odds, Dfp angle, int center) {
    FieldComplex<Dfp> turn = unit(angle);
    FieldComplex<Dfp> product = unit(angle.multiply(-center));
    for (int l = 1; l < odds.length; l++) {
      Dfp chance = FIELD.newDfp(odds[l]).divide(FIELD.newDfp(odds[l]).add(1));
      product = product.multiply(turn.subtract(1).multiply(chance).add(1));
    }
    return product;
  }

  /**
   * |φ| (ρ (A/2 + Ψ) + δθ + 8u), ρ the 96 roundings of the sums and those of the series, δ five of
   * V; and Ψ ≈ Vθ³/6.
   */
  @ParameterizedTest
  @MethodSource("indicators")
  void theValueIsTheProductOfTheFactorsWithinItsBoundWhichIsNeitherVoidNorWide(double[] odds) {
    CharacteristicFunction function = new CharacteristicFunction(odds, 1, FARTHEST);
    double spread = Arrays.stream(odds).skip(1).map(b -> b / (1 + b) / (1 + b)).sum();
    double mean = Arrays.stream(odds).skip(1).map(b -> b / (1 + b)).sum();
    assertTrue(Math.abs(function.center() - mean) < 0.501, "c for " + mean);
    for (double half : new double[] {0, 0.001, 0.01, 0.03, 0.1, Math.asin(0.25)}) {
      CharacteristicFunction.Value found = function.at(half);
      Dfp angle = FIELD.newDfp(half).multiply(2);
      FieldComplex<Dfp> exact = product(odds, angle, function.center());
      FieldComplex<Dfp> value =
          unit(FIELD.newDfp(found.phase())).multiply(FIELD.newDfp(found.modulus()));
      double off = exact.subtract(value).norm();
      String what = "theta = " + 2 * half + ": off by " + off + ", bound " + found.error();
      assertTrue(off <= found.error(), what);
      double exponent = -Math.log(exact.norm());
      double turn = 8 * half * half * half * spread / 6;
      double rounded = 2 * half * spread;
      double least = 160 * exponent + 160 * turn + 5 * rounded + 8;
      double most = 240 * exponent + 260 * turn + 6 * rounded + 20;
      double bound = found.error() / found.modulus() / UNIT;
      assertTrue(bound >= least && bound <= most, what + ": " + least + " " + bound + " " + most);
    }
  }

  /** 1 − K for K turns the characteristic function back. */
  @ParameterizedTest
  @MethodSource("indicators")
  void reciprocalOddsTurnItTheOtherWay(double[] odds) {
    CharacteristicFunction one = new CharacteristicFunction(odds, 1, FARTHEST);
    double[] reciprocal = Arrays.stream(odds).map(b -> 1 / b).toArray();
    CharacteristicFunction other = new CharacteristicFunction(reciprocal, 1, FARTHEST);
    int shift = one.center() + other.center() - (odds.length - 1);
    for (double half : new double[] {0.01, 0.05, 0.2}) {
      CharacteristicFunction.Value there = one.at(half);
      CharacteristicFunction.Value back = other.at(half);
      double both = there.error() + back.error();
      assertEquals(there.modulus(), back.modulus(), both);
      double turned = there.phase() + back.phase() + 2 * half * shift;
      assertEquals(0, turned, 1.01 * both / there.modulus());
    }
  }
}
