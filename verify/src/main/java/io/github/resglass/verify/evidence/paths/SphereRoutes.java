package io.github.resglass.verify.evidence.paths;

import io.github.resglass.verify.evidence.Cases;
import io.github.resglass.verify.evidence.Evidence;
import io.github.resglass.verify.evidence.Outcome;
import io.github.resglass.verify.evidence.Tolerance;
import java.util.OptionalLong;
import java.util.Random;
import java.util.SplittableRandom;
import org.hipparchus.fraction.BigFraction;

/**
 * Equation 5: for w̃ on the sphere of squared radius Λ and independent couplings of variance 1, E
 * H(w̃)² = Λ^{−(p−1)} Σ Π w̃_i² = Λ.
 *
 * @param size E H² over Λ, 1; a test gives another and sees it contradicted
 */
record SphereRoutes(BigFraction size) {

  private static final double FALSE_ALARM = 1e-8;

  SphereRoutes() {
    this(BigFraction.ONE);
  }

  /** Rational points on the sphere; the squares of the products over all tuples of indices. */
  Evidence tuplesOnTheSphere(int cases, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Cases seen = new Cases();
    for (int i = 0; i < Math.max(1, cases / 5); i++) {
      int p = random.nextInt(1, 6);
      BigFraction[] w = pointOnSphere(random, random.nextInt(1, 5));
      BigFraction sum = BigFraction.ZERO;
      for (int tuple = 0; tuple < Math.pow(w.length, p); tuple++) {
        BigFraction product = BigFraction.ONE;
        for (int k = 0, rest = tuple; k < p; k++, rest /= w.length) {
          product = product.multiply(w[rest % w.length]);
        }
        sum = sum.add(product.multiply(product));
      }
      seen.check(
          sum.equals(size.multiply(new BigFraction(w.length).pow(p))),
          "p = " + p + ", Λ = " + w.length);
    }
    return seen.exact(
        "all tuples of indices at rational points of the sphere, p <= 5, Λ <= 4", seed);
  }

  /** (1, …, 1) reflected in a random rational direction: its squared norm stays Λ. */
  static BigFraction[] pointOnSphere(SplittableRandom random, int dimension) {
    BigFraction[] direction = GateRoutes.values(random, dimension);
    BigFraction dot = BigFraction.ZERO;
    BigFraction square = BigFraction.ZERO;
    for (BigFraction u : direction) {
      dot = dot.add(u);
      square = square.add(u.multiply(u));
    }
    BigFraction[] point = new BigFraction[dimension];
    for (int j = 0; j < dimension; j++) {
      point[j] = BigFraction.ONE.subtract(dot.multiply(2).divide(square).multiply(direction[j]));
    }
    return point;
  }

  /** Couplings drawn for p = 3, Λ = 3; the mean square is χ² over the number of samples. */
  Evidence drawnCouplings(int cases, long seed) {
    Random random = new Random(seed);
    BigFraction[] point = pointOnSphere(new SplittableRandom(seed), 3);
    int samples = 40 * Math.max(1, cases);
    double squares = 0;
    for (int i = 0; i < samples; i++) {
      double energy = 0;
      for (int tuple = 0; tuple < 27; tuple++) {
        energy +=
            random.nextGaussian()
                * point[tuple % 3].doubleValue()
                * point[tuple / 3 % 3].doubleValue()
                * point[tuple / 9].doubleValue();
      }
      squares += energy * energy / 9;
    }
    double expected = 3 * size.doubleValue();
    double ratio = squares / samples / expected;
    double standardError = Math.sqrt(2.0 / samples);
    double x = Math.log(2 / FALSE_ALARM);
    double bound = (2 * Math.sqrt(x / samples) + 2 * x / samples) / standardError;
    double error = Math.abs(ratio - 1) / standardError;
    return new Evidence.MonteCarlo(
        "energies of 3-spin forms at one point of the sphere, Λ = 3",
        samples,
        OptionalLong.of(seed),
        error,
        standardError,
        FALSE_ALARM,
        new Tolerance(bound, "tails of χ² by Laurent and Massart at the false-alarm rate"),
        error <= bound
            ? new Outcome.Agrees()
            : new Outcome.Contradicts("variance " + squares / samples + " instead of " + expected));
  }
}
