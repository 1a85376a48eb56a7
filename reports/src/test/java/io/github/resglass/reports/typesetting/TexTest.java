package io.github.resglass.reports.typesetting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.resglass.reports.sample.Dom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class TexTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "x_1^2 | <msubsup><mi>x</mi><mn>1</mn><mn>2</mn></msubsup>",
        "\\frac12 | <mfrac><mn>1</mn><mn>2</mn></mfrac>",
        "\\nu'' | <msup><mi>ν</mi><mrow><mo>\u2032</mo><mo>\u2032</mo></mrow></msup>",
        "a<b | <mi>a</mi><mo>&lt;</mo><mi>b</mi>",
        "3.5-x | <mn>3.5</mn><mo>\u2212</mo><mi>x</mi>",
        "\\mathbb{N} | <mi>ℕ</mi>",
        "\\binom{m}{k} | <mrow><mo>(</mo><mfrac linethickness=\"0\"><mrow><mi>m</mi></mrow><mrow><mi>k</mi></mrow></mfrac><mo>)</mo></mrow>",
        "{}_2F_1 | <msub><mrow></mrow><mn>2</mn></msub><msub><mi>F</mi><mn>1</mn></msub>",
        "\\log x | <mi>log</mi><mspace width=\"0.167em\"/><mi>x</mi>",
        "x^23 | <msup><mi>x</mi><mn>2</mn></msup><mn>3</mn>",
      })
  void formulasBecomeMathMl(String tex, String mathMl) {
    String found = Tex.toMathMl(tex, false);
    assertEquals(
        "<math xmlns=\"http://www.w3.org/1998/Math/MathML\"><mrow>" + mathMl + "</mrow></math>",
        found);
    Dom.parse(found);
  }

  @Test
  void sumsCarryTheirLimitsAboveAndBelowWhenDisplayed() {
    assertTrue(Tex.toMathMl("\\sum_{r=1}^p r", true).contains("<munderover><mo>∑</mo>"));
    assertTrue(Tex.toMathMl("\\sum_{r=1}^p r", false).contains("<msubsup><mo>∑</mo>"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\\frobnicate",
        "x_",
        "{x",
        "x}",
        "\\left( x",
        "\\begin{cases} x",
        "x_1_2",
        "\\text{a"
      })
  void whatIsNotInTheSubsetIsAnErrorInOneLine(String tex) {
    var error = assertThrows(IllegalArgumentException.class, () -> Tex.toMathMl(tex, true));
    assertTrue(error.getMessage().startsWith("TeX: "), error.getMessage());
    assertTrue(error.getMessage().endsWith(tex), error.getMessage());
  }

  @Test
  void proseIsEscapedAroundItsFormulas() {
    assertEquals(
        "this &lt; that for <math xmlns=\"http://www.w3.org/1998/Math/MathML\"><mrow><mi>β</mi></mrow></math> &amp; <i>p</i>-spins",
        Prose.toXhtml("this < that for $\\beta$ & p-spins"));
    assertThrows(IllegalArgumentException.class, () -> Prose.toXhtml("costs 3 $"));
  }

  @Test
  void proseReadsOnATerminal() {
    assertEquals(
        "measured 4.17 ± 0.09 of 10; |λ_l|, l ≥ 2, at 75.7 %",
        Prose.toText(
            "measured $4.17 \\pm 0.09$ of $10$; $|\\lambda_l|$, $l \\ge 2$, at $75.7\\,\\%$"));
    assertEquals("below −2√(mp)/(m+p)", Prose.toText("below $-2\\sqrt{mp}/(m+p)$"));
    assertThrows(IllegalArgumentException.class, () -> Prose.toText("$\\frac12$"));
  }
}
