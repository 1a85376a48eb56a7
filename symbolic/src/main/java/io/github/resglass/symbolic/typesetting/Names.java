package io.github.resglass.symbolic.typesetting;

import java.util.Map;

/** How a name such as {@code beta_c}, {@code nu_doubleprime} or {@code x2} looks on paper. */
final class Names {

  /** Greek letters and ∞, by the names that they have in programs. */
  static final Map<String, String> LETTERS =
      Map.ofEntries(
          Map.entry("alpha", "α"),
          Map.entry("beta", "β"),
          Map.entry("gamma", "γ"),
          Map.entry("delta", "δ"),
          Map.entry("epsilon", "ε"),
          Map.entry("zeta", "ζ"),
          Map.entry("eta", "η"),
          Map.entry("theta", "θ"),
          Map.entry("kappa", "κ"),
          Map.entry("lambda", "λ"),
          Map.entry("mu", "μ"),
          Map.entry("nu", "ν"),
          Map.entry("xi", "ξ"),
          Map.entry("pi", "π"),
          Map.entry("rho", "ρ"),
          Map.entry("sigma", "σ"),
          Map.entry("tau", "τ"),
          Map.entry("phi", "φ"),
          Map.entry("chi", "χ"),
          Map.entry("psi", "ψ"),
          Map.entry("omega", "ω"),
          Map.entry("Gamma", "Γ"),
          Map.entry("Delta", "Δ"),
          Map.entry("Lambda", "Λ"),
          Map.entry("Sigma", "Σ"),
          Map.entry("Phi", "Φ"),
          Map.entry("infinity", "∞"));

  private Names() {}

  /** A name taken apart: a letter or word, primes, and what stands below it. */
  record Name(String letter, int primes, String index) {

    Notation notation() {
      return script(null);
    }

    /** With one more index after its own. */
    Notation script(Notation furtherIndex) {
      Notation base = Notation.variable(letter);
      Notation own = index.isEmpty() ? null : Notation.variable(index);
      Notation below =
          own == null
              ? furtherIndex
              : furtherIndex == null
                  ? own
                  : Notation.row(own, Notation.operator(","), furtherIndex);
      return primes == 0 && below == null ? base : new Notation.Script(base, primes, below, null);
    }
  }

  /** ′, ″ and so on. */
  static String primes(int number) {
    return number == 2 ? "″" : "′".repeat(number);
  }

  static Name of(String name) {
    String[] parts = name.split("_", -1);
    String head = parts[0];
    String digits = head.replaceFirst("^.*?(\\d*)$", "$1");
    head = head.substring(0, head.length() - digits.length());
    int primes = 0;
    StringBuilder index = new StringBuilder(digits);
    for (int i = 1; i < parts.length; i++) {
      if (parts[i].equals("prime")) {
        primes++;
      } else if (parts[i].equals("doubleprime")) {
        primes += 2;
      } else {
        index
            .append(index.length() == 0 ? "" : ",")
            .append(LETTERS.getOrDefault(parts[i], parts[i]));
      }
    }
    return new Name(LETTERS.getOrDefault(head, head), primes, index.toString());
  }
}
