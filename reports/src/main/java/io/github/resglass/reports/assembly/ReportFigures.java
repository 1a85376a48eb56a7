package io.github.resglass.reports.assembly;

import io.github.resglass.empirical.run.RunRecord;
import io.github.resglass.empirical.training.Progress;
import io.github.resglass.reports.content.ComparisonView;
import io.github.resglass.reports.content.ExperimentView;
import io.github.resglass.reports.content.PlacedFigure;
import io.github.resglass.reports.content.PlacedFigure.Section;
import io.github.resglass.reports.content.TrendView;
import java.util.List;

/** All figures, each with its section and with the claims and runs that its numbers come from. */
final class ReportFigures {

  private ReportFigures() {}

  static List<PlacedFigure> ofTheory(JobSize size, long seed) {
    return List.of(
        new PlacedFigure(Section.THEORY, TheoryFigures.mixtures(), List.of("equation-16")),
        new PlacedFigure(
            Section.THEORY, TheoryFigures.complexity(), List.of("equation-31", "covariance")),
        new PlacedFigure(
            Section.THEORY,
            LandscapeFigures.phases(),
            List.of("triviality", "covariance", "theorem-5")),
        new PlacedFigure(
            Section.THEORY,
            LandscapeFigures.counts(size.landscapeSamples(), seed),
            List.of("finite-count")),
        new PlacedFigure(
            Section.THEORY,
            EnergyFigures.ends(Math.max(2, size.landscapeSamples() / 10), seed),
            List.of("threshold")));
  }

  /** The paper's Fig. 1(e); its run is no other figure's. */
  static PlacedFigure withoutNormalisation(RunRecord run) {
    return new PlacedFigure(
        Section.EXPERIMENT,
        TrainingFigures.norm(
            ExperimentViews.history(run),
            ExperimentViews.summary(run) + " Run " + ExperimentViews.id(run) + "."),
        List.of());
  }

  static List<PlacedFigure> ofTraining(ExperimentView run) {
    return List.of(
        new PlacedFigure(Section.EXPERIMENT, TrainingFigures.scales(run), List.of(run.id())),
        new PlacedFigure(Section.EXPERIMENT, TrainingFigures.learning(run), List.of(run.id())),
        new PlacedFigure(
            Section.EXPERIMENT, TrainingFigures.deviationsAndNorms(run), List.of(run.id())));
  }

  static PlacedFigure ofLaws(List<ComparisonView> comparisons) {
    return new PlacedFigure(
        Section.COMPARISON,
        LawFigures.laws(comparisons),
        comparisons.stream().map(ComparisonView::id).toList());
  }

  static List<PlacedFigure> ofTrends(List<TrendView> trends) {
    return trends.stream()
        .map(trend -> new PlacedFigure(Section.COMPARISON, TrendFigures.of(trend), List.of()))
        .toList();
  }

  static List<PlacedFigure> ofUntrained(JobSize size, long seed, Progress progress) {
    return List.of(
        new PlacedFigure(
            Section.COMPARISON,
            FractionFigures.fractions(
                size.training().network().width(),
                Math.max(2, size.untrainedSeeds() / 10),
                size.inputs() / 4,
                seed,
                progress),
            List.of("equation-16")));
  }
}
