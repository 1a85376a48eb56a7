package io.github.resglass.reports.cli;

import io.github.resglass.empirical.experiment.Summary;
import io.github.resglass.empirical.run.RunRecord;
import io.github.resglass.empirical.sweep.LocalExecutor;
import io.github.resglass.empirical.sweep.PlannedRun;
import io.github.resglass.empirical.sweep.Sweep;
import io.github.resglass.empirical.sweep.SweepCluster;
import io.github.resglass.empirical.sweep.SweepExecutor;
import io.github.resglass.empirical.sweep.SweepFolder;
import io.github.resglass.empirical.sweep.SweepStopped;
import io.github.resglass.empirical.sweep.SweepSummary;
import io.github.resglass.reports.output.OutputFolder;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Many runs from one file. */
@CommandLine.Command(
    name = "sweep",
    description = {
      "Carries out many runs, as a YAML file describes them: evaluations, enumerations of critical",
      "points or training runs, for all combinations of a grid, a list and random draws, each with",
      "its seeds. Writes one table. On all processors of this machine, or on a cluster.",
      "Exit status 3 also if some runs failed; the table says why."
    },
    footer = {
      "",
      "Example: resglass sweep map.yaml, where map.yaml says",
      "  run: evaluate",
      "  quantity: covariance",
      "  grid:",
      "    depth: [10, 20, 50]",
      "    beta: {from: 0.1, to: 2, count: 100}"
    })
final class SweepCommand extends Command {

  private static final int FAILURES_TOLD = 10;
  private static final double SUMMARY_LEVEL = 0.95;

