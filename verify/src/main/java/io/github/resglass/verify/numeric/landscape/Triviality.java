package io.github.resglass.verify.numeric.landscape;

import io.github.resglass.symbolic.architecture.Architecture;
import io.github.resglass.symbolic.architecture.PathPolynomial;
import io.github.resglass.verify.numeric.bounded.BoundedReal;
import io.github.resglass.verify.numeric.bounded.Enclosure;
import io.github.resglass.verify.numeric.bounded.HighPrecision;
import io.github.resglass.verify.numeric.polynomial.FirstCoefficients;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;
import org.hipparchus.fraction.BigFraction;

/**
 * The gain β_c at which R = ν''/ν' passes 1: below it the landscape is trivial, a bounded number of
 * critical points on average; above it, exponentially many.
 *
 * <p>Where every layer has the gain β, ε_r² ∝ c_r² x^r with x = β², and R = 1 means
 *
 * <pre>
 *   F(x) = Σ_{r≥3} r(r−2) (c_r/c_1)² x^{r−1} = 1.
 * </pre>
 *
 * F rises from 0 without bound, so there is exactly one such x if c_1 ≠ 0 and some c_r ≠ 0, r ≥ 3,
 * and none otherwise. It is found by Newton's method from above, which for a convex increasing
 * function cannot overshoot, and then enclosed: F &lt; 1 at x(1 − 10⁻⁴⁰) and F > 1 at x(1 + 10⁻⁴⁰).
 *
 * <p>Accuracy: 40 digits before the one rounding. All terms are positive, so the roundings of F in
 * 70 digits stay below 10⁻⁶⁰. The paper's net takes a number of terms that does not depend on its
 * depth, since the terms fall like 1/(k!)² there; so does any net of large degree. Source: this
 * project.
 */
public final class Triviality {

  private static final MathContext DIGITS = new MathContext(70);
  private static final BigDecimal SPREAD = new BigDecimal("1e-40");
  private static final BigDecimal NEGLIGIBLE = new BigDecimal("1e-68");
  private static final BigDecimal LARGEST_REST = new BigDecimal("1e-45");

  /** Coefficients that are taken of a net of large degree at first, and at most. */
  private static final int FIRST = 128;

  private static final int MOST = 1 << 18;

  /** Of them, those that are not 0, at most: products take seconds beyond. */
  private static final int MOST_TERMS = 512;

  private Triviality() {}

  /** F and F' at some x; the terms that are left out are below 10⁻⁶⁰ of F. */
  private record Value(BigDecimal function, BigDecimal derivative) {}

  private interface Series {
    Value at(BigDecimal x);
  }

  /**
   * β_c of the paper's net, c_r = C(p−1, r−1); (p−1)β_c → 1 for large p.
   *
   * @param depth p ≥ 1
   * @return empty for p ≤ 2, where R &lt; 1 for every gain
   */
  public static Optional<BoundedReal> criticalGain(int depth) {
    if (depth < 1) {
      throw new IllegalArgumentException("depth " + depth + "; 1 or more is accepted");
    }
    if (depth <= 2) {
      return Optional.empty();
    }
    int m = depth - 1;
    // F(x) ≥ 3 C(m,2)² x² = 12 (1 − 1/m)² > 1 here.
    BigDecimal start = BigDecimal.valueOf(4).divide(BigDecimal.valueOf(m).pow(2), DIGITS);
    return Optional.of(squareRoot(rootOf(x -> binomial(m, x), start)));
  }

  /** Σ_{k≥2} (k²−1) C(m,k)² x^k and its derivative. */
  private static Value binomial(int m, BigDecimal x) {
    BigDecimal term = BigDecimal.ONE;
    BigDecimal sum = BigDecimal.ZERO;
    BigDecimal slope = BigDecimal.ZERO;
    for (int k = 1; k <= m; k++) {
      BigDecimal step = BigDecimal.valueOf(m - k + 1).divide(BigDecimal.valueOf(k), DIGITS);
      term = term.multiply(step, DIGITS).multiply(step, DIGITS).multiply(x, DIGITS);
      BigDecimal weighted = term.multiply(BigDecimal.valueOf((long) k * k - 1), DIGITS);
      sum = sum.add(weighted, DIGITS);
      slope = slope.add(weighted.multiply(BigDecimal.valueOf(k), DIGITS), DIGITS);
      // From k = 4 on every term is less than half of the one before, as x ≤ 4/m².
      if (weighted.compareTo(sum.multiply(NEGLIGIBLE)) < 0) {
        break;
      }
    }
    return new Value(sum, slope.divide(x, DIGITS));
  }

  /**
   * β_c of a net whose layers all have the gain β.
   *
   * @param paths its path polynomial at β = 1, c_0 + c_1 t + c_2 t² + …
   * @return empty if R stays on one side of 1 for every gain
   */
  public static Optional<BoundedReal> criticalGain(PathPolynomial paths) {
    int degree = paths.degree();
    if (degree < 3 || paths.numerators().get(1).signum() == 0) {
      return Optional.empty();
    }
    BigInteger first = paths.numerators().get(1);
    BigDecimal[] weights = new BigDecimal[degree];
    for (int r = 3; r <= degree; r++) {
      BigFraction ratio = new BigFraction(paths.numerators().get(r), first);
      weights[r - 1] =
          HighPrecision.value(ratio.multiply(ratio).multiply(new BigFraction((long) r * (r - 2))))
              .value();
    }
    return Optional.of(squareRoot(rootOf(weights)));
  }

