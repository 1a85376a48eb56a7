package io.github.resglass.verify.numeric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.resglass.symbolic.expression.ExactNumber;
import io.github.resglass.verify.numeric.bounded.BoundedList;
import io.github.resglass.verify.numeric.bounded.BoundedReal;
import io.github.resglass.verify.numeric.bounded.Comparison;
import io.github.resglass.verify.numeric.closedform.PaperNetCovariance;
import io.github.resglass.verify.numeric.landscape.Complexity;
import io.github.resglass.verify.numeric.landscape.Triviality;
import io.github.resglass.verify.numeric.law.LengthLaw;
import io.github.resglass.verify.numeric.law.PaperLaw;
import io.github.resglass.verify.numeric.mixture.BinomialMixture;
import io.github.resglass.verify.numeric.mixture.Covariance;
import io.github.resglass.verify.numeric.mixture.Mixture;
import io.github.resglass.verify.numeric.mixture.PathMixture;
import io.github.resglass.verify.numeric.net.Net;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import org.hipparchus.dfp.Dfp;
import org.hipparchus.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Everything that is said of the paper's net, at depths up to 10⁴ and gains with all their corners,
 * against its definition added up in 100 digits: no bound is smaller than the error, and none but
 * that of θ near R = 1 is larger than 10⁻¹² of its number.
 */
class PaperNetAccuracyTest {

  private static final long SEED = 20161130;

  @Test
  void noBoundIsSmallerThanTheErrorAndAllAreSmall() {
    examine(250, SEED);
  }

