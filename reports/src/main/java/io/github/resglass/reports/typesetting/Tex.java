package io.github.resglass.reports.typesetting;

/** TeX formulas as MathML. */
public final class Tex {

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
}
