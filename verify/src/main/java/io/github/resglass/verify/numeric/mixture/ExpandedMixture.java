package io.github.resglass.verify.numeric.mixture;

import io.github.resglass.symbolic.architecture.Architecture;
import io.github.resglass.verify.numeric.bounded.BoundedList;
import io.github.resglass.verify.numeric.bounded.BoundedReal;
import io.github.resglass.verify.numeric.bounded.Enclosure;
import io.github.resglass.verify.numeric.bounded.HighPrecision;
import io.github.resglass.verify.numeric.bounded.Quotients;
import io.github.resglass.verify.numeric.polynomial.Expansion;
import io.github.resglass.verify.numeric.polynomial.ScaledPolynomial;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import org.hipparchus.fraction.BigFraction;

/**
 * ε_r = g_r/z for a path polynomial in fixed point: nets whose exact coefficients are too long.
 *
 * <p>Accuracy: fixed point is made longer until ν', ν'', R and α² are certain to 19 digits; then
 * each number is rounded once. A net that is not determined when all coefficients together would
 * have more than {@value #MOST_BITS} bits, or one of them {@value #LONGEST}, is refused. Cost:
 * products of integers as long as the kept coefficients side by side, about 25 standard deviations
 * of the path length.
 */
public final class ExpandedMixture implements PathMixture {

  private static final int FEWEST_BITS = 96;
  private static final int MOST_BITS = 10_000_000;
  private static final int LONGEST = 400_000;

  /** However many coefficients there are. */
  private static final int ALWAYS_TRIED = 1_536;

  private static final BigDecimal ENOUGH = new BigDecimal("1e-19");
  private static final MathContext UP = new MathContext(10, RoundingMode.UP);
  private static final MathContext DIGITS = new MathContext(60);

  private final ScaledPolynomial paths;
  private final int shortest;
  private final BigInteger total;
  private final Covariance covariance;
  private final BigDecimal totalError;

  private ExpandedMixture(
      ScaledPolynomial paths,
      int shortest,
      BigInteger total,
      BigDecimal totalError,
      Covariance covariance) {
    this.paths = paths;
    this.shortest = shortest;
    this.total = total;
    this.totalError = totalError;
    this.covariance = covariance;
  }

  /**
   * The mixture of an architecture with numbers for all gains.
   *
   * @throws IllegalArgumentException if it is empty, or fixed point does not determine it
   */
  public static ExpandedMixture of(Architecture net, boolean dropLinear) {
    return of(bits -> Expansion.of(net, bits), dropLinear);
  }

  /** The mixture of the paper's shape with gains of its own for every layer. */
  public static ExpandedMixture ofGains(List<BigFraction> gains, boolean dropLinear) {
    return of(bits -> Expansion.ofGains(gains, bits), dropLinear);
  }

  private static ExpandedMixture of(IntFunction<ScaledPolynomial> expansion, boolean dropLinear) {
    int bits = FEWEST_BITS;
    long degree = 1;
    for (; bits <= Math.max(ALWAYS_TRIED, Math.min(LONGEST, MOST_BITS / degree)); bits *= 4) {
      ScaledPolynomial paths = expansion.apply(bits);
      ExpandedMixture mixture = certain(paths, dropLinear ? 2 : 1);
      if (mixture != null) {
        return mixture;
      }
      degree = Math.max(1, paths.highest());
    }
    throw new IllegalArgumentException(
        "fixed point of "
            + bits / 4
            + " bits does not determine this mixture; gains nearer to each other are accepted");
  }

