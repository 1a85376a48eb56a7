package io.github.resglass.symbolic.typesetting;

import static io.github.resglass.symbolic.expression.Expression.binomial;
import static io.github.resglass.symbolic.expression.Expression.call;
import static io.github.resglass.symbolic.expression.Expression.constant;
import static io.github.resglass.symbolic.expression.Expression.sqrt;
import static io.github.resglass.symbolic.expression.Expression.sumOver;
import static io.github.resglass.symbolic.expression.Expression.symbol;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.resglass.symbolic.expression.Call;
import io.github.resglass.symbolic.expression.Connective;
import io.github.resglass.symbolic.expression.Constant;
import io.github.resglass.symbolic.expression.Expression;
import io.github.resglass.symbolic.expression.FiniteProduct;
import io.github.resglass.symbolic.expression.ForAll;
import io.github.resglass.symbolic.expression.Formula;
import io.github.resglass.symbolic.expression.Membership;
import io.github.resglass.symbolic.expression.Recurrence;
import io.github.resglass.symbolic.expression.Symbol;
import java.util.List;
import java.util.stream.Stream;
import org.hipparchus.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** How a dozen formulas look, letter by letter. */
class TypesettingTest {

  private static final Symbol A = symbol("a");
  private static final Symbol B = symbol("b");
  private static final Symbol BETA = symbol("beta");
  private static final Symbol P = symbol("p");
  private static final Symbol R = symbol("r");
  private static final Expression HALF = Expression.constant(new BigFraction(1, 2));

  static Stream<Arguments> formulas() {
    Expression sum = A.plus(B);
    return Stream.of(
        Arguments.of(
            call("epsilon", R.plus(1), BETA, P).power(2), "ε_(r + 1)²", "\\varepsilon_{r + 1}^{2}"),
        Arguments.of(
            binomial(P.minus(1), R).times(BETA.power(R)).over(symbol("z")),
            "C(p − 1, r) β^r/z",
            "\\frac{\\binom{p - 1}{r} \\beta^{r}}{z}"),
        Arguments.of(
            sum.power(2).times(sum),
            "(a + b)² (a + b)",
            "\\left( a + b \\right)^{2} \\left( a + b \\right)"),
        Arguments.of(A.power(B).power(P), "(a^b)^p", "\\left( a^{b} \\right)^{p}"),
        Arguments.of(A.minus(B.minus(P)), "a − (b − p)", "a - \\left( b - p \\right)"),
        Arguments.of(A.over(B).power(2), "(a/b)²", "\\left( \\frac{a}{b} \\right)^{2}"),
        Arguments.of(sqrt(A.plus(1)), "√(a + 1)", "\\sqrt{a + 1}"),
        Arguments.of(A.power(HALF), "√a", "\\sqrt{a}"),
        Arguments.of(
            sumOver(R, Constant.ONE, P, A.plus(R)).times(B),
            "(Σ_{r=1}^{p} (a + r)) b",
            "\\left( \\sum_{r = 1}^{p} \\left( a + r \\right) \\right) b"),
        Arguments.of(
            new FiniteProduct(R, Constant.ONE, P, A.plus(R)),
            "Π_{r=1}^{p} (a + r)",
            "\\prod_{r = 1}^{p} \\left( a + r \\right)"),
        Arguments.of(
            HALF.times(call(Call.LOG, call("nu_doubleprime", P).over(call("nu_prime", P)))),
            "log(ν″/ν′)/2",
            "\\frac{\\operatorname{log} \\left( \\frac{\\nu''}{\\nu'} \\right)}{2}"),
        Arguments.of(
            call(Call.FLOOR, A).atMost(constant(-3)),
            "⌊a⌋ ≤ −3",
            "\\left\\lfloor a \\right\\rfloor \\le - 3"),
        Arguments.of(
            Connective.equivalent(A.equalTo(B), symbol("beta_c").lessThan(constant(1))),
            "a = b ⟺ β_c < 1",
            "a = b \\iff \\beta_{c} < 1"),
        Arguments.of(constant(2).times(constant(3).power(P)), "2·3^p", "2 \\cdot 3^{p}"),
        Arguments.of(A.times(-1).power(2), "(−a)²", "\\left( - a \\right)^{2}"),
        Arguments.of(
            call(Call.GATE_MEAN, call(Call.ENTRY, A, R).power(2), BETA, A).equalTo(BETA),
            "E_a[a_r²] = β",
            "E_{a} \\left[ a_{r}^{2} \\right] = \\beta"),
        Arguments.of(
            new Recurrence(R, List.of(A), Constant.ZERO, List.of(Constant.ONE), R.times(A), P),
            "(u_p : u_0 = 1, u_r = r u_(r − 1))",
            "\\left( u_{p} : u_{0} = 1 , u_{r} = r u_{r - 1} \\right)"),
        Arguments.of(call("nu", A, BETA), "ν(a)", "\\nu \\left( a \\right)"),
        Arguments.of(
            new ForAll(R, Constant.ONE, P, A.equalTo(B)),
            "a = b, 1 ≤ r ≤ p",
            "a = b , 1 \\le r \\le p"),
        Arguments.of(
            new Membership(P, Membership.NumberSet.POSITIVE_INTEGERS),
            "p ∈ ℕ",
            "p \\in \\mathbb{N}"),
        Arguments.of(
            call("F", P.minus(1), BETA), "F_(p − 1)(β)", "F_{p - 1} \\left( \\beta \\right)"));
  }

