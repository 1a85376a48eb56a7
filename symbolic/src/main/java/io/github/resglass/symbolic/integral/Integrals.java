package io.github.resglass.symbolic.integral;

import io.github.resglass.symbolic.derivation.Unproved;
import io.github.resglass.symbolic.expression.Call;
import io.github.resglass.symbolic.expression.Expression;
import io.github.resglass.symbolic.expression.FiniteSum;
import io.github.resglass.symbolic.expression.Product;
import io.github.resglass.symbolic.expression.Sum;
import io.github.resglass.symbolic.expression.Symbol;
import java.util.ArrayList;
import java.util.List;

/**
 * Σ_i c_i ∫ f_i dt + rest, taken apart; a sum over an index of integrals counts as the integral of
 * the sum.
 *
 * @param coefficients c_i
 * @param integrands f_i as functions of one variable
 * @param rest what contains no integral
 */
record Integrals(List<Expression> coefficients, List<Expression> integrands, Expression rest) {

  /**
   * Takes an expression apart.
   *
   * @param pattern the function that is taken for an integral; what it has beside integrand and
   *     variable has to agree
   * @param variable t, new in the expression
   */
  static Integrals of(Expression expression, Call pattern, Symbol variable) {
    Integrals parts = new Integrals(new ArrayList<>(), new ArrayList<>(), null);
    List<Expression> rest = new ArrayList<>();
    parts.take(expression, Expression.constant(1), pattern, variable, rest);
    return new Integrals(parts.coefficients(), parts.integrands(), Expression.sum(rest));
  }

  private void take(
      Expression expression,
      Expression factor,
      Call pattern,
      Symbol variable,
      List<Expression> rest) {
    if (expression instanceof Call call && matches(call, pattern)) {
      coefficients.add(factor);
      integrands.add(call.renamed(List.of(variable)).arguments().get(0));
    } else if (expression instanceof Sum sum) {
      sum.terms().forEach(term -> take(term, factor, pattern, variable, rest));
    } else if (expression instanceof Product product && contains(product, pattern)) {
      List<Expression> others = new ArrayList<>(product.factors());
      Expression integral =
          others.stream().filter(f -> contains(f, pattern)).findFirst().orElseThrow();
      others.remove(integral);
      take(integral, factor.times(Expression.product(others)), pattern, variable, rest);
    } else if (expression instanceof FiniteSum sum && contains(sum, pattern)) {
      Integrals inside = of(sum.term(), pattern, variable);
      if (!inside.rest().equals(Expression.constant(0))) {
        throw new Unproved("the terms of " + sum + " are not all integrals");
      }
      coefficients.add(factor);
      integrands.add(new FiniteSum(sum.index(), sum.from(), sum.to(), inside.integrand()));
    } else {
      rest.add(factor.times(expression));
    }
  }

  /** Σ_i c_i f_i. */
  Expression integrand() {
    List<Expression> terms = new ArrayList<>();
    for (int i = 0; i < integrands.size(); i++) {
      terms.add(coefficients.get(i).times(integrands.get(i)));
    }
    return Expression.sum(terms);
  }

  private static boolean matches(Call call, Call pattern) {
    return call.function().equals(pattern.function())
        && call.arguments().size() == pattern.arguments().size()
        && call.arguments()
            .subList(2, call.arguments().size())
            .equals(pattern.arguments().subList(2, pattern.arguments().size()));
  }

  private static boolean contains(Expression expression, Call pattern) {
    if (expression instanceof Call call) {
      return matches(call, pattern);
    } else if (expression instanceof Sum sum) {
      return sum.terms().stream().anyMatch(t -> contains(t, pattern));
    } else if (expression instanceof Product product) {
      return product.factors().stream().anyMatch(f -> contains(f, pattern));
    }
    return expression instanceof FiniteSum sum && contains(sum.term(), pattern);
  }
}
