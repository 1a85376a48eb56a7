package io.github.resglass.verify.spinglass;

import io.github.resglass.verify.numeric.mixture.ExactLaw;
import java.math.BigInteger;
import java.util.Arrays;

/** Mixtures for tests. */
public final class Laws {

  private Laws() {}

  /** ε_1² : ε_2² : … as given. */
  public static ExactLaw squares(long... masses) {
    return ExactLaw.of(Arrays.stream(masses).mapToObj(BigInteger::valueOf).toList());
  }

  /** The pure p-spin. */
  public static ExactLaw pure(int p) {
    long[] masses = new long[p];
    masses[p - 1] = 1;
    return squares(masses);
  }
}
