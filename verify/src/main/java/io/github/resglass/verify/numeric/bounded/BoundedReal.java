package io.github.resglass.verify.numeric.bounded;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;
import org.hipparchus.fraction.BigFraction;

/**
 * A real number x known as a double v with |x − v| ≤ e, where the bound e is never smaller than the
 * true error.
 *
 * <p>Where |x| exceeds the largest double there is no v: {@link #overflows()} is true and {@link
 * #logarithm()} holds log|x| with a bound of its own. So it does where |x| is below the least
 * double of full precision, {@link Double#MIN_NORMAL}, and v has lost digits of x or is 0.
 */
public final class BoundedReal {

  /** An exact form of more characters than this is left out. */
  public static final int LONGEST_EXACT = 1_000;

  private static final MathContext UP = new MathContext(20, RoundingMode.UP);

  private final double value;
  private final double errorBound;
  private final Optional<String> exact;
  private final Enclosure enclosure;
  private final boolean withLogarithm;

  private BoundedReal(
      Enclosure enclosure,
      double value,
      double errorBound,
      Optional<String> exact,
      boolean withLogarithm) {
    this.enclosure = enclosure;
    this.value = value;
    this.errorBound = errorBound;
    this.exact = exact;
    this.withLogarithm = withLogarithm;
  }

  /**
   * A number computed in double precision.
   *
   * @throws IllegalArgumentException if value or bound is not finite, or the bound is negative
   */
  public static BoundedReal of(double value, double errorBound) {
    if (!Double.isFinite(value) || !Double.isFinite(errorBound) || errorBound < 0) {
      throw new IllegalArgumentException("value " + value + ", error bound " + errorBound);
    }
    Enclosure enclosure = new Enclosure(new BigDecimal(value), new BigDecimal(errorBound));
    return new BoundedReal(enclosure, value + 0.0, errorBound, Optional.empty(), false);
  }

  /** The rational number a/b, with its exact form. */
  public static BoundedReal of(BigFraction number) {
    return rounded(number, false);
  }

  /**
   * A number off by at most e·|a/b| from a/b; with its exact form if e = 0.
   *
   * @param relativeError e, at most 10⁻¹⁰
   */
  public static BoundedReal of(BigFraction number, BigDecimal relativeError) {
    return relativeError.signum() == 0
        ? of(number)
        : of(HighPrecision.value(number).widened(relativeError));
  }

  /** √x for an x off by at most e·|a/b| from a/b; with its exact form if e = 0. */
  public static BoundedReal squareRootOf(BigFraction square, BigDecimal relativeError) {
    return relativeError.signum() == 0
        ? squareRootOf(square)
        : of(HighPrecision.squareRoot(square).widened(relativeError));
  }

  /** √(a/b), with its exact form: {@code "a/b"} if it is rational, else {@code "sqrt(a/b)"}. */
  public static BoundedReal squareRootOf(BigFraction square) {
    if (square.signum() < 0) {
      throw new IllegalArgumentException("square root of a negative number");
    }
    return HighPrecision.rationalRoot(square)
        .map(root -> rounded(root, false))
        .orElseGet(() -> rounded(square, true));
  }

  /** The number that the enclosure holds. */
  public static BoundedReal of(Enclosure enclosure) {
    return of(enclosure, Optional.empty());
  }

  private static BoundedReal of(Enclosure enclosure, Optional<String> exact) {
    double value = enclosure.value().doubleValue();
    if (Double.isInfinite(value)) {
      return new BoundedReal(enclosure, Double.NaN, Double.NaN, exact, true);
    }
    BigDecimal error =
        enclosure.value().subtract(new BigDecimal(value)).abs().add(enclosure.error());
    boolean underflows = Math.abs(value) < Double.MIN_NORMAL;
    return new BoundedReal(enclosure, value + 0.0, roundedUp(error), exact, underflows);
  }

  private static BoundedReal rounded(BigFraction number, boolean root) {
    Enclosure enclosure = root ? HighPrecision.squareRoot(number) : HighPrecision.value(number);
    Optional<String> exact = exactForm(number, root);
    return !root && isDouble(number)
        ? new BoundedReal(enclosure, number.doubleValue(), 0, exact, false)
        : of(enclosure, exact);
  }

  /** Whether the number is k·2⁻ⁿ with both small enough to be a double without rounding. */
  private static boolean isDouble(BigFraction number) {
    return number.getDenominator().bitCount() == 1
        && number.getDenominator().bitLength() <= 1_000
        && number.getNumerator().bitLength() <= 53;
  }

  /** The least double that is not below the bound; the smallest positive one if it underflows. */
  private static double roundedUp(BigDecimal error) {
    if (error.signum() == 0) {
      return 0;
    }
    double bound = error.round(UP).doubleValue();
    return new BigDecimal(bound).compareTo(error) >= 0 ? bound : Math.nextUp(bound);
  }

  private static Optional<String> exactForm(BigFraction number, boolean root) {
    // log10(2) > 0.3: too long in binary is too long in decimal, and need not be converted.
    long bits = (long) number.getNumerator().bitLength() + number.getDenominator().bitLength();
    if (bits * 0.3 > LONGEST_EXACT) {
      return Optional.empty();
    }
    String fraction =
        number.getDenominator().equals(BigInteger.ONE)
            ? number.getNumerator().toString()
            : number.getNumerator() + "/" + number.getDenominator();
    return fraction.length() > LONGEST_EXACT
        ? Optional.empty()
        : Optional.of(root ? "sqrt(" + fraction + ")" : fraction);
  }

  /** Whether the number is beyond the largest double. */
  public boolean overflows() {
    return Double.isNaN(value);
  }

  /**
   * The double nearest to the number, as far as it is known.
   *
   * @throws ArithmeticException if it overflows
   */
  public double value() {
    return orThrow(value);
  }

  /**
   * Never smaller than |x − value|.
   *
   * @throws ArithmeticException if the number overflows
   */
  public double errorBound() {
    return orThrow(errorBound);
  }

  private double orThrow(double known) {
    if (overflows()) {
      throw new ArithmeticException("beyond the largest double; its logarithm is known");
    }
    return known;
  }

  /** {@code "a/b"} or {@code "sqrt(a/b)"}; empty if there is no such form or it is too long. */
  public Optional<String> exact() {
    return exact;
  }

  /** Whether the number is below 0, beyond the doubles too. */
  public boolean isNegative() {
    return enclosure.value().signum() < 0;
  }

  /**
   * log|x|, where the number overflows or underflows or where it was asked for; empty where x is
   * not known to a factor of 2.
   */
  public Optional<BoundedReal> logarithm() {
    boolean known =
        enclosure.sign() != 0
            && enclosure.error().add(enclosure.error()).compareTo(enclosure.value().abs()) <= 0;
    return withLogarithm && known
        ? Optional.of(of(HighPrecision.log(enclosure.magnitude())))
        : Optional.empty();
  }

  /** The number in many digits, as far as it is known. */
  public Enclosure enclosure() {
    return enclosure;
  }

  /** The same number, known to e·|x| less. */
  public BoundedReal widened(BigDecimal relativeError) {
    return relativeError.signum() == 0
        ? this
        : of(enclosure.widened(relativeError), Optional.empty());
  }

  /** The same number, with its {@link #logarithm()}. */
  public BoundedReal withLogarithm() {
    return new BoundedReal(enclosure, value, errorBound, exact, true);
  }

  @Override
  public String toString() {
    String sign = isNegative() ? "-" : "";
    return overflows()
        ? sign + "exp(" + logarithm().orElseThrow() + ")"
        : value + " ± " + errorBound;
  }
}
