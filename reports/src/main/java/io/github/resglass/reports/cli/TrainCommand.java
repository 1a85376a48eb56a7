package io.github.resglass.reports.cli;

import io.github.resglass.empirical.engine.Device;
import io.github.resglass.empirical.run.RunRecord;
import io.github.resglass.empirical.run.Training;
import io.github.resglass.empirical.training.TrainingConfiguration;
import io.github.resglass.empirical.training.TrainingStopped;
import io.github.resglass.reports.output.OutputFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** One training run in a folder of its own. */
@CommandLine.Command(
    name = "train",
    description = {
      "Trains a network as a JSON file describes it.",
      "Fields that are left out have the values of the paper's experiment, so {} is a",
      "configuration. Interrupting leaves a checkpoint."
    },
    footer = {
      "",
      "Examples:",
      "  resglass train experiment.json",
      "  resglass train experiment.json --resume"
    })
final class TrainCommand extends Command {

  @Parameters(paramLabel = "CONFIG", description = "The configuration, a JSON file.")
  Path configuration;

  @Option(
      names = "--out",
      paramLabel = "RUN",
      description = "The run's folder (default: runs/ and the name of CONFIG).")
  Path folder;

  @Option(
      names = "--device",
      paramLabel = "DEVICE",
      defaultValue = "auto",
      description = {
        "cpu, cuda, or auto: cuda if a device is found, else cpu (default: auto). On the CPU a run",
        "has the same bits again."
      })
  String device;

  @Option(
      names = "--resume",
      description = "Goes on from the last checkpoint; begins if there is none.")
  boolean resume;

  @Override
  public Integer call() throws IOException {
    if (!Files.isReadable(configuration) || Files.isDirectory(configuration)) {
      throw new IllegalArgumentException(
          "CONFIG '" + configuration + "' cannot be read; a JSON file is accepted");
    }
    TrainingConfiguration read = TrainingConfiguration.read(configuration);
    TrainingConfiguration wanted = seed == null ? read : read.withSeed(seed);
    useThreads();
    Path run = folder == null ? defaultFolder() : folder;
    OutputFolder.check("--out", run);
    Device.Choice choice = Device.Choice.of(device);
    RunRecord record;
    try (ProgressDisplay progress = new ProgressDisplay(err)) {
      record =
          resume && begun(run)
              ? resumed(run, wanted, choice, progress)
              : Training.run(wanted, run, choice.find(), progress);
    } catch (TrainingStopped stopped) {
      if (stopped.reason() == TrainingStopped.Reason.DIVERGED) {
        throw new StoppedException(stopped.getMessage(), stopped);
      }
      throw new StoppedException(
          stopped.getMessage()
              + "; go on with: resglass train "
              + configuration
              + (folder == null ? "" : " --out " + folder)
              + " --resume",
          stopped);
    }
    print(record);
    return ExitStatus.DONE;
  }

  /** A run that was killed before it wrote anything is begun again. */
  private boolean begun(Path run) {
    boolean begun = Files.exists(run.resolve("run.json"));
    if (!begun) {
      err.println("nothing to go on with in '" + run + "'; begins");
    }
    return begun;
  }

  /** A changed file must not be mistaken for the one that the run was begun with. */
  private static RunRecord resumed(
      Path run, TrainingConfiguration wanted, Device.Choice choice, ProgressDisplay progress)
      throws IOException {
    RunRecord begun = RunRecord.read(run);
    if (!begun.configuration().equals(wanted)) {
      throw new IllegalArgumentException(
          "'" + run + "' was begun with another configuration; train it anew with --out elsewhere");
    }
    Device.Choice usual = Device.Choice.of(begun.environment().device());
    Device where = (choice == Device.Choice.AUTO ? usual : choice).find();
    return Training.resume(run, where, progress);
  }

  private Path defaultFolder() {
    String name = configuration.getFileName().toString().replaceFirst("\\.json$", "");
    return Path.of("runs", seed == null ? name : name + "-seed-" + seed);
  }

  private void print(RunRecord record) throws IOException {
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("run", record.folder().toString());
    told.put("key", record.key());
    told.put("steps", record.steps());
    record
        .result()
        .ifPresent(
            result -> {
              told.put("accuracy", result.accuracy().value());
              told.put("accuracyStandardError", result.accuracy().standardError());
              result.bayesAccuracy().ifPresent(bayes -> told.put("bayesAccuracy", bayes.value()));
            });
    if (json) {
      printJson(told);
    } else {
      told.forEach((name, value) -> out.printf("%-22s %s%n", name, value));
    }
  }
}
