package io.github.resglass.symbolic.compilation;

import io.github.resglass.symbolic.expression.Call;
import io.github.resglass.symbolic.expression.Constant;
import io.github.resglass.symbolic.expression.Expression;
import io.github.resglass.symbolic.expression.FiniteProduct;
import io.github.resglass.symbolic.expression.FiniteSum;
import io.github.resglass.symbolic.expression.Power;
import io.github.resglass.symbolic.expression.Product;
import io.github.resglass.symbolic.expression.Recurrence;
import io.github.resglass.symbolic.expression.Sum;
import io.github.resglass.symbolic.expression.Symbol;
import java.util.List;
import org.hipparchus.fraction.BigFraction;

/**
 * What every form of an expression becomes in another language, given what its parts became.
 * Whoever generates code implements this and calls {@link #of}.
 *
 * @param <T> a piece of the other language that stands for a value
 */
public interface Translation<T> {

  T constant(BigFraction value);

  /** A free symbol, or one that a sum, a product or a recurrence around it binds. */
  T symbol(Symbol symbol);

  T sum(List<T> terms);

  T product(List<T> factors);

  T power(T base, T exponent);

  /**
   * The value of a function.
   *
   * @param function one of the names in {@link Call}, or one that definitions give a meaning
   */
  T call(String function, List<T> arguments);

  /** Σ_{index=from}^{to} term; 0 for to = from − 1. */
  T finiteSum(Symbol index, T from, T to, T term);

  /** Π_{index=from}^{to} term; 1 for to = from − 1. */
  T finiteProduct(Symbol index, T from, T to, T term);

  /**
   * A value of a sequence; the names are those of {@code form}, the parts are translated.
   *
   * @param form index and previous values, which {@code next} contains
   */
  T recurrence(Recurrence form, T from, List<T> first, T next, T at);

  /**
   * The whole expression, from the inside out.
   *
   * @throws IllegalArgumentException if it contains a derivative, a coefficient or an expectation,
   *     which act on formulas
   */
  default T of(Expression expression) {
    if (expression instanceof Constant constant) {
      return constant(constant.value());
    } else if (expression instanceof Symbol symbol) {
      return symbol(symbol);
    } else if (expression instanceof Sum sum) {
      return sum(all(sum.terms()));
    } else if (expression instanceof Product product) {
      return product(all(product.factors()));
    } else if (expression instanceof Power power) {
      return power(of(power.base()), of(power.exponent()));
    } else if (expression instanceof Call call) {
      if (!call.bound().isEmpty() || call.function().equals(Call.DERIVATIVE)) {
        throw new IllegalArgumentException(
            "'" + call + "' acts on a formula; it is no function of numbers");
      }
      return call(call.function(), all(call.arguments()));
    } else if (expression instanceof FiniteSum sum) {
      return finiteSum(sum.index(), of(sum.from()), of(sum.to()), of(sum.term()));
    } else if (expression instanceof FiniteProduct product) {
      return finiteProduct(
          product.index(), of(product.from()), of(product.to()), of(product.term()));
    } else if (expression instanceof Recurrence form) {
      return recurrence(form, of(form.from()), all(form.first()), of(form.next()), of(form.at()));
    }
    throw new AssertionError(expression);
  }

  private List<T> all(List<Expression> parts) {
    return parts.stream().map(this::of).toList();
  }
}
