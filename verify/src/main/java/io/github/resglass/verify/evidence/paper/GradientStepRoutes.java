package io.github.resglass.verify.evidence.paper;

import io.github.resglass.verify.evidence.Cases;
import io.github.resglass.verify.evidence.Evidence;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.hipparchus.fraction.BigFraction;

/**
 * theorem-3 and equation-25 by steps in rational numbers on sums of powers, L_m = Σ a_j w_j^m and
 * L_p = Σ b_j w_j^p, from where the derivative in question vanishes.
 *
 * @param share of the bounds on the step's length and on the remainder that is claimed; a test
 *     gives a wrong one
 */
record GradientStepRoutes(BigFraction share) {

  private static final String SHORT =
      "the step is short: μ < 2/K where the gradient has Lipschitz constant K";

  private static final BigFraction ZERO = BigFraction.ZERO;

  GradientStepRoutes() {
    this(BigFraction.ONE);
  }

  /** Σ_j f_j w_j^power, with derivatives. */
  private record Powers(List<BigFraction> factors, int power) {

    BigFraction value(BigFraction[] w) {
      BigFraction sum = ZERO;
      for (int j = 0; j < w.length; j++) {
        sum = sum.add(factors.get(j).multiply(w[j].pow(power)));
      }
      return sum;
    }

    BigFraction[] gradient(BigFraction[] w) {
      BigFraction[] gradient = new BigFraction[w.length];
      Arrays.setAll(gradient, j -> factors.get(j).multiply(power).multiply(w[j].pow(power - 1)));
      return gradient;
    }

    /** At least |gᵀ∇²L g| where every component is at most as large as that of w. */
    BigFraction curvature(BigFraction[] w, BigFraction[] g) {
      BigFraction sum = ZERO;
      for (int j = 0; power > 1 && j < w.length; j++) {
        sum =
            sum.add(
                factors
                    .get(j)
                    .abs()
                    .multiply(power * (power - 1))
                    .multiply(w[j].pow(power - 2))
                    .multiply(g[j].pow(2)));
      }
      return sum;
    }

    @Override
    public String toString() {
      return factors + " w^" + power;
    }
  }

  private static BigFraction signed(SplittableRandom random, int largest) {
    return Cases.positive(random, largest).multiply(random.nextBoolean() ? 1 : -1);
  }

  private static BigFraction[] three(SplittableRandom random, int largest) {
    return new BigFraction[] {
      signed(random, largest), signed(random, largest), signed(random, largest)
    };
  }

  private static BigFraction dot(BigFraction[] one, BigFraction[] other) {
    BigFraction sum = ZERO;
    for (int j = 0; j < one.length; j++) {
      sum = sum.add(one[j].multiply(other[j]));
    }
    return sum;
  }

  private static BigFraction[] moved(BigFraction[] w, BigFraction[] g, BigFraction step) {
    BigFraction[] after = new BigFraction[w.length];
    Arrays.setAll(after, j -> w[j].subtract(step.multiply(g[j])));
    return after;
  }

  /** λ − μq/λ is larger than λ in size. */
  private static boolean grows(BigFraction scale, BigFraction step, BigFraction q) {
    BigFraction next = scale.subtract(step.multiply(q).divide(scale));
    return next.abs().compareTo(scale) > 0;
  }

