package io.github.resglass.verify.numeric.binomial;

import io.github.resglass.verify.numeric.bounded.Enclosure;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.hipparchus.fraction.BigFraction;

/**
 * u_k ∝ C(m,k)^j x^k for k = lowest, …, highest, in fixed point from the largest term outwards:
 *
 * <pre>
 *   u_{k+1} = u_k ρ_k,   u_{k−1} = u_k/ρ_{k−1},   ρ_k = ((m−k)/(k+1))^j x.
 * </pre>
 *
 * <p>u = 2^{@value #BITS} at the anchor, which is the largest term above the lowest one, so the
 * number of terms that are not 0 in fixed point is O(√m): about 38 standard deviations, 42,000 for
 * m = 10⁷.
 *
 * <p>Error. Every step rounds down twice, and the factor x itself is rounded down to {@code BITS}
 * significant bits. With e_k = u_k − t_k for the computed t_k, and ρ ≤ 1 for the step: 0 ≤ e_{k+1}
 * ≤ e_k + 4. Outside the window the terms fall monotonically from one that is 0 in fixed point. So
 * every term above the lowest one is off by at most 4 for each step taken, whether it is in the
 * window or not, always downwards. The lowest term may be larger than the anchor, when the step to
 * it is made from the exact anchor: then it is off by 4 and 2^{−250} of itself at most.
 *
 * <p>Keeping the lowest term out of the anchor lets the moments of k − lowest, in which it does not
 * enter, keep their relative accuracy however small x is.
 */
public final class BinomialWindow {

  private static final int BITS = 256;
  private static final BigInteger ANCHOR = BigInteger.ONE.shiftLeft(BITS);

  private final int trials;
  private final int power;
  private final int lowest;
  private final int highest;
  private final int anchor;
  private final int from;
  private final List<BigInteger> terms;

  /**
   * The terms of Bin-like weights.
   *
   * @param trials m ≤ 10⁷
   * @param power j = 1 or 2
   * @param root x^{1/j}, positive
   * @param lowest the first k
   * @param highest the last k, above the first
   */
  public BinomialWindow(int trials, int power, BigFraction root, int lowest, int highest) {
    this.trials = trials;
    this.power = power;
    this.lowest = lowest;
    this.highest = highest;
    int mode = floor(root.multiply(trials + 1L).divide(root.add(BigFraction.ONE)));
    this.anchor = Math.min(highest, Math.max(lowest + 1, mode));
    BigFraction x = root.pow(power);
    List<BigInteger> down = steps(Factor.of(x.reciprocal()), false);
    List<BigInteger> up = steps(Factor.of(x), true);
    this.from = anchor - down.size();
    Collections.reverse(down);
    down.add(ANCHOR);
    down.addAll(up);
    this.terms = List.copyOf(down);
  }

  /** A positive number as an integer of BITS bits or one more, over a power of two. */
  private record Factor(BigInteger number, int shift) {
    static Factor of(BigFraction value) {
      BigInteger above = value.getNumerator();
      BigInteger below = value.getDenominator();
      int shift = BITS + below.bitLength() - above.bitLength();
      return new Factor(above.shiftLeft(shift).divide(below), shift);
    }

    /** Rounded down; the shift may be negative. */
    BigInteger times(BigInteger term) {
      return term.multiply(number).shiftRight(shift);
    }
  }

  private List<BigInteger> steps(Factor x, boolean up) {
    List<BigInteger> found = new ArrayList<>();
    int last = up ? highest : lowest;
    BigInteger term = ANCHOR;
    for (int k = anchor; k != last; k += up ? 1 : -1) {
      long above = up ? trials - k : k;
      long below = up ? k + 1L : trials - k + 1L;
      term = x.times(term.multiply(raised(above))).divide(raised(below));
      if (term.signum() == 0) {
        break;
      }
      found.add(term);
    }
    return found;
  }

  private BigInteger raised(long number) {
    return BigInteger.valueOf(power == 2 ? number * number : number);
  }

  private static int floor(BigFraction number) {
    return number.getNumerator().divide(number.getDenominator()).intValueExact();
  }

  /** The k of the first term that is kept. */
  public int from() {
    return from;
  }

  /** Where u = 2^256. */
  public int anchor() {
    return anchor;
  }

  /** The kept terms u_from, u_{from+1}, … in fixed point. */
  public List<BigInteger> terms() {
    return terms;
  }

  /** The sum of the kept terms. */
  public BigInteger sum() {
    return terms.stream().reduce(BigInteger.ZERO, BigInteger::add);
  }

  /** Σ u_k over all k, in units of the anchor's term. */
  public Enclosure total() {
    return enclosed(0);
  }

  /** Σ (k − lowest)^n u_k / Σ u_k, n = 1, 2. */
  public Enclosure moment(int n) {
    return enclosed(n).over(enclosed(0));
  }

  private Enclosure enclosed(int n) {
    BigInteger sum = BigInteger.ZERO;
    for (int i = 0; i < terms.size(); i++) {
      long distance = from + i - (long) lowest;
      long factor = n == 0 ? 1 : n == 1 ? distance : distance * distance;
      sum = sum.add(terms.get(i).multiply(BigInteger.valueOf(factor)));
    }
    // At most m + 1 terms, each off by 4 for each of up to m steps and weighed by at most m^n.
    BigInteger error =
        BigInteger.valueOf(trials + 1L).pow(n + 2).shiftLeft(2).add(sum.shiftRight(BITS - 6));
    return new Enclosure(new BigDecimal(sum), new BigDecimal(error.add(BigInteger.ONE)))
        .over(new Enclosure(new BigDecimal(ANCHOR), BigDecimal.ZERO));
  }
}
