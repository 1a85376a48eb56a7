package io.github.resglass.reports.assembly;

import io.github.resglass.empirical.run.RunRecord;
import io.github.resglass.empirical.training.Progress;
import io.github.resglass.reports.content.ClaimView;
import io.github.resglass.reports.content.ComparisonView;
import io.github.resglass.reports.content.ExperimentView;
import io.github.resglass.reports.content.PlacedFigure;
import io.github.resglass.reports.content.PlacedFigure.Section;
import io.github.resglass.reports.content.ReportContent;
import io.github.resglass.reports.output.ReportWriter;
import io.github.resglass.symbolic.derivation.Claim;
import io.github.resglass.symbolic.derivation.Claims;
import io.github.resglass.verify.evidence.Verification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Derive, verify, train, measure, compare: the whole straight line, in this order. */
public final class MainJob {

  private static final int KEY_LENGTH = 16;

  private final JobSize size;
  private final long seed;
  private final Progress progress;
  private final Map<String, Double> seconds = new LinkedHashMap<>();

  private MainJob(JobSize size, long seed, Progress progress) {
    this.size = size;
    this.seed = seed;
    this.progress = progress;
  }

  /**
   * Does all the work of a report and writes it: the page, the document, the figures, and the
   * training runs below {@code runs}, each in a folder named by its key.
   *
   * @param command that the reader can repeat this report with
   * @return what was written
   * @throws IllegalArgumentException before any work, if nothing can be written there
   * @throws IOException if the disk fails later or the thread is interrupted; a report that was
   *     there before stays whole
   */
  public static ReportContent write(
      JobSize size, long seed, Path out, String command, Progress progress) throws IOException {
    ReportWriter.check(out);
    Path runs = Files.createDirectories(out.resolve("runs"));
    Path draft = Files.createTempDirectory(runs, ".draft-");
    try {
      MainJob job = new MainJob(size, seed, progress);
      ReportContent content = job.report(draft, command);
      keep(draft, runs, content);
      ReportWriter.write(content, out);
      return content;
    } finally {
      ReportWriter.deleteAll(draft);
    }
  }

  /** A run of the same key has the same bits, so the one that is there stays. */
  private static void keep(Path draft, Path runs, ReportContent content) throws IOException {
    for (ExperimentView run : content.experiments()) {
      Path place = runs.resolve(run.key().substring(0, KEY_LENGTH));
      if (!Files.exists(place)) {
        Files.move(draft.resolve("seed-" + run.seed()), place, StandardCopyOption.ATOMIC_MOVE);
      }
    }
  }

  private ReportContent report(Path runs, String command) throws IOException {
    List<Claim> claims = timed("derive", this::derive);
    List<ClaimView> views = timed("verify", () -> verify(claims));
    List<RunRecord> trained = timed("train", () -> Experiments.train(size, seed, runs, progress));
    List<ComparisonView> comparisons =
        timed("measure and compare", () -> Experiments.compare(size, seed, trained, progress));
    List<ExperimentView> experiments = trained.stream().map(ExperimentViews::of).toList();
    return new ReportContent(
        size.first(seed).network().architecture().toString(),
        Surroundings.provenance(seed, command, seconds),
        Findings.of(views, experiments, comparisons),
        views,
        experiments,
        comparisons,
        timed("draw", () -> figures(experiments.get(0), comparisons)));
  }

  private List<Claim> derive() {
    progress.update("deriving", 0, 1);
    List<Claim> claims = Claims.all();
    progress.update("deriving", 1, 1);
    return claims;
  }

  private List<ClaimView> verify(List<Claim> claims) {
    Verification verification = Verification.of(claims);
    List<ClaimView> views = new ArrayList<>();
    progress.update("verifying", 0, claims.size());
    for (Claim claim : claims) {
      views.add(ClaimViews.of(verification.verify(claim, size.casesPerRoute(), seed)));
      progress.update("verifying", views.size(), claims.size());
    }
    return views;
  }

  private static List<PlacedFigure> figures(
      ExperimentView experiment, List<ComparisonView> comparisons) {
    return List.of(
        new PlacedFigure(Section.THEORY, TheoryFigures.mixtures()),
        new PlacedFigure(Section.THEORY, TheoryFigures.complexity()),
        new PlacedFigure(Section.EXPERIMENT, TrainingFigures.scales(experiment)),
        new PlacedFigure(Section.EXPERIMENT, TrainingFigures.learning(experiment)),
        new PlacedFigure(Section.EXPERIMENT, TrainingFigures.deviationsAndNorms(experiment)),
        new PlacedFigure(Section.COMPARISON, LawFigures.laws(comparisons)));
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
