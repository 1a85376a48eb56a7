package io.github.resglass.symbolic.typesetting;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {

  /** Pieces as they would be marked by hand: *letter*, ^raised^ and _lowered_. */
  private static String marked(String words) {
    return Words.of(words).stream()
        .map(
            piece ->
                switch (piece.style()) {
                  case PLAIN -> piece.text();
                  case LETTER -> "*" + piece.text() + "*";
                  case RAISED -> "↑" + piece.text() + "|";
                  case LOWERED -> "↓" + piece.text() + "|";
                })
        .collect(Collectors.joining());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          their number c_r after r layers      ; their number *c*↓r| after *r* layers
          i_1, …, i_r                          ; *i*↓1|, …, *i*↓r|
          H_{n+2} = H_n                        ; *H*↓n+2| = *H*↓n|
          Crt_{Λ,k}(u)                         ; Crt↓Λ,k|(*u*)
          all 2^(p-1) paths                    ; all 2↑p−1| paths
          C(m,k) q^k (1−q)^{m−k}               ; *C*(*m*,*k*) *q*↑k| (1−*q*)↑m−k|
          Λ^(−(r−1)/2)                         ; Λ↑−(r−1)/2|
          ½∫_2^z √x                            ; ½∫↓2|↑z| √*x*
          ε²_{k+1}                             ; *ε*²↓k+1|
          to 1e-7, 9e4 terms of 2.5e-3         ; to 10↑−7|, 9·10↑4| terms of 2.5·10↑−3|
          8 units of 2^-53                     ; 8 units of 2↑−53|
          p <= 4, n >= 1                       ; *p* ≤ 4, *n* ≥ 1
          second order against mu^2            ; second order against *μ*↑2|
          beta = 2/3 and lambda_l              ; *β* = 2/3 and *λ*↓l|
          nu_prime and nu_doubleprime          ; *ν*′ and *ν*″
          ‖g_m‖ and a_1                        ; ‖*g*↓m|‖ and *a*↓1|
          the p-spin model                     ; the *p*-spin model
          E_∞ as the bound                     ; *E*↓∞| as the bound
          """)
  void whatIsWrittenForATerminalIsReadAsMathematics(String words, String expected) {
    assertEquals(expected, marked(words));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a sum, and I say so",
        "the paper's law",
        "E. Littwin and L. Wolf",
        "Fig. 1(d) and Fig. 1(e)",
        "1.2 s.e. or s.d., i.e. small",
        "assumptions A1 to A4",
        "controls/scale-decay.yaml --out scale_decay",
        "version 3.0.0-1e",
        "alphabet and betatron"
      })
  void wordsNamesAndInitialsStayAsTheyAre(String words) {
    assertEquals(words, marked(words));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          c_r & L_shared | \\ensuremath{c}\\ensuremath{_{r}} \\& \\ensuremath{L}\\ensuremath{_{\\mathrm{shared}}} | <i>c</i><sub><i>r</i></sub> &amp; <i>L</i><sub>shared</sub>
          β <= 10^{−3}   | \\ensuremath{\\beta} \\ensuremath{\\le} 10\\ensuremath{^{\\ensuremath{-}3}} | <i>β</i> ≤ 10<sup>−3</sup>
          --out          | -{}-out | --out
          """)
  void bothFormatsSetLettersAndScripts(String words, String latex, String html) {
    assertEquals(latex, Typesetting.latexWords(words));
    assertEquals(html, Typesetting.htmlWords(words));
  }
}
