package io.github.resglass.reports.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The name alone: says which commands there are. They are added by {@link Commands}. */
@Command(
    name = "resglass",
    description =
        "Residual networks as spin glasses: derive, evaluate, verify, train, compare, report.",
    versionProvider = Versions.class,
    footer = {"", "Example: resglass evaluate complexity --depth 10 --beta 0.5"})
final class ResglassCommand implements Runnable {

  @Spec CommandSpec spec;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Shows this text.")
  boolean help;

  @Option(
      names = {"-V", "--version"},
      versionHelp = true,
      description = "Shows the version.")
  boolean version;

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "no command given; resglass --help lists the commands");
  }
}
