package io.github.resglass.reports.typesetting;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The commands that stand for one sign or one word. */
final class TexSymbols {

  private static final Map<String, String> IDENTIFIERS = new HashMap<>();
  private static final Map<String, String> OPERATORS = new HashMap<>();
  private static final Map<String, String> SPACES =
      Map.of(
          "\\,",
          "0.167em",
          "\\:",
          "0.222em",
          "\\;",
          "0.278em",
          "\\ ",
          "0.25em",
          "\\quad",
          "1em",
          "\\qquad",
          "2em",
          "\\!",
          "-0.167em",
          "~",
          "0.25em");
  private static final Map<String, String> ACCENTS =
      Map.of(
          "\\hat",
          "^",
          "\\widehat",
          "^",
          "\\tilde",
          "~",
          "\\widetilde",
          "~",
          "\\bar",
          "\u00af",
          "\\overline",
          "\u00af",
          "\\dot",
          "\u02d9");
  private static final Set<String> LARGE = Set.of("\u2211", "\u220f", "\u22c3");
  private static final Set<String> LIMITS =
      Set.of("max", "min", "sup", "inf", "lim", "arg max", "arg min", "argmax", "argmin", "det");
  private static final List<String> WORDS =
      List.of(
          "log", "ln", "exp", "max", "min", "sup", "inf", "lim", "det", "tr", "sin", "cos", "Pr",
          "arg", "deg", "gcd");

  static {
    table(
        IDENTIFIERS,
        "alpha α beta β gamma γ delta δ epsilon ϵ varepsilon ε zeta ζ eta η theta θ vartheta ϑ iota ι "
            + "kappa κ lambda λ mu μ nu ν xi ξ pi π rho ρ sigma σ tau τ phi ϕ varphi φ chi χ psi ψ omega ω "
            + "Gamma Γ Delta Δ Theta Θ Lambda Λ Xi Ξ Pi Π Sigma Σ Phi Φ Psi Ψ Omega Ω upsilon υ "
            + "partial ∂ nabla ∇ infty ∞ ell ℓ emptyset ∅ dots … ldots … cdots ⋯ hbar ℏ top ⊤ Re ℜ Im ℑ");
    table(
        OPERATORS,
        "sum ∑ prod ∏ bigcup ⋃ int ∫ to → rightarrow → leftarrow ← mapsto ↦ implies ⟹ Rightarrow ⇒ iff ⟺ "
            + "Leftrightarrow ⇔ le ≤ leq ≤ ge ≥ geq ≥ ne ≠ neq ≠ approx ≈ sim ∼ simeq ≃ equiv ≡ propto ∝ "
            + "ll ≪ gg ≫ in ∈ notin ∉ subset ⊂ subseteq ⊆ cup ∪ cap ∩ setminus ∖ times × cdot ⋅ pm ± mp ∓ "
            + "circ ∘ langle ⟨ rangle ⟩ lfloor ⌊ rfloor ⌋ lceil ⌈ rceil ⌉ lVert ‖ rVert ‖ Vert ‖ lvert | rvert | "
            + "mid ∣ colon : forall ∀ exists ∃ neg ¬ land ∧ lor ∨ oplus ⊕ otimes ⊗ prime ′ vert |");
    OPERATORS.put("\\|", "\u2016");
    OPERATORS.put("\\{", "{");
    OPERATORS.put("\\}", "}");
    OPERATORS.put("\\%", "%");
    OPERATORS.put("-", "\u2212");
    OPERATORS.put("*", "\u2217");
  }

  private TexSymbols() {}

  private static void table(Map<String, String> map, String pairs) {
    String[] words = pairs.split(" ", -1);
    for (int i = 0; i < words.length; i += 2) {
      map.put("\\" + words[i], words[i + 1]);
    }
  }

  static Optional<String> identifier(String command) {
    if (command.startsWith("\\") && WORDS.contains(command.substring(1))) {
      return Optional.of(command.substring(1));
    }
    return Optional.ofNullable(IDENTIFIERS.get(command));
  }

  static Optional<String> operator(String token) {
    return Optional.ofNullable(OPERATORS.get(token));
  }

  static Optional<String> space(String command) {
    return Optional.ofNullable(SPACES.get(command));
  }

  static Optional<String> accent(String command) {
    return Optional.ofNullable(ACCENTS.get(command));
  }

  /** Whether scripts of this sign or word go below and above it in a displayed formula. */
  static boolean takesLimits(String text) {
    return LARGE.contains(text) || LIMITS.contains(text);
  }

  /** Double-struck capitals, which have a sign of their own. */
  static String doubleStruck(String letters) {
    StringBuilder struck = new StringBuilder();
    for (int i = 0; i < letters.length(); i++) {
      char c = letters.charAt(i);
      struck.append(
          switch (c) {
            case 'C' -> "\u2102";
            case 'H' -> "\u210d";
            case 'N' -> "\u2115";
            case 'P' -> "\u2119";
            case 'Q' -> "\u211a";
            case 'R' -> "\u211d";
            case 'Z' -> "\u2124";
            default -> Character.toString(c >= 'A' && c <= 'Z' ? 0x1d538 + c - 'A' : c);
          });
    }
    return struck.toString();
  }
}
