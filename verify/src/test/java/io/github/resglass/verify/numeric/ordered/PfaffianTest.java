package io.github.resglass.verify.numeric.ordered;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Elimination in twofold precision against the sum over all pairings, in whole numbers. */
class PfaffianTest {

  /** Real and imaginary parts. */
  private record Whole(BigInteger re, BigInteger im) {
    static final Whole ZERO = new Whole(BigInteger.ZERO, BigInteger.ZERO);

    Whole plus(Whole other) {
      return new Whole(re.add(other.re), im.add(other.im));
    }

    Whole times(Whole other) {
      return new Whole(
          re.multiply(other.re).subtract(im.multiply(other.im)),
          re.multiply(other.im).add(im.multiply(other.re)));
    }

    Whole negated() {
      return new Whole(re.negate(), im.negate());
    }
  }

  /** Σ_j (−1)^{j−1} a_0j Pf(A without rows and columns 0 and j), over what is left. */
  private static Whole byPairings(Whole[][] a, int left) {
    if (left == 0) {
      return new Whole(BigInteger.ONE, BigInteger.ZERO);
    }
    int first = Integer.numberOfTrailingZeros(left);
    Whole sum = Whole.ZERO;
    boolean even = true;
    for (int j = first + 1; j < a.length; j++) {
      if ((left >> j & 1) == 1) {
        Whole term = a[first][j].times(byPairings(a, left & ~(1 << first) & ~(1 << j)));
        sum = sum.plus(even ? term : term.negated());
        even = !even;
      }
    }
    return sum;
  }

  private static void assertWhole(BigInteger expected, Twofold computed, BigInteger size) {
    BigDecimal value = new BigDecimal(computed.hi()).add(new BigDecimal(computed.lo()));
    double off = value.subtract(new BigDecimal(expected)).abs().doubleValue();
    // Some hundreds of operations, each rounded at 2^-104.
    assertTrue(off <= 1e-28 * size.doubleValue(), expected + " is computed as " + value);
  }

  private static Twofold twofold(BigInteger whole) {
    double hi = whole.doubleValue();
    return new Twofold(hi, whole.subtract(new BigDecimal(hi).toBigInteger()).doubleValue());
  }

  /** Entries of up to 90 bits, many of them zero, so that rows have to be exchanged. */
  @Test
  void thePfaffianIsTheSumOverAllPairings() {
    SplittableRandom random = new SplittableRandom(5_900);
    for (int trial = 0; trial < 120; trial++) {
      int size = 2 * random.nextInt(1, 5);
      int zeros = random.nextInt(4);
      Whole[][] a = new Whole[size][size];
      Pfaffian pfaffian = new Pfaffian(size);
      for (int i = 0; i < size; i++) {
        for (int j = i + 1; j < size; j++) {
          boolean zero = random.nextInt(6) < zeros;
          a[i][j] = zero ? Whole.ZERO : new Whole(drawn(random), drawn(random));
          pfaffian.set(i, j, twofold(a[i][j].re()), twofold(a[i][j].im()));
        }
      }
      Whole expected = byPairings(a, (1 << size) - 1);
      BigInteger largest = BigInteger.ONE.shiftLeft(91 * size / 2 + size);
      Twofold[] computed = pfaffian.value();
      assertWhole(expected.re(), computed[0], largest);
      assertWhole(expected.im(), computed[1], largest);
    }
  }

  private static BigInteger drawn(SplittableRandom random) {
    BigInteger high = BigInteger.valueOf(random.nextLong(-(1L << 45), 1L << 45));
    return high.shiftLeft(45).add(BigInteger.valueOf(random.nextLong(1L << 45)));
  }

  @Test
  void aRowOfZerosLeavesNothing() {
    Pfaffian pfaffian = new Pfaffian(4);
    pfaffian.set(2, 3, Twofold.of(5), Twofold.of(1));
    Twofold[] value = pfaffian.value();
    assertEquals(Twofold.ZERO, value[0]);
    assertEquals(Twofold.ZERO, value[1]);
  }
}
