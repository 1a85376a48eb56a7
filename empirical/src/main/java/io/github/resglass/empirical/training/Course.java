package io.github.resglass.empirical.training;

/**
 * The steps of a training run.
 *
 * @param schedule of the learning rate
 * @param batchSize inputs per step
 * @param steps number of steps
 * @param historyEvery steps between two entries of the history
 * @param checkpointEvery steps between two checkpoints
 */
public record Course(
    Schedule schedule, int batchSize, long steps, long historyEvery, long checkpointEvery) {

  public Course {
    require(batchSize >= 2, "batchSize", batchSize, "2 to trainingSize");
    require(steps >= 1 && steps <= 1_000_000_000L, "steps", steps, "1 to 1e9");
    require(historyEvery >= 1, "historyEvery", historyEvery, "1 or more");
    require(checkpointEvery >= 1, "checkpointEvery", checkpointEvery, "1 or more");
  }

  Course withSteps(long other) {
    return new Course(schedule, batchSize, other, historyEvery, checkpointEvery);
  }

  static void require(boolean holds, String field, Object value, String accepted) {
    if (!holds) {
      throw new IllegalArgumentException(field + " is " + value + "; " + accepted + " is accepted");
    }
  }
}
