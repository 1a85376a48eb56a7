package io.github.resglass.verify.evidence.paper;

import io.github.resglass.verify.evidence.Cases;
import io.github.resglass.verify.evidence.Evidence;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import org.hipparchus.fraction.BigFraction;

/**
 * Symmetry: ε_r(β) = ε_{p+1−r}(1/β).
 *
 * @param reflected the gain of the reversed mixture, 1/β as the claim has it; a test gives a wrong
 *     one and sees it contradicted
 */
record SymmetryRoutes(UnaryOperator<BigFraction> reflected) {

  private static final int DEEPEST_EVALUATED = 40;
  private static final int DEEPEST_ENUMERATED = 10;

  SymmetryRoutes() {
    this(BigFraction::reciprocal);
  }

  /**
   * G_β(t) = (βt)^{p+1} G_{1/β}(1/t), the reversal of the polynomial, at one more point than its
   * degree: signals passed layer by layer.
   */
  Evidence reversedPolynomial(int cases, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Cases seen = new Cases();
    for (int i = 0; i < Math.max(1, cases / 10); i++) {
      int p = 1 + i % DEEPEST_EVALUATED;
      BigFraction beta = Cases.positive(random, 30);
      boolean equal = true;
      for (int t = 1; t <= p + 1; t++) {
        BigFraction point = new BigFraction(t);
        BigFraction mirrored =
            beta.multiply(point)
                .pow(p + 1)
                .multiply(passed(p, reflected.apply(beta), point.reciprocal()));
        equal &= mirrored.equals(passed(p, beta, point));
      }
      seen.check(equal, "p = " + p + ", beta = " + beta);
    }
    return seen.exact("the net's product against its reversal at p + 1 points, p <= 40", seed);
  }

  /** βt (1 + βt)^{p−1}, one layer after the other. */
  private static BigFraction passed(int p, BigFraction beta, BigFraction t) {
    BigFraction gain = beta.multiply(t);
    BigFraction signal = gain;
    for (int layer = 2; layer <= p; layer++) {
      signal = signal.add(signal.multiply(gain));
    }
    return signal;
  }

  /** Every path against the one that takes the layers it leaves out, all lengths normalised. */
  Evidence reflectedPaths(int cases, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Cases seen = new Cases();
    for (int i = 0; i < cases; i++) {
      int p = 1 + i % DEEPEST_ENUMERATED;
      BigFraction beta = Cases.positive(random, 50);
      BigFraction[] one = enumerated(p, beta);
      BigFraction[] other = enumerated(p, reflected.apply(beta));
      boolean equal = true;
      for (int r = 1; r <= p; r++) {
        equal &= one[r - 1].equals(other[p - r]);
      }
      seen.check(equal, "p = " + p + ", beta = " + beta);
    }
    return seen.exact("all paths of both nets, added up by length and normalised, p <= 10", seed);
  }

  /** ε_1², …, ε_p². */
  private static BigFraction[] enumerated(int p, BigFraction beta) {
    BigFraction[] lengths = new BigFraction[p];
    Arrays.fill(lengths, BigFraction.ZERO);
    BigFraction[] powers = new BigFraction[p + 1];
    powers[0] = BigFraction.ONE;
    for (int r = 1; r <= p; r++) {
      powers[r] = powers[r - 1].multiply(beta);
    }
    for (int taken = 0; taken < 1 << (p - 1); taken++) {
      int length = 1 + Integer.bitCount(taken);
      lengths[length - 1] = lengths[length - 1].add(powers[length]);
    }
    BigFraction total = BigFraction.ZERO;
    for (int r = 0; r < p; r++) {
      lengths[r] = lengths[r].multiply(lengths[r]);
      total = total.add(lengths[r]);
    }
    for (int r = 0; r < p; r++) {
      lengths[r] = lengths[r].divide(total);
    }
    return lengths;
  }
}
