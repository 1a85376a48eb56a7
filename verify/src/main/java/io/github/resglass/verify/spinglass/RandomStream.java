package io.github.resglass.verify.spinglass;

import java.util.SplittableRandom;
import org.hipparchus.random.RandomGenerator;
import org.hipparchus.random.Well19937c;

/**
 * Random numbers that a key fixes: Hipparchus' Well19937c, all 624 words of its state drawn from
 * {@link SplittableRandom}'s mixing of the key. Filling them from the few words of the key alone
 * would give neighbouring keys neighbouring states.
 */
public final class RandomStream {

  private static final int WORDS = 624;

  private RandomStream() {}

  /** The stream of this key, for example a seed and a sample's number. */
  public static RandomGenerator of(long... key) {
    long state = key.length;
    for (long part : key) {
      state = new SplittableRandom(state ^ part).nextLong();
    }
    return new Well19937c(new SplittableRandom(state).ints(WORDS).toArray());
  }
}
