package io.github.resglass.empirical.run;

import io.github.resglass.empirical.data.Estimate;
import io.github.resglass.empirical.data.GaussianClasses;
import io.github.resglass.empirical.data.LabelledInputs;
import io.github.resglass.empirical.data.Seed;
import io.github.resglass.empirical.engine.Device;
import io.github.resglass.empirical.network.Network;
import io.github.resglass.empirical.store.AtomicFile;
import io.github.resglass.empirical.training.Checkpoint;
import io.github.resglass.empirical.training.Progress;
import io.github.resglass.empirical.training.Trainer;
import io.github.resglass.empirical.training.TrainingConfiguration;
import io.github.resglass.empirical.training.TrainingData;
import io.github.resglass.empirical.training.TrainingStopped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;

/** Training runs that live in a folder. */
public final class Training {

  private static final int KEY_DIGITS = 16;

  private Training() {}

  /**
   * Trains from the beginning. Interrupting the thread leaves a checkpoint from which {@link
   * #resume} ends in the same bits; so does a crash, from the last periodic checkpoint.
   *
   * @param folder made if need be; must not hold a run yet
   * @throws io.github.resglass.empirical.training.TrainingStopped if interrupted or diverged
   * @throws IOException if the folder cannot be written
   */
  public static RunRecord run(TrainingConfiguration configuration, Path folder, Progress progress)
      throws IOException {
    return run(configuration, folder, Device.CPU, progress);
  }

  /** Trains from the beginning on a device; only on the CPU are the bits the same again. */
  public static RunRecord run(
      TrainingConfiguration configuration, Path folder, Device device, Progress progress)
      throws IOException {
    RunFolder files = RunFolder.at(folder);
    if (files.holdsRun()) {
      throw new IllegalArgumentException(
          folder + " already holds a run; resume it, or give another folder");
    }
    return new Job(configuration, TrainingData.of(configuration.data()), files, device, progress)
        .begin();
  }

  /**
   * The run of this configuration in a store: a folder with one run for each key, named after the
   * key's first digits. A finished run is returned as it is, one that was stopped goes on, and code
   * or data that differ make a run of their own; so no result is stale.
   */
  public static RunRecord inStore(
      TrainingConfiguration configuration, Path store, Progress progress) throws IOException {
    return inStore(configuration, store, Device.CPU, progress);
  }

  /** The same on a device; runs of each kind of device have keys of their own. */
  public static RunRecord inStore(
      TrainingConfiguration configuration, Path store, Device device, Progress progress)
      throws IOException {
    TrainingData data = TrainingData.of(configuration.data());
    String key = RunFolder.key(configuration, RunEnvironment.current(device), data.hash());
    Path folder = store.resolve(key.substring(0, KEY_DIGITS));
    RunFolder files = RunFolder.at(folder);
    return files.holdsRun()
        ? resume(folder, device, progress)
        : new Job(configuration, data, files, device, progress).begin();
  }

  /**
   * Goes on where a run stopped; a finished one is returned as it is.
   *
   * @throws IllegalArgumentException if the folder holds no run, or one begun by other code, with
   *     which its bits could not be kept
   */
  public static RunRecord resume(Path folder, Progress progress) throws IOException {
    return resume(folder, Device.CPU, progress);
  }

  /** Goes on where a run stopped, on the kind of device that it was begun on. */
  public static RunRecord resume(Path folder, Device device, Progress progress) throws IOException {
    RunFolder files = RunFolder.at(folder);
    RunRecord record = files.read();
    if (record.finished()) {
      return record;
    }
    AtomicFile.removeUnfinished(folder);
    TrainingConfiguration configuration = record.configuration();
    TrainingData data = TrainingData.of(configuration.data());
    if (!record.environment().device().equals(device.text())) {
      throw new IllegalArgumentException(
          folder
              + " was begun on the device '"
              + record.environment().device()
              + "' and not on '"
              + device.text()
              + "'; ask for the same");
    }
    String key = RunFolder.key(configuration, RunEnvironment.current(device), data.hash());
    if (!key.equals(record.key())) {
      throw new IllegalArgumentException(
          folder + " was begun by other code or library versions; start it anew elsewhere");
    }
    return new Job(configuration, data, files, device, progress)
        .goOn(files.checkpoint(configuration.network()));
  }

  /** A run under way. */
  private record Job(
      TrainingConfiguration configuration,
      TrainingData data,
      RunFolder files,
      Device device,
      Progress progress) {

    RunRecord begin() throws IOException {
      // Weights of the user's own that do not fit are refused before anything is written.
      Network start = fresh();
      describe(Optional.empty(), OptionalLong.empty());
      return goOn(start, Optional.empty());
    }

    RunRecord goOn(Optional<Checkpoint> saved) throws IOException {
      return goOn(fresh(), saved);
    }

    private RunRecord goOn(Network fresh, Optional<Checkpoint> saved) throws IOException {
      Trainer trainer = new Trainer(configuration, data, device);
      Checkpoint start = trainer.start(fresh);
      files.saveInitial(trainer.network(start));
      try {
        Network trained = trainer.run(saved.orElse(start), progress, this::save, this::keep);
        files.saveFinal(trained);
        return describe(Optional.of(judge(trained, configuration, data)), OptionalLong.empty());
      } catch (TrainingStopped stopped) {
        if (stopped.reason() == TrainingStopped.Reason.DIVERGED) {
          describe(Optional.empty(), OptionalLong.of(stopped.step()));
        }
        throw stopped;
      } catch (UncheckedIOException unwritable) {
        throw unwritable.getCause();
      }
    }

    /** Where training starts: the user's own weights, or those that the seed draws. */
    private Network fresh() {
      return configuration
          .initial()
          .map(weights -> NetworkFile.read(configuration.network(), weights.read(), weights.file()))
          .orElseGet(() -> Trainer.drawn(configuration));
    }

    private RunRecord describe(Optional<RunResult> result, OptionalLong divergedAt)
        throws IOException {
      return files.describe(
          configuration, RunEnvironment.current(device), data.hash(), result, divergedAt);
    }

    private void save(Checkpoint checkpoint) {
      try {
        files.save(checkpoint, configuration.network());
      } catch (IOException unwritable) {
        throw new UncheckedIOException(unwritable);
      }
    }

    private void keep(Network network, long step) {
      try {
        files.saveMoment(network, step);
      } catch (IOException unwritable) {
        throw new UncheckedIOException(unwritable);
      }
    }
  }

  private static RunResult judge(
      Network network, TrainingConfiguration configuration, TrainingData data) {
    if (data.classes().isEmpty()) {
      return new RunResult(
          Estimate.ofMean(Classification.hits(network, data.test())), Optional.empty());
    }
    GaussianClasses classes = data.classes().get();
    Seed seed = new Seed(configuration.data().seed());
    LabelledInputs fresh = classes.sample(RunResult.FRESH_INPUTS, seed.child("fresh"));
    Estimate accuracy = Estimate.ofMean(Classification.hits(network, fresh));
    return new RunResult(
        accuracy, Optional.of(classes.bayesAccuracy(RunResult.FRESH_INPUTS, seed.child("bayes"))));
  }
}
