package io.github.resglass.symbolic.integral;

import io.github.resglass.symbolic.derivation.Check;
import io.github.resglass.symbolic.derivation.Fact;
import io.github.resglass.symbolic.derivation.Ground;
import io.github.resglass.symbolic.derivation.Unproved;
import io.github.resglass.symbolic.expression.Call;
import io.github.resglass.symbolic.expression.Expression;
import io.github.resglass.symbolic.expression.Formula;
import io.github.resglass.symbolic.expression.Product;
import io.github.resglass.symbolic.expression.Relation;
import io.github.resglass.symbolic.expression.Symbol;
import io.github.resglass.symbolic.ground.Combination;
import io.github.resglass.symbolic.ground.Use;
import java.util.ArrayList;
import java.util.List;

/**
 * a ∫ f dt = b ∫ g dt, because a f = b g for every t, and a and b are not 0: if one of the
 * integrals exists, so does the other. Nothing need be known of how the functions fall.
 *
 * @param variable t
 * @param uses premises for a f = b g; t may occur in their values
 */
public record EqualIntegrands(Symbol variable, List<Use> uses) implements Ground {

  public EqualIntegrands {
    uses = List.copyOf(uses);
  }

  public static EqualIntegrands from(Symbol variable, Use... uses) {
    return new EqualIntegrands(variable, List.of(uses));
  }

  @Override
  public Check verify(Formula after, List<Fact> premises, Context context) {
    if (!(after instanceof Relation relation)
        || relation.comparison() != Relation.Comparison.EQUAL) {
      throw new Unproved(after + " is not an equation");
    }
    if (after.freeSymbols().contains(variable) || context.domain().speaksOf(variable)) {
      throw new Unproved(variable + " is in use beside the integrals");
    }
    Combination inside = new Combination(uses, premises, context.domain().real(variable));
    Expression left = integrand(relation.left(), inside);
    Expression right = integrand(relation.right(), inside);
    return new Check.NormalForm(
        "the integrands have " + inside.requireZero(left.minus(right).minus(inside.equations())));
  }

  /** a f from a ∫ f dt. */
  private Expression integrand(Expression side, Combination inside) {
    List<Expression> factors =
        new ArrayList<>(side instanceof Product product ? product.factors() : List.of(side));
    Expression integral =
        factors.stream()
            .filter(f -> f instanceof Call call && call.function().equals(Call.INTEGRAL))
            .findFirst()
            .orElseThrow(() -> new Unproved(side + " is not a multiple of an integral"));
    factors.remove(integral);
    Expression factor = Expression.product(factors);
    if (!inside.signs().isNotZero(factor)) {
      throw new Unproved(factor + " may be 0");
    }
    return factor.times(((Call) integral).renamed(List.of(variable)).arguments().get(0));
  }
}
