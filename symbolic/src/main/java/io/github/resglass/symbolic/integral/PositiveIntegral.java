package io.github.resglass.symbolic.integral;

import io.github.resglass.symbolic.algebra.Signs;
import io.github.resglass.symbolic.derivation.Check;
import io.github.resglass.symbolic.derivation.Fact;
import io.github.resglass.symbolic.derivation.Ground;
import io.github.resglass.symbolic.derivation.Unproved;
import io.github.resglass.symbolic.expression.Call;
import io.github.resglass.symbolic.expression.Constant;
import io.github.resglass.symbolic.expression.Expression;
import io.github.resglass.symbolic.expression.Formula;
import io.github.resglass.symbolic.expression.Relation;
import io.github.resglass.symbolic.expression.Symbol;
import io.github.resglass.symbolic.ground.Combination;
import java.util.List;

/**
 * ∫ f dt > 0, because f > 0 everywhere and falls like a Gaussian; and ∫ f dt ≥ 0, because f is
 * nowhere negative.
 */
public record PositiveIntegral() implements Ground {

  @Override
  public Check verify(Formula after, List<Fact> premises, Context context) {
    if (!(after instanceof Relation relation)
        || (relation.comparison() != Relation.Comparison.GREATER
            && relation.comparison() != Relation.Comparison.GREATER_OR_EQUAL)
        || !relation.right().equals(Constant.ZERO)
        || !(relation.left() instanceof Call call)
        || !call.function().equals(Call.INTEGRAL)) {
      throw new Unproved(after + " does not say that an integral is positive");
    }
    Symbol variable = call.bound().get(0);
    if (context.domain().speaksOf(variable)) {
      throw new Unproved(variable + " is in use beside the integral");
    }
    Combination outside = new Combination(List.of(), premises, context.domain());
    new GaussianDecay(variable, context.domain(), outside.known()).require(call.arguments().get(0));
    Signs signs = new Signs(context.domain().real(variable), List.of());
    boolean strict = relation.comparison() == Relation.Comparison.GREATER;
    Expression integrand = call.arguments().get(0);
    if (strict ? !signs.isPositive(integrand) : !signs.isNotNegative(integrand)) {
      throw new Unproved(integrand + " is not known to be " + (strict ? "positive" : "at least 0"));
    }
    return new Check.Argument(
        "the integral of a function that is " + (strict ? "positive" : "nowhere negative"),
        List.of());
  }
}
