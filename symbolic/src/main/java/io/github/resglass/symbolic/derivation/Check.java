package io.github.resglass.symbolic.derivation;

import io.github.resglass.symbolic.expression.Formula;
import java.util.List;
import java.util.Optional;

/** How a step was checked, independently of the rule that made it. */
public sealed interface Check {

  /** What a reader is told, in one line. */
  String description();

  /** One word or two for tables and counts. */
  String kind();

  /** The quoted results among this check and its ingredients, in their order. */
  default List<Quoted> quoted() {
    if (this instanceof Quoted result) {
      return List.of(result);
    }
    return this instanceof Argument argument
        ? argument.ingredients().stream().flatMap(i -> i.quoted().stream()).distinct().toList()
        : List.of();
  }

  /** What is assumed of functions in this check and its ingredients, in their order. */
  default List<Formula> assumed() {
    if (this instanceof Hypothesis hypothesis) {
      return hypothesis.ofFunctions().stream().toList();
    }
    return this instanceof Argument argument
        ? argument.ingredients().stream().flatMap(i -> i.assumed().stream()).distinct().toList()
        : List.of();
  }

  /** Both sides have one normal form as rational functions of their symbols. */
  record NormalForm(String description) implements Check {
    @Override
    public String kind() {
      return "normal form";
    }
  }

  /**
   * Both sides agree at exact random rational points; by Schwartz and Zippel a wrong identity
   * passes with at most this probability.
   */
  record RandomEvaluation(String description, int points, double errorProbability)
      implements Check {
    @Override
    public String kind() {
      return "random evaluation";
    }
  }

  /** A recurrence or telescoping certificate, verified as a rational identity in all symbols. */
  record Certificate(String description) implements Check {
    @Override
    public String kind() {
      return "certificate";
    }
  }

  /** An argument whose ingredients were each checked in one of the other ways. */
  record Argument(String description, List<Check> ingredients) implements Check {
    public Argument {
      ingredients = List.copyOf(ingredients);
    }

    @Override
    public String kind() {
      return "argument";
    }
  }

  /** Introduces a name, or states by what a known function is defined; nothing is claimed by it. */
  record Definition(String description) implements Check {
    @Override
    public String kind() {
      return "definition";
    }
  }

  /**
   * What the claim assumes; it stands in the claim's domain.
   *
   * @param ofFunctions what is assumed of functions, for all variables; nothing where the variables
   *     are restricted, for that is part of the domain of the step and of all that follow
   */
  record Hypothesis(String description, Optional<Formula> ofFunctions) implements Check {
    @Override
    public String kind() {
      return "hypothesis";
    }
  }

  /**
   * A result from the literature: never enough for a proof.
   *
   * @param source where it is shown
   * @param evidence how it was checked numerically
   */
  record Quoted(String description, String source, String evidence) implements Check {
    public Quoted {
      if (source.isBlank() || evidence.isBlank()) {
        throw new IllegalArgumentException("a quoted result needs its source and its evidence");
      }
    }

    @Override
    public String kind() {
      return "quoted";
    }
  }
}
