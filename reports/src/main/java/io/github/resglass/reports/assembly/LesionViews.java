package io.github.resglass.reports.assembly;

import io.github.resglass.empirical.comparison.Interval;
import io.github.resglass.empirical.lesion.LesionCurves;
import io.github.resglass.reports.content.TrendView;
import io.github.resglass.reports.content.TrendView.CurveView;
import io.github.resglass.reports.content.TrendView.EffectView;
import io.github.resglass.reports.content.TrendView.PanelView;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What dropping residual units does, against what the laws say. */
final class LesionViews {

  private LesionViews() {}

  /**
   * @param sets of units for each number of them and each network
   */
  static TrendView of(LesionCurves untrained, LesionCurves end, LesionCurves shuffled, int sets) {
    Map<String, LesionCurves> states = new LinkedHashMap<>();
    states.put("untrained", untrained);
    states.put("end of training", end);
    states.put("end, weights shuffled", shuffled);
    List<PanelView> panels = new ArrayList<>();
    List<EffectView> effects = new ArrayList<>();
    states.forEach(
        (state, curves) -> {
          panels.add(new PanelView(state, false, curves(curves)));
          curves.predictions().forEach(each -> effects.add(effect(state, curves, each)));
        });
    return new TrendView(
        "lesions",
        "Residual units dropped, and what the laws say",
        String.format(
            Locale.ROOT,
            "$\\mathbb{E}\\|y' - y\\|^2/\\mathbb{E}\\|y\\|^2$ of the classifier's outputs, after as many"
                + " residual units as the abscissa says were dropped together, as Veit et al. did;"
                + " %d sets of units for each number and network, the laws for the networks' own"
                + " gains and the same sets. Gates fall anew and $\\sigma_l$ is frozen. All differences of"
                + " one panel hold together at level %s. In the last panel each layer's weights are"
                + " in another order: their norms stay, what training wrote into their arrangement"
                + " is gone.",
            sets,
            untrained.level()),
        "units dropped",
        panels,
        effects,
        states.entrySet().stream()
                .map(state -> state.getKey() + ": " + verdict(state.getValue()))
                .collect(Collectors.joining("; "))
            + ".");
  }

  private static List<CurveView> curves(LesionCurves curves) {
    List<Double> at = curves.dropped().stream().map(Integer::doubleValue).toList();
    List<CurveView> all = new ArrayList<>();
    all.add(Curves.measured("measured", at, curves.measured()));
    for (LesionCurves.Predicted prediction : curves.predictions()) {
      all.add(Curves.predicted(ComparisonViews.name(prediction.model()), at, prediction.changes()));
    }
    return all;
  }

  /** The number of units at which the law is furthest off, in units of the interval. */
  private static EffectView effect(
      String state, LesionCurves curves, LesionCurves.Predicted prediction) {
    int worst = 0;
    for (int d = 1; d < prediction.differences().size(); d++) {
      if (off(prediction.differences().get(d)) > off(prediction.differences().get(worst))) {
        worst = d;
      }
    }
    return Curves.effect(
        state
            + ": change measured less that of the "
            + ComparisonViews.name(prediction.model())
            + ", "
            + curves.dropped().get(worst)
            + " dropped",
        prediction.differences().get(worst),
        0,
        ComparisonViews.words(prediction.agreement()));
  }

  private static double off(Interval difference) {
    return Math.abs(difference.centre()) / difference.halfWidth();
  }

  private static String verdict(LesionCurves curves) {
    Interval one = curves.measured().get(0);
    return "one unit dropped changes the outputs by "
        + Curves.words(one)
        + " of their energy ("
        + curves.networks()
        + " networks); "
        + curves.predictions().stream()
            .map(
                prediction ->
                    ComparisonViews.name(prediction.model())
                        + " "
                        + ComparisonViews.words(prediction.agreement()))
            .collect(Collectors.joining(", "));
  }
}
