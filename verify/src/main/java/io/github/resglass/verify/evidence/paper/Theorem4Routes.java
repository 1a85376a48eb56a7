package io.github.resglass.verify.evidence.paper;

import io.github.resglass.verify.evidence.Cases;
import io.github.resglass.verify.evidence.Evidence;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.hipparchus.fraction.BigFraction;

/**
 * Theorem 4: the scale grows, because m‖g_m‖² + p‖g_p‖² + (m+p) g_pᵀg_m is positive. Both routes
 * agree only where the cosine is at least −2√(mp)/(m+p), and keep the first case where it fails.
 *
 * @param claimed whether the condition allows a negative value; a test gives a wrong one and sees
 *     it contradicted
 */
record Theorem4Routes(Claimed claimed) {

  private static final String CONDITION =
      "the cosine of the angle between the two gradients is at least −2√(mp)/(m+p)";

  /** Whether the condition is violated by a negative cosine with cos² = squaredCosine. */
  interface Claimed {
    boolean violated(int m, int p, BigFraction squaredCosine);
  }

  Theorem4Routes() {
    this(
        (m, p, squared) ->
            squared.multiply((m + p) * (m + p)).compareTo(new BigFraction(4 * m * p)) > 0);
  }

  /**
   * Both gradients in the plane with whole-number components up to 6 in size, 1 ≤ m < p ≤ 9: the
   * bracket is never negative if the condition holds; if it is violated, the smallest value over
   * all lengths of g_p, that of a quadratic function, is negative.
   */
  Evidence gradientsOnAGrid(int cases, long seed) {
    Cases seen = new Cases();
    for (int p = 2; p <= 9; p++) {
      for (int m = 1; m < p; m++) {
        for (int a = 1; a <= 6; a++) {
          for (int b = -6; b <= 6; b++) {
            for (int c = -6; c <= 6; c++) {
              long dot = (long) a * b;
              long square = (long) b * b + (long) c * c;
              if (square == 0) {
                continue;
              }
              // g_m = (a, 0), g_p = (b, c).
              long bracket = (long) m * a * a + p * square + (m + p) * dot;
              boolean violated =
                  dot < 0
                      && claimed.violated(m, p, new BigFraction(dot * dot, (long) a * a * square));
              // Least value over the multiples of g_p: m a² − (m+p)² dot²/(4 p square).
              boolean negativeSomewhere =
                  dot < 0 && 4L * m * a * a * p * square < (long) (m + p) * (m + p) * dot * dot;
              String instance =
                  "m = "
                      + m
                      + ", p = "
                      + p
                      + ", g_m = ("
                      + a
                      + ", 0), g_p = ("
                      + b
                      + ", "
                      + c
                      + ")";
              seen.check((violated || bracket >= 0) && violated == negativeSomewhere, instance);
              if (bracket < 0) {
                seen.exception(CONDITION, instance + ": the bracket is " + bracket);
              }
            }
          }
        }
      }
    }
    return seen.enumeration("gradients with small whole components, 1 <= m < p <= 9");
  }

  /**
   * The derivative of m L_m + p L_p, which is C ∂L/∂C, along −(g_m + g_p) for sums of powers L_m =
   * Σ a_i w_i^m and L_p = Σ b_i w_i^p that balance at w: values and slopes in rational numbers,
   * without the bracket. It has to be −bracket, as [25] says.
   */
  Evidence stepsOnPowerSums(int cases, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Cases seen = new Cases();
    for (int i = 0; i < cases; i++) {
      int m = random.nextInt(1, 5);
      int p = random.nextInt(m + 1, 8);
      BigFraction[] w = new BigFraction[3];
      BigFraction[] a = new BigFraction[3];
      BigFraction[] b = new BigFraction[3];
      for (int j = 0; j < 3; j++) {
        w[j] = Cases.positive(random, 4).multiply(random.nextBoolean() ? 1 : -1);
        a[j] = Cases.positive(random, 5).multiply(random.nextBoolean() ? 1 : -1);
        b[j] = Cases.positive(random, 5).multiply(random.nextBoolean() ? 1 : -1);
      }
      // ∂L/∂C = 0 fixes the last coefficient.
      b[2] = BigFraction.ZERO;
      b[2] = force(m, p, a, b, w, w)[0].negate().divide(w[2].pow(p)).divide(p);
      BigFraction[] shorter = gradient(m, a, w);
      BigFraction[] longer = gradient(p, b, w);
      BigFraction[] step = new BigFraction[3];
      for (int j = 0; j < 3; j++) {
        step[j] = shorter[j].add(longer[j]).negate();
      }
      BigFraction[] force = force(m, p, a, b, w, step);
      BigFraction dot = dot(shorter, longer);
      BigFraction squareOfShorter = dot(shorter, shorter);
      BigFraction squareOfLonger = dot(longer, longer);
      BigFraction bracket =
          squareOfShorter.multiply(m).add(squareOfLonger.multiply(p)).add(dot.multiply(m + p));
      String instance =
          "m = "
              + m
              + ", p = "
              + p
              + ", w = "
              + Arrays.toString(w)
              + ", a = "
              + Arrays.toString(a)
              + ", b = "
              + Arrays.toString(b);
      boolean mayFall =
          dot.signum() < 0
              && claimed.violated(
                  m, p, dot.multiply(dot).divide(squareOfShorter.multiply(squareOfLonger)));
      seen.check(
          force[0].signum() == 0
              && force[1].equals(bracket.negate())
              && (mayFall || force[1].signum() <= 0),
          instance);
      if (force[1].signum() > 0) {
        seen.exception(CONDITION, instance + ": C dL/dC rises at the rate " + force[1] + " in mu");
      }
    }
    return seen.exact("first-order change of C dL/dC for sums of powers, m < p <= 7", seed);
  }

  private static BigFraction[] gradient(int power, BigFraction[] factors, BigFraction[] w) {
    BigFraction[] gradient = new BigFraction[w.length];
    for (int j = 0; j < w.length; j++) {
      gradient[j] = factors[j].multiply(power).multiply(w[j].pow(power - 1));
    }
    return gradient;
  }

  /** m L_m + p L_p at w and its slope in a direction, each power multiplied out modulo h². */
  private static BigFraction[] force(
      int m, int p, BigFraction[] a, BigFraction[] b, BigFraction[] w, BigFraction[] direction) {
    BigFraction value = BigFraction.ZERO;
    BigFraction slope = BigFraction.ZERO;
    for (int j = 0; j < w.length; j++) {
      BigFraction power = BigFraction.ONE;
      BigFraction powerSlope = BigFraction.ZERO;
      for (int k = 1; k <= p; k++) {
        powerSlope = powerSlope.multiply(w[j]).add(power.multiply(direction[j]));
        power = power.multiply(w[j]);
        BigFraction factor = BigFraction.ZERO;
        if (k == m) {
          factor = a[j].multiply(m);
        } else if (k == p) {
          factor = b[j].multiply(p);
        }
        value = value.add(factor.multiply(power));
        slope = slope.add(factor.multiply(powerSlope));
      }
    }
    return new BigFraction[] {value, slope};
  }

  private static BigFraction dot(BigFraction[] one, BigFraction[] other) {
    BigFraction sum = BigFraction.ZERO;
    for (int j = 0; j < one.length; j++) {
      sum = sum.add(one[j].multiply(other[j]));
    }
    return sum;
  }
}
