package io.github.resglass.verify.spinglass.linear;

/**
 * A x = b for complex N×N matrices by rows, LU with partial pivoting, in buffers that are reused:
 * no allocation after construction. Not for more than one thread.
 */
public final class ComplexSolver {

  private final int size;
  private final double[] re;
  private final double[] im;
  private final int[] pivots;

  public ComplexSolver(int size) {
    this.size = size;
    this.re = new double[size * size];
    this.im = new double[size * size];
    this.pivots = new int[size];
  }

  /** Copies the matrix and factors the copy; false if a pivot is 0 or not a number. */
  public boolean factor(double[] matrixRe, double[] matrixIm) {
    System.arraycopy(matrixRe, 0, re, 0, re.length);
    System.arraycopy(matrixIm, 0, im, 0, im.length);
    for (int k = 0; k < size; k++) {
      int pivot = k;
      double largest = -1;
      for (int i = k; i < size; i++) {
        double a = re[i * size + k];
        double b = im[i * size + k];
        if (a * a + b * b > largest) {
          largest = a * a + b * b;
          pivot = i;
        }
      }
      if (!(largest > 0) || largest == Double.POSITIVE_INFINITY) {
        return false;
      }
      pivots[k] = pivot;
      if (pivot != k) {
        swapRows(k, pivot);
      }
      eliminate(k, re[k * size + k] / largest, -im[k * size + k] / largest);
    }
    return true;
  }

  private void swapRows(int a, int b) {
    for (int j = 0; j < size; j++) {
      double keptRe = re[a * size + j];
      double keptIm = im[a * size + j];
      re[a * size + j] = re[b * size + j];
      im[a * size + j] = im[b * size + j];
      re[b * size + j] = keptRe;
      im[b * size + j] = keptIm;
    }
  }

  private void eliminate(int k, double inverseRe, double inverseIm) {
    // The diagonal keeps the inverse of the pivot: solving then needs no division.
    re[k * size + k] = inverseRe;
    im[k * size + k] = inverseIm;
    for (int i = k + 1; i < size; i++) {
      double a = re[i * size + k];
      double b = im[i * size + k];
      double factorRe = a * inverseRe - b * inverseIm;
      double factorIm = a * inverseIm + b * inverseRe;
      re[i * size + k] = factorRe;
      im[i * size + k] = factorIm;
      for (int j = k + 1; j < size; j++) {
        double c = re[k * size + j];
        double d = im[k * size + j];
        re[i * size + j] -= factorRe * c - factorIm * d;
        im[i * size + j] -= factorRe * d + factorIm * c;
      }
    }
  }

  /** Overwrites b by A⁻¹b. */
  public void solve(double[] bRe, double[] bIm) {
    for (int k = 0; k < size; k++) {
      int pivot = pivots[k];
      double keptRe = bRe[pivot];
      double keptIm = bIm[pivot];
      bRe[pivot] = bRe[k];
      bIm[pivot] = bIm[k];
      bRe[k] = keptRe;
      bIm[k] = keptIm;
    }
    for (int i = 0; i < size; i++) {
      subtractKnown(bRe, bIm, i, 0, i);
    }
    for (int i = size - 1; i >= 0; i--) {
      subtractKnown(bRe, bIm, i, i + 1, size);
      double a = re[i * size + i];
      double b = im[i * size + i];
      double c = bRe[i];
      double d = bIm[i];
      bRe[i] = a * c - b * d;
      bIm[i] = a * d + b * c;
    }
  }

  private void subtractKnown(double[] bRe, double[] bIm, int i, int from, int to) {
    double sumRe = bRe[i];
    double sumIm = bIm[i];
    for (int j = from; j < to; j++) {
      double a = re[i * size + j];
      double b = im[i * size + j];
      sumRe -= a * bRe[j] - b * bIm[j];
      sumIm -= a * bIm[j] + b * bRe[j];
    }
    bRe[i] = sumRe;
    bIm[i] = sumIm;
  }

  /** Writes A⁻¹ by rows. */
  public void invert(double[] inverseRe, double[] inverseIm) {
    double[] columnRe = new double[size];
    double[] columnIm = new double[size];
    for (int j = 0; j < size; j++) {
      for (int i = 0; i < size; i++) {
        columnRe[i] = i == j ? 1 : 0;
        columnIm[i] = 0;
      }
      solve(columnRe, columnIm);
      for (int i = 0; i < size; i++) {
        inverseRe[i * size + j] = columnRe[i];
        inverseIm[i * size + j] = columnIm[i];
      }
    }
  }
}
