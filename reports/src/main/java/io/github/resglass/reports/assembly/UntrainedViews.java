package io.github.resglass.reports.assembly;

import io.github.resglass.empirical.assumption.Attribution;
import io.github.resglass.empirical.comparison.Interval;
import io.github.resglass.empirical.growth.Branch;
import io.github.resglass.empirical.growth.Growth;
import io.github.resglass.reports.content.TrendView;
import io.github.resglass.reports.content.TrendView.CurveView;
import io.github.resglass.reports.content.TrendView.EffectView;
import io.github.resglass.reports.content.TrendView.PanelView;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Untrained networks: which assumption fails, and how activations grow with depth. */
final class UntrainedViews {

  private UntrainedViews() {}

  static TrendView assumptions(Attribution attribution) {
    List<Attribution.Case> cases = attribution.cases();
    List<EffectView> effects = new ArrayList<>();
    for (Attribution.Case each : cases) {
      effects.add(
          Curves.effect(
              each.assumption().words()
                  + ": mean length off "
                  + each.assumption().law().words()
                  + " without it",
              each.without().meanDifference(),
              0,
              each.verdict()));
      effects.add(
          Curves.effect(
              each.assumption().words() + ": the same with " + each.assumption().control(),
              each.with().meanDifference(),
              0,
              each.fails() ? "fits again" : "does not decide"));
    }
    String failing =
        cases.stream()
            .filter(Attribution.Case::fails)
            .map(
                each ->
                    each.assumption().law().words()
                        + " fails for want of "
                        + each.assumption().words())
            .collect(Collectors.joining("; "));
    List<Double> places = Curves.upTo(cases.size());
    return new TrendView(
        "assumptions",
        "Which assumption fails",
        String.format(
            Locale.ROOT,
            "Mean path length measured less predicted, without and with one assumption made true,"
                + " in untrained networks of depth 10 without normalisation: %s. %d networks each,"
                + " level %s for each comparison. A1 and A4 stay as they are in every control.",
            cases.stream()
                .map(each -> (cases.indexOf(each) + 1) + " " + each.assumption().control())
                .collect(Collectors.joining(", ")),
            attribution.asItIs().seeds(),
            attribution.asItIs().level()),
        "assumption",
        List.of(
            new PanelView(
                "mean length off by",
                false,
                List.of(
                    Curves.measured(
                        "without",
                        places,
                        cases.stream().map(each -> each.without().meanDifference()).toList()),
                    Curves.measured(
                        "with",
                        places,
                        cases.stream().map(each -> each.with().meanDifference()).toList())))),
        effects,
        failing.isEmpty()
            ? "No assumption is shown to fail."
            : "In untrained networks " + failing + "; each shown by giving it back.");
  }

  static TrendView growth(List<Growth> growths) {
    List<CurveView> curves = new ArrayList<>();
    List<EffectView> effects = new ArrayList<>();
    List<String> words = new ArrayList<>();
    for (Growth growth : growths) {
      List<Double> layers = Curves.upTo(growth.meanSquare().size());
      curves.add(Curves.measured(growth.branch().text(), layers, growth.meanSquare()));
      effects.add(effect(growth));
      words.add(growth.branch().text() + ": " + law(growth));
    }
    Growth papers =
        growths.stream().filter(g -> g.branch() == Branch.SCALE_ONLY).findFirst().orElseThrow();
    List<Double> layers = Curves.upTo(papers.meanSquare().size());
    double start = papers.meanSquare().get(0).centre();
    curves.add(
        Curves.predicted(
            "paper: one more each layer",
            layers,
            layers.stream().map(l -> start + l - 1).toList()));
    return new TrendView(
        "growth",
        "Growth of activations with depth",
        String.format(
            Locale.ROOT,
            "$\\mathbb{E}\\,N_l^2$ of %d untrained networks of width %d each, weights $N(0, 1/n)$;"
                + " exponents and rates fitted to the deeper half, intervals at level %s.",
            papers.seeds(),
            papers.width(),
            papers.exponent().level()),
        "layer",
        List.of(new PanelView("mean square", true, curves)),
        effects,
        "Activations grow with depth as follows. "
            + String.join("; ", words)
            + ". The paper's linear growth under [20] "
            + Curves.side(
                papers.exponent(),
                1,
                "fails",
                "fails: branches have a positive mean"
                    + " that adds up; with branches of mean zero the exponent is what it says")
            + ".");
  }

  private static EffectView effect(Growth growth) {
    boolean exponential = growth.law() == Growth.Law.EXPONENTIAL;
    Interval interval = exponential ? growth.rate() : growth.exponent();
    return Curves.effect(
        (exponential ? "rate per layer, " : "exponent, ") + growth.branch().text(),
        interval,
        exponential || growth.branch() == Branch.SCALAR ? 0 : 1,
        law(growth));
  }

  private static String law(Growth growth) {
    return switch (growth.law()) {
      case CONSTANT -> "constant";
      case POWER -> "like $l^a$ with $a$ = " + Curves.words(growth.exponent());
      case EXPONENTIAL -> "like $e^{gl}$ with $g$ = " + Curves.words(growth.rate());
      case UNDECIDED ->
          "power or exponential not decided; as a power, $a$ = " + Curves.words(growth.exponent());
    };
  }
}
