package io.github.resglass.symbolic.architecture;

import io.github.resglass.symbolic.expression.Constant;
import io.github.resglass.symbolic.expression.ExactNumber;
import io.github.resglass.symbolic.expression.Expression;
import io.github.resglass.symbolic.expression.Symbol;
import java.util.Optional;
import java.util.function.Supplier;
import org.hipparchus.fraction.BigFraction;

/**
 * Recursive descent over
 *
 * <pre>
 *   sum     = product { ("+" | "-") product }
 *   product = power { ("*" | "/") power }
 *   power   = atom [ "^" atom ]
 *   atom    = number | symbol | "-" atom | "skip" | "layer" [ "(" sum ")" ] | "(" sum ")"
 * </pre>
 *
 * <p>Numbers and symbols are scalars until they meet a piece of a network, where they become gates;
 * {@code -} and {@code /} stand between scalars only. Depth of parentheses is limited, so that no
 * input overflows the stack.
 */
final class ArchitectureParser {

  private static final int DEEPEST = 200;
  private static final int LARGEST_SCALAR_POWER = 4096;

  private final String text;
  private int position;
  private int nesting;

  ArchitectureParser(String text) {
    this.text = text;
  }

  /** A scalar or a piece of a network: exactly one of the two. */
  private record Piece(Expression scalar, Architecture net) {
    static Piece of(Expression scalar) {
      return new Piece(scalar, null);
    }

    static Piece of(Architecture net) {
      return new Piece(null, net);
    }

    boolean isScalar() {
      return scalar != null;
    }
  }

  Architecture parse() {
    Piece piece = sum();
    skipSpace();
    if (position < text.length()) {
      throw error(position, "expected +, *, ^ or the end");
    }
    return asNet(piece, 0);
  }

  private Piece sum() {
    Piece left = product();
    while (true) {
      skipSpace();
      int start = position;
      if (accept('+')) {
        Piece right = product();
        left =
            left.isScalar() && right.isScalar()
                ? Piece.of(left.scalar().plus(right.scalar()))
                : Piece.of(Architecture.parallel(asNet(left, start), asNet(right, start)));
      } else if (accept('-')) {
        Piece right = product();
        if (!left.isScalar() || !right.isScalar()) {
          throw error(start, "'-' stands between numbers only");
        }
        left = Piece.of(left.scalar().minus(right.scalar()));
      } else {
        return left;
      }
    }
  }

  private Piece product() {
    Piece left = power();
    while (true) {
      skipSpace();
      int start = position;
      if (accept('*')) {
        Piece right = power();
        left =
            left.isScalar() && right.isScalar()
                ? Piece.of(left.scalar().times(right.scalar()))
                : Piece.of(Architecture.series(asNet(left, start), asNet(right, start)));
      } else if (accept('/')) {
        Piece right = power();
        if (!left.isScalar() || !(right.scalar() instanceof Constant divisor)) {
          throw error(start, "'/' stands between numbers only");
        }
        if (divisor.value().isZero()) {
          throw error(start, "division by zero");
        }
        left = Piece.of(left.scalar().times(Expression.constant(divisor.value().reciprocal())));
      } else {
        return left;
      }
    }
  }

  private Piece power() {
    Piece base = atom();
    skipSpace();
    int start = position;
    if (!accept('^')) {
      return base;
    }
    Piece exponent = atom();
    if (!exponent.isScalar()) {
      throw error(start + 1, "a repetition is a whole number or a symbol");
    }
    if (base.isScalar()) {
      if (exponent.scalar() instanceof Constant number
          && number.value().abs().compareTo(new BigFraction(LARGEST_SCALAR_POWER)) > 0) {
        throw error(start + 1, "a number's power is at most " + LARGEST_SCALAR_POWER);
      }
      return Piece.of(checked(start, () -> base.scalar().power(exponent.scalar())));
    }
    return Piece.of(checked(start + 1, () -> Architecture.repeat(base.net(), exponent.scalar())));
  }

