package io.github.resglass.symbolic.typesetting;

import io.github.resglass.symbolic.expression.Constant;
import io.github.resglass.symbolic.expression.Expression;
import io.github.resglass.symbolic.expression.Power;
import io.github.resglass.symbolic.expression.Product;
import java.util.ArrayList;
import java.util.List;
import org.hipparchus.fraction.BigFraction;

/** Sorts factors to above and below the bar. */
final class Quotients {

  private Quotients() {}

  record Quotient(List<Expression> numerator, List<Expression> denominator) {}

  /** Whether a minus sign stands in front. */
  static boolean isNegative(Expression expression) {
    return expression instanceof Constant constant
        ? constant.value().signum() < 0
        : expression instanceof Product product && isNegative(product.factors().get(0));
  }

  /** What is above and below the bar; the denominator is empty where there is no bar. */
  static Quotient of(Expression expression) {
    List<Expression> numerator = new ArrayList<>();
    List<Expression> denominator = new ArrayList<>();
    List<Expression> factors =
        expression instanceof Product product ? product.factors() : List.of(expression);
    for (Expression factor : factors) {
      if (factor instanceof Constant constant && !constant.isInteger()) {
        BigFraction value = constant.value();
        if (!value.getNumerator().equals(java.math.BigInteger.ONE)) {
          numerator.add(new Constant(new BigFraction(value.getNumerator())));
        }
        denominator.add(new Constant(new BigFraction(value.getDenominator())));
      } else if (factor instanceof Power power && isNegative(power.exponent())) {
        denominator.add(power.base().power(power.exponent().negated()));
      } else {
        numerator.add(factor);
      }
    }
    return new Quotient(numerator, denominator);
  }
}
