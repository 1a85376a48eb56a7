package io.github.resglass.verify.spinglass.certificate;

import io.github.resglass.verify.spinglass.linear.Discs;
import org.hipparchus.linear.EigenDecompositionSymmetric;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;

/**
 * The number of negative eigenvalues of a real symmetric matrix A known by enclosures, proved: with
 * approximate eigenvectors V, Gershgorin's discs of VᵀAV, which has A's inertia by Sylvester's law.
 * If none of them holds 0, then VᵀAV is regular, so V is.
 */
final class Inertia {

  private Inertia() {}

  /** The number of negative eigenvalues; −1 if the discs do not decide it. */
  static int negative(Discs matrix) {
    int size = (int) Math.rint(Math.sqrt(matrix.size()));
    RealMatrix approximate = MatrixUtils.createRealMatrix(size, size);
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < size; j++) {
        approximate.setEntry(i, j, (matrix.re(i * size + j) + matrix.re(j * size + i)) / 2);
      }
    }
    RealMatrix vectors = new EigenDecompositionSymmetric(approximate).getV();
    Discs half = new Discs(size * size);
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < size; j++) {
        half.begin();
        for (int k = 0; k < size; k++) {
          half.add(matrix, i * size + k, vectors.getEntry(k, j), 0);
        }
        half.end(i * size + j);
      }
    }
    Discs scratch = new Discs(1);
    int negative = 0;
    for (int i = 0; i < size; i++) {
      double spread = 0;
      double diagonal = 0;
      for (int j = 0; j < size; j++) {
        scratch.begin();
        for (int k = 0; k < size; k++) {
          scratch.add(half, k * size + j, vectors.getEntry(k, i), 0);
        }
        scratch.end(0);
        diagonal = i == j ? scratch.re(0) : diagonal;
        spread += i == j ? scratch.radius(0) : scratch.magnitude(0);
      }
      // Not less than the true sum: a few additions of numbers ≥ 0.
      if (!(Math.abs(diagonal) > spread * (1 + 0x1p-30))) {
        return -1;
      }
      negative += diagonal < 0 ? 1 : 0;
    }
    return negative;
  }
}
