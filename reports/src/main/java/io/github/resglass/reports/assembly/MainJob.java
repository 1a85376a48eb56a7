package io.github.resglass.reports.assembly;

import io.github.resglass.empirical.run.RunRecord;
import io.github.resglass.empirical.training.Progress;
import io.github.resglass.reports.content.ClaimView;
import io.github.resglass.reports.content.ComparisonView;
import io.github.resglass.reports.content.ExperimentView;
import io.github.resglass.reports.content.PlacedFigure;
import io.github.resglass.reports.content.PlacedFigure.Section;
import io.github.resglass.reports.content.ReportContent;
import io.github.resglass.reports.content.TrendView;
import io.github.resglass.symbolic.derivation.Claim;
import io.github.resglass.symbolic.derivation.Claims;
import io.github.resglass.verify.evidence.Verification;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Derive, verify, train, measure, compare: the whole straight line, in this order. */
public final class MainJob {

  private final JobSize size;
  private final long seed;
  private final int threads;
  private final Progress progress;
  private final Map<String, Double> seconds = new LinkedHashMap<>();

  private MainJob(JobSize size, long seed, int threads, Progress progress) {
    this.size = size;
    this.seed = seed;
    this.threads = threads;
    this.progress = progress;
  }

  /**
   * Does all the work of a report.
   *
   * @param threads how many networks are trained at a time; no number depends on it
   * @param runs store of the training runs: those that it has of these configurations, this code
   *     and these data are used again, and an interrupted one goes on
   * @param command that the reader can repeat this report with
   * @throws IOException if a run cannot be stored, or the thread is interrupted
   */
  public static ReportContent run(
      JobSize size, long seed, int threads, Path runs, String command, Progress progress)
      throws IOException {
    return new MainJob(size, seed, threads, progress).report(runs, command);
  }

  private ReportContent report(Path runs, String command) throws IOException {
    List<Claim> claims = timed("derive", this::derive);
    List<ClaimView> views = timed("verify", () -> verify(claims));
    List<RunRecord> trained =
        timed("train", () -> Experiments.train(size, seed, threads, runs, progress));
    List<ComparisonView> comparisons =
        timed("measure and compare", () -> Experiments.compare(size, seed, trained, progress));
    List<TrendView> trends =
        timed("follow training", () -> Experiments.trends(size, seed, trained, progress));
    List<ExperimentView> experiments = trained.stream().map(ExperimentViews::of).toList();
    return new ReportContent(
        size.first(seed).network().architecture().toString(),
        Surroundings.provenance(seed, command, seconds),
        Findings.of(views, experiments, comparisons, trends),
        views,
        experiments,
        comparisons,
        trends,
        timed("draw", () -> figures(experiments.get(0), comparisons, trends)));
  }

  private List<Claim> derive() {
    progress.update("deriving", 0, 1);
    List<Claim> claims = Claims.all();
    progress.update("deriving", 1, 1);
    return claims;
  }

  private List<ClaimView> verify(List<Claim> claims) {
    Verification verification = Verification.of(claims);
    int routes = verification.routes(claims);
    progress.update("verifying", 0, routes);
    return verification
        .verifyAll(
            claims, size.casesPerRoute(), seed, done -> progress.update("verifying", done, routes))
        .stream()
        .map(ClaimViews::of)
        .toList();
  }

  private static List<PlacedFigure> figures(
      ExperimentView experiment, List<ComparisonView> comparisons, List<TrendView> trends) {
    return Stream.concat(
            Stream.of(
                new PlacedFigure(Section.THEORY, TheoryFigures.mixtures()),
                new PlacedFigure(Section.THEORY, TheoryFigures.complexity()),
                new PlacedFigure(Section.EXPERIMENT, TrainingFigures.scales(experiment)),
                new PlacedFigure(Section.EXPERIMENT, TrainingFigures.learning(experiment)),
                new PlacedFigure(
                    Section.EXPERIMENT, TrainingFigures.deviationsAndNorms(experiment)),
                new PlacedFigure(Section.COMPARISON, LawFigures.laws(comparisons))),
            trends.stream()
                .map(trend -> new PlacedFigure(Section.COMPARISON, TrendFigures.of(trend))))
        .toList();
  }

  /** Work that may fail on the disk. */
  @FunctionalInterface
  private interface Work<T> {
    T run() throws IOException;
  }

  private <T> T timed(String stage, Work<T> work) throws IOException {
    long start = System.nanoTime();
    T result = work.run();
    seconds.put(stage, (System.nanoTime() - start) / 1e9);
    return result;
  }
}
