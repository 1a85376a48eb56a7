package io.github.resglass.symbolic.premise;

import io.github.resglass.symbolic.derivation.Check;
import io.github.resglass.symbolic.derivation.Derivation;
import io.github.resglass.symbolic.derivation.Fact;
import io.github.resglass.symbolic.derivation.Ground;
import io.github.resglass.symbolic.derivation.Premise;
import io.github.resglass.symbolic.derivation.Rule;
import io.github.resglass.symbolic.derivation.Unproved;
import io.github.resglass.symbolic.expression.Formula;
import io.github.resglass.symbolic.premise.Vocabulary.Name;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A step of another claim, for the same values. A derivation exists only if its steps passed, so it
 * is not gone through again. What that step rests on must agree with the steps here: a name has one
 * meaning in both; names on which it does not rest may differ. Quoted results behind that step,
 * however far back, become ingredients of this one.
 */
public record Cited(Derivation derivation, int step) implements Premise {

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
    requireOneMeaning(Vocabulary.of(context.earlier()));
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

  /**
   * Among the steps here and those behind the one that is cited a name has one meaning, had it when
   * it was first used, and has none if something is assumed of it.
   */
  private void requireOneMeaning(Vocabulary here) {
    Vocabulary there = Vocabulary.behind(derivation, step);
    there
        .meanings()
        .forEach(
            (name, meaning) -> {
              if (!here.meanings().getOrDefault(name, meaning).equals(meaning)) {
                throw new Unproved(name + " is defined otherwise here");
              }
              if (here.names().contains(name) && !here.meanings().containsKey(name)) {
                throw new Unproved(name + " is in use here without that definition");
              }
            });
    for (Formula assumed : derivation.assumedBehind(step)) {
      for (String function : FunctionNames.of(assumed)) {
        if (here.meanings().containsKey(Name.function(function))
            && !there.meanings().containsKey(Name.function(function))) {
          throw new Unproved(
              "claim " + derivation.claim() + " assumes " + assumed + ", and here it is defined");
        }
      }
    }
  }
}
