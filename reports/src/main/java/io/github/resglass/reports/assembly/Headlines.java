package io.github.resglass.reports.assembly;

import io.github.resglass.verify.numeric.bounded.BoundedReal;
import io.github.resglass.verify.numeric.landscape.Triviality;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What the foremost claims come to, in one sentence each, the most important for a reader of the
 * paper first. A sentence belongs to a verdict: where the evidence gives another one, it is not
 * said.
 */
final class Headlines {

  private static final String CONDITIONAL = "conditional";
  private static final String PROVED = "proved";

  /** Depth that the examples are for, that of the paper's own experiment. */
  private static final int EXAMPLE = 10;

  private record Headline(String verdict, String sentence) {}

  private static final Map<String, Headline> HEADLINES = new LinkedHashMap<>();

  static {
    String gain =
        String.format(
            Locale.ROOT,
            "%.4f",
            Triviality.criticalGain(EXAMPLE).map(BoundedReal::value).orElseThrow());
    conditional(
        "equation-31",
        "The rate [31] of critical points is right only where $R = \\nu''/\\nu' \\ge 1$, for the"
            + " paper's net of depth "
            + EXAMPLE
            + " from $\\beta = "
            + gain
            + "$ on; below, the landscape is trivial.");
    conditional(
        "theorem-4",
        "The weights need not grow as Theorem 4 says: when the cosine between the two gradients is"
            + " below $-2\\sqrt{mp}/(m+p)$, their norm can shrink.");
    conditional(
        "variance-recursion",
        "Under the normalisation [20] the mean square of an activation grows by 1 a layer only if"
            + " $(\\mathbb{E}R)^2 + 2\\sigma\\,\\mathbb{E}[NR] = 0$, which a ReLU's mean rules out unless"
            + " unit and branch are negatively correlated.");
    conditional(
        "equation-14",
        "The sum in [14] starts at $r = 1$, not at 2: the paths of length 1 are a random field, and"
            + " they decide where the landscape becomes trivial.");
    conditional(
        "equation-19",
        "The derivative [19] holds at fixed normalisation only; for the normalised weights it is"
            + " $\\varepsilon_r\\,(r - \\sum_s s\\,\\varepsilon_s^2)/C$.");
    conditional(
        "mode-below-half",
        "Short paths dominate at the start only from depth $2(1+\\rho)/(1-\\rho)$ on: from 6 at"
            + " $\\rho = 1/2$, from 38 at $\\rho = 0.9$.");
    conditional(
        "lemma-3",
        "Both losses are a constant plus the mixture (Lemma 3) only if the switch is independent of"
            + " the output that it switches.");
    conditional(
        "lemma-1",
        "Paths can be counted by their unique weights (Lemma 1) only if every unique weight leaves"
            + " every unit and every input $n/\\Lambda$ times.");
    proved(
        "theorem-1",
        "The mode of $\\varepsilon_r$ is $\\lfloor 1 + \\beta p/(1+\\beta) \\rfloor$ at every depth,"
            + " not in the limit only; Theorem 1's hypothesis $\\beta p/(1+\\beta) \\in \\mathbb{N}$"
            + " is exactly the case of a tie.");
    proved(
        "theorem-2",
        "The weight concentrates around the mode, with explicit bounds at every depth.");
    proved(
        "theorem-5",
        "The rate [31] depends on $R$ alone and rises with it, and $R \\le p - 1$: Theorem 5 in two"
            + " lines.");
    proved(
        "triviality",
        "The landscape becomes trivial at one gain $\\beta_c$, between $1/\\sqrt{(p-1)^2+1}$ and"
            + " $1/(p-2)$: $"
            + gain
            + "$ at depth "
            + EXAMPLE
            + ".");
    proved(
        "finite-count",
        "The mean number of critical points at every finite $\\Lambda$ depends on $R$ alone and"
            + " follows a recurrence in $\\Lambda$.");
    proved(
        "closed-forms",
        "That number in closed form: $2\\sqrt{3R+1}$ at $\\Lambda = 2$, and on up to $\\Lambda ="
            + " 8$.");
    proved(
        "mode-interval",
        "Length $k$ is the mode exactly for $\\beta$ from $(k-1)/(p-k+1)$ to $k/(p-k)$, which"
            + " sharpens Lemma 4.");
    proved(
        "harmonic-length",
        "At batch normalisation's start the mean path length is the harmonic number $H_p \\approx"
            + " \\ln p + 0.577$, no fraction of the depth.");
  }

  private Headlines() {}

  private static void conditional(String claim, String sentence) {
    HEADLINES.put(claim, new Headline(CONDITIONAL, sentence));
  }

  private static void proved(String claim, String sentence) {
    HEADLINES.put(claim, new Headline(PROVED, sentence));
  }

  /** The sentence for a claim, if its verdict is the one that the sentence belongs to. */
  static Optional<String> of(String claim, String verdict) {
    return Optional.ofNullable(HEADLINES.get(claim))
        .filter(headline -> headline.verdict().equals(verdict))
        .map(Headline::sentence);
  }

  /** Claims that a sentence is about, the most important first. */
  static List<String> claims() {
    return List.copyOf(HEADLINES.keySet());
  }

  /** The place of a claim among them; those without a sentence come last. */
  static int rank(String claim) {
    int rank = claims().indexOf(claim);
    return rank < 0 ? HEADLINES.size() : rank;
  }
}