  @Parameters(paramLabel = "SPEC", description = "What to run, a YAML file.")
  Path specification;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "The sweep's folder (default: sweeps/ and the name of SPEC).")
  Path folder;

  @Option(names = "--resume", description = "Does the runs that have no result yet.")
  boolean resume;

  @Option(names = "--dry-run", description = "Checks SPEC, says how many runs it has, and stops.")
  boolean dryRun;

  @Option(
      names = "--summary",
      paramLabel = "FILE",
      description = {
        "Sums up training runs, in a table and into a file: means over the seeds with 95 %%",
        "intervals, cell by cell."
      })
  Path summaryFile;

  @Option(
      names = "--master",
      paramLabel = "URL",
      description = "A Spark cluster: spark://…, yarn, k8s://… or local[*].")
  String master;

  @Option(
      names = "--cluster-setting",
      paramLabel = "NAME=VALUE",
      description = "A setting of the cluster, for instance spark.executor.memory=4g.")
  Map<String, String> clusterSettings = new LinkedHashMap<>();

  @Override
  public Integer call() throws IOException {
    int workers = useThreads();
    Sweep sweep = read();
    tell(sweep, workers);
    if (dryRun) {
      Map<String, Object> told = new LinkedHashMap<>();
      told.put("runs", sweep.size());
      told.put("seconds", sweep.seconds() / workers);
      print(told);
      return ExitStatus.DONE;
    }
    if (summaryFile != null && sweep.measuredInputs().isEmpty()) {
      throw new IllegalArgumentException(
          "--summary is given, but SPEC '"
              + specification
              + "' keeps no runs; 'run: train' with 'keep: folders' is accepted");
    }
    SweepExecutor executor = executor(workers);
    Path out = folder == null ? defaultFolder() : folder;
    OutputFolder.check("--out", out);
    SweepFolder files = SweepFolder.at(out);
    if (files.holdsSweep() && !resume) {
      throw new IllegalArgumentException(
          "'" + out + "' holds a sweep; go on with --resume, or give another folder with --out");
    }
    SweepSummary summary;
    try (ProgressDisplay progress = new ProgressDisplay(err)) {
      summary = files.carryOut(sweep, executor, progress);
    } catch (SweepStopped stopped) {
      throw new StoppedException(
          stopped.getMessage() + "; go on with: " + sameCommand() + " --resume", stopped);
    }
    tell(summary);
    if (summaryFile != null) {
      sumUp(out, sweep.measuredInputs().getAsInt());
    }
    int failed = summary.failures().size();
    if (failed > 0) {
      err.println(
          "resglass: "
              + failed
              + " of "
              + summary.runs()
              + " runs failed, and the others are saved in "
              + out
              + "; tried again by: "
              + sameCommand()
              + " --resume");
      return ExitStatus.STOPPED;
    }
    return ExitStatus.DONE;
  }

  /** Diverged runs have failed and belong to their cells all the same. */
  private void sumUp(Path swept, int inputs) throws IOException {
    List<RunRecord> runs = new ArrayList<>();
    for (Path run : SweepFolder.endedRunsIn(List.of(swept))) {
      runs.add(RunRecord.read(run));
    }
    Summary made;
    try (ProgressDisplay progress = new ProgressDisplay(err)) {
      String command = sameCommand() + " --summary " + summaryFile;
      made = Summary.of(runs, List.of(command), inputs, SUMMARY_LEVEL, progress);
    }
    made.write(summaryFile);
    if (!json) {
      out.print(SummaryText.of(made));
    }
  }

  private Sweep read() {
    String text;
    try {
      text = Files.readString(specification);
    } catch (MalformedInputException notText) {
      throw new IllegalArgumentException(
          "SPEC '" + specification + "' line 1, the whole file: is not UTF-8 text", notText);
    } catch (IOException unreadable) {
      throw new IllegalArgumentException(
          "SPEC '" + specification + "' cannot be read; a YAML file is accepted", unreadable);
    }
    try {
      Sweep sweep = Sweep.parse(text, seed == null ? OptionalLong.empty() : OptionalLong.of(seed));
      sweep.check();
      return sweep;
    } catch (IllegalArgumentException refused) {
      throw new IllegalArgumentException(specification + " " + refused.getMessage(), refused);
    }
  }

  private void tell(Sweep sweep, int workers) {
    err.printf(
        Locale.ROOT,
        "%,d runs of %s, %s%n",
        sweep.size(),
        sweep.kind(),
        master == null
            ? "roughly " + duration(sweep.seconds() / workers) + " on " + workers + " threads"
            : "roughly " + duration(sweep.seconds()) + " of one core");
  }

  private static String duration(double seconds) {
    return seconds < 120
        ? Math.max(1, Math.round(seconds)) + " s"
        : seconds < 7200
            ? Math.round(seconds / 60) + " min"
            : String.format(Locale.ROOT, "%.1f h", seconds / 3600);
  }

  private SweepExecutor executor(int workers) {
    if (master == null) {
      if (!clusterSettings.isEmpty()) {
        throw new IllegalArgumentException(
            "--cluster-setting is given without --master URL; give both");
      }
      return new LocalExecutor(workers);
    }
    return SweepCluster.of(master)
        .map(cluster -> cluster.at(master, clusterSettings))
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "--master is '"
                        + master
                        + "'; with the part for Spark (mvn -Pspark package) spark://HOST:PORT,"
                        + " yarn, k8s://… and local[N] are accepted, and without it none"));
  }

  private Path defaultFolder() {
    String name = specification.getFileName().toString().replaceFirst("\\.ya?ml$", "");
    return Path.of("sweeps", name);
  }

  private String sameCommand() {
    return "resglass sweep "
        + specification
        + (folder == null ? "" : " --out " + folder)
        + (seed == null ? "" : " --seed " + seed)
        + (master == null ? "" : " --master " + master);
  }

  private void tell(SweepSummary summary) {
    List<PlannedRun.Failed> failures = summary.failures();
    failures.stream()
        .limit(FAILURES_TOLD)
        .forEach(one -> err.println("run " + one.number() + " failed: " + one.reason()));
    if (failures.size() > FAILURES_TOLD) {
      err.println((failures.size() - FAILURES_TOLD) + " more failed; see the table");
    }
    summary.damaged().forEach(file -> err.println("damaged, and done again: " + file));
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("table", summary.table().toString());
    told.put("runs", summary.runs());
    told.put("done", summary.runs() - summary.before() - failures.size());
    told.put("doneBefore", summary.before());
    told.put("failed", failures.size());
    print(told);
  }

  private void print(Map<String, Object> told) {
    if (json) {
      printJson(told);
    } else {
      told.forEach((name, value) -> out.printf("%-12s %s%n", name, value));
    }
  }
}
