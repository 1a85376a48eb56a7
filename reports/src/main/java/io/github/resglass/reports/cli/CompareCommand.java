package io.github.resglass.reports.cli;

import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Parameters;

/** Present, so that a script that calls it is told the truth. */
@CommandLine.Command(
    name = "compare",
    description = "Runs of your own against the predictions. Not there yet.",
    footer = {"", "Example: resglass compare runs/a runs/b"})
final class CompareCommand extends Command {

  @Parameters(arity = "0..*", paramLabel = "RUN", hidden = true)
  List<String> runs;

  @Override
  public Integer call() {
    throw new IllegalArgumentException(
        "compare is not there yet; 'resglass measure RUN' prints the measured and predicted laws");
  }
}