  /**
   * β_c of a net of any degree whose layers all have the gain β, from the first n coefficients, n =
   * {@value #FIRST} or as often twice as many as it takes: those beyond are at most G(s)/s^r, so
   * that with s = σβ_c, σ = 4^{128/n} and q = 1/σ² they add less than
   *
   * <pre>
   *   (G(s)/c_1)² Σ_{r≥n} r² q^r/β_c² ≤ (G(s)/c_1)² 2n² q^n/((1−q)³ β_c²)
   * </pre>
   *
   * <p>to F, which is held against 10⁻⁴⁵.
   *
   * @param net with the gain 1 for every layer, and no negative numbers
   * @return empty if no path passes a single layer
   * @throws IllegalArgumentException if the first coefficients do not determine it
   */
  public static Optional<BoundedReal> criticalGain(Architecture net) {
    for (int count = FIRST; count <= MOST; count *= 2) {
      BigDecimal[] paths = FirstCoefficients.of(net, count);
      if (paths[1].signum() == 0) {
        return Optional.empty();
      }
      Optional<BigDecimal> found = rootOf(net, paths);
      if (found.isPresent()) {
        return found.map(Triviality::squareRoot);
      }
      if (Arrays.stream(paths).filter(c -> c.signum() != 0).count() >= MOST_TERMS) {
        break;
      }
    }
    throw new IllegalArgumentException(
        "the paths through few layers do not determine where R = 1; up to degree 2000 all paths are"
            + " counted");
  }

  /** x, if the coefficients that there are determine it. */
  private static Optional<BigDecimal> rootOf(Architecture net, BigDecimal[] paths) {
    int count = paths.length;
    BigDecimal[] weights = new BigDecimal[count - 1];
    boolean some = false;
    for (int r = 3; r < count; r++) {
      BigDecimal ratio = paths[r].divide(paths[1], DIGITS);
      weights[r - 1] =
          ratio.multiply(ratio, DIGITS).multiply(BigDecimal.valueOf((long) r * (r - 2)), DIGITS);
      some |= paths[r].signum() > 0;
    }
    if (!some) {
      return Optional.empty();
    }
    BigDecimal x = rootOf(weights);
    double sigma = Math.pow(4, (double) FIRST / count);
    double q = 1 / (sigma * sigma);
    BigDecimal far = x.sqrt(DIGITS).multiply(new BigDecimal(sigma), DIGITS);
    BigDecimal size = FirstCoefficients.value(net, far).divide(paths[1], DIGITS);
    // q^n = 16^{−128}, but for roundings that the factor 3 in place of 2 pays for.
    BigDecimal rest =
        size.multiply(size, DIGITS)
            .multiply(new BigDecimal(3.0 * count * count / Math.pow(1 - q, 3)), DIGITS)
            .divide(BigDecimal.valueOf(16).pow(FIRST, DIGITS).multiply(x), DIGITS);
    return rest.compareTo(LARGEST_REST) < 0 ? Optional.of(x) : Optional.empty();
  }

  private static Value polynomial(BigDecimal[] weights, BigDecimal x) {
    BigDecimal sum = BigDecimal.ZERO;
    BigDecimal slope = BigDecimal.ZERO;
    BigDecimal power = BigDecimal.ONE;
    int reached = 0;
    for (int k = 2; k < weights.length; k++) {
      if (weights[k].signum() != 0) {
        power = power.multiply(x.pow(k - reached, DIGITS), DIGITS);
        reached = k;
        BigDecimal term = weights[k].multiply(power, DIGITS);
        sum = sum.add(term, DIGITS);
        slope = slope.add(term.multiply(BigDecimal.valueOf(k)), DIGITS);
      }
    }
    return new Value(sum, slope.divide(x, DIGITS));
  }

  /** e^y for any double y, to about 15 digits, without overflow. */
  private static BigDecimal exp(double y) {
    int decades = (int) Math.floor(y / Math.log(10));
    return new BigDecimal(Math.exp(y - decades * Math.log(10))).scaleByPowerOfTen(decades);
  }

  /**
   * x of Σ weights_k x^k = 1, from where the first of the terms reaches 1 alone to within 10⁻¹⁰:
   * should that be below the root, the first step leads above it.
   */
  private static BigDecimal rootOf(BigDecimal[] weights) {
    BigDecimal start =
        IntStream.range(2, weights.length)
            .filter(k -> weights[k].signum() > 0)
            .mapToObj(k -> exp(-logarithm(weights[k]) / k))
            .min(Comparator.naturalOrder())
            .orElseThrow();
    return rootOf(x -> polynomial(weights, x), start);
  }

  private static double logarithm(BigDecimal number) {
    return HighPrecision.log(new Enclosure(number, BigDecimal.ZERO)).value().doubleValue();
  }

  private static BigDecimal rootOf(Series series, BigDecimal start) {
    BigDecimal x = start;
    for (int steps = 0; steps < 10_000; steps++) {
      Value value = series.at(x);
      BigDecimal step =
          value.function().subtract(BigDecimal.ONE).divide(value.derivative(), DIGITS);
      x = x.subtract(step, DIGITS);
      if (step.abs().compareTo(x.multiply(SPREAD).movePointLeft(5)) < 0) {
        break;
      }
    }
    BigDecimal width = x.multiply(SPREAD);
    if (series.at(x.subtract(width)).function().compareTo(BigDecimal.ONE) >= 0
        || series.at(x.add(width)).function().compareTo(BigDecimal.ONE) <= 0) {
      throw new ArithmeticException("the threshold could not be enclosed near x = " + x);
    }
    return x;
  }

  /** √(x ± w), which differs from √x by less than w/√x. */
  private static BoundedReal squareRoot(BigDecimal x) {
    BigDecimal width = x.multiply(SPREAD);
    BigDecimal root = x.sqrt(DIGITS);
    return BoundedReal.of(new Enclosure(root, width.divide(root, DIGITS)));
  }
}