  @ParameterizedTest
  @MethodSource("formulas")
  void looksAsInAPaper(Formula formula, String text, String latex) {
    assertEquals(text, Typesetting.text(formula));
    assertEquals(latex, Typesetting.latex(formula));
  }

  @ParameterizedTest
  @MethodSource("formulas")
  void mathmlIsWellFormed(Formula formula, String text, String latex) throws Exception {
    String mathml = Typesetting.mathml(formula, true);
    var builder = javax.xml.parsers.DocumentBuilderFactory.newInstance().newDocumentBuilder();
    var root =
        builder
            .parse(new org.xml.sax.InputSource(new java.io.StringReader(mathml)))
            .getDocumentElement();
    assertEquals("math", root.getTagName());
    assertEquals("block", root.getAttribute("display"));
  }

  @org.junit.jupiter.api.Test
  void mathmlOfAWeightHasIndexExponentBinomialAndFraction() {
    Formula weight =
        call("epsilon", R, BETA, P).power(2).equalTo(binomial(P, R).over(call("nu_prime", P)));
    assertEquals(
        "<math><mrow><msubsup><mi>ε</mi><mi>r</mi><mn>2</mn></msubsup><mo>=</mo>"
            + "<mfrac><mrow><mo>(</mo><mfrac linethickness=\"0\"><mi>p</mi><mi>r</mi></mfrac>"
            + "<mo>)</mo></mrow><msup><mi>ν</mi><mo>′</mo></msup></mfrac></mrow></math>",
        Typesetting.mathml(weight, false));
  }

  /** A fraction cannot be broken between lines; 1/d times a sum in parentheses can. */
  @Test
  void aFractionThatNoLineHoldsIsWrittenAsAProduct() {
    Expression term = call("epsilon", R.plus(1), BETA, P).power(2);
    Expression narrow = term.plus(A).over(P);
    assertTrue(Typesetting.latex(A.equalTo(narrow)).contains("= \\frac{"));
    Expression wide = term;
    for (int j = 2; j < 20; j++) {
      wide = wide.plus(call("epsilon", R.plus(j), BETA, P).power(2));
    }
    String latex = Typesetting.latex(A.equalTo(wide.over(P)));
    assertTrue(latex.startsWith("a = \\frac{1}{p} \\Bigl( \\varepsilon_{"), latex);
    assertTrue(latex.endsWith("}^{2} \\Bigr)"), latex);
    assertTrue(Typesetting.text(A.equalTo(wide.over(P))).endsWith(")/p"));
  }

  /**
   * TeX breaks no line between left and right, and after no comma unless it is told that it may.
   */
  @Test
  void parenthesesThatFillALineMayBeBrokenAndSoMayListsInThem() {
    Expression sum = A.plus(BETA);
    assertTrue(Typesetting.latex(A.equalTo(P.times(sum))).contains("\\left( "));
    for (int j = 2; j < 20; j++) {
      sum = sum.plus(call("epsilon", R.plus(j), BETA, P).power(2));
    }
    String product = Typesetting.latex(A.equalTo(P.times(sum.power(2))));
    assertTrue(product.contains("p \\Bigl( "), product);
    assertTrue(product.endsWith(" \\Bigr)^{2}"), product);
    String listed = Typesetting.latex(A.equalTo(call("rate", R, sum, call("nu", BETA, P))));
    assertTrue(listed.contains("\\Bigl( r , \\allowbreak "), listed);
    assertFalse(listed.contains("\\left( r"), listed);
  }
}
