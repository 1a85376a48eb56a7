package io.github.resglass.reports.cli;

import io.github.resglass.empirical.comparison.Interval;
import io.github.resglass.empirical.experiment.Cell;
import io.github.resglass.empirical.experiment.Summary;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** A summary as a table for people: a line for each cell, means ± half widths over the seeds. */
final class SummaryText {

  private static final Comparator<Cell> ORDER =
      Comparator.comparing(Cell::normalisation)
          .thenComparing(Cell::skips, Comparator.reverseOrder())
          .thenComparing(Cell::depth)
          .thenComparing(Cell::width)
          .thenComparing(Cell::scaleDecay)
          .thenComparing(Cell::weightDecay);

  private SummaryText() {}

  static String of(Summary summary) {
    StringBuilder text = new StringBuilder();
    text.append(
        String.format(
            Locale.ROOT,
            "%-13s %-5s %5s %6s %6s %8s  %-17s %-17s %-17s %-17s %s%n",
            "normalisation",
            "skips",
            "depth",
            "width",
            "decay",
            "runs",
            "accuracy",
            "length at start",
            "length at end",
            "|lambda|, l > 1",
            "|w| over start"));
    summary.cells().stream().sorted(ORDER).forEach(cell -> text.append(line(cell)));
    text.append(
        String.format(
            Locale.ROOT,
            "Means over the runs that took all steps ± half the interval at level %s.%n",
            summary.level()));
    return text.toString();
  }

  private static String line(Cell cell) {
    int diverged = cell.diverged().size();
    int runs = cell.seeds().size() + diverged;
    return String.format(
        Locale.ROOT,
        "%-13s %-5s %5d %6d %6.3g %8s  %-17s %-17s %-17s %-17s %s%n",
        cell.normalisation(),
        cell.skips() ? "yes" : "no",
        cell.depth(),
        cell.width(),
        cell.scaleDecay(),
        diverged == 0 ? "" + runs : runs + " (" + diverged + "†)",
        shown(cell.end(), Cell.End::accuracy),
        shown(cell.end(), Cell.End::startLength),
        shown(cell.end(), Cell.End::endLength),
        shown(cell.last(), Cell.Moment::otherScales),
        shown(cell.last(), Cell.Moment::norm) + (diverged == 0 ? "" : "   † diverged"));
  }

  private static <T> String shown(Optional<T> of, Function<T, Interval> quantity) {
    return of.map(quantity)
        .map(one -> String.format(Locale.ROOT, "%.4g ± %.2g", one.centre(), one.halfWidth()))
        .orElse("-");
  }
}
