package io.github.resglass.symbolic.premise;

import static java.util.Collections.disjoint;

import io.github.resglass.symbolic.derivation.Check;
import io.github.resglass.symbolic.derivation.Fact;
import io.github.resglass.symbolic.derivation.Premise;
import io.github.resglass.symbolic.derivation.Unproved;
import io.github.resglass.symbolic.expression.Call;
import io.github.resglass.symbolic.expression.FiniteProduct;
import io.github.resglass.symbolic.expression.FiniteSum;
import io.github.resglass.symbolic.expression.ForAll;
import io.github.resglass.symbolic.expression.Formula;
import io.github.resglass.symbolic.expression.Recurrence;
import io.github.resglass.symbolic.expression.Symbol;
import io.github.resglass.symbolic.premise.Vocabulary.Name;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What a claim assumes. The formula is part of the claim, so the step may state nothing but it.
 *
 * <p>Either it restricts the variables: then it is one of the assumptions of the step's domain, and
 * holds for no other values there or later. Or it is about a function that has no meaning yet,
 * which is to have this property for all values of the variables. Such a function has to depend on
 * every one of them: f(j) with Σ_{j≤n} f(j) = M for all n and M does not exist, and anything would
 * follow.
 *
 * @param assumed as it stands in the claim's domain
 */
public record Hypothesis(Formula assumed) implements Premise {

  public Hypothesis {
    Objects.requireNonNull(assumed, "assumed");
  }

  @Override
  public Check verify(Formula after, List<Fact> premises, Context context) {
    if (!after.equals(assumed)) {
      throw new Unproved("the claim assumes " + assumed);
    }
    if (context.domain().assumptions().contains(after)) {
      return new Check.Hypothesis(
          "assumed of the variables, in the domain of the step", Optional.empty());
    }
    Set<Name> defined = Vocabulary.of(context.earlier()).meanings().keySet();
    if (!constrainsFunction(after, after.freeSymbols(), defined)) {
      throw new Unproved(
          after + " is about no function without a meaning that depends on " + after.freeSymbols());
    }
    return new Check.Hypothesis("assumed by the claim", Optional.of(after));
  }

  /** Whether a function that nothing defines occurs with all these variables in its arguments. */
  private static boolean constrainsFunction(
      Formula formula, Set<Symbol> variables, Set<Name> defined) {
    if (formula instanceof Call call
        && !FunctionNames.isReserved(call.function())
        && !defined.contains(Name.function(call.function()))
        && call.freeSymbols().containsAll(variables)) {
      return true;
    }
    return !bindsOne(formula, variables)
        && FunctionNames.parts(formula).stream()
            .anyMatch(part -> constrainsFunction(part, variables, defined));
  }

  /** Below an index the variable of its name is out of reach. */
  private static boolean bindsOne(Formula formula, Set<Symbol> variables) {
    if (formula instanceof FiniteSum sum) {
      return variables.contains(sum.index());
    } else if (formula instanceof FiniteProduct product) {
      return variables.contains(product.index());
    } else if (formula instanceof ForAll all) {
      return variables.contains(all.index());
    }
    return formula instanceof Recurrence
        || (formula instanceof Call call && !disjoint(call.bound(), variables));
  }
}
