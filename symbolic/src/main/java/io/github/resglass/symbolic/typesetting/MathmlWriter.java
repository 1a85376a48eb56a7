package io.github.resglass.symbolic.typesetting;

import java.util.stream.Collectors;

/** Presentation MathML (the Core subset that browsers set without help). */
final class MathmlWriter {

  private MathmlWriter() {}

  static String write(Notation notation) {
    if (notation instanceof Notation.Token token) {
      return token(token);
    } else if (notation instanceof Notation.Row row) {
      return "<mrow>"
          + row.parts().stream().map(MathmlWriter::write).collect(Collectors.joining())
          + "</mrow>";
    } else if (notation instanceof Notation.Times) {
      return "<mo>&#x2062;</mo>";
    } else if (notation instanceof Notation.Fraction fraction) {
      return "<mfrac>" + write(fraction.numerator()) + write(fraction.denominator()) + "</mfrac>";
    } else if (notation instanceof Notation.Root root) {
      return "<msqrt>" + write(root.radicand()) + "</msqrt>";
    } else if (notation instanceof Notation.BinomialForm binomial) {
      return "<mrow><mo>(</mo><mfrac linethickness=\"0\">"
          + write(binomial.upper())
          + write(binomial.lower())
          + "</mfrac><mo>)</mo></mrow>";
    } else if (notation instanceof Notation.Fence fence) {
      return "<mrow><mo>"
          + fence.open()
          + "</mo>"
          + write(fence.body())
          + "<mo>"
          + fence.close()
          + "</mo></mrow>";
    } else if (notation instanceof Notation.Script script) {
      return script(script);
    } else if (notation instanceof Notation.Big big) {
      return "<mrow><munderover><mo>"
          + switch (big.sign()) {
            case "Σ" -> "∑";
            case "∫" -> "∫";
            default -> "∏";
          }
          + "</mo>"
          + write(big.under())
          + write(big.over())
          + "</munderover>"
          + write(big.body())
          + "</mrow>";
    }
    throw new AssertionError(notation);
  }

  private static String script(Notation.Script script) {
    String base = write(script.base());
    String primes = "<mo>" + Names.primes(script.primes()) + "</mo>";
    String above =
        script.exponent() == null
            ? primes
            : script.primes() == 0
                ? write(script.exponent())
                : "<mrow>" + primes + write(script.exponent()) + "</mrow>";
    boolean hasAbove = script.exponent() != null || script.primes() > 0;
    if (script.index() == null) {
      return hasAbove ? "<msup>" + base + above + "</msup>" : base;
    }
    String below = write(script.index());
    return hasAbove
        ? "<msubsup>" + base + below + above + "</msubsup>"
        : "<msub>" + base + below + "</msub>";
  }

  private static String token(Notation.Token token) {
    String text = escape(token.text());
    return switch (token.kind()) {
      case VARIABLE ->
          token.text().chars().allMatch(Character::isDigit)
              ? "<mn>" + text + "</mn>"
              : "<mi>" + text + "</mi>";
      case NUMBER -> "<mn>" + text + "</mn>";
      case OPERATOR, RELATION -> "<mo>" + text + "</mo>";
      case FUNCTION -> "<mi>" + text + "</mi><mo>&#x2061;</mo>";
      case WORDS -> "<mtext>" + text + "</mtext>";
    };
  }

  static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
