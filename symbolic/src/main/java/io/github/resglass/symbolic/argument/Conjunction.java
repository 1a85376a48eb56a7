package io.github.resglass.symbolic.argument;

import io.github.resglass.symbolic.derivation.Check;
import io.github.resglass.symbolic.derivation.Fact;
import io.github.resglass.symbolic.derivation.Ground;
import io.github.resglass.symbolic.derivation.Premise;
import io.github.resglass.symbolic.derivation.Unproved;
import io.github.resglass.symbolic.expression.Connective;
import io.github.resglass.symbolic.expression.Formula;
import java.util.ArrayList;
import java.util.List;

/**
 * A and B and …, because each of them holds on a ground of its own.
 *
 * @param grounds one for each part, in their order
 */
public record Conjunction(List<Ground> grounds) implements Ground {

  public Conjunction {
    grounds = List.copyOf(grounds);
  }

  @Override
  public Check verify(Formula after, List<Fact> premises, Context context) {
    List<Formula> parts =
        after instanceof Connective connective && connective.kind() == Connective.Kind.AND
            ? connective.parts()
            : List.of(after);
    if (parts.size() != grounds.size()) {
      throw new Unproved(parts.size() + " statements on " + grounds.size() + " grounds");
    }
    if (grounds.stream().anyMatch(Premise.class::isInstance)) {
      throw new Unproved("what a premise brings in needs a step of its own");
    }
    List<Check> ingredients = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      ingredients.add(grounds.get(i).verify(parts.get(i), premises, context));
    }
    return new Check.Argument("each statement by itself", ingredients);
  }
}