  private Piece atom() {
    skipSpace();
    int start = position;
    if (++nesting > DEEPEST) {
      throw error(start, "more than " + DEEPEST + " parentheses inside one another");
    }
    try {
      if (accept('(')) {
        Piece inner = sum();
        expect(')');
        return inner;
      }
      if (accept('-')) {
        Piece piece = atom();
        if (!piece.isScalar()) {
          throw error(start, "'-' stands before or between numbers only");
        }
        return Piece.of(piece.scalar().negated());
      }
      if (position < text.length() && isNumberStart(text.charAt(position))) {
        return Piece.of(number());
      }
      if (position < text.length() && isLetter(text.charAt(position))) {
        return named(start);
      }
      throw error(start, "expected layer, skip, a number or (");
    } finally {
      nesting--;
    }
  }

  private Piece named(int start) {
    while (position < text.length() && isNamePart(text.charAt(position))) {
      position++;
    }
    String name = text.substring(start, position);
    if (name.equals("skip")) {
      return Piece.of(Architecture.skip());
    }
    if (!name.equals("layer")) {
      return Piece.of(new Symbol(name));
    }
    if (!accept('(')) {
      return Piece.of(Architecture.layer());
    }
    int inside = position;
    Piece gain = sum();
    expect(')');
    if (!gain.isScalar()) {
      throw error(inside, "a gain is a number or a symbol");
    }
    return Piece.of(checked(inside, () -> new Layer(Optional.of(gain.scalar()))));
  }

  private Expression number() {
    int start = position;
    while (position < text.length() && isNumberPart(position, start)) {
      position++;
    }
    // "1/2" without spaces is one number, also after a piece of a network: layer * 1/2.
    if (position + 1 < text.length()
        && text.charAt(position) == '/'
        && isDigit(text.charAt(position + 1))
        && text.substring(start, position).chars().allMatch(c -> isDigit((char) c))) {
      position++;
      while (position < text.length() && isDigit(text.charAt(position))) {
        position++;
      }
    }
    return checked(
        start, () -> Expression.constant(ExactNumber.parse(text.substring(start, position))));
  }

  private boolean isNumberPart(int at, int start) {
    char c = text.charAt(at);
    boolean afterExponent =
        at > start && (text.charAt(at - 1) == 'e' || text.charAt(at - 1) == 'E');
    boolean exponent =
        (c == 'e' || c == 'E')
            && at + 1 < text.length()
            && (isDigit(text.charAt(at + 1))
                || ((text.charAt(at + 1) == '-' || text.charAt(at + 1) == '+')
                    && at + 2 < text.length()
                    && isDigit(text.charAt(at + 2))));
    return isNumberStart(c) || exponent || ((c == '-' || c == '+') && afterExponent);
  }

  private Architecture asNet(Piece piece, int at) {
    return piece.isScalar() ? checked(at, () -> Architecture.gate(piece.scalar())) : piece.net();
  }

  private <T> T checked(int at, Supplier<T> made) {
    try {
      return made.get();
    } catch (ArchitectureSyntaxException already) {
      throw already;
    } catch (IllegalArgumentException reason) {
      throw error(at, reason.getMessage());
    }
  }

  private void expect(char wanted) {
    skipSpace();
    if (!accept(wanted)) {
      throw error(position, "expected " + wanted);
    }
  }

  private boolean accept(char wanted) {
    if (position < text.length() && text.charAt(position) == wanted) {
      position++;
      return true;
    }
    return false;
  }

  private void skipSpace() {
    while (position < text.length() && Character.isWhitespace(text.charAt(position))) {
      position++;
    }
  }

  private ArchitectureSyntaxException error(int at, String what) {
    String found = at < text.length() ? "'" + text.charAt(at) + "'" : "the end";
    return new ArchitectureSyntaxException(at + 1, what + ", found " + found, text);
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isNumberStart(char c) {
    return isDigit(c) || c == '.';
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private static boolean isNamePart(char c) {
    return isLetter(c) || isDigit(c) || c == '_';
  }
}
