package io.github.resglass.verify.evidence;

/**
 * A way to test a claim that does not use its derivation. Routes run side by side, so an
 * implementation keeps no state between calls.
 */
@FunctionalInterface
public interface Route {

  /**
   * Tests the claim. At the 1,000 cases of {@code resglass verify} a route is to take a second of
   * one processor at most: there are more than a hundred of them.
   *
   * @param cases how many instances to look at, roughly; at least 1
   * @param seed fixes every random number
   */
  Evidence examine(int cases, long seed);
}
