package io.github.resglass.reports.cli;

import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Parameters;

/** Present, so that a script that calls it is told the truth. */
@CommandLine.Command(
    name = "sweep",
    description = "Many runs at once. Not there yet.",
    footer = {"", "Example: resglass sweep SPEC"})
final class SweepCommand extends Command {

  @Parameters(arity = "0..*", paramLabel = "SPEC", hidden = true)
  List<String> specification;

  @Override
  public Integer call() {
    throw new IllegalArgumentException(
        "sweep is not there yet; train single configurations with 'resglass train'");
  }
}
