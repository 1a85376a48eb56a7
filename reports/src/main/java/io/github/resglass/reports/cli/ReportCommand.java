package io.github.resglass.reports.cli;

import io.github.resglass.empirical.training.TrainingStopped;
import io.github.resglass.reports.assembly.JobPart;
import io.github.resglass.reports.assembly.JobSize;
import io.github.resglass.reports.assembly.MainJob;
import io.github.resglass.reports.content.FindingView;
import io.github.resglass.reports.content.ReportContent;
import io.github.resglass.reports.json.ReportJson;
import io.github.resglass.reports.output.ReportWriter;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** The main job. */
@CommandLine.Command(
    name = "report",
    description = {
      "Derives, verifies, trains, measures, compares; writes index.html, report.json and figures.",
      "Training runs are kept in the folder's runs/ and used again while code and seed are the same."
    },
    footer = {
      "",
      "Example: resglass report --quick --out report",
      "Example: resglass report --claims theorem-1,theorem-5 --out part"
    })
final class ReportCommand extends Command {

  private static final int TOLD = 3;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      defaultValue = "report",
      description = "The report's folder (default: report).")
  Path folder;

  @Option(names = "--quick", description = "Less of everything: under a minute on two cores.")
  boolean quick;

  @Option(
      names = "--claims",
      paramLabel = "CLAIM",
      split = ",",
      arity = "1..*",
      description = "Only these claims, and no training unless --runs gives some.")
  List<String> claims;

  @Option(
      names = "--runs",
      paramLabel = "RUN",
      arity = "1..*",
      description = {
        "Measures these finished runs, or those of a sweep's folder, and trains none;",
        "no claims unless --claims does."
      })
  List<Path> runs;

  @Option(
      names = "--from",
      paramLabel = "FILE",
      description = {
        "Makes the report again that a report.json says it is, by its provenance;",
        "exit status 1 if something comes out differently."
      })
  Path from;

  @Override
  public Integer call() throws IOException {
    int workers = useThreads();
    Optional<EarlierReport> earlier = Optional.empty();
    if (from != null) {
      if (quick || claims != null || runs != null || seed != null) {
        throw new IllegalArgumentException(
            "--from says how the report is made; leave --quick, --claims, --runs and --seed out");
      }
      earlier = Optional.of(EarlierReport.read(from));
      take(earlier.get());
    }
    ReportWriter.check(folder);
    ReportContent content;
    try (ProgressDisplay progress = new ProgressDisplay(err)) {
      content =
          MainJob.run(
              quick ? JobSize.quick() : JobSize.full(),
              new JobPart(Optional.ofNullable(claims), Optional.ofNullable(runs)),
              seedOrDefault(),
              workers,
              folder.resolve("runs"),
              arguments(),
              progress);
    } catch (TrainingStopped | InterruptedIOException stopped) {
      throw new StoppedException(
          stopped.getMessage() + "; the runs so far are kept: the same command goes on", stopped);
    }
    ReportWriter.write(content, folder);
    tell(content);
    return earlier.isPresent() ? compared(earlier.get(), content) : ExitStatus.DONE;
  }

  /** Everything that decides what the report says. */
  private List<String> arguments() {
    List<String> arguments = new ArrayList<>();
    if (quick) {
      arguments.add("--quick");
    }
    arguments.addAll(List.of("--seed", String.valueOf(seedOrDefault())));
    if (claims != null) {
      arguments.addAll(List.of("--claims", String.join(",", claims)));
    }
    if (runs != null) {
      arguments.add("--runs");
      runs.forEach(run -> arguments.add(run.toAbsolutePath().normalize().toString()));
    }
    return arguments;
  }

  private void take(EarlierReport earlier) {
    ReportCommand made;
    try {
      made = CommandLine.populateCommand(new ReportCommand(), earlier.arguments());
    } catch (CommandLine.ParameterException unknown) {
      throw new IllegalArgumentException(
          "--from: '" + from + "' was made by arguments of another version", unknown);
    }
    quick = made.quick;
    claims = made.claims;
    runs = made.runs;
    seed = made.seed;
  }

  private int compared(EarlierReport earlier, ReportContent content) throws IOException {
    List<String> differences = earlier.differences(ReportJson.render(content));
    if (differences.isEmpty()) {
      err.println("The same as " + from + ", provenance aside.");
      return ExitStatus.DONE;
    }
    err.println(
        "resglass: not as in "
            + from
            + " (made at commit "
            + earlier.commit()
            + "): "
            + String.join(", ", differences));
    return ExitStatus.REGRESSION;
  }

  private void tell(ReportContent content) throws IOException {
    String page = folder.resolve("index.html").toAbsolutePath().normalize().toString();
    List<String> foremost = content.findings().stream().limit(TOLD).map(FindingView::text).toList();
    if (json) {
      Map<String, Object> document = new LinkedHashMap<>();
      document.put("page", page);
      document.put("findings", foremost);
      printJson(document);
      return;
    }
    out.println("The report lies at " + page);
    for (int i = 0; i < foremost.size(); i++) {
      out.println("  " + (i + 1) + ". " + foremost.get(i));
    }
  }
}
