package io.github.resglass.reports.typesetting;

/** TeX, one token after another: a command with its backslash, a number, or one character. */
final class TexTokens {

  private final String tex;
  private int position;

  TexTokens(String tex) {
    this.tex = tex;
  }

  /** The next token, empty at the end; spaces are skipped. */
  String peek() {
    int start = position;
    String token = next();
    position = start;
    return token;
  }

  String next() {
    while (position < tex.length() && Character.isWhitespace(tex.charAt(position))) {
      position++;
    }
    if (position == tex.length()) {
      return "";
    }
    int start = position++;
    char first = tex.charAt(start);
    if (first == '\\') {
      if (position < tex.length() && !isLetter(tex.charAt(position))) {
        position++;
      } else {
        while (position < tex.length() && isLetter(tex.charAt(position))) {
          position++;
        }
      }
    } else if (isDigit(first)) {
      while (position < tex.length() && continuesNumber(position)) {
        position++;
      }
    } else if (Character.isHighSurrogate(first) && position < tex.length()) {
      position++;
    }
    return tex.substring(start, position);
  }

  /** One character of a number's digits: an unbraced argument takes no more, {@code \frac12}. */
  String nextArgument() {
    String token = next();
    if (!token.isEmpty() && isDigit(token.charAt(0))) {
      position -= token.length() - 1;
      return token.substring(0, 1);
    }
    return token;
  }

  /** The raw text of a braced argument, spaces kept, as in {@code \text{for all }}. */
  String rawArgument() {
    expect("{");
    int depth = 1;
    int start = position;
    while (position < tex.length()) {
      char c = tex.charAt(position++);
      depth += c == '{' ? 1 : c == '}' ? -1 : 0;
      if (depth == 0) {
        return tex.substring(start, position - 1);
      }
    }
    throw error("a brace is not closed");
  }

  void expect(String token) {
    String found = next();
    if (!found.equals(token)) {
      throw error("'" + token + "' expected, not '" + found + "'");
    }
  }

  IllegalArgumentException error(String what) {
    return new IllegalArgumentException(
        "TeX: " + what + " before character " + (position + 1) + " of: " + tex);
  }

  private boolean continuesNumber(int i) {
    char c = tex.charAt(i);
    return isDigit(c) || (c == '.' && i + 1 < tex.length() && isDigit(tex.charAt(i + 1)));
  }

  static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
