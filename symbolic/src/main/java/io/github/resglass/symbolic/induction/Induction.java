package io.github.resglass.symbolic.induction;

import io.github.resglass.symbolic.derivation.Check;
import io.github.resglass.symbolic.derivation.Fact;
import io.github.resglass.symbolic.derivation.Ground;
import io.github.resglass.symbolic.derivation.Unproved;
import io.github.resglass.symbolic.expression.Constant;
import io.github.resglass.symbolic.expression.Domain;
import io.github.resglass.symbolic.expression.Expression;
import io.github.resglass.symbolic.expression.Formula;
import io.github.resglass.symbolic.expression.Relation;
import io.github.resglass.symbolic.expression.Symbol;
import io.github.resglass.symbolic.ground.Combination;
import io.github.resglass.symbolic.ground.Use;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * left(m) = right(m) for all m ≥ start: it holds for the first values, and with e(m) = left −
 * right, e(m+1) = Σ_j factor_j e(m−j) + Σ factor·(left − right of a premise).
 *
 * @param variable m; its bound in the domain is the start
 * @param factors of the induction hypotheses e(m), e(m−1), …; as many first values are checked
 * @param uses premises of the induction step
 * @param bases premises for each of the first values
 */
public record Induction(
    Symbol variable, List<Expression> factors, List<Use> uses, List<List<Use>> bases)
    implements Ground {

  public Induction {
    factors = List.copyOf(factors);
    uses = List.copyOf(uses);
    bases = bases.stream().map(List::copyOf).toList();
    if (factors.isEmpty() || bases.size() != factors.size()) {
      throw new IllegalArgumentException(
          "as many first values as induction hypotheses, at least 1");
    }
  }

  @Override
  public Check verify(Formula after, List<Fact> premises, Context context) {
    if (!(after instanceof Relation relation)
        || relation.comparison() != Relation.Comparison.EQUAL) {
      throw new Unproved(after + " is not an equation");
    }
    Expression start = FirstValue.of(variable, context.domain());
    if (!(start instanceof Constant)) {
      throw new Unproved(variable + " starts at another variable of the domain");
    }
    Expression gap = relation.left().minus(relation.right());
    List<Check> ingredients = new ArrayList<>();
    for (int j = 0; j < bases.size(); j++) {
      Combination base = new Combination(bases.get(j), premises, context.domain());
      ingredients.add(
          new Check.NormalForm(
              variable
                  + " = "
                  + start.plus(j)
                  + ": "
                  + base.requireZero(gap.with(variable, start.plus(j)).minus(base.equations()))));
    }
    Domain above =
        context
            .domain()
            .and(
                new Domain.Variable(
                    variable, true, Optional.of(start.plus(factors.size() - 1L)), false));
    Combination step = new Combination(uses, premises, above);
    Expression next = gap.with(variable, variable.plus(1)).minus(step.equations());
    for (int j = 0; j < factors.size(); j++) {
      next = next.minus(factors.get(j).times(gap.with(variable, variable.minus(j))));
    }
    // The factors of the hypotheses must exist: their divisions are conditions of this identity.
    ingredients.add(new Check.NormalForm("step: " + step.requireZero(next)));
    return new Check.Argument("induction on " + variable, ingredients);
  }
}
