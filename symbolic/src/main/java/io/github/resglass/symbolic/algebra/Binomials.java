package io.github.resglass.symbolic.algebra;

import io.github.resglass.symbolic.cas.RationalFunction;
import io.github.resglass.symbolic.expression.Call;
import io.github.resglass.symbolic.expression.Constant;
import io.github.resglass.symbolic.expression.Expression;
import java.util.List;
import org.hipparchus.fraction.BigFraction;

/**
 * C(n, k) for whole n ≥ 0 and any whole k, zero outside 0 ≤ k ≤ n.
 *
 * <p>A constant k, or a constant n − k, gives a polynomial in n. Otherwise C(n₀+i, k₀+j) is
 * expressed by C(n₀, k₀) through (n+1−k) C(n+1,k) = (n+1) C(n,k) and (k+1) C(n,k+1) = (n−k) C(n,k),
 * which hold for all whole k; what is divided by becomes a condition.
 */
final class Binomials {

  /** A larger constant k is left as it is: its polynomial would be unwieldy. */
  private static final int LARGEST_CONSTANT = 64;

  private static final int LARGEST_SHIFT = 16;

  private Binomials() {}

  static Expression atomize(Atoms atoms, Call call) {
    Expression n = call.arguments().get(0);
    Expression k = call.arguments().get(1);
    Integer constantK = constant(atoms, k);
    Integer constantGap = constant(atoms, n.minus(k));
    if (constantK != null || constantGap != null) {
      atoms.require(Condition.Kind.INTEGER, n);
      atoms.require(Condition.Kind.NOT_NEGATIVE, n);
      int lower =
          constantK != null && constantGap != null
              ? Math.min(constantK, constantGap)
              : constantK != null ? constantK : constantGap;
      return lower < 0 ? Constant.ZERO : atoms.atomize(fallingFactorial(n, lower));
    }
    int shiftN = constantPart(atoms, n);
    int shiftK = constantPart(atoms, k);
    if (!atoms.shiftsBinomials() || Math.max(Math.abs(shiftN), Math.abs(shiftK)) > LARGEST_SHIFT) {
      return atoms.opaque(Call.BINOMIAL, List.of(n, k), call);
    }
    atoms.require(Condition.Kind.INTEGER, n);
    atoms.require(Condition.Kind.INTEGER, k);
    return shifted(atoms, n.minus(shiftN), shiftN, k.minus(shiftK), shiftK);
  }

  private static Expression shifted(
      Atoms atoms, Expression n, int shiftN, Expression k, int shiftK) {
    atoms.require(Condition.Kind.NOT_NEGATIVE, n.plus(Math.min(shiftN, 0)));
    Expression ratio = Constant.ONE;
    for (int i = 1; i <= shiftN; i++) {
      ratio = ratio.times(divide(atoms, n.plus(i), n.plus(i).minus(k)));
    }
    for (int i = 0; i > shiftN; i--) {
      ratio = ratio.times(divide(atoms, n.plus(i).minus(k), n.plus(i)));
    }
    Expression top = n.plus(shiftN);
    for (int j = 1; j <= shiftK; j++) {
      ratio = ratio.times(divide(atoms, top.minus(k).minus(j - 1L), k.plus(j)));
    }
    for (int j = 0; j > shiftK; j--) {
      ratio = ratio.times(divide(atoms, k.plus(j), top.minus(k).minus(j - 1L)));
    }
    Expression base = Expression.binomial(n, k);
    return atoms.opaque(Call.BINOMIAL, List.of(n, k), base).times(ratio);
  }

  private static Expression divide(Atoms atoms, Expression numerator, Expression denominator) {
    atoms.require(Condition.Kind.NOT_ZERO, denominator);
    return atoms.atomize(numerator).over(atoms.atomize(denominator));
  }

  /** n (n−1) … (n−k+1) / k!, which is 0 for n < k as it should be. */
  private static Expression fallingFactorial(Expression n, int k) {
    Expression product = Constant.ONE;
    BigFraction factorial = BigFraction.ONE;
    for (int i = 0; i < k; i++) {
      product = product.times(n.minus(i));
      factorial = factorial.multiply(i + 1);
    }
    return product.times(Expression.constant(factorial.reciprocal()));
  }

  /** The value if it is a constant whole number of moderate size, else null. */
  private static Integer constant(Atoms atoms, Expression expression) {
    RationalFunction form = atoms.opaqueForm(expression);
    if (!form.symbols().isEmpty() || !form.isPolynomial()) {
      return null;
    }
    BigFraction value = form.isZero() ? BigFraction.ZERO : form.numerator().get(0).coefficient();
    return new Constant(value).isInteger()
            && value.abs().compareTo(new BigFraction(LARGEST_CONSTANT)) <= 0
        ? Integer.valueOf(value.intValue())
        : null;
  }

  /** The whole number that stands by itself in a polynomial; 0 if there is none. */
  private static int constantPart(Atoms atoms, Expression expression) {
    RationalFunction form = atoms.opaqueForm(expression);
    if (!form.isPolynomial()) {
      return 0;
    }
    return form.numerator().stream()
        .filter(t -> t.exponents().stream().allMatch(e -> e == 0))
        .map(t -> t.coefficient())
        .filter(c -> new Constant(c).isInteger())
        .mapToInt(c -> c.getNumerator().intValueExact())
        .findFirst()
        .orElse(0);
  }
}
