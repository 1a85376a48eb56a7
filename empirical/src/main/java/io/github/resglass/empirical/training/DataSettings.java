package io.github.resglass.empirical.training;

import io.github.resglass.empirical.data.GaussianTask;

/**
 * Which data a run learns from and is tested on.
 *
 * @param trainingSize inputs that training goes through again and again
 * @param testSize inputs on which the accuracy over time is taken
 * @param seed of the class means and the samples
 */
public record DataSettings(GaussianTask task, int trainingSize, int testSize, long seed) {

  private static final int LARGEST = 10_000_000;

  public DataSettings {
    require(trainingSize >= 2 && trainingSize <= LARGEST, "trainingSize", trainingSize);
    require(testSize >= 2 && testSize <= LARGEST, "testSize", testSize);
    if ((long) Math.max(trainingSize, testSize) * task.dimension() > 500_000_000L) {
      throw new IllegalArgumentException(
          "trainingSize " + trainingSize + " of dimension " + task.dimension() + " is too large");
    }
  }

  private static void require(boolean holds, String field, int value) {
    if (!holds) {
      throw new IllegalArgumentException(
          field + " is " + value + "; 2 to " + LARGEST + " is accepted");
    }
  }
}
