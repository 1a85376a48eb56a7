package io.github.resglass.reports.typesetting;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads one formula by recursive descent and writes MathML as it goes. */
final class TexParser {

  /** MathML, and the sign or word that it is, where that decides the place of its scripts. */
  private record Node(String xml, String name, boolean word) {
    static Node of(String xml) {
      return new Node(xml, "", false);
    }
  }

  private static final Set<String> CLOSE =
      Set.of("", "(", ")", ",", "}", "\\left", "\\right", "&", "=", "\\,");

  private final TexTokens tokens;
  private final boolean display;

  TexParser(String tex, boolean display) {
    this.tokens = new TexTokens(tex);
    this.display = display;
  }

  String formula() {
    String xml = row();
    if (!tokens.peek().isEmpty()) {
      throw tokens.error("'" + tokens.peek() + "' has no opening partner");
    }
    return xml;
  }

  /** Atoms up to the end of the group, of the formula, of a table cell or of a fence. */
  private String row() {
    StringBuilder xml = new StringBuilder();
    while (true) {
      switch (tokens.peek()) {
        case "", "}", "&", "\\\\", "\\right", "\\end" -> {
          return xml.toString();
        }
        default -> xml.append(scripted());
      }
    }
  }

  private String scripted() {
    Node base =
        tokens.peek().equals("_") || tokens.peek().equals("^")
            ? Node.of("<mrow></mrow>")
            : atom(tokens.next());
    String below = "";
    List<String> above = new ArrayList<>();
    for (String token = tokens.peek();
        token.equals("_") || token.equals("^") || token.equals("'");
        token = tokens.peek()) {
      tokens.next();
      if (token.equals("_")) {
        if (!below.isEmpty()) {
          throw tokens.error("two subscripts");
        }
        below = argument();
      } else {
        above.add(token.equals("'") ? "<mo>\u2032</mo>" : argument());
      }
    }
    String up =
        above.size() == 1
            ? above.get(0)
            : above.isEmpty() ? "" : tag("mrow", String.join("", above));
    // A word applied to what follows without a parenthesis keeps its distance: log x.
    String after = base.word && !CLOSE.contains(tokens.peek()) ? "<mspace width=\"0.167em\"/>" : "";
    if (below.isEmpty() && up.isEmpty()) {
      return base.xml + after;
    }
    boolean limits = display && TexSymbols.takesLimits(base.name);
    String element =
        up.isEmpty()
            ? (limits ? "munder" : "msub")
            : below.isEmpty() ? (limits ? "mover" : "msup") : limits ? "munderover" : "msubsup";
    return tag(element, base.xml + below + up) + after;
  }

  /** A braced group or a single token, as one element. */
  private String argument() {
    String token = tokens.nextArgument();
    if (token.isEmpty()) {
      throw tokens.error("an argument is missing");
    }
    return atom(token).xml;
  }

  private Node atom(String token) {
    var space = TexSymbols.space(token);
    if (space.isPresent()) {
      return Node.of("<mspace width=\"" + space.get() + "\"/>");
    }
    var accent = TexSymbols.accent(token);
    if (accent.isPresent()) {
      return Node.of(
          "<mover accent=\"true\">" + argument() + "<mo>" + accent.get() + "</mo></mover>");
    }
    var identifier = TexSymbols.identifier(token);
    if (identifier.isPresent()) {
      return word(identifier.get());
    }
    var operator = TexSymbols.operator(token);
    if (operator.isPresent()) {
      return new Node(tag("mo", Prose.escape(operator.get())), operator.get(), false);
    }
    char first = token.charAt(0);
    if (first == '\\') {
      return command(token);
    }
    if (first == '{') {
      String inner = row();
      tokens.expect("}");
      return Node.of("<mrow>" + inner + "</mrow>");
    }
    if (TexTokens.isDigit(first)) {
      return Node.of(tag("mn", token));
    }
    boolean letter = Character.isLetter(token.codePointAt(0));
    return Node.of(tag(letter ? "mi" : "mo", Prose.escape(token)));
  }

  private Node command(String command) {
    return switch (command) {
      case "\\frac", "\\tfrac", "\\dfrac" -> Node.of(tag("mfrac", argument() + argument()));
      case "\\binom" ->
          Node.of(
              "<mrow><mo>(</mo><mfrac linethickness=\"0\">"
                  + argument()
                  + argument()
                  + "</mfrac><mo>)</mo></mrow>");
      case "\\sqrt" -> Node.of(tag("msqrt", argument()));
      case "\\text", "\\mathrm", "\\textit" -> Node.of(tag("mtext", text()));
      case "\\operatorname", "\\operatorname*" -> operatorName();
      case "\\mathbb" -> Node.of(tag("mi", TexSymbols.doubleStruck(tokens.rawArgument())));
      case "\\mathbf", "\\boldsymbol", "\\mathcal" ->
          Node.of(tag("mi", Prose.escape(tokens.rawArgument())));
      case "\\left" -> fenced();
      case "\\begin" -> environment();
      case "\\big", "\\Big", "\\bigl", "\\bigr", "\\Bigl", "\\Bigr", "\\displaystyle", "\\limits" ->
          Node.of("");
      default -> throw tokens.error("unknown command " + command);
    };
  }

  private Node operatorName() {
    if (tokens.peek().equals("*")) {
      tokens.next();
    }
    return word(tokens.rawArgument().replace("\\,", " ").trim());
  }

  private static Node word(String word) {
    // One letter would be set in italics as a variable is; a name of several is set upright.
    return new Node(tag("mi", Prose.escape(word)), word, word.length() > 1);
  }

  /** Text keeps its outer spaces, which MathML would trim. */
  private String text() {
    return Prose.escape(tokens.rawArgument()).replace(' ', '\u00a0');
  }

  private Node fenced() {
    String open = delimiter();
    String inner = row();
    tokens.expect("\\right");
    return Node.of("<mrow>" + open + inner + delimiter() + "</mrow>");
  }

  private String delimiter() {
    String token = tokens.next();
    if (token.equals(".")) {
      return "";
    }
    return "<mo stretchy=\"true\">"
        + Prose.escape(TexSymbols.operator(token).orElse(token))
        + "</mo>";
  }

  private Node environment() {
    String name = tokens.rawArgument();
    StringBuilder rows = new StringBuilder("<mtr><mtd>");
    while (!tokens.peek().equals("\\end")) {
      rows.append(row());
      switch (tokens.peek()) {
        case "&" -> rows.append("</mtd><mtd>");
        case "\\\\" -> rows.append("</mtd></mtr><mtr><mtd>");
        case "\\end" -> {
          continue;
        }
        default -> throw tokens.error("\\end{" + name + "} expected");
      }
      tokens.next();
    }
    tokens.next();
    if (!tokens.rawArgument().equals(name)) {
      throw tokens.error("\\begin{" + name + "} has another end");
    }
    String table = "<mtable columnalign=\"left\">" + rows + "</mtd></mtr></mtable>";
    return switch (name) {
      case "cases" -> Node.of("<mrow><mo stretchy=\"true\">{</mo>" + table + "</mrow>");
      case "pmatrix" ->
          Node.of(
              "<mrow><mo stretchy=\"true\">(</mo>" + table + "<mo stretchy=\"true\">)</mo></mrow>");
      case "aligned", "matrix", "array" -> Node.of(table);
      default -> throw tokens.error("unknown environment " + name);
    };
  }

  private static String tag(String name, String content) {
    return "<" + name + ">" + content + "</" + name + ">";
  }
}
