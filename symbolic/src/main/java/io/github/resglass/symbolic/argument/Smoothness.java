package io.github.resglass.symbolic.argument;

import io.github.resglass.symbolic.algebra.IndexRange;
import io.github.resglass.symbolic.algebra.NormalForm;
import io.github.resglass.symbolic.algebra.Signs;
import io.github.resglass.symbolic.derivation.Unproved;
import io.github.resglass.symbolic.expression.Call;
import io.github.resglass.symbolic.expression.Domain;
import io.github.resglass.symbolic.expression.Expression;
import io.github.resglass.symbolic.expression.FiniteSum;
import io.github.resglass.symbolic.expression.Power;
import io.github.resglass.symbolic.expression.Product;
import io.github.resglass.symbolic.expression.Relation;
import io.github.resglass.symbolic.expression.Sum;
import io.github.resglass.symbolic.expression.Symbol;
import java.util.List;

/**
 * Whether an expression is differentiable in x throughout a domain, read from the way it is
 * written.
 *
 * @param variable x
 */
record Smoothness(Symbol variable, Domain domain) {

  /**
   * Whether an equation says what the derivative of a function is, and so that there is one: f′ =
   * f′ holds of every function, and so does what follows from it.
   */
  static boolean givesDerivative(Relation relation) {
    return relation.comparison() == Relation.Comparison.EQUAL
        && relation.left() instanceof Call slope
        && slope.function().equals(Call.DERIVATIVE)
        && !mentionsDerivative(relation.right());
  }

  private static boolean mentionsDerivative(Expression expression) {
    boolean[] found = {expression instanceof Call call && call.function().equals(Call.DERIVATIVE)};
    expression.withParts(
        part -> {
          found[0] |= mentionsDerivative(part);
          return part;
        });
    return found[0];
  }

  /** An interval without the zeros of functions that do not jump. */
  void requireOpenInterval() {
    if (domain
            .find(variable)
            .filter(v -> !v.integer() && (v.strict() || v.bound().isEmpty()))
            .isEmpty()
        || domain.variables().stream()
            .anyMatch(v -> v.bound().map(b -> b.freeSymbols().contains(variable)).orElse(false))
        || domain.assumptions().stream().anyMatch(a -> a.freeSymbols().contains(variable))) {
      throw new Unproved(variable + " does not run over an open interval");
    }
    Signs signs = new Signs(domain, List.of());
    for (Expression zero : domain.excluded()) {
      require(zero);
      // x/x − 1 is 0 but at 0, and without its zeros nothing is left but that point.
      if (!NormalForm.withOpaqueBinomials(zero).conditions().stream().allMatch(signs::holds)) {
        throw new Unproved(zero + " is not known to be defined throughout the domain");
      }
    }
  }

  void require(Expression expression) {
    if (!expression.freeSymbols().contains(variable)) {
      return;
    }
    if (expression instanceof Sum sum) {
      sum.terms().forEach(this::require);
    } else if (expression instanceof Product product) {
      product.factors().forEach(this::require);
    } else if (expression instanceof Power power) {
      requirePower(power);
    } else if (expression instanceof FiniteSum sum) {
      if (sum.from().freeSymbols().contains(variable)
          || sum.to().freeSymbols().contains(variable)) {
        throw new Unproved("the number of terms of " + sum + " varies");
      }
      new Smoothness(
              variable,
              IndexRange.extend(domain, sum.index(), sum.from(), sum.to())
                  .orElseThrow(() -> new Unproved("the range of the index is not usable")))
          .require(sum.term());
    } else if (expression instanceof Call call
        && (call.function().equals(Call.LOG) || call.function().equals(Call.SQRT))) {
      require(call.arguments().get(0));
      requirePositive(call.arguments().get(0));
    } else if (!(expression instanceof Symbol)) {
      throw new Unproved(expression + " is not known to be differentiable");
    }
  }

  /** Divisions by zero are for the normal form to refuse. */
  private void requirePower(Power power) {
    require(power.base());
    if (power.exponent().freeSymbols().contains(variable)) {
      throw new Unproved("the exponent of " + power + " varies");
    }
    if (!new Signs(domain, List.of()).isInteger(power.exponent())) {
      requirePositive(power.base());
    }
  }

  private void requirePositive(Expression expression) {
    if (!new Signs(domain, List.of()).isPositive(expression)) {
      throw new Unproved(expression + " is not known to be positive");
    }
  }
}
