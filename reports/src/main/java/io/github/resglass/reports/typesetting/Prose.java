package io.github.resglass.reports.typesetting;

import io.github.resglass.symbolic.typesetting.Typesetting;

/** Sentences with formulas between dollar signs: {@code the mode tends to $\beta p/(1+\beta)$}. */
public final class Prose {

  private Prose() {}

  /**
   * The prose as XHTML, to stand inside a paragraph.
   *
   * @throws IllegalArgumentException when a dollar sign has no partner or a formula is not in the
   *     subset
   */
  public static String toXhtml(String prose) {
    String[] parts = prose.split("\\$", -1);
    if (parts.length % 2 == 0) {
      throw new IllegalArgumentException("a $ without its partner in: " + prose);
    }
    StringBuilder xhtml = new StringBuilder();
    for (int i = 0; i < parts.length; i++) {
      xhtml.append(i % 2 == 0 ? escape(parts[i]) : Tex.toMathMl(parts[i], false));
    }
    return xhtml.toString();
  }

  /**
   * The prose as plain text for a terminal: signs instead of commands, no braces. For formulas on
   * one line; a fraction is refused.
   *
   * @throws IllegalArgumentException as {@link #toXhtml}
   */
  public static String toText(String prose) {
    String[] parts = prose.split("\\$", -1);
    if (parts.length % 2 == 0) {
      throw new IllegalArgumentException("a $ without its partner in: " + prose);
    }
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < parts.length; i++) {
      text.append(i % 2 == 0 ? parts[i] : Tex.toText(parts[i]));
    }
    return text.toString();
  }

  /**
   * The prose for LaTeX's text mode: words escaped, formulas as they are.
   *
   * @throws IllegalArgumentException if a $ has no partner
   */
  public static String toTex(String prose) {
    String[] parts = prose.split("\\$", -1);
    if (parts.length % 2 == 0) {
      throw new IllegalArgumentException("a $ without its partner in: " + prose);
    }
    StringBuilder tex = new StringBuilder();
    for (int i = 0; i < parts.length; i++) {
      tex.append(i % 2 == 0 ? Typesetting.latexWords(parts[i]) : "$" + parts[i] + "$");
    }
    return tex.toString();
  }

  /** Text as XML character data, also inside of attributes. */
  public static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
