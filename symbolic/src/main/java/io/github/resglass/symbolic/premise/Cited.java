package io.github.resglass.symbolic.premise;

import io.github.resglass.symbolic.derivation.Check;
import io.github.resglass.symbolic.derivation.Derivation;
import io.github.resglass.symbolic.derivation.Fact;
import io.github.resglass.symbolic.derivation.Ground;
import io.github.resglass.symbolic.derivation.Rule;
import io.github.resglass.symbolic.derivation.Step;
import io.github.resglass.symbolic.derivation.Unproved;
import io.github.resglass.symbolic.expression.Call;
import io.github.resglass.symbolic.expression.Formula;
import io.github.resglass.symbolic.expression.Relation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A step of another claim, for the same values. A derivation exists only if its steps passed, so it
 * is not gone through again; what it defines must not be defined otherwise here. Quoted results
 * behind that step, however far back, become ingredients of this one.
 */
public record Cited(Derivation derivation, int step) implements Ground {

  /** The rule that takes over a step of another claim; its twin mistakes one step for another. */
  public static Rule rule(Derivation derivation, Fact fact) {
    Ground ground = new Cited(derivation, fact.step());
    Fact other = derivation.fact(fact.step() == 1 ? 2 : 1);
    return Rule.stating("by " + derivation.claim(), fact.formula(), other.formula(), ground);
  }

  @Override
  public Check verify(Formula after, List<Fact> premises, Context context) {
    Fact shown = derivation.fact(step);
    if (!shown.formula().equals(after) || !shown.domain().equals(context.domain())) {
      throw new Unproved("claim " + derivation.claim() + " shows " + shown.formula());
    }
    Map<String, Formula> here = definitions(context.earlier());
    definitions(derivation.steps())
        .forEach(
            (name, meaning) -> {
              if (!here.getOrDefault(name, meaning).equals(meaning)) {
                throw new Unproved(name + " is defined otherwise here");
              }
              if (!here.containsKey(name) && isUsed(name, context.earlier())) {
                throw new Unproved(name + " is in use here without that definition");
              }
            });
    requireNoOtherMeaning(here);
    List<Check> ingredients = new ArrayList<>(List.of(derivation.steps().get(step - 1).check()));
    for (Check.Quoted behind : derivation.quotedBehind(step)) {
      if (!ingredients.get(0).quoted().contains(behind)) {
        ingredients.add(behind);
      }
    }
    for (Formula behind : derivation.assumedBehind(step)) {
      if (!ingredients.get(0).assumed().contains(behind)) {
        ingredients.add(
            new Check.Hypothesis("assumed by claim " + derivation.claim(), Optional.of(behind)));
      }
    }
    return new Check.Argument(
        "shown in claim " + derivation.claim() + ", step " + step, ingredients);
  }

  /** What the other claim assumes of a function need not be true of one that is defined here. */
  private void requireNoOtherMeaning(Map<String, Formula> here) {
    for (Formula assumed : derivation.assumedBehind(step)) {
      for (String name : FunctionNames.of(assumed)) {
        if (here.containsKey(name) && !definitions(derivation.steps()).containsKey(name)) {
          throw new Unproved(
              "claim "
                  + derivation.claim()
                  + " assumes "
                  + assumed
                  + ", and here "
                  + name
                  + " is defined");
        }
      }
    }
  }

  private static boolean isUsed(String name, List<Step> steps) {
    return steps.stream().anyMatch(s -> FunctionNames.of(s.after()).contains(name));
  }

  /** What the steps define, also through claims that they cite. */
  static Map<String, Formula> definitions(List<Step> steps) {
    Map<String, Formula> found = new HashMap<>();
    for (Step each : steps) {
      if (each.ground() instanceof Cited cited) {
        found.putAll(definitions(cited.derivation().steps()));
      } else if ((each.ground() instanceof Definition || each.ground() instanceof PathSum)
          && each.after() instanceof Relation relation
          && relation.left() instanceof Call call) {
        found.put(call.function(), relation);
      }
    }
    return found;
  }
}
