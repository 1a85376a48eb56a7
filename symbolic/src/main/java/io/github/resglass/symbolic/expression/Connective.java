package io.github.resglass.symbolic.expression;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Formulas joined to one: all of them hold, the first implies the second, or each implies the
 * other.
 */
public record Connective(Kind kind, List<Formula> parts) implements Formula {

  /** How the parts are joined. */
  public enum Kind {
    AND,
    IMPLIES,
    EQUIVALENT
  }

  public Connective {
    Objects.requireNonNull(kind, "kind");
    parts = List.copyOf(parts);
    if (parts.size() < 2 || (kind != Kind.AND && parts.size() > 2)) {
      throw new IllegalArgumentException(kind + " of " + parts.size() + " parts");
    }
  }

  /** All of these; a single formula stays as it is. */
  public static Formula and(List<? extends Formula> parts) {
    return parts.size() == 1 ? parts.get(0) : new Connective(Kind.AND, List.copyOf(parts));
  }

  public static Connective and(Formula first, Formula second) {
    return new Connective(Kind.AND, List.of(first, second));
  }

  public static Connective implies(Formula premise, Formula conclusion) {
    return new Connective(Kind.IMPLIES, List.of(premise, conclusion));
  }

  public static Connective equivalent(Formula left, Formula right) {
    return new Connective(Kind.EQUIVALENT, List.of(left, right));
  }

  @Override
  public Connective with(Symbol symbol, Expression replacement) {
    return new Connective(kind, parts.stream().map(p -> p.with(symbol, replacement)).toList());
  }

  @Override
  public String toString() {
    return parts.stream()
        .map(Formula::toString)
        .collect(
            Collectors.joining(
                " " + kind.name().toLowerCase(java.util.Locale.ROOT) + " ", "(", ")"));
  }
}
