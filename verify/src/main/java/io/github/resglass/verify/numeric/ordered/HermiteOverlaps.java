package io.github.resglass.verify.numeric.ordered;

import org.hipparchus.dfp.Dfp;
import org.hipparchus.dfp.DfpField;

/**
 * Integrals of the Hermite functions φ_0, …, φ_{N−1} over (−∞, s) and (s, ∞), φ_0 = e^{−x²/2}:
 *
 * <pre>
 *   l_i = ∫_{x&lt;s} φ_i,   r_i = ∫_{x>s} φ_i,   P_ij = ∬_{x,y&lt;s} sgn(y−x) φ_i(x) φ_j(y).
 * </pre>
 *
 * <p>All follow from the two error integrals by √2 φ_i' = √i φ_{i−1} − √(i+1) φ_{i+1} and partial
 * integration, with O_ij = ∫_{x&lt;s} φ_i φ_j and K_ij = ∫_{x&lt;s} l_i φ_j:
 *
 * <pre>
 *   √(i+1) l_{i+1} = √i l_{i−1} − √2 φ_i,
 *   O_ij = (φ_i' φ_j − φ_i φ_j')/(2(j−i)),
 *   √(j+1) K_{i,j+1} = √j K_{i,j−1} + √2 (O_ij − l_i φ_j),      P_ij = K_ij − K_ji.
 * </pre>
 *
 * <p>Accuracy: about 28 digits of the largest of each family; small ones are accurate absolutely
 * only.
 */
final class HermiteOverlaps {

  private static final DfpField FIELD = new DfpField(40);

  /** √(π/2). */
  private static final Twofold HALF_LINE = Twofold.of(FIELD.getPi().divide(2).sqrt());

  private static final Twofold HALF_LINE_OF_SQUARE = Twofold.of(FIELD.getPi().sqrt().divide(2));
  private static final Twofold ROOT_TWO = Twofold.of(FIELD.getTwo().sqrt());

  private final int size;
  private final Twofold[] values;
  private final Twofold[] left;
  private final Twofold[] right;
  private final Twofold[][] ordered;

  /**
   * The integrals.
   *
   * @param size N
   * @param s at most 30 in magnitude
   */
  HermiteOverlaps(int size, double s) {
    this.size = size;
    Dfp place = FIELD.newDfp(s);
    Twofold bell = Twofold.of(place.multiply(place).divide(2).negate().exp());
    this.values = values(s, bell, size + 2);
    this.left = new Twofold[size];
    this.right = new Twofold[size];
    Twofold whole = HALF_LINE.times(2);
    left[0] = HALF_LINE.plus(bell.times(series(s, 1)));
    right[0] = whole.minus(left[0]);
    for (int i = 0; i + 1 < size; i++) {
      Twofold before = i == 0 ? Twofold.ZERO : left[i - 1].times(root(i));
      left[i + 1] = before.minus(ROOT_TWO.times(values[i])).over(root(i + 1));
      whole = i % 2 == 1 ? whole.times(root(i)).over(root(i + 1)) : whole;
      right[i + 1] = (i % 2 == 1 ? whole : Twofold.ZERO).minus(left[i + 1]);
    }
    this.ordered =
        ordered(overlaps(HALF_LINE_OF_SQUARE.plus(bell.times(bell).times(series(s, 2)))));
  }

  private static Twofold root(int n) {
    return Twofold.of(n).squareRoot();
  }

  /** φ_0, …, φ_{count−1}. */
  private static Twofold[] values(double s, Twofold bell, int count) {
    Twofold[] values = new Twofold[count];
    values[0] = bell;
    for (int i = 0; i + 1 < count; i++) {
      Twofold next = ROOT_TWO.times(s).times(values[i]);
      if (i > 0) {
        next = next.minus(root(i).times(values[i - 1]));
      }
      values[i + 1] = next.over(root(i + 1));
    }
    return values;
  }

  /** Σ_n a^n s^{2n+1}/(2n+1)!!, which is e^{as²/2} ∫_0^s e^{−ax²/2}: terms of one sign. */
  private static Twofold series(double s, int a) {
    Twofold term = Twofold.of(s);
    Twofold sum = term;
    for (int n = 1; Math.abs(term.hi()) > 1e-36 * Math.abs(sum.hi()); n++) {
      term = term.times(s).times(s).times(a).over(2 * n + 1);
      sum = sum.plus(term);
    }
    return sum;
  }

  /** φ_i'. */
  private Twofold slope(int i) {
    Twofold up = root(i + 1).times(values[i + 1]);
    return (i == 0 ? up.negate() : root(i).times(values[i - 1]).minus(up)).over(ROOT_TWO);
  }

  /** O_ij for i, j up to N. */
  private Twofold[][] overlaps(Twofold first) {
    Twofold[][] found = new Twofold[size + 1][size + 1];
    for (int i = 0; i <= size; i++) {
      for (int j = 0; j < i; j++) {
        found[i][j] =
            slope(i).times(values[j]).minus(values[i].times(slope(j))).over(2.0 * (j - i));
        found[j][i] = found[i][j];
      }
    }
    found[0][0] = first;
    for (int i = 0; i + 1 < size; i++) {
      // d(φ_i φ_{i+1})/dx, integrated.
      Twofold rest =
          (i == 0 ? Twofold.ZERO : root(i).times(found[i - 1][i + 1]))
              .minus(root(i + 2).times(found[i][i + 2]))
              .minus(ROOT_TWO.times(values[i]).times(values[i + 1]));
      found[i + 1][i + 1] = found[i][i].plus(rest.over(root(i + 1)));
    }
    return found;
  }

  private Twofold[][] ordered(Twofold[][] overlaps) {
    Twofold[][] k = new Twofold[size][size];
    for (int i = 0; i < size; i++) {
      k[i][0] = i == 0 ? left[0].times(left[0]).over(2) : left[i].times(left[0]).minus(k[0][i]);
      for (int j = 0; j + 1 < size; j++) {
        Twofold step = ROOT_TWO.times(overlaps[i][j].minus(left[i].times(values[j])));
        k[i][j + 1] = (j == 0 ? step : step.plus(root(j).times(k[i][j - 1]))).over(root(j + 1));
      }
    }
    Twofold[][] found = new Twofold[size][size];
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < size; j++) {
        found[i][j] = k[i][j].minus(k[j][i]);
      }
    }
    return found;
  }

  /** φ_i(s). */
  Twofold value(int i) {
    return values[i];
  }

  /** l_i. */
  Twofold left(int i) {
    return left[i];
  }

  /** r_i. */
  Twofold right(int i) {
    return right[i];
  }

  /** P_ij. */
  Twofold ordered(int i, int j) {
    return ordered[i][j];
  }

  /** l_i r_j − r_i l_j: one of x, y on each side. */
  Twofold across(int i, int j) {
    return left[i].times(right[j]).minus(right[i].times(left[j]));
  }
}
