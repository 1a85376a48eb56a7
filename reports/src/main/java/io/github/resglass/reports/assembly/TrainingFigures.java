package io.github.resglass.reports.assembly;

import io.github.resglass.reports.content.ExperimentView;
import io.github.resglass.reports.content.ExperimentView.HistoryPoint;
import io.github.resglass.reports.figures.Annotation;
import io.github.resglass.reports.figures.Axis;
import io.github.resglass.reports.figures.Figure;
import io.github.resglass.reports.figures.Ink;
import io.github.resglass.reports.figures.Panel;
import io.github.resglass.reports.figures.Series;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;

/**
 * What a training run looks like from outside: loss, accuracy, λ_l, σ_l, ‖W_l‖ against the step.
 */
final class TrainingFigures {

  private TrainingFigures() {}

  static Figure scales(ExperimentView run) {
    return new Figure(
        "scales",
        "Normalisation scales over training",
        "The paper's Fig. 1(d), re-created from a run of our own: the learned scales $\\lambda_l$ of the"
            + " normalisation [20] over training, all of which start at $1$. The first layer,"
            + " which no skip connection bypasses, is set apart.",
        "One curve for each layer against the training step. All start at one; "
            + direction(run)
            + ".",
        List.of(layers(run, "", "*λ*_{*l*}", HistoryPoint::scales, DoubleStream.of(1))));
  }

  /** ‖w‖ = √Σ_l ‖W_l‖² of a run without normalisation. */
  static Figure norm(List<HistoryPoint> history, String summary) {
    List<Series.Datum> data =
        history.stream()
            .map(
                point ->
                    Series.Datum.of(
                        (double) point.step(),
                        Math.sqrt(point.norms().stream().mapToDouble(n -> n * n).sum())))
            .toList();
    return new Figure(
        "weight-norm",
        "Norm of the weights without normalisation",
        "The paper's Fig. 1(e), re-created from a run of our own: the norm $\\|w\\|$ of all weights of a"
            + " residual net without normalisation against the step. "
            + summary,
        "One curve of the norm of all weights against the training step, from "
            + rounded(data.get(0))
            + " to "
            + rounded(data.get(data.size() - 1))
            + ".",
        List.of(
            new Panel(
                "",
                Axis.linear("step", 0, data.get(data.size() - 1).x()),
                Axis.covering("‖*w*‖", data.stream().mapToDouble(Series.Datum::y)),
                List.of(new Series("‖*w*‖", Series.Form.LINE, Ink.BLUE, data)),
                Panel.Key.NONE)));
  }

  private static String rounded(Series.Datum datum) {
    return String.format(Locale.ROOT, "%.1f", datum.y());
  }

  static Figure deviationsAndNorms(ExperimentView run) {
    return new Figure(
        "deviations-and-norms",
        "Deviations and weight norms over training",
        "What the normalisation divides by, $\\sigma_l$, the mean over the units of the standard"
            + " deviation of $R(W_l^\\top N_{l-1})$ over inputs, and the norms of the weights.",
        "Two panels with one curve for each layer against the training step.",
        List.of(
            layers(
                run,
                "deviation *σ*_{*l*}",
                "*σ*_{*l*}",
                HistoryPoint::deviations,
                DoubleStream.of(0)),
            layers(
                run,
                "norm of *W*_{*l*}",
                "‖*W*_{*l*}‖",
                HistoryPoint::norms,
                DoubleStream.empty())));
  }

  static Figure learning(ExperimentView run) {
    return new Figure(
        "learning",
        "Loss and accuracy over training",
        "The loss and the accuracy on training and on test inputs. On fresh inputs no rule can do"
            + " better than the dotted line: the classes overlap.",
        "Two panels against the training step: the loss falls, the accuracy rises towards the best"
            + " possible.",
        List.of(
            new Panel(
                "loss",
                steps(run),
                covering("loss", run, HistoryPoint::trainingLoss, HistoryPoint::testLoss),
                List.of(
                    curve(run, "training", Series.Form.LINE, Ink.BLUE, HistoryPoint::trainingLoss),
                    curve(
                        run,
                        "test",
                        Series.Form.DASHED_LINE,
                        Ink.VERMILION,
                        HistoryPoint::testLoss)),
                Panel.Key.LEGEND),
            new Panel(
                "accuracy",
                steps(run),
                Axis.linear("accuracy", 0, 1),
                List.of(
                    curve(
                        run,
                        "training",
                        Series.Form.LINE,
                        Ink.BLUE,
                        HistoryPoint::trainingAccuracy),
                    curve(
                        run,
                        "test",
                        Series.Form.DASHED_LINE,
                        Ink.VERMILION,
                        HistoryPoint::testAccuracy)),
                List.of(new Annotation.HorizontalRule(run.accuracy().best(), "best possible")),
                Panel.Key.LEGEND)));
  }

  private static String direction(ExperimentView run) {
    List<Double> last = run.history().get(run.history().size() - 1).scales();
    long above = last.stream().filter(scale -> scale > 1).count();
    return above + " of " + last.size() + " end above one";
  }

  private static Panel layers(
      ExperimentView run,
      String title,
      String name,
      Function<HistoryPoint, List<Double>> values,
      DoubleStream alsoCovered) {
    int count = values.apply(run.history().get(0)).size();
    List<Series> series = new ArrayList<>();
    for (int l = 0; l < count; l++) {
      int layer = l;
      Ink ink = l == 0 ? Ink.VERMILION : Ink.ramp((double) l / Math.max(1, count - 1));
      series.add(
          curve(
              run,
              name.replace("*l*", String.valueOf(l + 1)),
              Series.Form.LINE,
              ink,
              p -> values.apply(p).get(layer)));
    }
    DoubleStream covered =
        DoubleStream.concat(
            alsoCovered,
            series.stream().flatMap(s -> s.data().stream()).mapToDouble(Series.Datum::y));
    return new Panel(title, steps(run), Axis.covering(name, covered), series, Panel.Key.ENDS);
  }

  private static Series curve(
      ExperimentView run,
      String name,
      Series.Form form,
      Ink ink,
      ToDoubleFunction<HistoryPoint> value) {
    return new Series(
        name,
        form,
        ink,
        run.history().stream()
            .map(point -> Series.Datum.of((double) point.step(), value.applyAsDouble(point)))
            .toList());
  }

  private static Axis steps(ExperimentView run) {
    return Axis.linear("step", 0, (double) run.history().get(run.history().size() - 1).step());
  }

  private static Axis covering(
      String label,
      ExperimentView run,
      ToDoubleFunction<HistoryPoint> one,
      ToDoubleFunction<HistoryPoint> other) {
    return Axis.covering(
        label,
        DoubleStream.concat(
            DoubleStream.of(0),
            run.history().stream()
                .flatMapToDouble(
                    p -> DoubleStream.of(one.applyAsDouble(p), other.applyAsDouble(p)))));
  }
}
