package io.github.resglass.reports.cli;

import io.github.resglass.empirical.training.TrainingStopped;
import io.github.resglass.reports.assembly.JobSize;
import io.github.resglass.reports.assembly.MainJob;
import io.github.resglass.reports.content.FindingView;
import io.github.resglass.reports.content.ReportContent;
import io.github.resglass.reports.output.ReportWriter;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** The main job. */
@CommandLine.Command(
    name = "report",
    description = {
      "Derives, verifies, trains, measures, compares; writes index.html, report.json and figures.",
      "Training runs are kept in the folder's runs/ and used again while code and seed are the same."
    },
    footer = {"", "Example: resglass report --quick --out report"})
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

  @Override
  public Integer call() throws IOException {
    int workers = useThreads();
    ReportWriter.check(folder);
    String command = "resglass report" + (quick ? " --quick" : "") + " --seed " + seedOrDefault();
    ReportContent content;
    try (ProgressDisplay progress = new ProgressDisplay(err)) {
      content =
          MainJob.run(
              quick ? JobSize.quick() : JobSize.full(),
              seedOrDefault(),
              workers,
              folder.resolve("runs"),
              command,
              progress);
    } catch (TrainingStopped | InterruptedIOException stopped) {
      throw new StoppedException(
          stopped.getMessage() + "; the runs so far are kept: the same command goes on", stopped);
    }
    ReportWriter.write(content, folder);
    tell(content);
    return ExitStatus.DONE;
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
