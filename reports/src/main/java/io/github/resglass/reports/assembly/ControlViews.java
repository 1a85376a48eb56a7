package io.github.resglass.reports.assembly;

import io.github.resglass.empirical.comparison.Interval;
import io.github.resglass.empirical.experiment.Cell;
import io.github.resglass.empirical.experiment.Summary;
import io.github.resglass.reports.content.TrendView;
import io.github.resglass.reports.content.TrendView.CurveView;
import io.github.resglass.reports.content.TrendView.EffectView;
import io.github.resglass.reports.content.TrendView.PanelView;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** The committed control experiments: normalisation × skips × depth × seeds. */
final class ControlViews {

  private static final String SCALED = "scale-only";
  private static final String PLAIN = "none";
  private static final List<Integer> DEPTHS = List.of(5, 10, 20, 50);
  private static final int PAPERS_DEPTH = 10;

  private final Summary summary;

  private ControlViews(Summary summary) {
    this.summary = summary;
  }

  static List<TrendView> of(Summary summary) {
    ControlViews views = new ControlViews(summary);
    return List.of(views.scales(), views.norms(), views.depths());
  }

  private String method(String what) {
    return String.format(
        Locale.ROOT,
        "%s Width %d, %d steps, 5 seeds, intervals at level %s each. Made on %s (code %s) by: %s;"
            + " not part of this report's own runs.",
        what,
        summary.cells().get(0).width(),
        summary.cells().get(0).steps(),
        summary.level(),
        summary.made(),
        summary.code().get(0).substring(0, 8),
        String.join("; ", summary.commands()));
  }

  private TrendView scales() {
    Cell skips = cell(SCALED, true, PAPERS_DEPTH);
    Cell plain = cell(SCALED, false, PAPERS_DEPTH);
    Cell decayed = summary.cell(SCALED, true, PAPERS_DEPTH, true).orElseThrow();
    Interval first = skips.last().orElseThrow().firstScale();
    Interval others = skips.last().orElseThrow().otherScales();
    Interval without = plain.last().orElseThrow().otherScales();
    return new TrendView(
        "control-scales",
        "Scales with and without skips",
        method("The scales $\\lambda_l$ of normalisation [20], depth 10."),
        "step",
        List.of(
            new PanelView(
                "mean |*λ*_{*l*}|, *l* > 1",
                false,
                List.of(
                    history("skips", skips, Cell.Moment::otherScales),
                    history("no skips", plain, Cell.Moment::otherScales),
                    history("skips, weight decay on *λ*", decayed, Cell.Moment::otherScales))),
            new PanelView(
                "|*λ*_{1}|",
                false,
                List.of(
                    history("skips", skips, Cell.Moment::firstScale),
                    history("no skips", plain, Cell.Moment::firstScale),
                    history("skips, weight decay on *λ*", decayed, Cell.Moment::firstScale)))),
        List.of(
            Curves.effect(
                "mean $|\\lambda_l|$, $l > 1$, at the end, with skips",
                others,
                1,
                Curves.side(others, 1, "shrinks, where the paper expects growth", "grows")),
            Curves.effect(
                "$|\\lambda_1|$ at the end, with skips",
                first,
                1,
                Curves.side(first, 1, "shrinks", "grows")),
            Curves.effect(
                "mean $|\\lambda_l|$, $l > 1$, at the end, without skips",
                without,
                1,
                Curves.side(without, 1, "shrinks", "grows")),
            Curves.effect(
                "the same with skips and weight decay on the scales",
                decayed.last().orElseThrow().otherScales(),
                1,
                Curves.side(decayed.last().orElseThrow().otherScales(), 1, "shrinks", "grows"))),
        "At depth 10 with skips the scales of bypassed layers "
            + Curves.side(others, 1, "shrink", "grow")
            + " from 1 to "
            + Curves.words(others)
            + " on average and $|\\lambda_1|$ ends at "
            + Curves.words(first)
            + "; without skips they "
            + Curves.side(without, 1, "shrink", "grow")
            + ", to "
            + Curves.words(without)
            + " (there the scales of all layers but the last can be taken up by the next"
            + " normalisation). "
            + Curves.side(
                others,
                1,
                "Theorem 3's growth is not what training does to a layer that can be bypassed.",
                "That is Theorem 3's growth."));
  }

