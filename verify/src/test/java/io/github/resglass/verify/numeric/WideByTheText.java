package io.github.resglass.verify.numeric;

import java.util.Arrays;
import org.hipparchus.dfp.Dfp;
import org.hipparchus.dfp.DfpField;

/**
 * The large-width law as the theory writes it, without normalisation, in many digits: Q_ab, m_a, h
 * and M of a net with lengths 0, 1, …, p, the length 0 included and empty.
 */
public final class WideByTheText {

  private final DfpField field;
  private final Dfp[] mean;
  private final Dfp[][] energy;

  public WideByTheText(DfpField field, double[] scales) {
    this.field = field;
    int p = scales.length;
    mean = zeros(p + 1);
    energy = new Dfp[p + 1][];
    Arrays.setAll(energy, a -> zeros(p + 1));
    Dfp first = field.newDfp(scales[0]);
    mean[1] = first.divide(field.getPi().multiply(2).sqrt());
    energy[1][1] = first.multiply(first).divide(2);
    for (int l = 1; l < p; l++) {
      pass(field.newDfp(scales[l]));
    }
  }

  private void pass(Dfp c) {
    int n = mean.length;
    Dfp[] correlation = zeros(n);
    Dfp square = field.getZero();
    for (int a = 0; a < n; a++) {
      for (int b = 0; b < n; b++) {
        correlation[a] = correlation[a].add(energy[a][b]);
      }
      square = square.add(correlation[a]);
    }
    Dfp s = c.divide(field.getPi().multiply(2).sqrt());
    Dfp half = c.multiply(c).divide(2);
    Dfp[] g = zeros(n);
    for (int a = 0; a < n; a++) {
      g[a] = s.divide(square.sqrt()).multiply(correlation[a]);
    }
    Dfp[][] next = new Dfp[n][n];
    for (int a = 0; a < n; a++) {
      for (int b = 0; b < n; b++) {
        Dfp sum = energy[a][b];
        if (a > 0 && b > 0) {
          sum = sum.add(half.multiply(energy[a - 1][b - 1]));
        }
        if (b > 0) {
          sum = sum.add(mean[a].multiply(g[b - 1]));
        }
        if (a > 0) {
          sum = sum.add(g[a - 1].multiply(mean[b]));
        }
        next[a][b] = sum;
      }
    }
    for (int a = n - 1; a > 0; a--) {
      mean[a] = mean[a].add(g[a - 1]);
    }
    System.arraycopy(next, 0, energy, 0, n);
  }

  /** m_1, …, m_p. */
  public Dfp[] sum() {
    return Arrays.copyOfRange(mean, 1, mean.length);
  }

  /** Q_11, …, Q_pp. */
  public Dfp[] unit() {
    Dfp[] diagonal = new Dfp[mean.length - 1];
    Arrays.setAll(diagonal, a -> energy[a + 1][a + 1]);
    return diagonal;
  }

  private Dfp[] zeros(int n) {
    Dfp[] zeros = new Dfp[n];
    Arrays.fill(zeros, field.getZero());
    return zeros;
  }
}
