package io.github.resglass.verify.evidence.paths;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.resglass.verify.evidence.Evidence;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.hipparchus.fraction.BigFraction;

/** One law for each claim on networks as sums over paths. */
class PathPropertiesTest {

  /** equation-8. */
  @Property(tries = 200)
  void allLengthsTogetherHaveAsManyPathsAsTheNet(
      @ForAll @IntRange(min = 1, max = 40) int p, @ForAll @IntRange(min = 1, max = 99) int n) {
    BigInteger sum = BigInteger.ZERO;
    for (int r = 1; r <= p; r++) {
      sum = sum.add(PathCountRoutes.mass(p, r, n, 1));
    }
    BigInteger width = BigInteger.valueOf(n);
    assertEquals(width.multiply(width.add(BigInteger.ONE).pow(p - 1)), sum);
  }

  /** lemma-1. */
  @Property(tries = 50)
  void wordsOfOneLengthHaveEquallyManyPaths(
      @ForAll @IntRange(min = 1, max = 3) int p,
      @ForAll @IntRange(min = 1, max = 3) int weights,
      @ForAll @IntRange(min = 0, max = 9) int turn) {
    WalkedNet net = new WalkedNet(p, weights * 2, 2, (l, j, k) -> (turn * l * j + k) % weights);
    long[] lengths = net.byLength();
    net.byWord()
        .forEach(
            (word, starts) ->
                assertEquals(
                    lengths[word.size() - 1],
                    Arrays.stream(starts).sum() * Math.round(Math.pow(weights, word.size()))));
  }

  /** lemma-2. */
  @Property(tries = 200)
  void inputsThatShareMoreEvenlyVaryLess(
      @ForAll @IntRange(min = 0, max = 99) int one,
      @ForAll @IntRange(min = 1, max = 99) int other) {
    long square = (long) (one + other) * (one + other);
    long variance = (long) one * one + (long) other * other;
    assertTrue(2 * variance >= square && variance <= square);
    assertEquals(one == other, 2 * variance == square);
  }

  /** equation-14, equation-10, equation-2, equation-5, lemma-3: at any seed. */
  @Property(tries = 20)
  void everyExactRouteAgreesAtAnySeed(@ForAll long seed) {
    for (Evidence evidence :
        List.of(
            new AmplitudeRoutes().squaredAmplitudes(20, seed),
            new GateRoutes().statesOfAllGates(10, seed),
            new GateRoutes().oneGateMore(20, seed),
            new SphereRoutes().tuplesOnTheSphere(10, seed),
            new LossRoutes().finiteOutputs(20, seed))) {
      assertTrue(evidence.supports(), evidence.toString());
    }
  }

  /** equation-5. */
  @Property(tries = 100)
  void reflectionsStayOnTheSphere(@ForAll long seed, @ForAll @IntRange(min = 1, max = 6) int size) {
    BigFraction norm = BigFraction.ZERO;
    for (BigFraction w : SphereRoutes.pointOnSphere(new SplittableRandom(seed), size)) {
      norm = norm.add(w.multiply(w));
    }
    assertEquals(new BigFraction(size), norm);
  }

  /** gaussian-loss: max(0, z) − max(0, −z) = z. */
  @Property(tries = 200)
  void hingesOfOppositeSignsDifferByTheMean(
      @ForAll @DoubleRange(min = -3, max = 3) double m,
      @ForAll @DoubleRange(min = 0.1, max = 3) double s) {
    assertEquals(
        m,
        LossRoutes.hingeOfNormal(m, s) - LossRoutes.hingeOfNormal(-m, s),
        1e-14 * (1 + Math.abs(m)));
  }

  /** lemma-3: the loss of a Gaussian output is above the loss of its mean, by Jensen. */
  @Property(tries = 200)
  void hingeOfGaussianOutputIsAboveTheHingeOfItsMean(
      @ForAll @DoubleRange(min = -3, max = 3) double m,
      @ForAll @DoubleRange(min = 0.1, max = 3) double s) {
    assertTrue(LossRoutes.hingeOfNormal(m, s) >= Math.max(0, m) - 1e-15);
  }
}
