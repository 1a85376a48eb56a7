package io.github.resglass.symbolic.argument;

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
import io.github.resglass.symbolic.ground.Use;
import io.github.resglass.symbolic.induction.FirstValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * du_n/dx = e_n for all n ≥ start: it holds for the first d of them, and from u_{n+d} = v(x, u_n,
 * …, u_{n+d−1}, g_1, …) follows by the chain rule that du_{n+d}/dx is e_{n+d}, if it holds for
 * those before.
 *
 * <p>Premises: the equation for u_{n+d}, then whatever the uses take.
 *
 * @param variable x
 * @param index n; its bound in the domain is the start
 * @param uses premises of the step: the derivatives of g_i and other equations
 * @param bases premises for each of the first values, with its derivative among them
 */
public record SequenceDerivative(
    Symbol variable, Symbol index, List<Use> uses, List<List<Use>> bases) implements Ground {

  public SequenceDerivative {
    uses = List.copyOf(uses);
    bases = bases.stream().map(List::copyOf).toList();
    if (bases.isEmpty()) {
      throw new IllegalArgumentException("at least 1 first value");
    }
  }

  @Override
  public Check verify(Formula after, List<Fact> premises, Context context) {
    if (!(after instanceof Relation relation)
        || relation.comparison() != Relation.Comparison.EQUAL
        || !(relation.left() instanceof Call slope)
        || !slope.function().equals(Call.DERIVATIVE)
        || !slope.arguments().get(1).equals(variable)
        || !(slope.arguments().get(0) instanceof Call value)) {
      throw new Unproved(after + " is not about the derivative of a function by " + variable);
    }
    if (premises.isEmpty()
        || !premises.get(0).domain().equals(context.domain())
        || !(premises.get(0).formula() instanceof Relation step)
        || step.comparison() != Relation.Comparison.EQUAL
        || !step.left().equals(value.with(index, index.plus(bases.size())))) {
      throw new Unproved("the first premise does not say how the sequence goes on");
    }
    Expression start = FirstValue.of(index, context.domain());
    if (!(start instanceof Constant)) {
      throw new Unproved(index + " starts at another variable of the domain");
    }
    List<Check> ingredients = new ArrayList<>();
    Map<Call, Expression> slopes = new HashMap<>();
    for (int j = 0; j < bases.size(); j++) {
      Combination base = new Combination(bases.get(j), premises, context.domain());
      TotalDerivative.requireKnown(base, (Call) value.with(index, start.plus(j)), variable);
      Expression gap = relation.left().minus(relation.right()).with(index, start.plus(j));
      ingredients.add(
          new Check.NormalForm(
              index
                  + " = "
                  + start.plus(j)
                  + ": "
                  + base.requireZero(gap.minus(base.equations()))));
      slopes.put(
          (Call) value.with(index, index.plus(j)), relation.right().with(index, index.plus(j)));
    }
    Combination combination = new Combination(uses, premises, context.domain());
    TotalDerivative total = TotalDerivative.of(step.right(), variable, context.domain());
    total.requireKnown(combination, slopes);
    ingredients.add(
        new Check.NormalForm(
            "partial derivatives by Symja as by our rules: " + total.compare(combination)));
    ingredients.add(
        new Check.NormalForm(
            "step: "
                + combination.requireZero(
                    relation
                        .right()
                        .with(index, index.plus(bases.size()))
                        .minus(total.with(slopes))
                        .minus(combination.equations()))));
    return new Check.Argument(
        "induction on " + index + ", by the chain rule from one derivative to the next",
        ingredients);
  }
}
