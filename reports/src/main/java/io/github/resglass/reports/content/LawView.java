package io.github.resglass.reports.content;

import java.util.List;
import java.util.Objects;

/**
 * A law of path lengths: the weights of r = 1, 2, …, and how well they are known.
 *
 * @param name {@code measured}, or the model that predicts it
 * @param weights squared and summing to 1
 * @param errors half widths of the intervals of the weights; empty for what is computed
 * @param meanError half width of the interval of the mean; 0 for what is computed
 */
public record LawView(
    String name,
    List<Double> weights,
    List<Double> errors,
    double mean,
    double meanError,
    double standardDeviation) {
  public LawView {
    Objects.requireNonNull(name, "name");
    weights = List.copyOf(weights);
    errors = List.copyOf(errors);
  }
}
