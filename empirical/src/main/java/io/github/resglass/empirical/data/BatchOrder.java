package io.github.resglass.empirical.data;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Which examples make up the batch of a step: each epoch goes once through a fresh permutation of
 * the examples (a rest smaller than a batch is left out). The permutation of epoch e depends on the
 * seed and e alone, so a run continues from a step number without any saved state.
 */
public final class BatchOrder {

  private final int examples;
  private final int batchSize;
  private final Seed seed;
  private long epoch = -1;
  private int[] permutation = {};

  /**
   * The order of one run.
   *
   * @param batchSize at most the number of examples
   */
  public BatchOrder(int examples, int batchSize, Seed seed) {
    if (batchSize < 1 || batchSize > examples) {
      throw new IllegalArgumentException(
          "batch of " + batchSize + "; 1 to " + examples + " (the training examples) is accepted");
    }
    this.examples = examples;
    this.batchSize = batchSize;
    this.seed = seed;
  }

  public int batchesPerEpoch() {
    return examples / batchSize;
  }

  /** Indices of the examples of a step; steps count from 0. */
  public int[] batch(long step) {
    long wanted = step / batchesPerEpoch();
    if (wanted != epoch) {
      permutation = permutation(wanted);
      epoch = wanted;
    }
    int start = (int) (step % batchesPerEpoch()) * batchSize;
    return Arrays.copyOfRange(permutation, start, start + batchSize);
  }

  private int[] permutation(long wanted) {
    SplittableRandom random = seed.child("epoch", wanted).generator();
    int[] order = new int[examples];
    for (int i = 0; i < examples; i++) {
      int j = random.nextInt(i + 1);
      order[i] = order[j];
      order[j] = i;
    }
    return order;
  }
}
