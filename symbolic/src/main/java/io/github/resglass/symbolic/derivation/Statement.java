package io.github.resglass.symbolic.derivation;

import io.github.resglass.symbolic.expression.Domain;
import io.github.resglass.symbolic.expression.Formula;
import io.github.resglass.symbolic.typesetting.Typesetting;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** What a claim says: words and formulas in the order in which they are read. */
public record Statement(List<Part> parts) {

  /** Words, or a formula between words. */
  public sealed interface Part {}

  public record Words(String words) implements Part {
    public Words {
      Objects.requireNonNull(words, "words");
    }
  }

  public record Mathematics(Formula formula) implements Part {
    public Mathematics {
      Objects.requireNonNull(formula, "formula");
    }
  }

  public Statement {
    parts = List.copyOf(parts);
  }

  public static Statement of(Formula formula) {
    return new Statement(List.of(new Mathematics(formula)));
  }

  public static Statement words(String words) {
    return new Statement(List.of(new Words(words)));
  }

  /** What a domain assumes, separated by commas. */
  public static Statement domain(Domain domain) {
    return new Statement(List.of()).listing(domain.formulas());
  }

  /** This statement, a domain, with more formulas in its list. */
  public Statement listing(Collection<? extends Formula> formulas) {
    Statement statement = this;
    for (Formula formula : formulas) {
      statement = (statement.parts().isEmpty() ? statement : statement.and(", ")).and(formula);
    }
    return statement;
  }

  /** This statement continued by words. */
  public Statement and(String words) {
    return with(new Words(words));
  }

  /** This statement continued by a formula. */
  public Statement and(Formula formula) {
    return with(new Mathematics(formula));
  }

  private Statement with(Part part) {
    List<Part> longer = new ArrayList<>(parts);
    longer.add(part);
    return new Statement(longer);
  }

  /** Plain text for a terminal. */
  public String text() {
    return parts.stream()
        .map(
            part ->
                part instanceof Words words
                    ? words.words()
                    : Typesetting.text(((Mathematics) part).formula()))
        .collect(Collectors.joining());
  }

  /** LaTeX text; formulas are set inline between dollar signs. */
  public String latex() {
    return parts.stream()
        .map(
            part ->
                part instanceof Words words
                    ? Typesetting.latexWords(words.words())
                    : "$" + Typesetting.latex(((Mathematics) part).formula()) + "$")
        .collect(Collectors.joining());
  }

  /** HTML: words escaped, formulas as {@code <math>} elements. */
  public String mathml() {
    return parts.stream()
        .map(
            part ->
                part instanceof Words words
                    ? Typesetting.htmlWords(words.words())
                    : Typesetting.mathml(((Mathematics) part).formula(), false))
        .collect(Collectors.joining());
  }

  @Override
  public String toString() {
    return text();
  }
}
