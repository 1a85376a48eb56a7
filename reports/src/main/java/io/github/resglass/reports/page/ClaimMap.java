package io.github.resglass.reports.page;

import io.github.resglass.reports.content.ClaimView;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Which claim rests on which: the claims in the order of reading, one row each, and an arc from
 * every claim to each one that its derivation uses. An arc that leads down the page is drawn too,
 * so that a claim told before its ground is seen.
 *
 * @param rows in the order of reading
 * @param width of the arcs, in rows
 */
public record ClaimMap(List<Row> rows, List<Arc> arcs, double width) {

  /** Arcs longer than this many rows all reach equally far to the side. */
  private static final int WIDEST = 24;

  /**
   * One claim.
   *
   * @param usedBy ids of the claims that rest on it
   */
  public record Row(ClaimView claim, List<String> usedBy) {
    public Row {
      usedBy = List.copyOf(usedBy);
    }
  }

  /**
   * From a claim to one that it rests on.
   *
   * @param path the curve, for the attribute {@code d}; a row is one unit high
   */
  public record Arc(String from, String to, String word, String path) {}

  public ClaimMap {
    rows = List.copyOf(rows);
    arcs = List.copyOf(arcs);
  }

  static ClaimMap of(List<ClaimView> claims) {
    Map<String, Integer> places = new LinkedHashMap<>();
    Map<String, List<String>> usedBy = new LinkedHashMap<>();
    for (ClaimView claim : claims) {
      places.put(claim.id(), places.size());
      usedBy.put(claim.id(), new ArrayList<>());
    }
    List<Arc> arcs = new ArrayList<>();
    double width = 1;
    for (ClaimView claim : claims) {
      for (String ground : claim.restsOn()) {
        // A part of a report may leave out what a claim rests on.
        if (!places.containsKey(ground)) {
          continue;
        }
        usedBy.get(ground).add(claim.id());
        double from = places.get(claim.id()) + 0.5;
        double to = places.get(ground) + 0.5;
        double reach = reach(Math.abs(from - to));
        width = Math.max(width, reach);
        arcs.add(new Arc(claim.id(), ground, claim.verdict().word(), path(from, to, reach)));
      }
    }
    List<Row> rows = claims.stream().map(claim -> new Row(claim, usedBy.get(claim.id()))).toList();
    return new ClaimMap(rows, arcs, width);
  }

  /** Grows with the length, slower for long arcs, so that short ones stay apart. */
  private static double reach(double length) {
    return Math.sqrt(Math.min(length, WIDEST)) * 1.2;
  }

  private static String path(double from, double to, double reach) {
    return String.format(
        Locale.ROOT,
        "M0 %.1fC%.2f %.1f %.2f %.1f 0 %.1f",
        from,
        reach * 4 / 3,
        from,
        reach * 4 / 3,
        to,
        to);
  }
}
