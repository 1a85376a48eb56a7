package io.github.resglass.reports.typesetting;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

/** TeX formulas as MathML. */
public final class Tex {

  private static final Set<String> SPACED =
      Set.of("=", "<", ">", "\\le", "\\ge", "\\ne", "\\pm", "\\to", "\\in", "\\approx");

  /** Commands that change the letters only. */
  private static final Set<String> FONTS = Set.of("\\mathbb", "\\mathrm");

  private Tex() {}

  /**
   * The formula as a {@code <math>} element of MathML Core.
   *
   * @param display whether it stands on a line of its own
   * @throws IllegalArgumentException naming the formula and the place, outside of the subset
   */
  public static String toMathMl(String tex, boolean display) {
    return "<math xmlns=\"http://www.w3.org/1998/Math/MathML\""
        + (display ? " display=\"block\"" : "")
        + "><mrow>"
        + new TexParser(tex, display).formula()
        + "</mrow></math>";
  }

  /**
   * The formula with signs instead of commands; relations keep their distance, braces go, except
   * that a root keeps its argument together.
   */
  static String toText(String tex) {
    TexTokens tokens = new TexTokens(tex);
    StringBuilder text = new StringBuilder();
    Deque<String> closings = new ArrayDeque<>();
    for (String token = tokens.next(); !token.isEmpty(); token = tokens.next()) {
      if (FONTS.contains(token)) {
        continue;
      }
      if (token.equals("{")) {
        closings.push("");
      } else if (token.equals("}")) {
        text.append(closings.isEmpty() ? "" : closings.pop());
      } else if (token.equals("\\sqrt")) {
        tokens.expect("{");
        text.append("√(");
        closings.push(")");
      } else if (TexSymbols.space(token).isPresent()) {
        text.append(' ');
      } else if (TexSymbols.identifier(token).isPresent()) {
        text.append(TexSymbols.identifier(token).get());
      } else if (SPACED.contains(token)) {
        text.append(' ').append(TexSymbols.operator(token).orElse(token)).append(' ');
      } else if (TexSymbols.operator(token).isPresent()) {
        text.append(TexSymbols.operator(token).get());
      } else if (token.startsWith("\\")) {
        throw tokens.error("no plain text for " + token);
      } else {
        text.append(token).append(token.equals(",") ? " " : "");
      }
    }
    return text.toString().replaceAll(" +", " ").strip();
  }
}
