package io.github.resglass.symbolic.algebra;

import io.github.resglass.symbolic.cas.RationalFunction;
import io.github.resglass.symbolic.expression.Constant;
import io.github.resglass.symbolic.expression.Domain;
import io.github.resglass.symbolic.expression.Expression;
import io.github.resglass.symbolic.expression.Symbol;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * Every variable is written as its bound plus a slack s ≥ 0. If then all coefficients have one
 * sign, and every odd power is of something not negative, the polynomial has that sign.
 */
final class SlackPolynomial {

  private static final String SLACK = "slack__";

  private SlackPolynomial() {}

  static Sign sign(Expression expression, Domain domain) {
    Domain slack = Domain.EVERYWHERE;
    Expression shifted = expression;
    Signs bounds = new Signs(domain, List.of());
    List<Domain.Variable> backwards = new ArrayList<>(domain.variables());
    Collections.reverse(backwards);
    for (Domain.Variable variable : backwards) {
      if (variable.bound().isPresent()) {
        Symbol rest = new Symbol(SLACK + variable.symbol().name());
        Expression bound = variable.bound().orElseThrow();
        shifted = shifted.with(variable.symbol(), bound.plus(rest));
        // What is left of a whole number above a bound that is none is no whole number.
        boolean whole = variable.integer() && bounds.isInteger(bound);
        slack =
            slack.and(
                new Domain.Variable(
                    rest, whole, java.util.Optional.of(Constant.ZERO), variable.strict()));
      } else {
        slack = slack.and(variable);
      }
    }
    NormalForm form = NormalForm.withOpaqueBinomials(shifted);
    Signs structural = new Signs(slack, List.of());
    if (!form.conditions().stream().allMatch(c -> decides(structural, c, expression))) {
      return Sign.UNKNOWN;
    }
    Sign numerator = sign(form, form.value().numerator(), slack);
    Sign denominator = sign(form, form.value().denominator(), slack);
    return denominator.isNotZero() ? numerator.times(denominator) : Sign.UNKNOWN;
  }

  /** A condition on the very expression whose sign is asked for would go round in circles. */
  static boolean decides(Signs signs, Condition condition, Expression asked) {
    return !condition.expression().equals(asked) && signs.holds(condition);
  }

  private static Sign sign(NormalForm form, List<RationalFunction.Term> terms, Domain slack) {
    Sign sum = Sign.ZERO;
    for (RationalFunction.Term term : terms) {
      Sign product = Sign.of(term.coefficient().signum());
      for (int i = 0; i < term.exponents().size(); i++) {
        int exponent = term.exponents().get(i);
        if (exponent > 0) {
          Sign factor = factor(form.value().symbols().get(i), form.atoms(), slack);
          product = product.times(exponent % 2 == 0 ? square(factor) : factor);
        }
      }
      sum = sum.plus(product);
    }
    return sum;
  }

  private static Sign square(Sign factor) {
    return factor == Sign.ZERO ? Sign.ZERO : factor.isNotZero() ? Sign.POSITIVE : Sign.NOT_NEGATIVE;
  }

  private static Sign factor(Symbol symbol, Map<Symbol, Expression> atoms, Domain slack) {
    Expression meaning = atoms.get(symbol);
    if (meaning != null) {
      return new Signs(slack, List.of()).fromStructure(meaning);
    }
    return slack
        .find(symbol)
        .filter(v -> v.bound().isPresent())
        .map(v -> v.strict() ? Sign.POSITIVE : Sign.NOT_NEGATIVE)
        .orElse(Sign.UNKNOWN);
  }
}
