package io.github.resglass.reports.cli;

import io.github.resglass.empirical.comparison.ComparedPrediction;
import io.github.resglass.empirical.comparison.LawComparison;
import io.github.resglass.empirical.comparison.Readout;
import io.github.resglass.empirical.comparison.RunGroup;
import io.github.resglass.empirical.comparison.TrainedNetworks;
import io.github.resglass.empirical.experiment.Summary;
import io.github.resglass.empirical.run.RunRecord;
import io.github.resglass.empirical.sweep.SweepFolder;
import io.github.resglass.reports.assembly.ComparisonViews;
import io.github.resglass.reports.content.ComparisonView;
import io.github.resglass.reports.json.ReportJson;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Runs of one's own against the predictions. */
@CommandLine.Command(
    name = "compare",
    description = {
      "Holds the path-length law of trained networks against the predictions.",
      "Over runs that differ by their seed: intervals, and which law fits. Of a sweep, one",
      "configuration after the other; --enforce then asks for a law that fits each."
    },
    footer = {"", "Example: resglass compare runs/a runs/b runs/c --at end --enforce"})
final class CompareCommand extends Command {

  private static final int MOST_INPUTS = 1_000_000;

  @Parameters(
      arity = "1..*",
      paramLabel = "RUN",
      description = "Folders of runs, 2 or more, or of sweeps that keep theirs.")
  List<Path> folders;

  @Option(
      names = "--at",
      paramLabel = "start|end",
      defaultValue = "end",
      description = "When in training (default: end).")
  String at;

  @Option(
      names = "--readout",
      paramLabel = "sum|unit",
      defaultValue = "sum",
      description = "Which output (default: sum).")
  String readout;

  @Option(
      names = "--inputs",
      paramLabel = "N",
      defaultValue = "512",
      description = "Test inputs, at most (default: 512).")
  int inputs;

  @Option(
      names = "--level",
      paramLabel = "P",
      defaultValue = "0.99",
      description = "Simultaneous level of the intervals (default: 0.99).")
  double level;

  @Option(
      names = "--summary",
      paramLabel = "FILE",
      description = {
        "Instead of comparing, sums up runs of any configurations, in a table and into a file:",
        "means over the seeds with intervals, cell by cell."
      })
  Path summary;

  @Option(
      names = "--made-by",
      paramLabel = "COMMAND",
      description = "A command that made the runs, to be kept in the summary; may be repeated.")
  List<String> makers = new ArrayList<>();

  @Option(names = "--enforce", description = "Exit status 1 if no prediction fits.")
  boolean enforce;

  @Override
  public Integer call() throws IOException {
    TrainedNetworks.Moment moment = named("--at", at, TrainedNetworks.Moment.values());
    Readout output = named("--readout", readout, Readout.values());
    if (inputs < 1 || inputs > MOST_INPUTS) {
      throw new IllegalArgumentException(
          "--inputs is '" + inputs + "'; 1 to " + MOST_INPUTS + " is accepted");
    }
    if (!(level > 0 && level < 1)) {
      throw new IllegalArgumentException(
          "--level is '" + level + "'; a probability between 0 and 1 is accepted");
    }
    useThreads();
    List<RunRecord> runs = new ArrayList<>();
    for (Path run :
        summary == null ? SweepFolder.runsIn(folders) : SweepFolder.endedRunsIn(folders)) {
      runs.add(RunRecord.read(run));
    }
    if (summary != null) {
      return sumUp(runs);
    }
    // Runs that are named one by one are meant to be held against each other; a sweep is a grid.
    boolean sweeps = folders.stream().anyMatch(folder -> SweepFolder.at(folder).holdsSweep());
    List<RunGroup> groups = sweeps ? RunGroup.of(runs) : List.of(new RunGroup("", runs));
    List<ComparisonView> views = new ArrayList<>();
    boolean fit = true;
    try (ProgressDisplay progress = new ProgressDisplay(err)) {
      for (RunGroup group : groups) {
        LawComparison comparison =
            TrainedNetworks.compare(group.runs(), moment, output, inputs, level, progress);
        fit &=
            comparison.predictions().stream()
                .anyMatch(p -> p.agreement() == ComparedPrediction.Agreement.FITS);
        views.add(
            ComparisonViews.of(
                group,
                views.size() + 1,
                groups.size(),
                at,
                "Gates and normalisation frozen, output: " + output.words() + ".",
                comparison));
      }
    }
    out.print(
        json
            ? ReportJson.comparisons(views)
            : views.stream().map(CompareCommand::text).collect(Collectors.joining("\n")));
    if (enforce && !fit) {
      err.println("resglass: no prediction fits, and --enforce asks for one");
      return ExitStatus.REGRESSION;
    }
    return ExitStatus.DONE;
  }

  private int sumUp(List<RunRecord> runs) throws IOException {
    Summary made;
    try (ProgressDisplay progress = new ProgressDisplay(err)) {
      made = Summary.of(runs, makers, inputs, level, progress);
    }
    made.write(summary);
    out.print(json ? made.toJson() : SummaryText.of(made));
    return ExitStatus.DONE;
  }

  private static String text(ComparisonView view) {
    StringBuilder text = new StringBuilder();
    if (view.title().contains(":")) {
      text.append(view.title()).append('\n');
    }
    text.append(
        String.format(
            Locale.ROOT,
            "%-32s mean length %8.4f ± %.4f, standard deviation %.4f%n",
            "measured",
            view.measured().mean(),
            view.measured().meanError(),
            view.measured().standardDeviation()));
    for (ComparisonView.PredictionView prediction : view.predictions()) {
      text.append(
          String.format(
              Locale.ROOT,
              "%-32s mean length %8.4f, off by %.4f ± %.4f: %s%n",
              prediction.law().name(),
              prediction.law().mean(),
              prediction.meanDifference(),
              prediction.meanDifferenceError(),
              prediction.verdict()));
    }
    return text.toString();
  }

  private static <T extends Enum<T>> T named(String option, String given, T[] accepted) {
    List<String> names = new ArrayList<>();
    for (T value : accepted) {
      String name = value.name().toLowerCase(Locale.ROOT);
      if (name.equals(given)) {
        return value;
      }
      names.add(name);
    }
    throw new IllegalArgumentException(
        option + " is '" + given + "'; accepted: " + String.join(", ", names));
  }
}
