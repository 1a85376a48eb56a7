package io.github.resglass.symbolic.typesetting;

import java.util.Map;
import java.util.stream.Collectors;

/** LaTeX for math mode; needs amsmath and amssymb. */
final class LatexWriter {

  private static final Map<String, String> COMMANDS =
      Map.ofEntries(
          Map.entry("α", "\\alpha"),
          Map.entry("β", "\\beta"),
          Map.entry("γ", "\\gamma"),
          Map.entry("δ", "\\delta"),
          Map.entry("ε", "\\varepsilon"),
          Map.entry("ζ", "\\zeta"),
          Map.entry("η", "\\eta"),
          Map.entry("θ", "\\theta"),
          Map.entry("κ", "\\kappa"),
          Map.entry("λ", "\\lambda"),
          Map.entry("μ", "\\mu"),
          Map.entry("ν", "\\nu"),
          Map.entry("ξ", "\\xi"),
          Map.entry("π", "\\pi"),
          Map.entry("ρ", "\\rho"),
          Map.entry("σ", "\\sigma"),
          Map.entry("τ", "\\tau"),
          Map.entry("φ", "\\varphi"),
          Map.entry("χ", "\\chi"),
          Map.entry("ψ", "\\psi"),
          Map.entry("ω", "\\omega"),
          Map.entry("Γ", "\\Gamma"),
          Map.entry("Δ", "\\Delta"),
          Map.entry("Λ", "\\Lambda"),
          Map.entry("Φ", "\\Phi"),
          Map.entry("∞", "\\infty"),
          Map.entry("ℕ", "\\mathbb{N}"),
          Map.entry("ℤ", "\\mathbb{Z}"),
          Map.entry("ℝ", "\\mathbb{R}"),
          Map.entry("−", "-"),
          Map.entry("·", "\\cdot"),
          Map.entry("≤", "\\le"),
          Map.entry("≠", "\\ne"),
          Map.entry("∀", "\\forall"),
          Map.entry("≥", "\\ge"),
          Map.entry("→", "\\to"),
          Map.entry("∈", "\\in"),
          Map.entry("∧", "\\;\\text{and}\\;"),
          Map.entry("⟹", "\\implies"),
          Map.entry("⟺", "\\iff"));

  private static final Map<String, String> FENCES =
      Map.of("⌊", "\\lfloor", "⌋", "\\rfloor", "(", "(", ")", ")", "|", "|", "[", "[", "]", "]");

  /** Of a numerator that no line holds: characters of LaTeX. */
  private static final int WIDE = 320;

  /** Of what stands in parentheses and fills a line beside other things. */
  private static final int WIDE_INSIDE = 200;

  private LatexWriter() {}

  /** The whole formula: what is wide is written such that TeX can break lines within it. */
  static String write(Notation notation) {
    return breakable(notation, false);
  }

  /**
   * What stands on the line itself.
   *
   * @param listed whether a line may end after a comma
   */
  private static String breakable(Notation notation, boolean listed) {
    if (notation instanceof Notation.Row row) {
      return row.parts().stream()
          .map(part -> breakable(part, listed))
          .filter(part -> !part.isEmpty())
          .collect(Collectors.joining(" "));
    } else if (notation instanceof Notation.Fraction fraction
        && isLonger(fraction.numerator(), WIDE)) {
      // 1/d times the numerator in parentheses, which do not keep its terms together.
      return "\\frac{1}"
          + group(fraction.denominator())
          + " \\Bigl( "
          + breakable(fraction.numerator(), listed)
          + " \\Bigr)";
    } else if (notation instanceof Notation.Fence fence && isLonger(fence.body(), WIDE_INSIDE)) {
      return "\\Bigl"
          + FENCES.get(fence.open())
          + " "
          + breakable(fence.body(), true)
          + " \\Bigr"
          + FENCES.get(fence.close());
    } else if (notation instanceof Notation.Script script) {
      return script(script, breakable(script.base(), listed));
    } else if (notation instanceof Notation.Big big) {
      return big(big, breakable(big.body(), listed));
    }
    boolean mayEnd = listed && notation instanceof Notation.Token token && token.text().equals(",");
    return mayEnd ? part(notation) + " \\allowbreak" : part(notation);
  }

  private static boolean isLonger(Notation notation, int length) {
    return notation instanceof Notation.Row && part(notation).length() > length;
  }

  private static String part(Notation notation) {
    if (notation instanceof Notation.Token token) {
      return token(token);
    } else if (notation instanceof Notation.Row row) {
      return row.parts().stream()
          .map(LatexWriter::part)
          .filter(part -> !part.isEmpty())
          .collect(Collectors.joining(" "));
    } else if (notation instanceof Notation.Times) {
      return "";
    } else if (notation instanceof Notation.Fraction fraction) {
      return "\\frac" + group(fraction.numerator()) + group(fraction.denominator());
    } else if (notation instanceof Notation.Root root) {
      return "\\sqrt" + group(root.radicand());
    } else if (notation instanceof Notation.BinomialForm binomial) {
      return "\\binom" + group(binomial.upper()) + group(binomial.lower());
    } else if (notation instanceof Notation.Fence fence) {
      return "\\left"
          + FENCES.get(fence.open())
          + " "
          + part(fence.body())
          + " \\right"
          + FENCES.get(fence.close());
    } else if (notation instanceof Notation.Script script) {
      return script(script, part(script.base()));
    } else if (notation instanceof Notation.Big big) {
      return big(big, part(big.body()));
    }
    throw new AssertionError(notation);
  }

  private static String script(Notation.Script script, String base) {
    return base
        + "'".repeat(script.primes())
        + (script.index() == null ? "" : "_" + group(script.index()))
        + (script.exponent() == null ? "" : exponent(script));
  }

  private static String big(Notation.Big big, String body) {
    String sign =
        switch (big.sign()) {
          case "Σ" -> "\\sum";
          case "∫" -> "\\int";
          default -> "\\prod";
        };
    return sign + "_" + group(big.under()) + "^" + group(big.over()) + " " + body;
  }

  /** TeX forbids x'^2, a double superscript: the primes have to be inside a group. */
  private static String exponent(Notation.Script script) {
    return script.primes() == 0 ? "^" + group(script.exponent()) : "{}^" + group(script.exponent());
  }

  private static String group(Notation notation) {
    return "{" + part(notation) + "}";
  }

  private static String token(Notation.Token token) {
    String text = token.text();
    return switch (token.kind()) {
      case VARIABLE -> variable(text);
      case FUNCTION -> "\\operatorname{" + text + "}";
      case WORDS -> "\\text{" + LatexWords.escape(text) + "}";
      default -> COMMANDS.getOrDefault(text, text);
    };
  }

  private static String variable(String text) {
    if (COMMANDS.containsKey(text)) {
      return COMMANDS.get(text);
    }
    return text.codePointCount(0, text.length()) == 1 || text.chars().allMatch(Character::isDigit)
        ? text
        : "\\mathrm{" + LatexWords.escape(text) + "}";
  }
}
