package io.github.resglass.empirical.experiment;

import io.github.resglass.empirical.comparison.Interval;
import java.util.List;
import java.util.Optional;

/**
 * Runs of one configuration that differ by their seed, as means with intervals over the seeds.
 *
 * @param normalisation as configurations write it
 * @param depth number of layers
 * @param scaleDecay weight decay on λ_l
 * @param seeds of the runs that took all their steps
 * @param diverged seeds of runs whose loss left all bounds
 * @param end after the last step; empty if fewer than 2 runs got there
 * @param history in the order of the steps; empty likewise
 */
public record Cell(
    String normalisation,
    boolean skips,
    int depth,
    int width,
    long steps,
    double scaleDecay,
    double weightDecay,
    List<Long> seeds,
    List<Long> diverged,
    Optional<End> end,
    List<Moment> history) {

  public Cell {
    seeds = List.copyOf(seeds);
    diverged = List.copyOf(diverged);
    history = List.copyOf(history);
  }

  /**
   * The networks after the last step.
   *
   * @param accuracy on fresh inputs
   * @param bestAccuracy that any rule can reach
   * @param growing fraction of the layers but the first with |λ_l| &gt; 1
   * @param startLength mean path length of the sum readout before the first step
   * @param endLength the same after the last step
   * @param lengthChange endLength − startLength, seed by seed
   */
  public record End(
      Interval accuracy,
      double bestAccuracy,
      Interval growing,
      Interval startLength,
      Interval endLength,
      Interval lengthChange) {}

  /**
   * The networks at one step.
   *
   * @param firstScale |λ_1|; with batch normalisation the mean of γ, without scales 1
   * @param otherScales mean of |λ_l| over the layers but the first
   * @param norm √Σ_l ‖W_l‖² relative to its value before the first step
   * @param loss on the test inputs
   */
  public record Moment(
      long step, Interval firstScale, Interval otherScales, Interval norm, Interval loss) {}

  /** The last of {@link #history}. */
  public Optional<Moment> last() {
    return history.isEmpty() ? Optional.empty() : Optional.of(history.get(history.size() - 1));
  }
}
