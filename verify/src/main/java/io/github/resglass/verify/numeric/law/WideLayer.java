package io.github.resglass.verify.numeric.law;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import org.hipparchus.fraction.BigFraction;

/**
 * One residual layer of the large-width law, normalised so that Q(1) = 1 and m(1) = a = M/h after
 * every layer. With g = 1 + ½c² + 2sa, the growth of h²,
 *
 * <pre>
 *   Q ← (Q + (½c² + sa) tQ + s m)/g,   m ← (m + s tQ)/√g,   a ← (a + s)/√g.
 * </pre>
 *
 * <p>The coefficients are rounded to twice the digits of a double from 40. There a relative error
 * of a grows by less than a few units of the last digit per layer, since |d log a'/d log a| ≤ 1.
 *
 * @param kept 1/g
 * @param through ½c²/g
 * @param joined (½c² + sa)/g
 * @param mixed s/g
 * @param meanKept 1/√g
 * @param meanAdded s/√g
 */
record WideLayer(
    Twofold.Factor kept,
    Twofold.Factor through,
    Twofold.Factor joined,
    Twofold.Factor mixed,
    Twofold.Factor meanKept,
    Twofold.Factor meanAdded) {

  private static final MathContext DIGITS = new MathContext(40);
  private static final BigDecimal HALF = new BigDecimal("0.5");
  private static final BigDecimal INVERSE_ROOT_PI =
      new BigDecimal("0.56418958354775628694807945156077258584405");

  /** a after the first layer, M/h = (c/√(2π))/(c/√2) = 1/√π for every c. */
  static final Twofold.Factor FIRST_MEAN = Twofold.Factor.of(INVERSE_ROOT_PI);

  private static final BigDecimal INVERSE_ROOT_TWO_PI =
      new BigDecimal("0.39894228040143267793994605993438186847586");

  /** The layers after the first one, for scales c_1, …, c_p. */
  static List<WideLayer> after(List<BigFraction> scales) {
    List<WideLayer> layers = new ArrayList<>();
    BigDecimal a = INVERSE_ROOT_PI;
    for (int l = 1; l < scales.size(); l++) {
      BigFraction scale = scales.get(l);
      BigDecimal c =
          new BigDecimal(scale.getNumerator())
              .divide(new BigDecimal(scale.getDenominator()), DIGITS);
      BigDecimal s = c.multiply(INVERSE_ROOT_TWO_PI, DIGITS);
      BigDecimal half = c.multiply(c, DIGITS).multiply(HALF, DIGITS);
      BigDecimal sa = s.multiply(a, DIGITS);
      BigDecimal joined = half.add(sa, DIGITS);
      BigDecimal g = BigDecimal.ONE.add(joined, DIGITS).add(sa, DIGITS);
      BigDecimal root = g.sqrt(DIGITS);
      layers.add(
          new WideLayer(
              over(BigDecimal.ONE, g),
              over(half, g),
              over(joined, g),
              over(s, g),
              over(BigDecimal.ONE, root),
              over(s, root)));
      a = a.add(s, DIGITS).divide(root, DIGITS);
    }
    return layers;
  }

  private static Twofold.Factor over(BigDecimal dividend, BigDecimal divisor) {
    return Twofold.Factor.of(dividend.divide(divisor, DIGITS));
  }
}
