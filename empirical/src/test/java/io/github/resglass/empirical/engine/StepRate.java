package io.github.resglass.empirical.engine;

import java.util.List;
import java.util.function.ToDoubleFunction;

/** Steps per second of wall-clock time and of the processors' time. */
record StepRate(double wall, double cpu) {

  static StepRate of(double steps, double wallSeconds, double cpuSeconds) {
    return new StepRate(steps / wallSeconds, steps / cpuSeconds);
  }

  /** Each by itself. */
  static StepRate median(List<StepRate> rates) {
    return new StepRate(median(rates, StepRate::wall), median(rates, StepRate::cpu));
  }

  private static double median(List<StepRate> rates, ToDoubleFunction<StepRate> time) {
    return rates.stream().mapToDouble(time).sorted().toArray()[rates.size() / 2];
  }
}
