package io.github.resglass.symbolic.derivation;

/** What is known of a claim. */
public sealed interface Verdict {

  /** The word that reports and scripts use. */
  String word();

  /** Every step of the derivation is checked and none rests on a quoted result. */
  record Proved() implements Verdict {
    @Override
    public String word() {
      return "proved";
    }
  }

  /** Independent numerical routes agree with it, short of a proof. */
  record Verified() implements Verdict {
    @Override
    public String word() {
      return "verified";
    }
  }

  /** It holds under a condition that the source does not state. */
  record Conditional(String condition) implements Verdict {
    @Override
    public String word() {
      return "conditional";
    }
  }

  /** It fails; the counterexample can be replayed. */
  record Refuted(String counterexample) implements Verdict {
    @Override
    public String word() {
      return "refuted";
    }
  }

  /** Nothing settles it yet. */
  record Open() implements Verdict {
    @Override
    public String word() {
      return "open";
    }
  }
}
