package io.github.resglass.verify.evidence;

/** A way to test a claim that does not use its derivation. */
@FunctionalInterface
public interface Route {

  /**
   * Tests the claim.
   *
   * @param cases how many instances to look at, roughly; at least 1
   * @param seed fixes every random number
   */
  Evidence examine(int cases, long seed);
}
