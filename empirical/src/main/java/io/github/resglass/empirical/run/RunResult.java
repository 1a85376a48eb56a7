package io.github.resglass.empirical.run;

import io.github.resglass.empirical.data.Estimate;

/**
 * How a finished run did on inputs that nothing else has seen.
 *
 * @param accuracy fraction of right answers
 * @param bayesAccuracy the best that any rule can do on this task
 */
public record RunResult(Estimate accuracy, Estimate bayesAccuracy) {

  /** Fresh inputs that a finished run is judged on. */
  public static final int FRESH_INPUTS = 50_000;
}
