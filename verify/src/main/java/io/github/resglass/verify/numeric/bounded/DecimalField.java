package io.github.resglass.verify.numeric.bounded;

import java.math.BigDecimal;
import java.math.MathContext;
import org.hipparchus.dfp.Dfp;
import org.hipparchus.dfp.DfpField;
import org.hipparchus.fraction.BigFraction;

/**
 * a/b among the decimal numbers of a {@link DfpField}, rounded once.
 *
 * <p>{@link DfpField#newDfp(String)} must not see a whole number of more digits than the field has:
 * it stops reading, forgets to count the digits that are left, and returns a number that is too
 * small by a power of ten.
 */
public final class DecimalField {

  private DecimalField() {}

  /** The number of the field that is nearest to a/b, or next to that. */
  public static Dfp number(DfpField field, BigFraction number) {
    return field.newDfp(
        new BigDecimal(number.getNumerator())
            .divide(new BigDecimal(number.getDenominator()), digits(field))
            .toString());
  }

  /** The number of the field that is nearest to the given one, or next to that. */
  public static Dfp number(DfpField field, BigDecimal number) {
    return field.newDfp(number.round(digits(field)).toString());
  }

  /** A Dfp has four decimal digits to one of its own, the first of which may hold only one. */
  private static MathContext digits(DfpField field) {
    return new MathContext(4 * field.getRadixDigits() - 3);
  }
}
