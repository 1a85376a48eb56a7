package io.github.resglass.reports.assembly;

import io.github.resglass.empirical.comparison.Interval;
import io.github.resglass.reports.content.TrendView.CurveView;
import io.github.resglass.reports.content.TrendView.EffectView;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Intervals as curves, effects and words. */
final class Curves {

  private static final double LEVEL_STEPS = 1e5;
  private static final double ROUNDING = 1e-6;

  /** Half widths below are 0.00 to two decimals. */
  private static final double LEAST_SHOWN = 0.005;

  private static final int DECIMALS = 2;
  private static final int MOST_DECIMALS = 8;

  private Curves() {}

  static CurveView measured(String name, List<Double> at, List<Interval> values) {
    return new CurveView(
        name,
        false,
        at,
        values.stream().map(Interval::centre).toList(),
        values.stream().map(Interval::halfWidth).toList());
  }

  static CurveView predicted(String name, List<Double> at, List<Double> values) {
    return new CurveView(name, true, at, values, List.of());
  }

  static EffectView effect(String statement, Interval interval, double expected, String verdict) {
    return new EffectView(
        statement,
        interval.centre(),
        interval.halfWidth(),
        shown(interval.level()),
        expected,
        verdict);
  }

  /** A level shared out among many intervals has many digits; never more than it is. */
  private static double shown(double level) {
    return Math.floor(level * LEVEL_STEPS + ROUNDING) / LEVEL_STEPS;
  }

  /** 1, 2, …, n. */
  static List<Double> upTo(int n) {
    return IntStream.rangeClosed(1, n).mapToObj(i -> (double) i).toList();
  }

  /** In prose, as a formula: to two decimals, or to two digits of a half width that needs more. */
  static String words(Interval interval) {
    double width = interval.halfWidth();
    int decimals =
        width > 0 && width < LEAST_SHOWN
            ? Math.min(1 - (int) Math.floor(Math.log10(width)), MOST_DECIMALS)
            : DECIMALS;
    String number = "%." + decimals + "f";
    return String.format(
        Locale.ROOT, "$" + number + " \\pm " + number + "$", interval.centre(), width);
  }

  /** Where the value lies against a reference, at the interval's level. */
  static String side(Interval interval, double reference, String below, String above) {
    return interval.contains(reference)
        ? "not decided"
        : interval.centre() < reference ? below : above;
  }
}
