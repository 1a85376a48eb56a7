package io.github.resglass.reports.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.AutoComplete;
import picocli.CommandLine;

/**
 * The commands by name. Reading the annotations of all of them takes longer than an evaluation, so
 * only the one that is called is added; help, completion and error messages need them all.
 */
final class Commands {

  private static final Map<String, Class<? extends Command>> BY_NAME = byName();

  private Commands() {}

  private static Map<String, Class<? extends Command>> byName() {
    Map<String, Class<? extends Command>> commands = new LinkedHashMap<>();
    commands.put("report", ReportCommand.class);
    commands.put("derive", DeriveCommand.class);
    commands.put("verify", VerifyCommand.class);
    commands.put("evaluate", EvaluateCommand.class);
    commands.put("train", TrainCommand.class);
    commands.put("measure", MeasureCommand.class);
    commands.put("compare", CompareCommand.class);
    commands.put("sweep", SweepCommand.class);
    commands.put("doctor", DoctorCommand.class);
    if (Boolean.getBoolean("resglass.bundle")) {
      // The portable bundle has no algebra, no page and no LaTeX.
      commands.keySet().retainAll(List.of("evaluate", "train", "measure", "doctor"));
    }
    return commands;
  }

  /** Adds the command that the first argument names; all of them if it names none. */
  static void addTo(CommandLine line, String... arguments) {
    String first = arguments.length == 0 ? "" : arguments[0];
    if (BY_NAME.containsKey(first)) {
      line.addSubcommand(first, BY_NAME.get(first));
      return;
    }
    BY_NAME.forEach(line::addSubcommand);
    line.addSubcommand(new AutoComplete.GenerateCompletion());
  }
}
