package io.github.resglass.symbolic.derivation;

import io.github.resglass.symbolic.expression.Connective;
import io.github.resglass.symbolic.expression.Formula;
import io.github.resglass.symbolic.expression.Relation;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A named way of getting from established formulas to a new one. It only proposes; a {@link Ground}
 * decides.
 *
 * <p>There is no rule without its corrupted twin: the same rule with a sign, an index or a factor
 * wrong, which the engine must refuse wherever the rule is applied. The tests hold it to that.
 *
 * @param name what a reader is told
 * @param move what it does
 * @param corrupted what it would do if it were wrong
 * @param origin the line of the source that makes it
 */
public record Rule(String name, Move move, Move corrupted, StackTraceElement origin) {

  private static final StackWalker CALLERS = StackWalker.getInstance();

  /** From premises to a proposal. Pure: the same premises give the same proposal. */
  @FunctionalInterface
  public interface Move {
    Proposal propose(List<Formula> premises);
  }

  /**
   * What a rule proposes.
   *
   * @param before the formula that is rewritten, if that is neither the premises nor the left side
   * @param after the formula that it ends with
   * @param ground why
   */
  public record Proposal(Optional<Formula> before, Formula after, Ground ground) {
    public Proposal {
      Objects.requireNonNull(before, "before");
      Objects.requireNonNull(after, "after");
      Objects.requireNonNull(ground, "ground");
    }

    public static Proposal of(Formula after, Ground ground) {
      return new Proposal(Optional.empty(), after, ground);
    }

    /** What stands before the step on paper. */
    Formula from(List<Formula> premises) {
      if (before.isPresent()) {
        return before.orElseThrow();
      }
      if (!premises.isEmpty()) {
        return Connective.and(premises);
      }
      return after instanceof Relation relation ? relation.left() : after;
    }
  }

  /** A rule that states one formula, and whose twin states another for the same reason. */
  public static Rule stating(String name, Formula after, Formula corrupted, Ground ground) {
    if (after.equals(corrupted)) {
      throw new IllegalArgumentException("rule '" + name + "' and its twin state the same");
    }
    return new Rule(
        name, premises -> Proposal.of(after, ground), premises -> Proposal.of(corrupted, ground));
  }

  public Rule(String name, Move move, Move corrupted) {
    this(name, move, corrupted, caller());
  }

  public Rule {
    if (name.isBlank()) {
      throw new IllegalArgumentException("a rule without a name");
    }
    Objects.requireNonNull(move, "move");
    Objects.requireNonNull(corrupted, "a rule needs a corrupted twin");
    Objects.requireNonNull(origin, "origin");
  }

  private static StackTraceElement caller() {
    return CALLERS.walk(
        frames ->
            frames
                .filter(frame -> !frame.getClassName().equals(Rule.class.getName()))
                .findFirst()
                .orElseThrow()
                .toStackTraceElement());
  }

  Rule twin() {
    return new Rule(name, corrupted, corrupted, origin);
  }
}
