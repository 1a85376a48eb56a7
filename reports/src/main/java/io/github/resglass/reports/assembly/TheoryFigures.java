package io.github.resglass.reports.assembly;

import io.github.resglass.reports.figures.Annotation;
import io.github.resglass.reports.figures.Axis;
import io.github.resglass.reports.figures.Figure;
import io.github.resglass.reports.figures.Ink;
import io.github.resglass.reports.figures.Panel;
import io.github.resglass.reports.figures.Series;
import io.github.resglass.symbolic.expression.ExactNumber;
import io.github.resglass.verify.numeric.bounded.BoundedReal;
import io.github.resglass.verify.numeric.landscape.Complexity;
import io.github.resglass.verify.numeric.mixture.Mixture;
import io.github.resglass.verify.numeric.net.Net;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.hipparchus.fraction.BigFraction;

/** What the paper draws without any training: Fig. 1(a–c) and Fig. 1(f). */
final class TheoryFigures {

  private static final int DEPTH = 100;
  private static final List<String> GAINS = List.of("0.1", "0.5", "2");
  private static final List<Integer> DEPTHS = List.of(3, 5, 10, 30, 100);
  private static final int POINTS_PER_DECADE = 24;

  private TheoryFigures() {}

  static Figure mixtures() {
    List<double[]> weights =
        GAINS.stream()
            .map(gain -> Mixture.of(Net.paper(DEPTH, fraction(gain)).paths()).weights().values())
            .toList();
    // One axis for all three, so that heights can be compared.
    Axis y =
        Axis.covering(
            "*ε*_{*r*}",
            DoubleStream.concat(
                DoubleStream.of(0), weights.stream().flatMapToDouble(Arrays::stream)));
    List<Panel> panels = new ArrayList<>();
    for (int i = 0; i < GAINS.size(); i++) {
      panels.add(
          new Panel(
              "*β* = " + GAINS.get(i),
              Axis.linear("path length *r*", 0, DEPTH),
              y,
              List.of(Series.from(1, weights.get(i), "*ε*_{*r*}", Series.Form.STEMS, Ink.BLUE)),
              Panel.Key.NONE));
    }
    return new Figure(
        "mixture-weights",
        "Weights of the path lengths at p = 100",
        "The paper's Fig. 1(a–c), re-created from the exact path polynomial: the weights"
            + " $\\varepsilon_r$ of [16] at depth $p = 100$ for $\\beta = 0.1$, $0.5$ and $2$.",
        "Three stem plots of the weight against the path length from 1 to 100. Each is a single bell;"
            + " it stands near length 10 at beta 0.1, near 34 at beta 0.5 and near 67 at beta 2.",
        panels);
  }

  static Figure complexity() {
    double lowest = -1;
    List<Series> series = new ArrayList<>();
    for (int i = 0; i < DEPTHS.size(); i++) {
      List<Series.Datum> below = new ArrayList<>();
      List<Series.Datum> above = new ArrayList<>();
      for (int k = -3 * POINTS_PER_DECADE; k <= POINTS_PER_DECADE; k++) {
        BigDecimal beta =
            new BigDecimal(Math.pow(10, (double) k / POINTS_PER_DECADE), new MathContext(5));
        Optional<Double> rate = equation31(DEPTHS.get(i), beta);
        if (rate.isPresent()) {
          Series.Datum datum = Series.Datum.of(beta.doubleValue(), rate.get());
          (rate.get() < 0 ? below : above).add(datum);
        }
      }
      if (!below.isEmpty() && !above.isEmpty()) {
        below.add(above.get(0));
      }
      Ink ink = Ink.category(i);
      series.add(new Series("*p* = " + DEPTHS.get(i), Series.Form.LINE, ink, above));
      series.add(new Series("", Series.Form.DASHED_LINE, ink, below));
    }
    Axis y =
        Axis.covering(
            "rate *θ*_{*k*}",
            DoubleStream.concat(
                DoubleStream.of(lowest),
                series.stream()
                    .flatMap(s -> s.data().stream())
                    .mapToDouble(Series.Datum::y)
                    .filter(v -> v > lowest)));
    return new Figure(
        "complexity",
        "Complexity against the gain",
        "The paper's Fig. 1(f), re-created with the term $r = 1$: the rate [31] at which the expected"
            + " number of critical points of index $k$ grows with $\\Lambda$, against $\\beta$. It is"
            + " negative exactly where $R = \\nu''/\\nu' < 1$ (shaded, dashed):"
            + " there the landscape is trivial and [31] is no longer the rate.",
        "Five rising curves of the rate against beta on a logarithmic axis, for depths 3, 5, 10, 30 and"
            + " 100. Each crosses zero at a gain near one over the depth; below zero the landscape is"
            + " trivial.",
        List.of(
            new Panel(
                "",
                Axis.logarithmic("gain *β*", 1e-3, 10),
                y,
                series,
                List.of(new Annotation.Strip(y.from(), 0, "*R* < 1: trivial")),
                Panel.Key.LEGEND)));
  }

  private static Optional<Double> equation31(int depth, BigDecimal beta) {
    Mixture mixture = Mixture.of(Net.paper(depth, fraction(beta.toPlainString())).paths());
    return Complexity.of(mixture.covariance()).equation31().map(BoundedReal::value);
  }

  private static BigFraction fraction(String number) {
    return ExactNumber.parse(number);
  }
}
