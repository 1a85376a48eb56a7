package io.github.resglass.symbolic.algebra;

import io.github.resglass.symbolic.expression.Call;
import io.github.resglass.symbolic.expression.Expression;
import io.github.resglass.symbolic.expression.FiniteProduct;
import io.github.resglass.symbolic.expression.FiniteSum;
import io.github.resglass.symbolic.expression.Power;
import io.github.resglass.symbolic.expression.Product;
import io.github.resglass.symbolic.expression.Sum;
import java.util.List;

/** What an expression is put together from. */
final class Parts {

  private Parts() {}

  /** Its immediate parts, the ranges of sums and products included; none for a leaf. */
  static List<Expression> of(Expression expression) {
    if (expression instanceof Sum sum) {
      return sum.terms();
    } else if (expression instanceof Product product) {
      return product.factors();
    } else if (expression instanceof Power power) {
      return List.of(power.base(), power.exponent());
    } else if (expression instanceof Call call) {
      return call.arguments();
    } else if (expression instanceof FiniteSum sum) {
      return List.of(sum.from(), sum.to(), sum.term());
    } else if (expression instanceof FiniteProduct product) {
      return List.of(product.from(), product.to(), product.term());
    }
    return List.of();
  }
}
