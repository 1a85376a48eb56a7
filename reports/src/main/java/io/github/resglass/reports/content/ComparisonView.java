package io.github.resglass.reports.content;

import java.util.List;
import java.util.Objects;

/**
 * A measured law held against its predictions.
 *
 * @param at where in training: {@code start}, {@code end}
 * @param method how the law was measured, and from how many samples
 * @param predictions in the order of the models
 * @param verdict prose: what the comparison says
 */
public record ComparisonView(
    String id,
    String title,
    String at,
    String method,
    LawView measured,
    List<PredictionView> predictions,
    String verdict) {

  /**
   * One model's law, and how far it is from the measured one.
   *
   * @param meanDifference measured minus predicted mean length
   * @param meanDifferenceError half width of its interval, simultaneous over the predictions
   * @param totalVariation half the sum of the absolute differences of the weights
   * @param verdict in a word or a few
   */
  public record PredictionView(
      LawView law,
      double meanDifference,
      double meanDifferenceError,
      double totalVariation,
      String verdict) {
    public PredictionView {
      Objects.requireNonNull(law, "law");
      Objects.requireNonNull(verdict, "verdict");
    }
  }

  public ComparisonView {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(at, "at");
    Objects.requireNonNull(method, "method");
    Objects.requireNonNull(measured, "measured");
    predictions = List.copyOf(predictions);
    Objects.requireNonNull(verdict, "verdict");
  }
}
