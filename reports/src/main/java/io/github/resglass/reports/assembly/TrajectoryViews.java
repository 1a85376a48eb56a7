package io.github.resglass.reports.assembly;

import io.github.resglass.empirical.comparison.ComparedPrediction;
import io.github.resglass.empirical.comparison.Interval;
import io.github.resglass.empirical.comparison.Prediction;
import io.github.resglass.empirical.trajectory.GradientParts;
import io.github.resglass.empirical.trajectory.Trajectory;
import io.github.resglass.reports.content.TrendView;
import io.github.resglass.reports.content.TrendView.CurveView;
import io.github.resglass.reports.content.TrendView.PanelView;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** Laws, complexity and gradients along training. */
final class TrajectoryViews {

  private final Trajectory trajectory;
  private final List<Double> steps;

  private TrajectoryViews(Trajectory trajectory) {
    this.trajectory = trajectory;
    this.steps = trajectory.moments().stream().map(moment -> (double) moment.step()).toList();
  }

  static List<TrendView> of(Trajectory trajectory) {
    TrajectoryViews views = new TrajectoryViews(trajectory);
    return List.of(views.laws(), views.gradients());
  }

  private String method(String what) {
    return what
        + " Test inputs, gates and $\\sigma_l$ frozen; "
        + trajectory.seeds()
        + " networks; the intervals of one panel hold together at level "
        + trajectory.level()
        + ".";
  }

  private TrendView laws() {
    Interval length = trajectory.lengthChange();
    Interval ratio = trajectory.ratioChange();
    return new TrendView(
        "trajectory-laws",
        "The law of the path length along training",
        method(
            "Mean and standard deviation of the path length of the sum readout, predictions for the"
                + " gains of the moment, and the complexity of the mixture with the measured law."),
        "step",
        List.of(
            new PanelView(
                "mean length",
                false,
                laws(moment -> moment.law().mean(), ComparedPrediction::predictedMean)),
            new PanelView(
                "standard deviation",
                false,
                laws(
                    moment -> moment.law().standardDeviation(),
                    ComparedPrediction::predictedDeviation)),
            new PanelView("*R*", false, List.of(measured("measured", Trajectory.Moment::ratio))),
            new PanelView(
                "*θ*", false, List.of(measured("measured", Trajectory.Moment::complexity)))),
        List.of(
            Curves.effect(
                "mean path length at the end less that at the start",
                length,
                0,
                Curves.side(length, 0, "paths get shorter", "paths get longer")),
            Curves.effect(
                "$R$ at the end less $R$ at the start",
                ratio,
                0,
                Curves.side(ratio, 0, "the landscape gets simpler", "more complex"))),
        "Along training the mean path length changes by "
            + Curves.words(length)
            + " and $R = \\nu''/\\nu'$ of the measured mixture by "
            + Curves.words(ratio)
            + ": the landscape that the measured law belongs to gets "
            + Curves.side(ratio, 0, "simpler", "more complex")
            + ".");
  }

  private List<CurveView> laws(
      Function<Trajectory.Moment, Interval> quantity,
      ToDoubleFunction<ComparedPrediction> predicted) {
    List<CurveView> curves = new ArrayList<>();
    curves.add(measured("measured", quantity));
    for (ComparedPrediction first : trajectory.moments().get(0).law().predictions()) {
      Prediction.Model model = first.model();
      if (model != Prediction.Model.PAPER
          && trajectory.moments().stream()
              .allMatch(
                  moment ->
                      moment.law().predictions().stream().anyMatch(p -> p.model() == model))) {
        curves.add(
            Curves.predicted(
                ComparisonViews.name(model),
                steps,
                trajectory.moments().stream()
                    .map(moment -> predicted.applyAsDouble(moment.law().of(model)))
                    .toList()));
      }
    }
    return curves;
  }

  private TrendView gradients() {
    List<Interval> brackets =
        trajectory.moments().stream().map(moment -> moment.gradient().bracket()).toList();
    List<Interval> whole =
        trajectory.moments().stream().map(moment -> moment.gradient().longAlongWhole()).toList();
    return new TrendView(
        "trajectory-gradients",
        "The gradient by path length along training",
        method(
            "The gradient $g = g_m + g_p$ of the loss with respect to all weights, $g_m$ along paths"
                + " of at most half the depth, all over $\\|g\\|^2$."),
        "step",
        List.of(
            new PanelView(
                "parts of ‖*g*‖^{2}",
                false,
                List.of(
                    part("‖*g*_{*m*}‖^{2}", GradientParts::shortSquare),
                    part("‖*g*_{*p*}‖^{2}", GradientParts::longSquare),
                    part("*g*_{*m*}·*g*_{*p*}", GradientParts::product))),
            new PanelView(
                "cosine",
                false,
                List.of(part("of *g*_{*m*} and *g*_{*p*}", GradientParts::cosine))),
            new PanelView(
                "bracket of [25]", false, List.of(part("measured", GradientParts::bracket)))),
        List.of(
            Curves.effect(
                "bracket of [25] at the start, over $\\|g\\|^2$",
                brackets.get(0),
                0,
                Curves.side(brackets.get(0), 0, "negative", "positive: growth")),
            Curves.effect(
                "bracket of [25] at the end, over $\\|g\\|^2$",
                brackets.get(brackets.size() - 1),
                0,
                Curves.side(brackets.get(brackets.size() - 1), 0, "negative", "positive: growth"))),
        "Along training the bracket of [25] is "
            + count(brackets, true)
            + " and Theorem 3's condition for [23], $\\|g_p\\|^2 + g_p^\\top g_m > 0$, is "
            + count(whole, false)
            + ".");
  }

  private static String count(List<Interval> intervals, boolean sign) {
    long above = intervals.stream().filter(i -> i.centre() - i.halfWidth() > 0).count();
    long below = intervals.stream().filter(i -> i.centre() + i.halfWidth() < 0).count();
    return (sign ? "positive" : "met")
        + " at "
        + above
        + ", "
        + (sign ? "negative" : "violated")
        + " at "
        + below
        + " of "
        + intervals.size()
        + " moments";
  }

  private CurveView part(String name, Function<GradientParts, Interval> quantity) {
    return measured(name, moment -> quantity.apply(moment.gradient()));
  }

  private CurveView measured(String name, Function<Trajectory.Moment, Interval> quantity) {
    return Curves.measured(name, steps, trajectory.moments().stream().map(quantity).toList());
  }
}