  /** 10,000 nets in all: -Dresglass.long=true. */
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4})
  @EnabledIfSystemProperty(named = "resglass.long", matches = "true")
  void noBoundIsSmallerThanTheErrorOnTwoThousandMore(int slice) {
    examine(2_000, SEED + 1 + slice);
  }

  private static void examine(int cases, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<String> violations = new ArrayList<>();
    int compared = 0;
    for (int i = 0; i < cases; i++) {
      int depth = (int) Math.round(Math.exp(random.nextDouble() * Math.log(10_000)));
      double gain = gain(random, depth);
      BigFraction exact = ExactNumber.of(new BigDecimal(gain));
      DirectSums sums = DirectSums.of(depth, exact);
      String inputs = "depth " + depth + ", gain " + gain;
      List<Comparison> comparisons = new ArrayList<>(closedForm(depth, gain, sums, inputs));
      if (depth >= 3) {
        comparisons.addAll(mixture(BinomialMixture.of(depth, exact, false), sums, random, inputs));
      }
      if (depth <= 20) {
        comparisons.addAll(
            mixture(Mixture.of(Net.paper(depth, exact).paths()), sums, random, inputs));
      }
      for (Comparison comparison : comparisons) {
        compared++;
        if (!comparison.boundHolds()) {
          violations.add("error above its bound: " + comparison);
        }
      }
    }
    System.out.println(compared + " comparisons of " + cases + " nets");
    assertEquals(List.of(), violations.subList(0, Math.min(5, violations.size())));
  }

  /** β over six decades and over six hundred; 1 and its neighbours; where R passes 1. */
  private static double gain(SplittableRandom random, int depth) {
    return switch (random.nextInt(7)) {
      case 0 -> 1;
      case 1 -> 1 + random.nextInt(-4, 5) * 0x1p-52 * Math.pow(2, random.nextInt(40));
      case 2 -> Math.pow(10, 600 * random.nextDouble() - 300);
      case 3 -> random.nextBoolean() ? 1e-300 : 1e300;
      case 4 ->
          depth < 3
              ? 2
              : Triviality.criticalGain(depth).orElseThrow().value()
                  * (1 + random.nextInt(-3, 4) * Math.pow(2, -52 + random.nextInt(20)));
      default -> Math.exp(14 * random.nextDouble() - 7) / (random.nextBoolean() ? depth : 1);
    };
  }

  private static List<Comparison> mixture(
      PathMixture mixture, DirectSums sums, SplittableRandom random, String inputs) {
    List<Comparison> found = new ArrayList<>();
    Covariance covariance = mixture.covariance();
    BigDecimal relative = covariance.relativeError();
    add(found, BoundedReal.of(covariance.nuPrime(), relative), sums.nuPrime(), inputs);
    add(found, BoundedReal.of(covariance.nuDoublePrime(), relative), sums.nuDoublePrime(), inputs);
    add(found, BoundedReal.of(covariance.alphaSquared(), relative), sums.alphaSquared(), inputs);
    add(
        found,
        BoundedReal.of(covariance.ratio(), relative),
        DirectSums.number(sums.ratio()),
        inputs);
    add(found, covariance.standardDeviation(), sums.alphaSquared().sqrt(), inputs);
    Complexity complexity = Complexity.of(covariance);
    if (sums.depth() > 1) {
      Dfp theta = sums.theta();
      add(found, complexity.equation31().orElseThrow(), theta, inputs, 1e-60);
      Dfp half = sums.halfLogRatio();
      add(
          found,
          complexity.total(),
          half.strictlyPositive() ? half : DirectSums.FIELD.getZero(),
          inputs,
          1e-60);
    }
    found.add(Comparison.of(mixture.logNormalization(), sums.logNormalization(), inputs));
    BoundedList weights = mixture.weights();
    BoundedList squares = mixture.squares();
    int r =
        random.nextBoolean()
            ? random.nextInt(weights.from(), weights.to() + 1)
            : random.nextInt(1, sums.depth() + 1);
    Dfp square = sums.square(r);
    found.add(Comparison.of(squares, r, square, inputs));
    found.add(Comparison.of(weights, r, square.sqrt(), inputs));
    LengthLaw law = PaperLaw.of(mixture);
    add(found, law.mean(), sums.nuPrime(), inputs);
    for (int mode : law.modes()) {
      Dfp top = sums.square(mode);
      for (int near = Math.max(1, mode - 1); near <= Math.min(sums.depth(), mode + 1); near++) {
        assertTrue(!sums.square(near).greaterThan(top.multiply(1 + 1e-14)), inputs);
      }
    }
    return found;
  }

  /** With the check that a bound is at most 10⁻¹² of its number. */
  private static void add(
      List<Comparison> found, BoundedReal number, Dfp expected, String inputs, double... own) {
    double extra = own.length == 0 ? 0 : own[0];
    assertTrue(
        number.errorBound() <= 1e-12 * Math.abs(number.value()) + Double.MIN_VALUE + extra,
        () -> number + " for " + inputs);
    found.add(new Comparison(number.value(), number.errorBound() + extra, expected, inputs));
  }

  private static List<Comparison> closedForm(
      int depth, double gain, DirectSums sums, String inputs) {
    PaperNetCovariance covariance = PaperNetCovariance.of(depth, gain);
    double relative = covariance.relativeError();
    assertTrue(relative <= 1e-12);
    Supplier<String> what = () -> "in doubles, " + inputs;
    List<Comparison> found = new ArrayList<>();
    double[] values = {
      covariance.nuPrime(),
      covariance.nuDoublePrime(),
      covariance.ratio(),
      covariance.alphaSquared()
    };
    Dfp[] expected = {
      sums.nuPrime(), sums.nuDoublePrime(), DirectSums.number(sums.ratio()), sums.alphaSquared()
    };
    for (int i = 0; i < values.length; i++) {
      // Below 10⁻²⁹⁹ they may underflow, as is said there.
      double bound = relative * Math.abs(values[i]) * 1.0000001 + 1e-299;
      found.add(new Comparison(values[i], bound, expected[i], what.get()));
    }
    if (depth > 1) {
      double bound = covariance.thetaErrorBound() + 1e-60;
      found.add(new Comparison(covariance.theta(), bound, sums.theta(), what.get()));
    }
    return found;
  }
}
