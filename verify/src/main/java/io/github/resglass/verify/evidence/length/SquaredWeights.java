package io.github.resglass.verify.evidence.length;

import java.math.BigInteger;
import java.util.Arrays;
import org.hipparchus.fraction.BigFraction;

/** ε_1², …, ε_p² of the gain a/b in whole numbers over one denominator, by Pascal's triangle. */
final class SquaredWeights {

  private SquaredWeights() {}

  static BigFraction[] of(int p, BigFraction beta) {
    BigInteger[] row = {BigInteger.ONE};
    for (int m = 1; m < p; m++) {
      BigInteger[] next = new BigInteger[m + 1];
      Arrays.fill(next, BigInteger.ZERO);
      for (int k = 0; k < m; k++) {
        next[k] = next[k].add(row[k].multiply(beta.getDenominator()));
        next[k + 1] = next[k + 1].add(row[k].multiply(beta.getNumerator()));
      }
      row = next;
    }
    BigInteger total = BigInteger.ZERO;
    for (BigInteger entry : row) {
      total = total.add(entry.multiply(entry));
    }
    BigFraction[] weights = new BigFraction[p];
    for (int k = 0; k < p; k++) {
      weights[k] = new BigFraction(row[k].multiply(row[k]), total);
    }
    return weights;
  }
}
