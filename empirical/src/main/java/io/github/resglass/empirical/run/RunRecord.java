package io.github.resglass.empirical.run;

import io.github.resglass.empirical.network.Network;
import io.github.resglass.empirical.training.HistoryEntry;
import io.github.resglass.empirical.training.TrainingConfiguration;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * A run as its folder describes it.
 *
 * @param key SHA-256 of configuration, environment and data hash: two runs with one key have the
 *     same bits
 * @param dataHash of the training and test samples
 * @param steps taken up to the last checkpoint
 * @param history up to the last checkpoint
 * @param result of a finished run
 * @param divergedAt steps after which the loss was beyond all bounds; empty if it never was
 */
public record RunRecord(
    Path folder,
    String key,
    TrainingConfiguration configuration,
    RunEnvironment environment,
    String dataHash,
    long steps,
    List<HistoryEntry> history,
    Optional<RunResult> result,
    OptionalLong divergedAt) {

  public RunRecord {
    history = List.copyOf(history);
  }

  /**
   * Reads a run folder; no engine is loaded.
   *
   * @throws IllegalArgumentException if it is not one, or is damaged: one line that says where
   */
  public static RunRecord read(Path folder) throws IOException {
    return RunFolder.at(folder).read();
  }

  /** Whether all steps were taken. */
  public boolean finished() {
    return result.isPresent();
  }

  /** Whether there is nothing more to do: finished, or diverged. */
  public boolean ended() {
    return finished() || divergedAt.isPresent();
  }

  /** The network before the first step, with the σ_l of the calibration inputs. */
  public Network initialNetwork() throws IOException {
    return RunFolder.at(folder).initialNetwork(configuration.network());
  }

  /** Steps after which the network is there: the first, those between, the last. */
  public List<Long> moments() {
    return Stream.concat(
            Stream.concat(Stream.of(0L), configuration.moments().stream()),
            Stream.of(configuration.steps()))
        .distinct()
        .toList();
  }

  /**
   * The network after one of {@link #moments}, with the σ_l of the calibration inputs.
   *
   * @throws IllegalArgumentException if it is not there
   */
  public Network network(long step) throws IOException {
    if (step == 0) {
      return initialNetwork();
    }
    return step == configuration.steps()
        ? finalNetwork()
        : RunFolder.at(folder).networkAt(configuration.network(), step);
  }

  /**
   * The network after the last step, with the σ_l of the calibration inputs.
   *
   * @throws IllegalArgumentException if the run is not finished
   */
  public Network finalNetwork() throws IOException {
    if (!finished()) {
      throw new IllegalArgumentException(
          divergedAt.isPresent()
              ? folder + ": diverged at step " + divergedAt.getAsLong() + "; nothing was trained"
              : folder
                  + ": stopped at step "
                  + steps
                  + " of "
                  + configuration.steps()
                  + "; resume it");
    }
    return RunFolder.at(folder).finalNetwork(configuration.network());
  }
}