  private TrendView norms() {
    List<CurveView> curves = new ArrayList<>();
    List<EffectView> effects = new ArrayList<>();
    for (int depth : DEPTHS) {
      Optional<Cell> cell = summary.cell(PLAIN, true, depth).filter(c -> c.end().isPresent());
      cell.ifPresent(
          c -> {
            Interval norm = c.last().orElseThrow().norm();
            curves.add(history("depth " + c.depth(), c, Cell.Moment::norm));
            effects.add(
                Curves.effect(
                    "norm at the end over norm at the start, depth " + c.depth(),
                    norm,
                    1,
                    Curves.side(norm, 1, "shrinks", "grows, as the paper says")));
          });
    }
    Interval norm = cell(PLAIN, true, PAPERS_DEPTH).last().orElseThrow().norm();
    int diverged = summary.cell(PLAIN, true, 50).map(c -> c.diverged().size()).orElse(0);
    return new TrendView(
        "control-norms",
        "Norm of the weights without normalisation",
        method(
            "The norm of all weights over its value at the start, the paper's Fig. 1(e) re-created,"
                + " without weight decay; at depth 50 "
                + diverged
                + " of 5 runs diverged at once: their loss is of the order of $10^6$ before the first"
                + " step."),
        "step",
        List.of(new PanelView("‖*w*‖ over its start", true, curves)),
        effects,
        "Without normalisation the norm of the weights "
            + Curves.side(norm, 1, "shrinks", "grows")
            + " in training, where Theorem 4 and Fig. 1(e) have it grow: to "
            + Curves.words(norm)
            + " of its start at depth 10.");
  }

  private TrendView depths() {
    Cell shallow = cell(SCALED, true, PAPERS_DEPTH);
    Interval change = shallow.end().orElseThrow().lengthChange();
    Interval deep = cell(SCALED, true, 50).last().orElseThrow().otherScales();
    return new TrendView(
        "control-depths",
        "Normalisation, skips and depth",
        method("Accuracy, mean path length of the sum readout and scales after training."),
        "depth",
        List.of(
            new PanelView("accuracy", false, byDepth(c -> c.end().map(Cell.End::accuracy), true)),
            new PanelView(
                "accuracy without skips",
                false,
                byDepth(c -> c.end().map(Cell.End::accuracy), false)),
            new PanelView(
                "mean path length", false, byDepth(c -> c.end().map(Cell.End::endLength), true)),
            new PanelView(
                "mean |*λ*_{*l*}|, *l* > 1",
                true,
                byDepth(c -> c.last().map(Cell.Moment::otherScales), true))),
        List.of(
            Curves.effect(
                "mean path length at the end less that at the start, scale-only, depth 10",
                change,
                0,
                Curves.side(
                    change, 0, "training shortens paths, the paper expects longer ones", "grows")),
            Curves.effect(
                "mean $|\\lambda_l|$, $l > 1$, at the end, scale-only, depth 50",
                deep,
                1,
                Curves.side(deep, 1, "shrinks", "grows"))),
        "Under normalisation [20] training changes the mean path length at depth 10 by "
            + Curves.words(change)
            + ": "
            + Curves.side(change, 0, "paths get shorter, not longer", "paths get longer")
            + ". At depth 50 and the same learning rate the scales end at "
            + Curves.words(deep)
            + ": "
            + Curves.side(deep, 1, "they shrink", "they grow")
            + ".");
  }

  private List<CurveView> byDepth(Function<Cell, Optional<Interval>> quantity, boolean skips) {
    List<CurveView> curves = new ArrayList<>();
    for (String normalisation : List.of(PLAIN, SCALED, "batch", "scalar")) {
      List<Cell> there =
          DEPTHS.stream()
              .map(depth -> summary.cell(normalisation, skips, depth).orElse(null))
              .filter(Objects::nonNull)
              .filter(cell -> quantity.apply(cell).isPresent())
              .toList();
      curves.add(
          Curves.measured(
              normalisation,
              there.stream().map(cell -> (double) cell.depth()).toList(),
              there.stream().map(cell -> quantity.apply(cell).orElseThrow()).toList()));
    }
    return curves;
  }

  private static CurveView history(
      String name, Cell cell, Function<Cell.Moment, Interval> quantity) {
    return Curves.measured(
        name,
        cell.history().stream().map(moment -> (double) moment.step()).toList(),
        cell.history().stream().map(quantity).toList());
  }

  private Cell cell(String normalisation, boolean skips, int depth) {
    return summary.cell(normalisation, skips, depth).orElseThrow();
  }
}
