package io.github.resglass.verify.numeric.ordered;

import io.github.resglass.verify.numeric.bounded.Enclosure;
import io.github.resglass.verify.numeric.bounded.HighPrecision;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.hipparchus.dfp.Dfp;
import org.hipparchus.dfp.DfpField;
import org.hipparchus.fraction.BigFraction;

/**
 * a_k = E exp(−h λ_k²) for the ordered eigenvalues λ_0 &lt; … &lt; λ_{N−1} of the Gaussian
 * orthogonal ensemble with weight exp(−tr X²/2), by the trapezoidal rule for ∫ ρ_k(s) e^{−hs²} ds.
 *
 * <p>The integrand is entire and falls like a Gaussian, so the rule converges faster than any power
 * of its step: with steps of 1/8 it is exact to about 20 digits up to N = 30, which the masses ∫
 * ρ_k = 1 confirm whenever densities are computed. The range ends where e^{−s²/2} times the growth
 * of the integrand is below 10⁻²⁰; it holds for |h| &lt; ½ and 1 ≤ k ≤ N − 2, and for k = 0 and N −
 * 1 if h ≥ 0.
 *
 * <p>The densities do not depend on h and are kept, about 100 kB for the largest N.
 */
final class OrderedAverages {

  private static final double STEP = 0.125;

  /** What a density may be off by, relative to their sum: 1000 times what their sums show. */
  private static final double NOISE = 1e-28;

  /** The error of the rule itself, relative. */
  private static final double OWN_ERROR = 1e-17;

  private static final DfpField FIELD = new DfpField(40);
  private static final Map<Integer, OrderedAverages> KEPT = new ConcurrentHashMap<>();

  private final int count;

  /** ρ_k(jδ) at [j][k]. */
  private final Twofold[][] densities;

  /** Σ_k ρ_k(jδ). */
  private final double[] all;

  /** Computes the densities, which takes most of the time: {@link #of(int)} keeps them. */
  OrderedAverages(int count) {
    this.count = count;
    OrderedDensities at = new OrderedDensities(count);
    int nodes = (int) Math.ceil((1.2 * Math.sqrt(2.0 * count) + 9) / STEP);
    this.densities = new Twofold[nodes + 1][];
    this.all = new double[nodes + 1];
    for (int j = 0; j <= nodes; j++) {
      densities[j] = at.at(j * STEP);
      all[j] = Arrays.stream(densities[j]).mapToDouble(Twofold::hi).sum();
    }
    for (Enclosure mass : of(BigFraction.ZERO)) {
      if (mass.value().subtract(BigDecimal.ONE).abs().compareTo(mass.error()) > 0) {
        throw new ArithmeticException("the density of an eigenvalue has mass " + mass);
      }
    }
  }

  /** The averages for N = count. */
  static OrderedAverages of(int count) {
    return KEPT.computeIfAbsent(count, OrderedAverages::new);
  }

  /** a_0, …, a_{N−1}; the first and the last are cut off at the end of the range if h < 0. */
  Enclosure[] of(BigFraction h) {
    // Sixty digits: Dfp does not read numbers of hundreds.
    Dfp exponent = FIELD.newDfp(HighPrecision.value(h).value().negate().toString());
    Twofold[] weights = new Twofold[densities.length];
    for (int j = 0; j < weights.length; j++) {
      Dfp place = FIELD.newDfp(j * STEP);
      weights[j] = Twofold.of(place.multiply(place).multiply(exponent).exp()).times(STEP);
    }
    Enclosure[] averages = new Enclosure[count];
    for (int k = 0; k < count; k++) {
      averages[k] = sum(k, weights);
    }
    return averages;
  }

  /** ρ_k at node j, which may be negative. */
  private Twofold density(int k, int j) {
    return j < 0 ? densities[-j][count - 1 - k] : densities[j][k];
  }

  /**
   * The sum from the largest term outwards, up to where the density is lost in the noise of the
   * others; what is cut off there falls off faster than geometrically.
   */
  private Enclosure sum(int k, Twofold[] weights) {
    int end = densities.length - 1;
    int top = -end;
    double most = -1;
    for (int j = -end; j <= end; j++) {
      double term = density(k, j).hi() * weights[Math.abs(j)].hi();
      if (term > most && trusted(k, j)) {
        most = term;
        top = j;
      }
    }
    Twofold sum = Twofold.ZERO;
    double error = 0;
    for (int direction = -1; direction <= 1; direction += 2) {
      double last = 0;
      for (int j = direction < 0 ? top : top + 1; Math.abs(j) <= end; j += direction) {
        if (!trusted(k, j)) {
          break;
        }
        Twofold weight = weights[Math.abs(j)];
        Twofold term = weight.times(density(k, j));
        sum = sum.plus(term);
        last = term.hi();
        error += NOISE * all[Math.abs(j)] * weight.hi();
      }
      error += 10 * last;
    }
    return new Enclosure(
        new BigDecimal(sum.hi()).add(new BigDecimal(sum.lo())),
        new BigDecimal(error).add(new BigDecimal(OWN_ERROR * sum.hi())));
  }

  private boolean trusted(int k, int j) {
    return density(k, j).hi() > 100 * NOISE * all[Math.abs(j)];
  }
}
