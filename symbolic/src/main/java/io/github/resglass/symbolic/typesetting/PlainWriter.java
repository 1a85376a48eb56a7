package io.github.resglass.symbolic.typesetting;

import java.util.stream.Collectors;

/** For a terminal: one line, {@code ε_r = C(p−1, r−1) β^r / z}. */
final class PlainWriter {

  private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

  private PlainWriter() {}

  static String write(Notation notation) {
    if (notation instanceof Notation.Token token) {
      return token.kind() == Notation.Kind.RELATION ? " " + token.text() + " " : token.text();
    } else if (notation instanceof Notation.Row row) {
      return row(row);
    } else if (notation instanceof Notation.Times) {
      return " ";
    } else if (notation instanceof Notation.Fraction fraction) {
      return tight(fraction.numerator(), true) + "/" + tight(fraction.denominator(), false);
    } else if (notation instanceof Notation.Root root) {
      return "√" + tight(root.radicand(), false);
    } else if (notation instanceof Notation.BinomialForm binomial) {
      return "C(" + write(binomial.upper()) + ", " + write(binomial.lower()) + ")";
    } else if (notation instanceof Notation.Fence fence) {
      return fence.open() + write(fence.body()) + fence.close();
    } else if (notation instanceof Notation.Script script) {
      return script(script);
    } else if (notation instanceof Notation.Big big) {
      String under = write(big.under()).replace(" ", "");
      return big.sign() + "_{" + under + "}^{" + write(big.over()) + "} " + write(big.body());
    }
    throw new AssertionError(notation);
  }

  private static String row(Notation.Row row) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < row.parts().size(); i++) {
      Notation part = row.parts().get(i);
      boolean binary = i > 0 && isSign(part);
      boolean dot = part instanceof Notation.Token token && token.text().equals("·");
      text.append(binary && !dot ? " " + write(part) + " " : write(part));
      if (part instanceof Notation.Token token && token.text().equals(",")) {
        text.append(' ');
      }
    }
    return text.toString();
  }

  private static boolean isSign(Notation part) {
    return part instanceof Notation.Token token
        && token.kind() == Notation.Kind.OPERATOR
        && !token.text().equals(",");
  }

  private static String script(Notation.Script script) {
    StringBuilder text = new StringBuilder(write(script.base()));
    text.append(Names.primes(script.primes()));
    if (script.index() != null) {
      text.append('_').append(tight(script.index(), false));
    }
    if (script.exponent() instanceof Notation.Token token && token.kind() == Notation.Kind.NUMBER) {
      text.append(
          token
              .text()
              .chars()
              .mapToObj(c -> SUPERSCRIPTS.substring(c - '0', c - '0' + 1))
              .collect(Collectors.joining()));
    } else if (script.exponent() != null) {
      text.append('^').append(tight(script.exponent(), false));
    }
    return text.toString();
  }

  /** With parentheses unless it is one token or already fenced; a product may stand above a bar. */
  private static String tight(Notation notation, boolean productAllowed) {
    boolean atom =
        notation instanceof Notation.Token
            || notation instanceof Notation.Fence
            || notation instanceof Notation.BinomialForm
            || (notation instanceof Notation.Script script
                && script.base() instanceof Notation.Token)
            || (notation instanceof Notation.Script fenced
                && fenced.base() instanceof Notation.Fence)
            || isFunctionValue(notation);
    boolean product =
        productAllowed
            && notation instanceof Notation.Row row
            && row.parts().stream().noneMatch(PlainWriter::isSign)
            && row.parts().stream().noneMatch(Notation.Big.class::isInstance)
            && row.parts().stream().noneMatch(Notation.Fraction.class::isInstance);
    return atom || product ? write(notation) : "(" + write(notation) + ")";
  }

  private static boolean isFunctionValue(Notation notation) {
    return notation instanceof Notation.Row row
        && row.parts().size() == 2
        && row.parts().get(1) instanceof Notation.Fence
        && !isSign(row.parts().get(0));
  }
}