  /** The mixture if its covariance is certain to 19 digits, or null. */
  private static ExpandedMixture certain(ScaledPolynomial paths, int least) {
    int shortest = Math.max(least, paths.lowest());
    if (shortest > paths.highest()) {
      throw new IllegalArgumentException("no path leads through " + least + " layers or more");
    }
    BigInteger[] sums = {BigInteger.ZERO, BigInteger.ZERO, BigInteger.ZERO};
    for (int r = shortest; r <= paths.highest(); r++) {
      BigInteger square = paths.at(r).pow(2);
      sums[0] = sums[0].add(square);
      sums[1] = sums[1].add(square.multiply(BigInteger.valueOf(r)));
      sums[2] = sums[2].add(square.multiply(BigInteger.valueOf((long) r * (r - 1))));
    }
    if (sums[0].signum() == 0) {
      return null;
    }
    if (paths.error().signum() == 0) {
      return new ExpandedMixture(
          paths,
          shortest,
          sums[0],
          BigDecimal.ZERO,
          new Covariance(sums[0], sums[1], sums[2], BigDecimal.ZERO));
    }
    int center = sums[1].divide(sums[0]).intValueExact();
    // Σ w_r (2|c_r| E + E²) for w_r = 1, r, r(r−1), (r−c)².
    BigInteger error = paths.error();
    BigInteger[] errors = new BigInteger[4];
    Arrays.fill(errors, BigInteger.ZERO);
    for (int r = shortest; r <= paths.highest(); r++) {
      BigInteger off = paths.at(r).abs().shiftLeft(1).add(error).multiply(error);
      long[] factors = {1, r, (long) r * (r - 1), (long) (r - center) * (r - center)};
      for (int i = 0; i < 4; i++) {
        errors[i] = errors[i].add(off.multiply(BigInteger.valueOf(factors[i])));
      }
    }
    BigDecimal whole = quotient(errors[0], sums[0]);
    BigDecimal relative = whole.add(quotient(errors[1], sums[1]));
    // 0 where nothing but the linear term is left; if there should be more, spread is 0 below.
    if (sums[2].signum() > 0) {
      relative = relative.max(whole.add(quotient(errors[2], sums[2])));
    }
    // R = ν''/ν' takes both; α² = Σ (r−c)² g²/Σ g² − (mean − c)² moves by at most three times this.
    relative = relative.multiply(BigDecimal.valueOf(2));
    if (shortest < paths.highest()) {
      BigInteger spread = sums[0].multiply(sums[1].add(sums[2])).subtract(sums[1].pow(2));
      if (spread.signum() == 0) {
        return null;
      }
      BigDecimal variance = whole.add(quotient(errors[3].multiply(sums[0]), spread));
      relative = relative.max(variance.multiply(BigDecimal.valueOf(3)));
    }
    relative = relative.multiply(BigDecimal.valueOf(2), UP);
    return relative.compareTo(ENOUGH) > 0
        ? null
        : new ExpandedMixture(
            paths,
            shortest,
            sums[0],
            relative,
            new Covariance(sums[0], sums[1], sums[2], relative));
  }

  private static BigDecimal quotient(BigInteger dividend, BigInteger divisor) {
    return new BigDecimal(dividend).divide(new BigDecimal(divisor), UP);
  }

  @Override
  public int degree() {
    return paths.highest();
  }

  private List<BigInteger> kept() {
    List<BigInteger> kept = new ArrayList<>();
    for (int r = Math.max(1, paths.from()); r < paths.from() + paths.coefficients().size(); r++) {
      kept.add(r < shortest ? BigInteger.ZERO : paths.at(r));
    }
    return kept;
  }

  private int first() {
    return Math.max(1, paths.from());
  }

  @Override
  public BoundedList weights() {
    return widened(Quotients.overRoot(total, kept(), first()));
  }

  @Override
  public BoundedList squares() {
    return widened(
        Quotients.over(total, kept().stream().map(c -> c.multiply(c)).toList(), first()));
  }

  /**
   * |g_r| is off by E/z, those left out too, and z² by less than η/4 of itself, which is at least
   * 2E Σ|g_r|/z² ≥ 2E/z: a weight and its square are off by less than η.
   */
  private BoundedList widened(BoundedList list) {
    return BoundedList.of(list.from(), list.values(), list.errorBound() + totalError.doubleValue());
  }

  /** The lengths of largest weight, as far as the bound tells them apart. */
  @Override
  public List<Integer> modes() {
    BigInteger largest =
        kept().stream().map(BigInteger::abs).reduce(BigInteger.ZERO, BigInteger::max);
    BigInteger least = largest.subtract(paths.error().shiftLeft(1));
    List<Integer> modes = new ArrayList<>();
    int r = first();
    for (BigInteger coefficient : kept()) {
      if (r >= shortest && coefficient.abs().compareTo(least) >= 0) {
        modes.add(r);
      }
      r++;
    }
    return modes;
  }

  @Override
  public BoundedReal logNormalization() {
    Enclosure square = new Enclosure(new BigDecimal(total), BigDecimal.ZERO).widened(totalError);
    return BoundedReal.of(
        HighPrecision.log(square)
            .times(BigFraction.ONE_HALF)
            .plus(HighPrecision.log(BigFraction.TWO).times(new BigFraction(paths.exponent()))));
  }

  @Override
  public BoundedReal constant() {
    if (paths.lowest() > 0) {
      return BoundedReal.of(BigFraction.ZERO);
    }
    // 2^e of 60 digits: below 10⁻⁵⁰ of error after its log₂ e products.
    BigDecimal unit = BigDecimal.valueOf(2).pow(Math.toIntExact(paths.exponent()), DIGITS);
    return BoundedReal.of(
        new Enclosure(
                new BigDecimal(paths.at(0)).multiply(unit, DIGITS),
                new BigDecimal(paths.error()).multiply(unit, UP))
            .widened(new BigDecimal("1e-50")));
  }

  @Override
  public Covariance covariance() {
    return covariance;
  }

  @Override
  public String method() {
    return "path polynomial around its mode in fixed point, rounded once";
  }
}
