package io.github.resglass.symbolic.induction;

import io.github.resglass.symbolic.derivation.Check;
import io.github.resglass.symbolic.derivation.Fact;
import io.github.resglass.symbolic.derivation.Ground;
import io.github.resglass.symbolic.derivation.Unproved;
import io.github.resglass.symbolic.expression.Domain;
import io.github.resglass.symbolic.expression.Expression;
import io.github.resglass.symbolic.expression.Formula;
import io.github.resglass.symbolic.expression.Relation;
import io.github.resglass.symbolic.expression.Symbol;
import io.github.resglass.symbolic.ground.Inequality;
import io.github.resglass.symbolic.ground.Use;
import java.util.ArrayList;
import java.util.List;

/**
 * u(m) ≤ v(m) for all m ≥ start: it holds at the start, and the gap e(m) = v − u satisfies e(m+1) =
 * factor·e(m) + Σ factor·(gap of a premise) + remainder, where neither factor nor remainder is
 * negative.
 *
 * @param variable m; its bound in the domain is the start, a constant or a variable before it
 * @param first why it holds at the start
 * @param factor of e(m)
 * @param step what is added to factor·e(m)
 */
public record InductiveInequality(
    Symbol variable, Inequality first, Expression factor, Inequality step) implements Ground {

  @Override
  public Check verify(Formula after, List<Fact> premises, Context context) {
    if (!(after instanceof Relation relation)) {
      throw new Unproved(after + " is not an inequality");
    }
    Expression start = FirstValue.of(variable, context.domain());
    Domain before = without(context.domain());
    if (step.uses().stream().anyMatch(use -> use.premise() >= premises.size())) {
      throw new Unproved("the induction hypothesis may be used as it stands only");
    }
    Check base =
        first.verify(
            relation.with(variable, start), premises, new Context(before, context.earlier()));
    List<Fact> withHypothesis = new ArrayList<>(premises);
    withHypothesis.add(new Fact(0, relation, context.domain()));
    List<Use> uses = new ArrayList<>(step.uses());
    uses.add(Use.of(premises.size()).times(factor));
    Check next =
        new Inequality(uses, step.remainder())
            .verify(relation.with(variable, variable.plus(1)), withHypothesis, context);
    return new Check.Argument("induction on " + variable, List.of(base, next));
  }

  /** What is assumed of the others, none of which depends on the variable. */
  private Domain without(Domain domain) {
    List<Domain.Variable> others = new ArrayList<>(domain.variables());
    others.removeIf(v -> v.symbol().equals(variable));
    return new Domain(others, domain.excluded(), domain.assumptions());
  }
}
