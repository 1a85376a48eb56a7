package io.github.resglass.symbolic.derivation;

import io.github.resglass.symbolic.expression.Formula;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Steps in the order of the argument; every one of them was accepted by its check. Only a {@link
 * Proof} makes one, so whoever holds one need not check it again, but can: {@link #replay}.
 */
public final class Derivation {

  private final String claim;
  private final List<Step> steps;

  Derivation(String claim, List<Step> steps) {
    this.claim = Objects.requireNonNull(claim, "claim");
    this.steps = List.copyOf(steps);
  }

  /** For a claim that nothing derives: it proves nothing. */
  public static Derivation none(String claim) {
    return new Derivation(claim, List.of());
  }

  /** The id of the claim that is derived. */
  public String claim() {
    return claim;
  }

  public List<Step> steps() {
    return steps;
  }

  /** What the last step establishes. */
  public Fact conclusion() {
    return fact(steps.size());
  }

  /** What a step establishes; the first one is 1. */
  public Fact fact(int step) {
    Step found = steps.get(step - 1);
    return new Fact(step, found.after(), found.application().domain());
  }

  /**
   * Applies every rule and runs every check again.
   *
   * @return how many steps were checked in which way
   * @throws RejectedStepException if a step no longer passes
   * @throws IllegalStateException if a step passes but says something else than before
   */
  public Replay replay() {
    Derivation again = Proof.replay(this);
    for (int i = 0; i < steps.size(); i++) {
      Step before = steps.get(i);
      Step now = again.steps().get(i);
      if (!before.after().equals(now.after()) || !before.check().equals(now.check())) {
        throw new IllegalStateException(
            "claim " + claim + ", step " + (i + 1) + " (" + now.rule() + ") differs on replay");
      }
    }
    return Replay.of(steps);
  }

  /**
   * The steps on which one rests, through its premises, and itself; the first step is 1. They are a
   * derivation of their own.
   */
  public List<Step> behind(int step) {
    SortedSet<Integer> found = new TreeSet<>();
    collect(step, found);
    return found.stream().map(number -> steps.get(number - 1)).toList();
  }

  private void collect(int step, SortedSet<Integer> found) {
    if (found.add(step)) {
      steps.get(step - 1).application().premises().forEach(premise -> collect(premise, found));
    }
  }

  /** Whether there are steps, and none rests on a quoted result. */
  public boolean isProof() {
    return !steps.isEmpty() && steps.stream().allMatch(s -> s.check().quoted().isEmpty());
  }

  /**
   * The quoted results on which a step rests, by itself or through its premises; the first step is
   * 1. What is taken over from another claim brings its own along.
   */
  public List<Check.Quoted> quotedBehind(int step) {
    return behind(step).stream().flatMap(s -> s.check().quoted().stream()).distinct().toList();
  }

  /**
   * What is assumed of functions on which a step rests, by itself or through its premises; the
   * first step is 1. What is assumed of variables stands in the domain of the step.
   */
  public List<Formula> assumedBehind(int step) {
    return behind(step).stream().flatMap(s -> s.check().assumed().stream()).distinct().toList();
  }
}
