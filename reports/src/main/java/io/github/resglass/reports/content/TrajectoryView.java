package io.github.resglass.reports.content;

import java.util.List;
import java.util.Objects;

/**
 * One run at moments of its training, for moving through it.
 *
 * @param run id of the run
 * @param moments in the order of the steps
 */
public record TrajectoryView(String run, List<MomentView> moments) {

  /**
   * The network after some steps.
   *
   * @param scales λ_1, …, λ_p
   * @param laws of the path length: the measured one, then what is predicted from this network's
   *     own numbers
   */
  public record MomentView(long step, List<Double> scales, List<LawView> laws) {
    public MomentView {
      scales = List.copyOf(scales);
      laws = List.copyOf(laws);
    }
  }

  public TrajectoryView {
    Objects.requireNonNull(run, "run");
    moments = List.copyOf(moments);
  }
}
