package io.github.resglass.symbolic.ground;

import io.github.resglass.symbolic.algebra.Signs;
import io.github.resglass.symbolic.derivation.Check;
import io.github.resglass.symbolic.derivation.Fact;
import io.github.resglass.symbolic.derivation.Ground;
import io.github.resglass.symbolic.derivation.Unproved;
import io.github.resglass.symbolic.expression.Connective;
import io.github.resglass.symbolic.expression.Expression;
import io.github.resglass.symbolic.expression.ForAll;
import io.github.resglass.symbolic.expression.Formula;
import io.github.resglass.symbolic.expression.Relation;
import io.github.resglass.symbolic.expression.Symbol;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A(v) because A(n) holds for all n of a domain, and v lies in it. The premise is put in writing
 * once more, and has to come out as the conclusion sign by sign.
 *
 * <p>A limit is refused: it speaks of all large n, and says nothing of one value.
 *
 * @param values v for each variable n of the premise that changes
 */
public record Instance(Map<Symbol, Expression> values) implements Ground {

  public Instance {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  @Override
  public Check verify(Formula after, List<Fact> premises, Context context) {
    if (premises.size() != 1) {
      throw new Unproved("one fact has instances, not " + premises.size());
    }
    Fact fact = premises.get(0);
    if (containsLimit(fact.formula())) {
      throw new Unproved(fact.formula() + " is a limit, of which there is no instance");
    }
    Formula instance = Instances.of(fact, values, new Signs(context.domain(), List.of()));
    if (!instance.equals(after)) {
      throw new Unproved("at these values it is " + instance);
    }
    return new Check.Argument(
        "step "
            + fact.step()
            + " at "
            + values.entrySet().stream()
                .map(v -> v.getKey() + " = " + v.getValue())
                .collect(Collectors.joining(", "))
            + ", which lies in its domain",
        List.of());
  }

  private static boolean containsLimit(Formula formula) {
    if (formula instanceof Connective connective) {
      return connective.parts().stream().anyMatch(Instance::containsLimit);
    } else if (formula instanceof ForAll all) {
      return containsLimit(all.body());
    }
    return formula instanceof Relation relation
        && relation.comparison() == Relation.Comparison.TENDS_TO;
  }
}
