package io.github.resglass.reports.assembly;

import io.github.resglass.reports.figures.Axis;
import io.github.resglass.reports.figures.Figure;
import io.github.resglass.reports.figures.Ink;
import io.github.resglass.reports.figures.Panel;
import io.github.resglass.reports.figures.Series;
import io.github.resglass.symbolic.architecture.Architecture;
import io.github.resglass.symbolic.architecture.PathPolynomial;
import io.github.resglass.verify.numeric.bounded.BoundedReal;
import io.github.resglass.verify.numeric.closedform.Equation31;
import io.github.resglass.verify.numeric.closedform.PaperNetCovariance;
import io.github.resglass.verify.numeric.landscape.CriticalPoints;
import io.github.resglass.verify.numeric.landscape.Triviality;
import io.github.resglass.verify.numeric.mixture.Mixture;
import io.github.resglass.verify.numeric.net.Net;
import io.github.resglass.verify.spinglass.MixtureEnsemble;
import io.github.resglass.verify.spinglass.counting.CountingExperiment;
import io.github.resglass.verify.spinglass.counting.MeanInterval;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hipparchus.fraction.BigFraction;

/** The landscape beyond the paper's figures: where it is complex, and counts against samples. */
final class LandscapeFigures {

  private static final List<Integer> RATIOS = List.of(2, 5, 20, 100);
  private static final int DEEPEST = 1000;
  private static final int DEPTHS = 60;

  /** Of each interval in the figure of counts. */
  private static final double FALSE_ALARM = 1e-3;

  private static final int LARGEST_DIMENSION = 6;
  private static final int ENUMERATED = 3;

  private LandscapeFigures() {}

  static Figure phases() {
    Axis gains = Axis.logarithmic("gain *β*", 1e-3, 10);
    List<Series> series = new ArrayList<>();
    List<Series.Datum> trivial = new ArrayList<>();
    for (int depth : depths()) {
      double gain = Triviality.criticalGain(depth).map(BoundedReal::value).orElseThrow();
      trivial.add(new Series.Datum(depth, gain, gains.from(), gain));
    }
    series.add(new Series("", Series.Form.BAND, Ink.GREY, trivial));
    series.add(new Series("*R* = 1, *θ* = 0", Series.Form.LINE, Ink.VERMILION, centres(trivial)));
    for (int i = 0; i < RATIOS.size(); i++) {
      int ratio = RATIOS.get(i);
      List<Series.Datum> data = new ArrayList<>();
      for (int depth : depths()) {
        double gain = gain(depth, ratio, gains);
        if (gain < gains.to()) {
          data.add(Series.Datum.of(depth, gain));
        }
      }
      series.add(
          new Series(
              String.format(Locale.ROOT, "*R* = %d, *θ* = %.2f", ratio, Equation31.at(ratio)),
              Series.Form.LINE,
              Ink.ramp((i + 1.0) / RATIOS.size()),
              data));
    }
    return new Figure(
        "phases",
        "Where the landscape is complex",
        "Curves of equal $R = \\nu''/\\nu'$ over depth and gain, and with it of equal rate $\\theta$"
            + " by [31], which depends on $R$ alone. In the shaded region $R < 1$ and the landscape"
            + " is trivial.",
        "Five falling curves of the gain against the depth, both on logarithmic axes. Below the lowest,"
            + " where R is 1, the landscape is trivial; it falls like one over the depth.",
        List.of(
            new Panel(
                "", Axis.logarithmic("depth *p*", 3, DEEPEST), gains, series, Panel.Key.ENDS)));
  }

  private static List<Series.Datum> centres(List<Series.Datum> band) {
    return band.stream().map(d -> Series.Datum.of(d.x(), d.y())).toList();
  }

  /** Evenly spread on a logarithmic axis, each once. */
  private static List<Integer> depths() {
    List<Integer> depths = new ArrayList<>();
    for (int i = 0; i <= DEPTHS; i++) {
      int depth = (int) Math.round(3 * Math.pow(DEEPEST / 3.0, (double) i / DEPTHS));
      if (!depths.contains(depth)) {
        depths.add(depth);
      }
    }
    return depths;
  }

  /** Where R, which rises with the gain, has the value; the end of the axis if beyond it. */
  private static double gain(int depth, double ratio, Axis gains) {
    double low = gains.from();
    double high = gains.to();
    for (int i = 0; i < 50; i++) {
      double middle = Math.sqrt(low * high);
      if (PaperNetCovariance.of(depth, middle).ratio() < ratio) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return high;
  }

  /**
   * Exact expected counts against complete enumerations.
   *
   * @param samples for each dimension
   */
  static Figure counts(int samples, long seed) {
    List<Series> series = new ArrayList<>();
    List<Mixture> mixtures =
        List.of(
            Mixture.of(Net.paper(3, BigFraction.ONE).paths()),
            Mixture.of(PathPolynomial.of(Architecture.parse("layer(1)^3"))));
    List<String> names = List.of("the paper's net, *p* = 3, *β* = 1", "the pure 3-spin");
    double most = 0;
    for (int i = 0; i < mixtures.size(); i++) {
      Mixture mixture = mixtures.get(i);
      List<Series.Datum> exact = new ArrayList<>();
      List<Series.Datum> counted = new ArrayList<>();
      for (int dimension = 2; dimension <= LARGEST_DIMENSION; dimension++) {
        double expected = CriticalPoints.expected(mixture.covariance(), dimension).value();
        exact.add(Series.Datum.of(dimension, expected));
        most = Math.max(most, expected);
        if (dimension <= ENUMERATED) {
          MeanInterval interval =
              CountingExperiment.run(
                      MixtureEnsemble.of(mixture.law(), dimension), samples, seed + dimension)
                  .total(FALSE_ALARM);
          counted.add(
              new Series.Datum(dimension, interval.mean(), interval.lower(), interval.upper()));
        }
      }
      series.add(new Series(names.get(i), Series.Form.LINE, Ink.category(i), exact));
      series.add(
          new Series(
              i == 0 ? "" : "complete enumerations", Series.Form.INTERVALS, Ink.TEXT, counted));
    }
    return new Figure(
        "counts",
        "Exact and enumerated numbers of critical points",
        String.format(
            Locale.ROOT,
            "The expected number of critical points on the sphere in $\\mathbb{R}^\\Lambda$, exactly,"
                + " and from complete enumerations of %d sampled Hamiltonians for each $\\Lambda$, none"
                + " of their critical points missing by certificate; each interval is wrong with"
                + " probability at most $%s$. Seed %d.",
            samples,
            "10^{-3}",
            seed),
        "Two rising curves against the dimension, with intervals of enumerations at the smallest"
            + " dimensions; the curves pass through the intervals.",
        List.of(
            new Panel(
                "",
                Axis.linear("*Λ*", 1, LARGEST_DIMENSION + 1.0),
                Axis.logarithmic("critical points", 1, Math.pow(10, Math.ceil(Math.log10(most)))),
                series,
                Panel.Key.LEGEND)));
  }
}
