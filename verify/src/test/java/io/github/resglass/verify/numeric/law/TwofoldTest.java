package io.github.resglass.verify.numeric.law;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Steps of 32 digits, against decimal arithmetic of 60. */
class TwofoldTest {

  private static final MathContext DIGITS = new MathContext(60);

  private final SplittableRandom random = new SplittableRandom(77);

  /** A number of 40 digits between 10⁻⁸ and 10⁸. */
  private BigDecimal draw() {
    BigDecimal digits =
        new BigDecimal(random.nextDouble()).add(new BigDecimal(random.nextDouble() * 0x1p-53));
    return digits.multiply(BigDecimal.TEN.pow(random.nextInt(-8, 9), DIGITS), DIGITS);
  }

  private static BigDecimal exactly(Twofold.Factor number) {
    return new BigDecimal(number.high()).add(new BigDecimal(number.low()));
  }

  private static void close(BigDecimal truth, Twofold.Factor number) {
    double off = truth.subtract(exactly(number)).abs().divide(truth, DIGITS).doubleValue();
    assertTrue(off <= Twofold.ERROR, truth + " is off by " + off);
    assertEquals(number.high(), number.high() + number.low());
  }

  @Test
  void aStepIsOffByItsBoundAtMost() {
    for (int i = 0; i < 20_000; i++) {
      Twofold.Factor f = Twofold.Factor.of(draw());
      Twofold.Factor g = Twofold.Factor.of(draw());
      Twofold.Factor x = Twofold.Factor.of(draw());
      BigDecimal product = exactly(f).multiply(exactly(g));
      close(product, f.times(g));
      Twofold other = new Twofold(3);
      other.set(1, g);
      Twofold list = new Twofold(3);
      list.setProduct(f, other, 1, 2);
      close(product, list.factor(1));
      list.set(2, x);
      list.addProduct(f, other, 1, 2, 3);
      close(product.add(exactly(x)), list.factor(2));
    }
  }

  @Test
  void aFactorHasThirtyTwoDigits() {
    for (int i = 0; i < 1_000; i++) {
      BigDecimal number = BigDecimal.ONE.divide(draw(), DIGITS);
      close(number, Twofold.Factor.of(number));
    }
  }

  @Test
  void onlyTheEntriesOfTheRangeChange() {
    Twofold other = new Twofold(4);
    Twofold list = new Twofold(4);
    Twofold.Factor two = new Twofold.Factor(2, 0);
    for (int i = 0; i < 4; i++) {
      other.set(i, new Twofold.Factor(i + 1, 0));
      list.set(i, new Twofold.Factor(10, 0));
    }
    list.addProduct(two, other, 1, 1, 3);
    check(list, 10, 12, 14, 10);
    list.setProduct(two, other, 0, 2);
    check(list, 2, 4, 14, 10);
    list.clear(1, 3);
    check(list, 2, 0, 0, 10);
  }

  private static void check(Twofold list, double... values) {
    for (int i = 0; i < values.length; i++) {
      assertEquals(new Twofold.Factor(values[i], 0), list.factor(i));
    }
  }
}