  /**
   * Theorem 3 for orders 1 and 2, where the Hessian is constant: [22] at L = 0 for every step below
   * 2/K and not for all beyond, and [23] at L_p = 0 for every step below 2D/κ.
   */
  Evidence stepsOfScales(int cases, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Cases seen = new Cases();
    for (int i = 0; i < Math.max(60, cases); i++) {
      BigFraction[] w = three(random, 4);
      Powers one = new Powers(List.of(three(random, 5)), 1);
      BigFraction[] b = three(random, 5);
      boolean shared = random.nextBoolean();
      b[2] = ZERO;
      BigFraction rest = new Powers(List.of(b), 2).value(w).add(shared ? one.value(w) : ZERO);
      b[2] = rest.negate().divide(w[2].pow(2));
      Powers two = new Powers(List.of(b), 2);
      BigFraction[] longer = two.gradient(w);
      BigFraction[] g = longer.clone();
      Arrays.setAll(g, j -> longer[j].add(one.factors().get(j)));
      BigFraction descent = shared ? dot(g, g) : dot(longer, g);
      BigFraction step = Cases.positive(random, 12);
      BigFraction lipschitz =
          Arrays.stream(b).map(x -> x.abs().multiply(2)).max(BigFraction::compareTo).orElseThrow();
      BigFraction curvature = shared ? lipschitz.multiply(dot(g, g)) : two.curvature(w, g);
      boolean isShort = curvature.multiply(step).compareTo(descent.multiply(2).multiply(share)) < 0;
      BigFraction[] after = moved(w, g, step);
      BigFraction q = two.value(after).add(shared ? one.value(after) : ZERO);
      BigFraction scale = new BigFraction(random.nextInt(1, 60));
      String instance =
          (shared ? "[22]: " : "[23]: ")
              + one
              + " + "
              + two
              + " at w = "
              + Arrays.toString(w)
              + ", mu = "
              + step
              + ", lambda = "
              + scale;
      seen.check(!isShort || grows(scale, step, q), instance);
    }
    // L = w² − w at w = λ = 1, μ = 3/2: λ falls to −1/8.
    if (!grows(BigFraction.ONE, new BigFraction(3, 2), new BigFraction(3, 4))) {
      seen.exception(SHORT, "L = w^2 - w at w = lambda = 1, mu = 3/2");
    }
    return seen.exact("steps on sums of linear and quadratic functions in three dimensions", seed);
  }

  /**
   * equation-25 for 1 ≤ m < p ≤ 6: where wᵀg = 0 the squared norm changes by μ²‖g‖² exactly, and
   * C∂L/∂C after the step is −μB up to ½κμ².
   */
  Evidence remainders(int cases, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Cases seen = new Cases();
    for (int i = 0; i < cases; i++) {
      int m = random.nextInt(1, 4);
      int p = random.nextInt(m + 1, 7);
      BigFraction[] w = three(random, 4);
      Powers shorter = new Powers(List.of(three(random, 5)), m);
      BigFraction[] b = three(random, 5);
      b[2] = ZERO;
      BigFraction rest =
          shorter.value(w).multiply(m).add(new Powers(List.of(b), p).value(w).multiply(p));
      b[2] = rest.negate().divide(w[2].pow(p).multiply(p));
      Powers longer = new Powers(List.of(b), p);
      BigFraction[] gm = shorter.gradient(w);
      BigFraction[] gp = longer.gradient(w);
      BigFraction[] g = gm.clone();
      Arrays.setAll(g, j -> gm[j].add(gp[j]));
      BigFraction step = new BigFraction(1, random.nextInt(1, 200));
      BigFraction[] after = moved(w, g, step);
      BigFraction[] largest = w.clone();
      Arrays.setAll(
          largest, j -> w[j].abs().compareTo(after[j].abs()) > 0 ? w[j].abs() : after[j].abs());
      BigFraction bracket =
          dot(gm, gm).multiply(m).add(dot(gp, gp).multiply(p)).add(dot(gm, gp).multiply(m + p));
      BigFraction curvature =
          shorter.curvature(largest, g).multiply(m).add(longer.curvature(largest, g).multiply(p));
      BigFraction q = shorter.value(after).multiply(m).add(longer.value(after).multiply(p));
      BigFraction remainder = q.add(step.multiply(bracket)).abs();
      BigFraction bound = curvature.multiply(step.pow(2)).divide(2).divide(share);
      seen.check(
          dot(w, g).signum() == 0
              && dot(after, after).equals(dot(w, w).add(step.pow(2).multiply(dot(g, g))))
              && remainder.compareTo(bound) <= 0,
          shorter + " + " + longer + " at w = " + Arrays.toString(w) + ", mu = " + step);
    }
    return seen.exact("norm and remainder after a step on sums of powers, 1 <= m < p <= 6", seed);
  }
}
