package io.github.resglass.symbolic.typesetting;

import io.github.resglass.symbolic.expression.Formula;

/**
 * Formulas as they look in a paper: {@code ε_r = C(p−1, r−1) β^r / z}.
 *
 * <p>Names are read by convention: {@code beta} is β, {@code beta_c} is β with index c, {@code
 * nu_prime} is ν′; {@code epsilon(r)} is ε with index r, {@code F(m, x)} is F_m(x), {@code
 * theta(R)} is θ(R).
 */
public final class Typesetting {

  private Typesetting() {}

  /** One line of plain text, with Greek letters, for a terminal. */
  public static String text(Formula formula) {
    return PlainWriter.write(Layout.of(formula));
  }

  /** LaTeX for math mode, without delimiters; needs amsmath and amssymb. */
  public static String latex(Formula formula) {
    return LatexWriter.write(Layout.of(formula));
  }

  /**
   * A complete {@code <math>} element of presentation MathML.
   *
   * @param display whether it stands on a line of its own, with limits above and below Σ
   */
  public static String mathml(Formula formula, boolean display) {
    return "<math"
        + (display ? " display=\"block\"" : "")
        + ">"
        + MathmlWriter.write(Layout.of(formula))
        + "</math>";
  }

  /** Words letter by letter, for LaTeX's text mode: names, commands, what a user wrote. */
  public static String latexVerbatim(String words) {
    return LatexWords.escape(words);
  }

  /**
   * Words of a sentence, for LaTeX's text mode: single letters are variables, {@code c_r} has an
   * index, {@code 1e-7} is a power of ten, {@code <=} one sign.
   */
  public static String latexWords(String words) {
    return LatexWords.typeset(words);
  }

  /** Words of a sentence, for HTML, read as {@link #latexWords} reads them. */
  public static String htmlWords(String words) {
    return HtmlWords.typeset(words);
  }
}
