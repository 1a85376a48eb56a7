package io.github.resglass.symbolic.typesetting;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Words for LaTeX's text mode: its own signs escaped, signs that text fonts lack set as math. */
final class LatexWords {

  private static final Map<Integer, String> SIGNS = new HashMap<>();

  static {
    for (String sign : List.of("#", "$", "%", "&", "_", "{", "}")) {
      SIGNS.put(sign.codePointAt(0), "\\" + sign);
    }
    put("\\", "\\textbackslash{}");
    put("^", "\\textasciicircum{}");
    put("~", "\\textasciitilde{}");
    // Ligatures of the fonts would make other signs of these.
    put("<", "\\ensuremath{<}");
    put(">", "\\ensuremath{>}");
    put("\"", "\\textquotedbl{}");
    put("'", "\\textquotesingle{}");
    put("`", "\\textasciigrave{}");
    put("/", "/\\allowbreak{}");
    math("− - ± \\pm × \\times · \\cdot ≤ \\le ≥ \\ge ≠ \\ne ≈ \\approx ∈ \\in ℕ \\mathbb{N}");
    math("ℝ \\mathbb{R} ℤ \\mathbb{Z} ∞ \\infty √ \\surd Σ \\Sigma Π \\Pi ∫ \\int ∂ \\partial");
    math("∇ \\nabla ‖ \\Vert ⟨ \\langle ⟩ \\rangle ⌊ \\lfloor ⌋ \\rfloor ⌈ \\lceil ⌉ \\rceil");
    math("→ \\to ← \\leftarrow ⇒ \\Rightarrow ⇔ \\Leftrightarrow ↔ \\leftrightarrow ≪ \\ll");
    math("≫ \\gg ∝ \\propto ∼ \\sim ≲ \\lesssim ⁰ ^0 ¹ ^1 ² ^2 ³ ^3 ⁴ ^4 ⁵ ^5 ⁶ ^6 ⁷ ^7 ⁸ ^8");
    math("⁹ ^9 ⁻ ^- ⁺ ^+ ⁿ ^n ₀ _0 ₁ _1 ₂ _2 ₃ _3 ₄ _4 ₅ _5 ₆ _6 ₇ _7 ₈ _8 ₉ _9 ₙ _n ₖ _k");
    math("ᵣ _r ₘ _m ₚ _p ₗ _l ₊ _+ ₋ _- ᵀ ^{\\mathsf{T}} ′ {}' ″ {}'' ½ \\tfrac12 ¼ \\tfrac14");
    math("α \\alpha β \\beta γ \\gamma δ \\delta ε \\varepsilon ζ \\zeta η \\eta θ \\theta");
    math("ι \\iota κ \\kappa λ \\lambda μ \\mu ν \\nu ξ \\xi π \\pi ρ \\rho σ \\sigma τ \\tau");
    math("φ \\varphi χ \\chi ψ \\psi ω \\omega Γ \\Gamma Δ \\Delta Θ \\Theta Λ \\Lambda Ξ \\Xi");
    math("Φ \\Phi Ψ \\Psi Ω \\Omega ∀ \\forall ∃ \\exists ∪ \\cup ∩ \\cap ⊂ \\subset ≡ \\equiv");
    put("–", "\\textendash{}");
    put("—", "\\textemdash{}");
    put("…", "\\dots{}");
    put("’", "'");
    put("‘", "`");
    put("“", "``");
    put("”", "''");
    put("\u00a0", "~");
    put("\u2009", "\\,");
    put("\u202f", "\\,");
    // Combining hat and tilde stand behind their letter and cannot be set alone.
    put("\u0302", "");
    put("\u0303", "");
  }

  /** Two letters or more that are no command. */
  private static final Pattern NAME = Pattern.compile("(?<![\\\\A-Za-z{])[A-Za-z]{2,}");

  private LatexWords() {}

  private static void put(String sign, String tex) {
    SIGNS.put(sign.codePointAt(0), tex);
  }

  /** Signs, each with its command, separated by spaces. */
  private static void math(String table) {
    String[] entries = table.split(" ", -1);
    for (int i = 0; i < entries.length; i += 2) {
      put(entries[i], "\\ensuremath{" + entries[i + 1] + "}");
    }
  }

  /** The words, so that they can stand in any paragraph; a sign without a command stays. */
  static String escape(String words) {
    StringBuilder tex = new StringBuilder();
    words
        .codePoints()
        .forEach(sign -> tex.append(SIGNS.getOrDefault(sign, Character.toString(sign))));
    // Two hyphens would become a dash.
    return tex.toString().replace("--", "-{}-");
  }

  /** The words of a sentence, with what is mathematics in them set as such. */
  static String typeset(String words) {
    return Words.of(words).stream()
        .map(
            piece ->
                switch (piece.style()) {
                  case PLAIN -> escape(piece.text());
                  case LETTER -> letter(piece.text());
                  case RAISED -> "\\ensuremath{^{" + script(piece.text()) + "}}";
                  case LOWERED -> "\\ensuremath{_{" + script(piece.text()) + "}}";
                })
        .collect(Collectors.joining());
  }

  private static String letter(String text) {
    String tex = escape(text);
    return tex.equals(text) ? "\\ensuremath{" + text + "}" : tex;
  }

  private static String script(String text) {
    return NAME.matcher(escape(text)).replaceAll("\\\\mathrm{$0}");
  }
}
