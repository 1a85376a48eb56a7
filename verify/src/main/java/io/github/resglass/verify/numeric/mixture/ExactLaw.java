package io.github.resglass.verify.numeric.mixture;

import io.github.resglass.verify.numeric.bounded.BoundedList;
import io.github.resglass.verify.numeric.bounded.Quotients;
import java.math.BigInteger;
import java.util.List;
import java.util.function.LongUnaryOperator;
import java.util.stream.IntStream;
import org.hipparchus.fraction.BigFraction;

/**
 * P(r) = a_r/Σ_s a_s for integers a_1, …, a_N ≥ 0, not all zero: a law of the path length without
 * any rounding.
 */
public final class ExactLaw {

  private final List<BigInteger> masses;
  private final BigInteger total;

  private ExactLaw(List<BigInteger> masses) {
    this.masses = masses;
    this.total = masses.stream().reduce(BigInteger.ZERO, BigInteger::add);
    if (total.signum() <= 0 || masses.stream().anyMatch(mass -> mass.signum() < 0)) {
      throw new IllegalArgumentException("a law needs masses that are not negative, not all zero");
    }
  }

  /** The law ∝ a_1, …, a_N. */
  public static ExactLaw of(List<BigInteger> masses) {
    return new ExactLaw(List.copyOf(masses));
  }

  /** N. */
  public int longest() {
    return masses.size();
  }

  /** Σ a_s. */
  BigInteger total() {
    return total;
  }

  /** P(1), …, P(N), rounded once; zeros are kept. */
  public BoundedList weights() {
    return Quotients.over(total, masses, 1);
  }

  /** P(r); 0 outside 1 … N. */
  public BigFraction weight(int r) {
    return r < 1 || r > longest() ? BigFraction.ZERO : new BigFraction(masses.get(r - 1), total);
  }

  /** The lengths of largest probability, ascending; more than one in case of a tie. */
  public List<Integer> modes() {
    BigInteger largest = masses.stream().reduce(BigInteger::max).orElseThrow();
    return IntStream.rangeClosed(1, longest())
        .filter(r -> masses.get(r - 1).equals(largest))
        .boxed()
        .toList();
  }

  /** Σ r P(r). */
  public BigFraction mean() {
    return new BigFraction(moment(r -> r), total);
  }

  /** Σ r² P(r) − (Σ r P(r))². */
  public BigFraction variance() {
    return covariance().alphaSquared();
  }

  /** ν' = Σ r P(r), ν'' = Σ r(r−1) P(r), as moments of P = ε². */
  Covariance covariance() {
    return new Covariance(total, moment(r -> r), moment(r -> r * (r - 1)));
  }

  private BigInteger moment(LongUnaryOperator factor) {
    BigInteger sum = BigInteger.ZERO;
    for (int r = 1; r <= longest(); r++) {
      sum = sum.add(masses.get(r - 1).multiply(BigInteger.valueOf(factor.applyAsLong(r))));
    }
    return sum;
  }

  @Override
  public String toString() {
    return "P proportional to " + masses;
  }
}
