package io.github.resglass.symbolic.derivation;

/** How a step was checked, independently of the rule that made it. */
public sealed interface Check {

  /** What a reader is told, in one line. */
  String description();

  /** Both sides have one normal form as rational functions of their symbols. */
  record NormalForm(String description) implements Check {}

  /**
   * Both sides agree at exact random rational points; by Schwartz and Zippel a wrong identity
   * passes with at most this probability.
   */
  record RandomEvaluation(String description, int points, double errorProbability)
      implements Check {}

  /** A recurrence or telescoping certificate, verified as a rational identity in all symbols. */
  record Certificate(String description) implements Check {}

  /** An argument whose ingredients were each checked in one of the other ways. */
  record Argument(String description, java.util.List<Check> ingredients) implements Check {
    public Argument {
      ingredients = java.util.List.copyOf(ingredients);
    }
  }

  /** A result from the literature: never enough for a proof. */
  record Quoted(String description, String source) implements Check {}
}
