package io.github.resglass.symbolic.ground;

import io.github.resglass.symbolic.derivation.Check;
import io.github.resglass.symbolic.derivation.Fact;
import io.github.resglass.symbolic.derivation.Ground;
import io.github.resglass.symbolic.derivation.Unproved;
import io.github.resglass.symbolic.expression.Formula;
import io.github.resglass.symbolic.expression.Relation;
import java.util.List;

/**
 * left − right = Σ factor·(left − right of a premise), exactly: an equation follows from equations
 * by multiplying and adding. Without premises both sides have the same normal form.
 */
public record Identity(List<Use> uses) implements Ground {

  public Identity {
    uses = List.copyOf(uses);
  }

  public static Identity from(Use... uses) {
    return new Identity(List.of(uses));
  }

  @Override
  public Check verify(Formula after, List<Fact> premises, Context context) {
    if (!(after instanceof Relation relation)
        || relation.comparison() != Relation.Comparison.EQUAL) {
      throw new Unproved(after + " is not an equation");
    }
    Combination combination = new Combination(uses, premises, context.domain());
    return new Check.NormalForm(
        combination.requireZero(
            relation.left().minus(relation.right()).minus(combination.equations())));
  }
}
