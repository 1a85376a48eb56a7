package io.github.resglass.reports.sample;

import io.github.resglass.reports.figures.Annotation;
import io.github.resglass.reports.figures.Axis;
import io.github.resglass.reports.figures.Figure;
import io.github.resglass.reports.figures.Ink;
import io.github.resglass.reports.figures.Panel;
import io.github.resglass.reports.figures.Series;
import java.util.ArrayList;
import java.util.List;

/** One figure of every kind, with shapes that resemble the real ones. */
public final class SampleFigures {

  private SampleFigures() {}

  public static Figure mixtures() {
    List<Panel> panels = new ArrayList<>();
    for (double beta : new double[] {0.1, 0.5, 2}) {
      double[] weights = new double[100];
      for (int r = 1; r <= 100; r++) {
        double centre = 1 + 99 * beta / (1 + beta);
        weights[r - 1] = 0.3 * Math.exp(-Math.pow((r - centre) / 7, 2));
      }
      panels.add(
          new Panel(
              "*β* = " + beta,
              Axis.linear("path length *r*", 0, 100),
              Axis.linear("*ε*_{*r*}", 0, 0.4),
              List.of(Series.from(1, weights, "*ε*_{*r*}", Series.Form.STEMS, Ink.BLUE)),
              Panel.Key.NONE));
    }
    return new Figure(
        "mixtures",
        "Mixture weights",
        "The weights $\\varepsilon_r$ at $p = 100$ " + "(the paper's Fig. 1(a–c), re-created).",
        "Three bell-shaped curves.",
        panels);
  }

  public static Figure complexity() {
    List<Series> series = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      List<Series.Datum> data = new ArrayList<>();
      for (int k = -30; k <= 10; k++) {
        double beta = Math.pow(10, k / 10.0);
        data.add(Series.Datum.of(beta, Math.log1p(beta * (i + 1)) - 0.3));
      }
      series.add(new Series("*p* = " + (i + 3), Series.Form.LINE, Ink.category(i), data));
    }
    return new Figure(
        "complexity",
        "Complexity against β",
        "The rate $\\theta$.",
        "Rising curves.",
        List.of(
            new Panel(
                "",
                Axis.logarithmic("gain *β*", 1e-3, 10),
                Axis.linear("rate *θ*", -0.5, 4),
                series,
                List.of(
                    new Annotation.Strip(-0.5, 0, "*R* < 1: trivial"),
                    new Annotation.HorizontalRule(0, ""),
                    new Annotation.VerticalRule(0.432, "*β*_{c}")),
                Panel.Key.LEGEND)));
  }

  public static Figure scales() {
    List<Series> series = new ArrayList<>();
    for (int l = 1; l <= 10; l++) {
      double[] values = new double[41];
      for (int t = 0; t < values.length; t++) {
        values[t] = 1 + 0.04 * l * Math.log1p(t) * (l == 1 ? -2 : 1);
      }
      series.add(
          Series.from(
              0,
              values,
              "*λ*_{" + l + "}",
              Series.Form.LINE,
              l == 1 ? Ink.VERMILION : Ink.ramp((l - 1) / 9.0)));
    }
    return new Figure(
        "scales",
        "Scales over training",
        "The scales $\\lambda_l$.",
        "Ten rising curves.",
        List.of(
            new Panel(
                "",
                Axis.linear("epoch", 0, 40),
                Axis.linear("*λ*_{*l*}", 0.5, 3),
                series,
                Panel.Key.ENDS)));
  }

  public static Figure laws() {
    List<Panel> panels = new ArrayList<>();
    for (String at : List.of("start of training", "end of training")) {
      List<Series.Datum> measured = new ArrayList<>();
      double[] paper = new double[10];
      double[] independent = new double[10];
      double[] wide = new double[10];
      for (int r = 1; r <= 10; r++) {
        paper[r - 1] = 0.3 * Math.exp(-Math.pow((r - 4.2) / 1.9, 2));
        independent[r - 1] = 0.2 * Math.exp(-Math.pow((r - 4.0) / 2.8, 2));
        wide[r - 1] = 0.27 * Math.exp(-Math.pow((r - 4.6) / 2.1, 2));
        measured.add(new Series.Datum(r, wide[r - 1], wide[r - 1] * 0.9, wide[r - 1] * 1.1));
      }
      panels.add(
          new Panel(
              at,
              Axis.linear("path length *r*", 0, 11),
              Axis.linear("weight", 0, 0.35),
              List.of(
                  new Series("measured", Series.Form.INTERVALS, Ink.TEXT, measured),
                  Series.from(1, paper, "paper", Series.Form.LINE, Ink.BLUE),
                  Series.from(
                      1,
                      independent,
                      "independent weights",
                      Series.Form.DASHED_LINE,
                      Ink.VERMILION),
                  Series.from(1, wide, "large width", Series.Form.DOTTED_LINE, Ink.GREEN)),
              Panel.Key.LEGEND));
    }
    return new Figure(
        "laws", "Laws of path lengths", "Measured and predicted.", "Four curves.", panels);
  }
}
