package io.github.resglass.symbolic.integral;

import io.github.resglass.symbolic.algebra.IndexRange;
import io.github.resglass.symbolic.algebra.NormalForm;
import io.github.resglass.symbolic.algebra.Signs;
import io.github.resglass.symbolic.derivation.Unproved;
import io.github.resglass.symbolic.expression.Call;
import io.github.resglass.symbolic.expression.Constant;
import io.github.resglass.symbolic.expression.Domain;
import io.github.resglass.symbolic.expression.Expression;
import io.github.resglass.symbolic.expression.FiniteSum;
import io.github.resglass.symbolic.expression.Power;
import io.github.resglass.symbolic.expression.Product;
import io.github.resglass.symbolic.expression.Relation;
import io.github.resglass.symbolic.expression.Sum;
import io.github.resglass.symbolic.expression.Symbol;
import io.github.resglass.symbolic.ground.Combination;
import java.util.ArrayList;
import java.util.List;

/**
 * Whether a function of t is smooth and at most (1+|t|)^k e^{−ct²} for some k and c > 0, so that it
 * has an integral and vanishes at both ends. Read from the way it is written.
 *
 * @param variable t
 * @param domain of everything else
 * @param known what is known beside the domain
 */
record GaussianDecay(Symbol variable, Domain domain, List<Relation> known) {

  void require(Expression function) {
    if (!decays(function)) {
      throw new Unproved(function + " is not seen to fall like a Gaussian in " + variable);
    }
  }

  private boolean decays(Expression function) {
    if (function.equals(Constant.ZERO)) {
      return true;
    } else if (function instanceof Sum sum) {
      return sum.terms().stream().allMatch(this::decays);
    } else if (function instanceof FiniteSum sum) {
      return inside(sum, Constant.ONE).decays(sum.term());
    }
    List<Expression> factors =
        function instanceof Product product ? product.factors() : List.of(function);
    List<Expression> exponents = new ArrayList<>();
    for (Expression factor : factors) {
      if (factor instanceof Call call && call.function().equals(Call.EXP)) {
        exponents.add(call.arguments().get(0));
      } else if (!isTempered(factor)) {
        return factors.size() > 1 && multipliedOut(factor, factors);
      }
    }
    return !exponents.isEmpty() && isNegativeSquare(Expression.sum(exponents));
  }

  /** Term by term of one factor. */
  private boolean multipliedOut(Expression factor, List<Expression> factors) {
    List<Expression> others = new ArrayList<>(factors);
    others.remove(factor);
    Expression rest = Expression.product(others);
    if (factor instanceof Sum sum) {
      return sum.terms().stream().allMatch(term -> decays(term.times(rest)));
    }
    return factor instanceof FiniteSum sum && inside(sum, rest).decays(sum.term().times(rest));
  }

  /** The same for every index of the range. */
  private GaussianDecay inside(FiniteSum sum, Expression beside) {
    boolean tied =
        sum.index().equals(variable)
            || beside.freeSymbols().contains(sum.index())
            || sum.from().freeSymbols().contains(variable)
            || sum.to().freeSymbols().contains(variable);
    return IndexRange.extend(domain, sum.index(), sum.from(), sum.to())
        .filter(extended -> !tied)
        .map(
            extended ->
                new GaussianDecay(
                    variable,
                    extended,
                    known.stream().filter(k -> !k.freeSymbols().contains(sum.index())).toList()))
        .orElseThrow(() -> new Unproved("the range of " + sum.index() + " is not usable"));
  }

  /** −ct² plus a constant, c > 0. */
  private boolean isNegativeSquare(Expression exponent) {
    Expression atZero = exponent.with(variable, Constant.ZERO);
    Expression drop = atZero.minus(exponent.with(variable, Constant.ONE));
    new Combination(List.of(), List.of(), domain.real(variable))
        .requireZero(atZero.minus(exponent).minus(drop.times(variable.power(2))));
    NormalForm form = NormalForm.withOpaqueBinomials(drop);
    Signs signs = new Signs(domain, known);
    return form.conditions().stream().allMatch(signs::holds) && signs.isPositive(form.written());
  }

  /** Smooth and bounded by a power of 1 + |t|. */
  private boolean isTempered(Expression factor) {
    if (!factor.freeSymbols().contains(variable) || factor.equals(variable)) {
      return true;
    } else if (factor instanceof Sum sum) {
      return sum.terms().stream().allMatch(this::isTempered);
    } else if (factor instanceof Product product) {
      return product.factors().stream().allMatch(this::isTempered);
    } else if (factor instanceof Power power) {
      return power.exponent() instanceof Constant exponent
          && exponent.isInteger()
          && exponent.value().signum() > 0
          && isTempered(power.base());
    } else if (factor instanceof Call call && call.function().equals(Call.HERMITE)) {
      Expression order = call.arguments().get(0);
      Signs signs = new Signs(domain, List.of());
      return !order.freeSymbols().contains(variable)
          && signs.isInteger(order)
          && signs.isNotNegative(order)
          && isTempered(call.arguments().get(1));
    } else if (factor instanceof Call call && call.function().equals(Call.CENTRED)) {
      // An antiderivative of something integrable is bounded.
      Symbol inner = call.bound().get(0);
      boolean fixed = !call.arguments().get(0).freeSymbols().contains(variable);
      return fixed
          && call.arguments().get(2).equals(variable)
          && new GaussianDecay(inner, domain, known).decays(call.arguments().get(0));
    }
    return false;
  }
}
