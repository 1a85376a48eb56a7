package io.github.resglass.reports.assembly;

import io.github.resglass.empirical.comparison.Interval;
import io.github.resglass.reports.figures.Annotation;
import io.github.resglass.reports.figures.Axis;
import io.github.resglass.reports.figures.Figure;
import io.github.resglass.reports.figures.Ink;
import io.github.resglass.reports.figures.Panel;
import io.github.resglass.reports.figures.Series;
import io.github.resglass.symbolic.architecture.Architecture;
import io.github.resglass.symbolic.architecture.PathPolynomial;
import io.github.resglass.verify.numeric.bounded.BoundedReal;
import io.github.resglass.verify.numeric.landscape.LevelComplexity;
import io.github.resglass.verify.numeric.mixture.Mixture;
import io.github.resglass.verify.spinglass.MixtureEnsemble;
import io.github.resglass.verify.spinglass.RandomStream;
import io.github.resglass.verify.spinglass.dynamics.Descent;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.hipparchus.fraction.BigFraction;
import org.hipparchus.random.RandomGenerator;

/** Where descents from random points end, against the threshold level and the lowest one. */
final class EnergyFigures {

  private static final List<Integer> DIMENSIONS = List.of(10, 20, 40, 80);
  private static final double LEVEL = 0.99;
  private static final double SLOPE = 1e-3;
  private static final int MOST_STEPS = 5_000;

  private EnergyFigures() {}

  /**
   * The pure 3-spin.
   *
   * @param samples Hamiltonians for each dimension, with one descent in each
   */
  static Figure ends(int samples, long seed) {
    Mixture spin = Mixture.of(PathPolynomial.of(Architecture.parse("layer(1)^3")));
    double threshold = -2 * Math.sqrt(2.0 / 3);
    double ground = -ground(LevelComplexity.of(spin.covariance()), -threshold);
    List<Series.Datum> ends =
        DIMENSIONS.stream().map(dimension -> mean(spin, dimension, samples, seed)).toList();
    return new Figure(
        "end-energies",
        "Energies at which descents end",
        String.format(
            Locale.ROOT,
            "The level $H/\\Lambda$ at which gradient descent from random points of the sphere ends, for"
                + " the pure 3-spin: means over %d Hamiltonians for each $\\Lambda$, with intervals at"
                + " level %s. The threshold $-E_\\infty = -2\\sqrt{(p-1)/p}$, above which minima are"
                + " exponentially rarer than saddles, and the level $-E_0$ at which the rate of minima"
                + " vanishes. Seed %d.",
            samples,
            LEVEL,
            seed),
        "Four intervals of the level against the dimension on a logarithmic axis, falling towards the"
            + " threshold, and two horizontal lines.",
        List.of(
            new Panel(
                "",
                Axis.logarithmic("*Λ*", 5, 200),
                Axis.covering(
                    "level *H*/*Λ*",
                    DoubleStream.concat(
                        DoubleStream.of(ground),
                        ends.stream().flatMapToDouble(d -> DoubleStream.of(d.low(), d.high())))),
                List.of(new Series("ends of descents", Series.Form.INTERVALS, Ink.BLUE, ends)),
                List.of(
                    new Annotation.HorizontalRule(threshold, "−*E*_{∞}, below it −*E*_{0}"),
                    new Annotation.HorizontalRule(ground, "")),
                Panel.Key.NONE)));
  }

  private static Series.Datum mean(Mixture spin, int dimension, int samples, long seed) {
    MixtureEnsemble ensemble = MixtureEnsemble.of(spin.law(), dimension);
    List<Double> levels =
        IntStream.range(0, samples)
            .parallel()
            .mapToObj(
                k -> {
                  RandomGenerator random = RandomStream.of(seed, dimension, k);
                  double[] start =
                      IntStream.range(0, dimension)
                          .mapToDouble(i -> random.nextGaussian())
                          .toArray();
                  return Descent.from(
                          ensemble.sample(seed + dimension, k), start, SLOPE, MOST_STEPS)
                      .level();
                })
            .toList();
    Interval interval = Interval.ofMean(levels, LEVEL);
    return new Series.Datum(
        dimension,
        interval.centre(),
        interval.centre() - interval.halfWidth(),
        interval.centre() + interval.halfWidth());
  }

  /** −u below which the rate of minima is negative, by halving from the threshold on. */
  private static double ground(LevelComplexity rates, double threshold) {
    double low = threshold;
    double high = 3;
    for (int i = 0; i < 40; i++) {
      double middle = (low + high) / 2;
      boolean some =
          rates.at(new BigFraction(-middle), 0).map(BoundedReal::value).orElse(-1.0) >= 0;
      low = some ? middle : low;
      high = some ? high : middle;
    }
    return low;
  }
}
