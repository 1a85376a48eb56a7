package io.github.resglass.symbolic.derivation;

import io.github.resglass.symbolic.expression.Domain;
import io.github.resglass.symbolic.expression.Formula;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A derivation in the making: applies rules and keeps only steps that pass their check.
 *
 * <p>Not for use by several threads at once; what it makes is immutable.
 */
public final class Proof {

  private static final Pattern RESERVED = Pattern.compile("\\w*__\\w*");

  private final String claim;
  private final List<Step> steps = new ArrayList<>();

  /**
   * Starts without a step.
   *
   * @param claim the id of the claim that is derived
   */
  public Proof(String claim) {
    this.claim = claim;
  }

  /**
   * Applies a rule to facts of this proof.
   *
   * @param domain for which values the conclusion is to hold
   * @throws RejectedStepException if the conclusion is not shown for all of them
   */
  public Fact apply(Domain domain, Rule rule, Fact... premises) {
    List<Integer> numbers = new ArrayList<>();
    for (Fact premise : premises) {
      numbers.add(premise.step());
      if (!fact(premise.step()).equals(premise)) {
        throw new IllegalArgumentException("step " + premise.step() + " is not of this proof");
      }
    }
    return add(new Step.Application(rule, numbers, domain));
  }

  private Fact add(Step.Application application) {
    int number = steps.size() + 1;
    String name = application.rule().name();
    List<Fact> premises = application.premises().stream().map(this::fact).toList();
    try {
      Rule.Proposal proposal =
          application.rule().move().propose(premises.stream().map(Fact::formula).toList());
      requireUsualNames(proposal.after());
      application.domain().formulas().forEach(Proof::requireUsualNames);
      Check check =
          proposal
              .ground()
              .verify(proposal.after(), premises, new Ground.Context(application.domain(), steps));
      steps.add(
          new Step(
              name,
              proposal.from(premises.stream().map(Fact::formula).toList()),
              proposal.after(),
              check,
              proposal.ground(),
              application));
      return fact(number);
    } catch (Unproved | ArithmeticException | IllegalArgumentException refusal) {
      RejectedStepException rejected =
          new RejectedStepException(claim, number, name, refusal.getMessage());
      rejected.initCause(refusal);
      throw rejected;
    }
  }

  /** Names with two underscores, bound or not, are those that checks make up for themselves. */
  private static void requireUsualNames(Formula formula) {
    Matcher reserved = RESERVED.matcher(formula.toString());
    if (reserved.find()) {
      throw new IllegalArgumentException("the name '" + reserved.group() + "' is reserved");
    }
  }

  private Fact fact(int number) {
    Step step = steps.get(number - 1);
    return new Fact(number, step.after(), step.application().domain());
  }

  /** What was derived so far. */
  public Derivation derivation() {
    return new Derivation(claim, steps);
  }

  /** The same steps made anew. */
  static Derivation replay(Derivation derivation) {
    Proof again = new Proof(derivation.claim());
    derivation.steps().forEach(step -> again.add(step.application()));
    return again.derivation();
  }

  /** The steps before this one, which were accepted once, and then its rule's corrupted twin. */
  static Derivation corrupt(Derivation derivation, int step) {
    Proof corrupted = new Proof(derivation.claim());
    corrupted.steps.addAll(derivation.steps().subList(0, step - 1));
    Step.Application application = derivation.steps().get(step - 1).application();
    corrupted.add(
        new Step.Application(
            application.rule().twin(), application.premises(), application.domain()));
    return corrupted.derivation();
  }
}
