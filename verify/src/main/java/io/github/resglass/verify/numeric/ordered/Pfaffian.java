package io.github.resglass.verify.numeric.ordered;

/**
 * The Pfaffian of a complex antisymmetric matrix of even size, in twofold precision, by
 * antisymmetric elimination with pivots: A = [0 p aᵀ; −p 0 bᵀ; −a −b C] has Pf A = p Pf(C − (abᵀ −
 * baᵀ)/p).
 *
 * <p>Plain arrays, since the elimination is where all the time goes: entry (i, j) is at (i·n + j)·4
 * as real hi, real lo, imaginary hi, imaginary lo; only j > i is used.
 */
final class Pfaffian {

  private final int size;
  private final double[] entries;

  Pfaffian(int size) {
    this.size = size;
    this.entries = new double[4 * size * size];
  }

  /** Sets entry (i, j), i &lt; j. */
  void set(int i, int j, Twofold real, Twofold imaginary) {
    int at = 4 * (i * size + j);
    entries[at] = real.hi();
    entries[at + 1] = real.lo();
    entries[at + 2] = imaginary.hi();
    entries[at + 3] = imaginary.lo();
  }

  /** Real and imaginary part; the entries are used up. */
  Twofold[] value() {
    double[] row = new double[4 * size];
    double[] scaled = new double[4 * size];
    Twofold real = Twofold.of(1);
    Twofold imaginary = Twofold.ZERO;
    for (int k = 0; k < size; k += 2) {
      int pivot = largest(k);
      if (pivot != k + 1) {
        exchange(k, k + 1, pivot);
        real = real.negate();
        imaginary = imaginary.negate();
      }
      Twofold p = part(k, k + 1, 0);
      Twofold q = part(k, k + 1, 2);
      Twofold next = real.times(p).minus(imaginary.times(q));
      imaginary = real.times(q).plus(imaginary.times(p));
      real = next;
      Twofold square = p.times(p).plus(q.times(q));
      if (square.hi() == 0) {
        return new Twofold[] {Twofold.ZERO, Twofold.ZERO};
      }
      for (int j = k + 2; j < size; j++) {
        // a_j/p, and b_j as it is.
        Twofold re = part(k, j, 0).times(p).plus(part(k, j, 2).times(q)).over(square);
        Twofold im = part(k, j, 2).times(p).minus(part(k, j, 0).times(q)).over(square);
        scaled[4 * j] = re.hi();
        scaled[4 * j + 1] = re.lo();
        scaled[4 * j + 2] = im.hi();
        scaled[4 * j + 3] = im.lo();
        System.arraycopy(entries, 4 * ((k + 1) * size + j), row, 4 * j, 4);
      }
      for (int i = k + 2; i < size; i++) {
        for (int j = i + 1; j < size; j++) {
          int at = 4 * (i * size + j);
          subtract(at, scaled, 4 * i, row, 4 * j, 1);
          subtract(at, scaled, 4 * j, row, 4 * i, -1);
        }
      }
    }
    return new Twofold[] {real, imaginary};
  }

  /** entry −= sign·x·y. */
  private void subtract(int at, double[] x, int i, double[] y, int j, double sign) {
    add(at, -sign * x[i], -sign * x[i + 1], y[j], y[j + 1]);
    add(at, sign * x[i + 2], sign * x[i + 3], y[j + 2], y[j + 3]);
    add(at + 2, -sign * x[i], -sign * x[i + 1], y[j + 2], y[j + 3]);
    add(at + 2, -sign * x[i + 2], -sign * x[i + 3], y[j], y[j + 1]);
  }

  /** Adds a product of two twofold numbers to one. */
  private void add(int at, double hi, double lo, double otherHi, double otherLo) {
    double product = hi * otherHi;
    double rest = Math.fma(hi, otherHi, -product) + (hi * otherLo + lo * otherHi);
    double old = entries[at];
    double sum = old + product;
    double part = sum - old;
    rest += (old - (sum - part)) + (product - part) + entries[at + 1];
    double rounded = sum + rest;
    entries[at] = rounded;
    entries[at + 1] = rest - (rounded - sum);
  }

  private Twofold part(int i, int j, int offset) {
    int at = 4 * (i * size + j) + offset;
    return new Twofold(entries[at], entries[at + 1]);
  }

  private int largest(int k) {
    int found = k + 1;
    double most = -1;
    for (int j = k + 1; j < size; j++) {
      int at = 4 * (k * size + j);
      double magnitude = Math.abs(entries[at]) + Math.abs(entries[at + 2]);
      if (magnitude > most) {
        most = magnitude;
        found = j;
      }
    }
    return found;
  }

  /** Exchanges rows and columns i &lt; j of what is left from row k on. */
  private void exchange(int k, int i, int j) {
    for (int other = k; other < size; other++) {
      if (other != i && other != j) {
        swap(i, other, j, other);
      }
    }
    negate(i, j);
  }

  private void swap(int i, int a, int j, int b) {
    boolean below = a < i;
    boolean under = b < j;
    int one = 4 * (below ? a * size + i : i * size + a);
    int two = 4 * (under ? b * size + j : j * size + b);
    double sign = below == under ? 1 : -1;
    for (int part = 0; part < 4; part++) {
      double kept = entries[one + part];
      entries[one + part] = sign * entries[two + part];
      entries[two + part] = sign * kept;
    }
  }

  private void negate(int i, int j) {
    int at = 4 * (i * size + j);
    for (int part = 0; part < 4; part++) {
      entries[at + part] = -entries[at + part];
    }
  }
}
