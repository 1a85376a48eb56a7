package io.github.resglass.verify.numeric;

import io.github.resglass.verify.numeric.bounded.DecimalField;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import org.hipparchus.dfp.Dfp;
import org.hipparchus.dfp.DfpField;
import org.hipparchus.fraction.BigFraction;

/**
 * The paper's net by adding up C(m,k)² x^k term by term from k = 0 on, in 100 digits: nothing but
 * the definition.
 *
 * @param terms C(m,k)² x^k, x = β², or of the reflected k with x = 1/β²
 */
record DirectSums(
    int depth,
    BigFraction gain,
    List<BigDecimal> terms,
    BigDecimal total,
    BigDecimal mean,
    BigDecimal variance) {

  static final DfpField FIELD = new DfpField(70);

  private static final MathContext DIGITS = new MathContext(100);
  private static final BigDecimal NEGLIGIBLE = new BigDecimal("1e-90");

  static DirectSums of(int depth, BigFraction gain) {
    boolean reflected = gain.compareTo(BigFraction.ONE) > 0;
    BigFraction square = (reflected ? gain.reciprocal() : gain).pow(2);
    BigDecimal x = decimal(square);
    int m = depth - 1;
    List<BigDecimal> terms = new ArrayList<>(List.of(BigDecimal.ONE));
    BigDecimal total = BigDecimal.ONE;
    BigDecimal first = BigDecimal.ZERO;
    BigDecimal second = BigDecimal.ZERO;
    BigDecimal term = BigDecimal.ONE;
    for (int k = 1; k <= m; k++) {
      BigDecimal step = BigDecimal.valueOf(m - k + 1).divide(BigDecimal.valueOf(k), DIGITS);
      term = term.multiply(step, DIGITS).multiply(step, DIGITS).multiply(x, DIGITS);
      BigDecimal weighted = term.multiply(BigDecimal.valueOf((long) k * k), DIGITS);
      terms.add(term);
      total = total.add(term, DIGITS);
      first = first.add(term.multiply(BigDecimal.valueOf(k), DIGITS), DIGITS);
      second = second.add(weighted, DIGITS);
      // The terms fall faster and faster beyond the mode.
      if (term.compareTo(terms.get(k - 1)) < 0
          && weighted.compareTo(second.multiply(NEGLIGIBLE)) < 0) {
        break;
      }
    }
    BigDecimal mean = first.divide(total, DIGITS);
    BigDecimal variance = second.divide(total, DIGITS).subtract(mean.multiply(mean));
    return new DirectSums(
        depth,
        gain,
        terms,
        total,
        reflected ? BigDecimal.valueOf(m).subtract(mean) : mean,
        variance);
  }

  private static BigDecimal decimal(BigFraction number) {
    return new BigDecimal(number.getNumerator())
        .divide(new BigDecimal(number.getDenominator()), DIGITS);
  }

  static Dfp number(BigDecimal value) {
    return DecimalField.number(FIELD, value);
  }

  Dfp nuPrime() {
    return number(mean.add(BigDecimal.ONE));
  }

  private BigDecimal second() {
    return mean.multiply(mean.add(BigDecimal.ONE)).add(variance);
  }

  Dfp nuDoublePrime() {
    return number(second());
  }

  Dfp alphaSquared() {
    return number(variance);
  }

  BigDecimal ratio() {
    return second().divide(mean.add(BigDecimal.ONE), DIGITS);
  }

  /** ½ log R, by artanh y where R is near 1. */
  Dfp halfLogRatio() {
    Dfp excess = theta();
    return excess.add(number(y()));
  }

  private BigDecimal y() {
    return ratio().subtract(BigDecimal.ONE).divide(ratio().add(BigDecimal.ONE), DIGITS);
  }

  /** artanh y − y, from its series where y is small. */
  Dfp theta() {
    BigDecimal y = y();
    if (y.abs().compareTo(new BigDecimal("0.1")) > 0) {
      return number(ratio()).log().divide(2).subtract(number(y));
    }
    BigDecimal square = y.multiply(y, DIGITS);
    BigDecimal power = y;
    BigDecimal sum = BigDecimal.ZERO;
    for (int j = 3; j < 200; j += 2) {
      power = power.multiply(square, DIGITS);
      sum = sum.add(power.divide(BigDecimal.valueOf(j), DIGITS));
    }
    return number(sum);
  }

  /** log z, z² = β² Σ C(m,k)² x^k, or β^{2p} times the reflected sum. */
  Dfp logNormalization() {
    boolean reflected = gain.compareTo(BigFraction.ONE) > 0;
    return number(total)
        .log()
        .divide(2)
        .add(number(decimal(gain)).log().multiply(reflected ? depth : 1));
  }

  /** ε_r², 0 where it is negligible. */
  Dfp square(int r) {
    int k = gain.compareTo(BigFraction.ONE) > 0 ? depth - r : r - 1;
    return k < terms.size() ? number(terms.get(k).divide(total, DIGITS)) : FIELD.getZero();
  }
}
