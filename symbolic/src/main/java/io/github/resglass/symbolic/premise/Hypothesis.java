package io.github.resglass.symbolic.premise;

import io.github.resglass.symbolic.derivation.Check;
import io.github.resglass.symbolic.derivation.Fact;
import io.github.resglass.symbolic.derivation.Ground;
import io.github.resglass.symbolic.derivation.Unproved;
import io.github.resglass.symbolic.expression.Formula;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * What a claim assumes of functions that it says nothing else about. The formula is part of the
 * claim, so the step may state nothing but it.
 *
 * @param assumed as it stands in the claim's domain
 */
public record Hypothesis(Formula assumed) implements Ground {

  public Hypothesis {
    Objects.requireNonNull(assumed, "assumed");
  }

  @Override
  public Check verify(Formula after, List<Fact> premises, Context context) {
    if (!after.equals(assumed)) {
      throw new Unproved("the claim assumes " + assumed);
    }
    Set<String> defined = Cited.definitions(context.earlier()).keySet();
    for (String name : FunctionNames.of(after)) {
      if (defined.contains(name)) {
        throw new Unproved(name + " already has a meaning, so nothing can be assumed of it");
      }
    }
    return new Check.Hypothesis("assumed by the claim");
  }
}
