package io.github.resglass.verify.evidence;

import io.github.resglass.symbolic.derivation.Verdict;
import java.util.List;
import java.util.Optional;

/**
 * From derivation and evidence to a verdict, in this order:
 *
 * <ol>
 *   <li>Refuted, if a route other than a random experiment contradicts the claim, whatever the
 *       derivation says: one of the two is wrong, and the counterexample can be replayed.
 *   <li>Open, if only a random experiment contradicts it: such a route may err, at its false-alarm
 *       rate.
 *   <li>Conditional, if a route agrees only under a condition.
 *   <li>Proved, if there is a derivation and neither it nor a claim that it uses rests on a quoted
 *       result. No further evidence is needed: a claim without routes is judged by this line.
 *   <li>Verified, if at least two routes beside the derivation agree.
 *   <li>Open otherwise.
 * </ol>
 */
public final class VerdictRules {

  /** How many routes it takes without a proof. */
  public static final int ROUTES_TO_VERIFY = 2;

  private VerdictRules() {}

  /** The verdict on a claim; the evidence includes its derivation, if it has one. */
  public static Verdict judge(List<Evidence> evidence) {
    Optional<Outcome.Contradicts> certain = Optional.empty();
    Optional<Outcome.AgreesIf> conditional = Optional.empty();
    boolean doubtful = false;
    boolean proof = false;
    int routes = 0;
    for (Evidence item : evidence) {
      if (item.outcome() instanceof Outcome.Contradicts against) {
        doubtful = true;
        if (!(item instanceof Evidence.MonteCarlo) && certain.isEmpty()) {
          certain = Optional.of(against);
        }
      } else if (item.outcome() instanceof Outcome.AgreesIf under && conditional.isEmpty()) {
        conditional = Optional.of(under);
      }
      if (item instanceof Evidence.Derived derived) {
        proof |= !derived.quoted() && derived.cases() > 0;
      } else {
        routes++;
      }
    }
    if (certain.isPresent()) {
      return new Verdict.Refuted(certain.get().counterexample());
    }
    if (doubtful) {
      return new Verdict.Open();
    }
    if (conditional.isPresent()) {
      return new Verdict.Conditional(conditional.get().condition());
    }
    if (proof) {
      return new Verdict.Proved();
    }
    return routes >= ROUTES_TO_VERIFY ? new Verdict.Verified() : new Verdict.Open();
  }
}
