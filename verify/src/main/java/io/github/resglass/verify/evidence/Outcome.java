package io.github.resglass.verify.evidence;

/** What a route of evidence says about its claim. */
public sealed interface Outcome {

  /** It agrees with the claim in every case. */
  record Agrees() implements Outcome {}

  /** It agrees under a condition that the claim does not state, and not without. */
  record AgreesIf(String condition, String counterexample) implements Outcome {}

  /** It contradicts the claim; the counterexample can be replayed. */
  record Contradicts(String counterexample) implements Outcome {}
}
