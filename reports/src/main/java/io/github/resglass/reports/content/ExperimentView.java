package io.github.resglass.reports.content;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * One training run.
 *
 * @param summary prose with {@code $TeX$}: what was trained, and how it ended
 * @param configuration everything that a repetition needs, by the names of the configuration file
 * @param history in the order of the steps
 */
public record ExperimentView(
    String id,
    String title,
    String summary,
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

  public ExperimentView {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(summary, "summary");
    configuration = java.util.Collections.unmodifiableMap(new TreeMap<>(configuration));
    history = List.copyOf(history);
  }
}
