package io.github.resglass.reports.content;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * One training run.
 *
 * @param seed of the weights and of the order of the batches
 * @param key hash of everything that decides the run's bits
 * @param summary prose with {@code $TeX$}: what was trained on what
 * @param accuracy on fresh inputs, with its standard error
 * @param configuration everything that a repetition needs, by the names of the configuration file
 * @param history in the order of the steps
 */
public record ExperimentView(
    String id,
    String title,
    long seed,
    String key,
    String summary,
    Accuracy accuracy,
    Map<String, String> configuration,
    List<HistoryPoint> history) {

  /**
   * The network after some steps.
   *
   * @param step 0 is the network as it was drawn
   * @param scales λ_1, …, λ_p
   * @param deviations σ_1, …, σ_p
   * @param norms ‖W_1‖, …, ‖W_p‖
   */
  public record HistoryPoint(
      long step,
      double trainingLoss,
      double trainingAccuracy,
      double testLoss,
      double testAccuracy,
      List<Double> scales,
      List<Double> deviations,
      List<Double> norms) {
    public HistoryPoint {
      scales = List.copyOf(scales);
      deviations = List.copyOf(deviations);
      norms = List.copyOf(norms);
    }
  }

  /** A fraction of right answers, and the best that any rule can reach. */
  public record Accuracy(double value, double standardError, double best) {}

  /** The network after the last step. */
  public HistoryPoint end() {
    return history.get(history.size() - 1);
  }

  public ExperimentView {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(summary, "summary");
    Objects.requireNonNull(accuracy, "accuracy");
    configuration = Collections.unmodifiableMap(new TreeMap<>(configuration));
    history = List.copyOf(history);
  }
}
