package io.github.resglass.reports.assembly;

import io.github.resglass.empirical.run.RunRecord;
import io.github.resglass.empirical.sweep.SweepFolder;
import io.github.resglass.empirical.training.Progress;
import io.github.resglass.reports.content.ClaimView;
import io.github.resglass.reports.content.ComparisonView;
import io.github.resglass.reports.content.ExperimentView;
import io.github.resglass.reports.content.PlacedFigure;
import io.github.resglass.reports.content.ReportContent;
import io.github.resglass.reports.content.TrajectoryView;
import io.github.resglass.reports.content.TrendView;
import io.github.resglass.reports.explorer.ExplorerFunctions;
import io.github.resglass.symbolic.derivation.Claim;
import io.github.resglass.symbolic.derivation.Claims;
import io.github.resglass.verify.evidence.Verification;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Derive, verify, train, measure, compare: the whole straight line, in this order. */
public final class MainJob {

  private final JobSize size;
  private final JobPart part;
  private final long seed;
  private final int threads;
  private final Progress progress;
  private final Map<String, Double> seconds = new LinkedHashMap<>();

  private MainJob(JobSize size, JobPart part, long seed, int threads, Progress progress) {
    this.size = size;
    this.part = part;
    this.seed = seed;
    this.threads = threads;
    this.progress = progress;
  }

  /**
   * Does all the work of a report.
   *
   * @param threads how many networks are trained at a time; no number depends on it
   * @param store of the training runs: those that it has of these configurations, this code and
   *     these data are used again, and an interrupted one goes on
   * @param arguments of {@code resglass report} that make this report again
   * @throws IllegalArgumentException in one line, if the part names a claim or a run that is not
   *     there
   * @throws IOException if a run cannot be stored, or the thread is interrupted
   */
  public static ReportContent run(
      JobSize size,
      JobPart part,
      long seed,
      int threads,
      Path store,
      List<String> arguments,
      Progress progress)
      throws IOException {
    return new MainJob(size, part, seed, threads, progress).report(store, arguments);
  }

  private ReportContent report(Path store, List<String> arguments) throws IOException {
    List<RunRecord> given = new ArrayList<>();
    for (Path folder : SweepFolder.runsIn(part.runs().orElse(List.of()))) {
      given.add(Experiments.finished(RunRecord.read(folder)));
    }
    List<Claim> all = timed("derive", this::derive);
    List<Claim> claims = chosen(all);
    List<ClaimView> views = timed("verify", () -> verify(all, claims));
    List<RunRecord> trained =
        part.whole()
            ? timed("train", () -> Experiments.train(size, seed, threads, store, progress))
            : given;
    Optional<RunRecord> plain =
        part.whole()
            ? Optional.of(
                timed(
                    "train without normalisation",
                    () -> Experiments.withoutNormalisation(size, seed, store, progress)))
            : Optional.empty();
    List<ComparisonView> comparisons = timed("measure and compare", () -> compare(trained));
    List<TrendView> trends =
        part.whole()
            ? timed("follow training", () -> Experiments.trends(size, seed, trained, progress))
            : List.of();
    List<ExperimentView> experiments = trained.stream().map(ExperimentViews::of).toList();
    List<PlacedFigure> figures =
        timed("draw", () -> figures(plain, experiments, comparisons, trends));
    return new ReportContent(
        trained.isEmpty()
            ? size.first(seed).network().architecture().toString()
            : trained.get(0).configuration().network().architecture().toString(),
        Surroundings.provenance(seed, arguments, seconds),
        Findings.of(views, experiments, comparisons, trends),
        views,
        experiments,
        comparisons,
        trends,
        figures,
        ExplorerFunctions.of(claims),
        timed("follow", () -> trajectories(trained)));
  }

  private List<Claim> derive() {
    if (part.claims().isEmpty() && !part.whole()) {
      return List.of();
    }
    if (part.whole()) {
      // A name that is no claim's is told before anything else is.
      progress.update("deriving", 0, 1);
    }
    List<Claim> claims = Claims.all();
    if (part.whole()) {
      progress.update("deriving", 1, 1);
    }
    return claims;
  }

  /** In the order of reading, whatever the order that they were asked for in. */
  private List<Claim> chosen(List<Claim> all) {
    if (part.claims().isEmpty()) {
      return all;
    }
    List<String> ids = part.claims().get().stream().map(id -> Claims.find(id, all).id()).toList();
    return all.stream().filter(claim -> ids.contains(claim.id())).toList();
  }

  private List<ClaimView> verify(List<Claim> all, List<Claim> claims) {
    if (claims.isEmpty()) {
      return List.of();
    }
    Verification verification = Verification.of(all);
    int routes = verification.routes(claims);
    progress.update("verifying", 0, routes);
    return verification
        .verifyAll(
            claims, size.casesPerRoute(), seed, done -> progress.update("verifying", done, routes))
        .stream()
        .map(ClaimViews::of)
        .toList();
  }

  private List<ComparisonView> compare(List<RunRecord> trained) throws IOException {
    return part.whole()
        ? Experiments.compare(size, seed, trained, progress)
        : Experiments.compareGiven(size, trained, progress);
  }

  private List<TrajectoryView> trajectories(List<RunRecord> trained) throws IOException {
    return trained.isEmpty() ? List.of() : List.of(Trajectories.of(trained.get(0), size.inputs()));
  }

  private List<PlacedFigure> figures(
      Optional<RunRecord> plain,
      List<ExperimentView> experiments,
      List<ComparisonView> comparisons,
      List<TrendView> trends) {
    List<PlacedFigure> figures = new ArrayList<>();
    if (part.whole()) {
      figures.addAll(ReportFigures.ofTheory(size, seed));
    }
    if (!experiments.isEmpty()) {
      figures.addAll(ReportFigures.ofTraining(experiments.get(0)));
    }
    plain.map(ReportFigures::withoutNormalisation).ifPresent(figures::add);
    if (!comparisons.isEmpty()) {
      figures.add(ReportFigures.ofLaws(comparisons));
    }
    figures.addAll(ReportFigures.ofTrends(trends));
    if (part.whole()) {
      figures.addAll(ReportFigures.ofUntrained(size, seed, progress));
    }
    return figures;
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
