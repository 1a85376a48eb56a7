package io.github.resglass.verify.numeric.ordered;

import org.hipparchus.dfp.Dfp;
import org.hipparchus.dfp.DfpField;

/**
 * ρ_k(s), k = 0, …, N−1: the density of the (k+1)-th smallest eigenvalue of the Gaussian orthogonal
 * ensemble with weight exp(−tr X²/2), at s = 0, δ, 2δ, …; ρ_k(−s) = ρ_{N−1−k}(s).
 *
 * <p>The chance that j eigenvalues lie below s has the generating function F(z) = Pf M(z)/Pf M(1),
 * M(z) = T + zΩ + z²P in the terms of {@link HermiteOverlaps}, with a last row z l + r where N is
 * odd (de Bruijn 1955). Since ∂F/∂s = (z−1) Σ_k ρ_k z^k and ∂M/∂s = (z−1)(φ vᵀ − v φᵀ) with v = r −
 * z l,
 *
 * <pre>
 *   Σ_k ρ_k(s) z^k = |Pf [M φ v; −φᵀ 0 0; −vᵀ 0 0]|/|Pf M(1)|,
 * </pre>
 *
 * a polynomial in z that is taken at the N-th roots of unity and brought back by a discrete Fourier
 * transform.
 *
 * <p>Accuracy: φ enters as a factor, so that ρ_k(s) e^{s²/2} is known to about 25 digits of the
 * largest one.
 */
final class OrderedDensities {

  private static final DfpField FIELD = new DfpField(40);

  private final int count;
  private final Twofold[][] whole;
  private final Twofold scale;
  private final Twofold[][] roots;

  /** Prepares N = count. */
  OrderedDensities(int count) {
    this.count = count;
    this.roots = new Twofold[count][];
    for (int l = 0; l < count; l++) {
      Dfp angle = FIELD.getPi().multiply(2 * l).divide(count);
      roots[l] = new Twofold[] {Twofold.of(angle.cos()), Twofold.of(angle.sin())};
    }
    this.whole = new Twofold[count][count];
    HermiteOverlaps middle = new HermiteOverlaps(count, 0);
    for (int i = 0; i < count; i++) {
      for (int j = 0; j < count; j++) {
        // The part above 0 mirrors the part below it.
        Twofold below = middle.ordered(i, j);
        whole[i][j] = middle.across(i, j).plus((i + j) % 2 == 0 ? Twofold.ZERO : below.plus(below));
      }
    }
    Pfaffian matrix = new Pfaffian(count + count % 2);
    fill(matrix, middle, Twofold.of(1), Twofold.ZERO);
    this.scale = matrix.value()[0];
  }

  /** M(z) in the first rows of a matrix. */
  private void fill(Pfaffian matrix, HermiteOverlaps at, Twofold re, Twofold im) {
    // z − 1 and z² − 1: M(z) = M(1) + (z−1) Ω + (z²−1) P.
    Twofold one = Twofold.of(1);
    Twofold squareRe = re.times(re).minus(im.times(im)).minus(one);
    Twofold squareIm = re.times(im).times(2);
    Twofold lessRe = re.minus(one);
    for (int i = 0; i < count; i++) {
      for (int j = i + 1; j < count; j++) {
        Twofold across = at.across(i, j);
        Twofold below = at.ordered(i, j);
        matrix.set(
            i,
            j,
            whole[i][j].plus(across.times(lessRe)).plus(below.times(squareRe)),
            across.times(im).plus(below.times(squareIm)));
      }
      if (count % 2 == 1) {
        matrix.set(i, count, at.left(i).times(re).plus(at.right(i)), at.left(i).times(im));
      }
    }
  }

  /** ρ_0(s), …, ρ_{N−1}(s). */
  Twofold[] at(double s) {
    HermiteOverlaps overlaps = new HermiteOverlaps(count, s);
    int size = count + count % 2;
    Twofold[] re = new Twofold[count];
    Twofold[] im = new Twofold[count];
    for (int l = 0; 2 * l <= count; l++) {
      Twofold x = roots[l][0];
      Twofold y = roots[l][1];
      Pfaffian matrix = new Pfaffian(size + 2);
      fill(matrix, overlaps, x, y);
      for (int i = 0; i < count; i++) {
        matrix.set(i, size, overlaps.value(i), Twofold.ZERO);
        matrix.set(
            i,
            size + 1,
            overlaps.right(i).minus(overlaps.left(i).times(x)),
            overlaps.left(i).times(y).negate());
      }
      if (count % 2 == 1) {
        matrix.set(count, size + 1, Twofold.of(1), Twofold.ZERO);
      }
      Twofold[] value = matrix.value();
      re[l] = value[0];
      im[l] = value[1];
      re[(count - l) % count] = value[0];
      im[(count - l) % count] = l == 0 ? value[1] : value[1].negate();
    }
    Twofold[] densities = new Twofold[count];
    boolean negative = re[0].over(scale).hi() < 0;
    for (int k = 0; k < count; k++) {
      Twofold sum = Twofold.ZERO;
      for (int l = 0; l < count; l++) {
        Twofold[] root = roots[(int) ((long) l * k % count)];
        sum = sum.plus(re[l].times(root[0])).plus(im[l].times(root[1]));
      }
      Twofold density = sum.over(scale).over(count);
      densities[k] = negative ? density.negate() : density;
    }
    return densities;
  }
}
