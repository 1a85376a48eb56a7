package io.github.resglass.reports.assembly;

import io.github.resglass.empirical.comparison.InitialNetworks;
import io.github.resglass.empirical.comparison.Interval;
import io.github.resglass.empirical.comparison.Readout;
import io.github.resglass.empirical.data.Seed;
import io.github.resglass.empirical.network.NetworkDescription;
import io.github.resglass.empirical.network.Normalisation;
import io.github.resglass.empirical.training.Progress;
import io.github.resglass.reports.figures.Axis;
import io.github.resglass.reports.figures.Figure;
import io.github.resglass.reports.figures.Ink;
import io.github.resglass.reports.figures.Panel;
import io.github.resglass.reports.figures.Series;
import io.github.resglass.symbolic.architecture.Architecture;
import io.github.resglass.verify.numeric.law.IndependentWeightsLaw;
import io.github.resglass.verify.numeric.law.LargeWidthLaw;
import io.github.resglass.verify.numeric.law.LengthLaw;
import io.github.resglass.verify.numeric.law.PaperLaw;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.Function;

/** How much of the depth the paths use: the mean length over p against the scale of the weights. */
final class FractionFigures {

  private static final int DEPTH = 20;
  private static final int DIMENSION = 32;
  private static final double LEVEL = 0.99;
  private static final int POINTS = 60;
  private static final List<Double> MEASURED_AT = List.of(0.3, 0.6, 1.0, 1.6, 3.0);

  private FractionFigures() {}

  /**
   * Three laws and measurement.
   *
   * @param width of the measured networks
   * @param seeds networks for each scale
   * @param inputs of each
   */
  static Figure fractions(int width, int seeds, int inputs, long seed, Progress progress) {
    List<Series.Datum> measured = new ArrayList<>();
    for (int i = 0; i < MEASURED_AT.size(); i++) {
      double scale = MEASURED_AT.get(i);
      Interval mean =
          InitialNetworks.measure(
                  network(width, scale),
                  seeds,
                  inputs,
                  new Seed(seed).child("fraction", i),
                  progress)
              .comparison(Readout.SUM, LEVEL)
              .mean();
      measured.add(
          new Series.Datum(
              scale,
              mean.centre() / DEPTH,
              (mean.centre() - mean.halfWidth()) / DEPTH,
              (mean.centre() + mean.halfWidth()) / DEPTH));
    }
    return new Figure(
        "fractions",
        "Share of the depth against the scale of the weights",
        String.format(
            Locale.ROOT,
            "The mean path length over the depth, $p = %d$, against the scale $c$ of weights"
                + " $N(0, c^2/n)$, by the three laws, and measured on untrained networks of width %d"
                + " (%d for each $c$, sum readout; intervals at level %s). The paper's law puts"
                + " $\\beta = c/2$.",
            DEPTH,
            width,
            seeds,
            LEVEL),
        "Three rising curves of the fraction against the scale on a logarithmic axis, from near zero to"
            + " near one; the measured intervals follow the large-width law.",
        List.of(
            new Panel(
                "",
                Axis.logarithmic("scale *c*", 0.1, 10),
                Axis.linear("mean length / *p*", 0, 1),
                List.of(
                    new Series("measured", Series.Form.INTERVALS, Ink.TEXT, measured),
                    curve("paper", Series.Form.LINE, Ink.BLUE, PaperLaw::ofScales),
                    curve(
                        "independent weights",
                        Series.Form.DASHED_LINE,
                        Ink.VERMILION,
                        IndependentWeightsLaw::ofScales),
                    curve("large width", Series.Form.DOTTED_LINE, Ink.GREEN, LargeWidthLaw::sum)),
                Panel.Key.LEGEND)));
  }

  private static NetworkDescription network(int width, double scale) {
    return new NetworkDescription(
        Architecture.parse("layer(1/2) * (skip + layer(1/2))^" + (DEPTH - 1)),
        DIMENSION,
        width,
        2,
        Normalisation.NONE,
        OptionalDouble.of(scale));
  }

  private static Series curve(
      String name, Series.Form form, Ink ink, Function<double[], LengthLaw> law) {
    List<Series.Datum> data = new ArrayList<>();
    for (int i = 0; i <= POINTS; i++) {
      double[] scales = new double[DEPTH];
      Arrays.fill(scales, Math.pow(10, -1 + 2.0 * i / POINTS));
      data.add(Series.Datum.of(scales[0], law.apply(scales).mean().value() / DEPTH));
    }
    return new Series(name, form, ink, data);
  }
}
