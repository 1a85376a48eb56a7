package io.github.resglass.reports.typesetting;

import io.github.resglass.symbolic.typesetting.Typesetting;
import java.util.function.Function;

/**
 * Sentences with formulas between dollar signs: {@code the mode tends to $\beta p/(1+\beta)$}. The
 * words between them are read as {@link Typesetting#latexWords} says.
 */
public final class Prose {

  private Prose() {}

  /**
   * The prose as XHTML, to stand inside a paragraph.
   *
   * @throws IllegalArgumentException when a dollar sign has no partner or a formula is not in the
   *     subset
   */
  public static String toXhtml(String prose) {
    return join(prose, Typesetting::htmlWords, formula -> Tex.toMathMl(formula, false));
  }

  /**
   * The prose as plain text for a terminal: signs instead of commands, no braces. For formulas on
   * one line; a fraction is refused.
   *
   * @throws IllegalArgumentException as {@link #toXhtml}
   */
  public static String toText(String prose) {
    return join(prose, Function.identity(), Tex::toText);
  }

  /**
   * The prose for LaTeX's text mode: words escaped, formulas as they are.
   *
   * @throws IllegalArgumentException if a $ has no partner
   */
  public static String toTex(String prose) {
    return join(prose, Typesetting::latexWords, formula -> "$" + formula + "$");
  }

  /**
   * TeX text whose formulas between dollar signs become the argument of a command.
   *
   * @param command with its backslash
   * @throws IllegalArgumentException if a $ has no partner
   */
  public static String withFormulas(String command, String tex) {
    return join(tex, Function.identity(), formula -> command + "{" + formula + "}");
  }

  private static String join(
      String prose, Function<String, String> words, Function<String, String> formulas) {
    String[] parts = prose.split("\\$", -1);
    if (parts.length % 2 == 0) {
      throw new IllegalArgumentException("a $ without its partner in: " + prose);
    }
    StringBuilder joined = new StringBuilder();
    for (int i = 0; i < parts.length; i++) {
      joined.append((i % 2 == 0 ? words : formulas).apply(parts[i]));
    }
    return joined.toString();
  }

  /** Text as XML character data, also inside of attributes. */
  public static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
