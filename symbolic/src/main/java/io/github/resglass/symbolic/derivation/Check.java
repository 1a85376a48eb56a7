package io.github.resglass.symbolic.derivation;

import java.util.List;

/** How a step was checked, independently of the rule that made it. */
public sealed interface Check {

  /** What a reader is told, in one line. */
  String description();

  /** One word or two for tables and counts. */
  String kind();

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

  /** What the claim assumes; it stands in the claim's statement or domain. */
  record Hypothesis(String description) implements Check {
    @Override
    public String kind() {
      return "hypothesis";
    }
  }

  /** A result from the literature: never enough for a proof. */
  record Quoted(String description, String source) implements Check {
    @Override
    public String kind() {
      return "quoted";
    }
  }
}
