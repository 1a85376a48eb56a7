package io.github.resglass.verify.spinglass.linear;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.random.RandomGenerator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class DiscsTest {

  private static BigDecimal exact(double x) {
    return new BigDecimal(x);
  }

  /** Numbers of very different size, so that sums cancel and round. */
  private static double number(RandomGenerator random) {
    return random.nextGaussian() * Math.pow(10, random.nextInt(-6, 7));
  }

  @Property(tries = 500, seed = "5020")
  void sumsOfProductsOfPointsLieInTheDisc(
      @ForAll @IntRange(min = 1, max = 12) int terms, @ForAll long seed) {
    RandomGenerator random = new java.util.SplittableRandom(seed);
    Discs a = new Discs(terms);
    Discs b = new Discs(terms);
    Discs sum = new Discs(1);
    BigDecimal re = BigDecimal.ZERO;
    BigDecimal im = BigDecimal.ZERO;
    sum.begin();
    for (int k = 0; k < terms; k++) {
      double[] x = point(a, k, random);
      double[] y = point(b, k, random);
      re = re.add(exact(x[0]).multiply(exact(y[0]))).subtract(exact(x[1]).multiply(exact(y[1])));
      im = im.add(exact(x[0]).multiply(exact(y[1]))).add(exact(x[1]).multiply(exact(y[0])));
      sum.add(a, k, b, k);
    }
    sum.end(0);
    BigDecimal offRe = re.subtract(exact(sum.re(0)));
    BigDecimal offIm = im.subtract(exact(sum.im(0)));
    assertTrue(
        offRe.pow(2).add(offIm.pow(2)).compareTo(exact(sum.radius(0)).pow(2)) <= 0,
        () -> "off by " + offRe + ", " + offIm + ", radius " + sum.radius(0));
  }

  /** Sets a disc and returns a point well inside it: at 0.9 of its radius, or its very centre. */
  private static double[] point(Discs discs, int k, RandomGenerator random) {
    double re = number(random);
    double im = number(random);
    double radius = random.nextBoolean() ? 0 : Math.abs(number(random)) * 1e-3;
    discs.set(k, re, im, radius);
    // Rounding of the point itself must not carry it out of the disc.
    double phase = random.nextDouble(2 * Math.PI);
    boolean resolved = radius > 1e-12 * (Math.abs(re) + Math.abs(im));
    return resolved
        ? new double[] {re + 0.9 * radius * Math.cos(phase), im + 0.9 * radius * Math.sin(phase)}
        : new double[] {re, im};
  }

  @Property(tries = 200, seed = "5021")
  void roundingBoundIsNotIdle(@ForAll @IntRange(min = 1, max = 12) int terms, @ForAll long seed) {
    RandomGenerator random = new java.util.SplittableRandom(seed);
    Discs a = new Discs(terms);
    Discs sum = new Discs(1);
    double size = 0;
    sum.begin();
    for (int k = 0; k < terms; k++) {
      a.set(k, number(random), number(random), 0);
      sum.add(a, k, a, k);
      size += Math.pow(Math.abs(a.re(k)) + Math.abs(a.im(k)), 2);
    }
    sum.end(0);
    assertTrue(sum.radius(0) <= (2 * terms + 5) * 0x1p-53 * size);
  }

  @Test
  void overflowProvesNothing() {
    Discs a = new Discs(1);
    a.set(0, 1e200, 1e200, 1e200);
    Discs sum = new Discs(1);
    sum.begin();
    sum.add(a, 0, a, 0);
    sum.add(a, 0, -1e200, 0);
    sum.end(0);
    assertFalse(sum.magnitude(0) < Double.MAX_VALUE);
  }
}
