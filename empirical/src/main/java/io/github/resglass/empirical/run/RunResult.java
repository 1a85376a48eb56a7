package io.github.resglass.empirical.run;

import io.github.resglass.empirical.data.Estimate;
import java.util.Optional;

/**
 * How a finished run did on inputs that it was not trained on: fresh ones where data are drawn, the
 * test images otherwise.
 *
 * @param accuracy fraction of right answers
 * @param bayesAccuracy the best that any rule can do on this task, where that is known: for drawn
 *     data
 */
public record RunResult(Estimate accuracy, Optional<Estimate> bayesAccuracy) {

  /** Fresh inputs that a finished run is judged on. */
  public static final int FRESH_INPUTS = 50_000;
}
