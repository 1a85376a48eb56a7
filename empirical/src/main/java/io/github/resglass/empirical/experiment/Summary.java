package io.github.resglass.empirical.experiment;

import io.github.resglass.empirical.run.RunRecord;
import io.github.resglass.empirical.training.Progress;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/**
 * What is kept of many runs: small enough to be committed, with what is needed to make it again.
 *
 * @param commands that make it, one after the other
 * @param made day (UTC) of the last of the runs
 * @param seconds from the first to the last of each run's files, summed over the runs: what one
 *     process at a time takes, other load included
 * @param code hashes of the code that made the runs
 * @param engine versions of the engine that did
 * @param level of each interval by itself
 */
public record Summary(
    List<String> commands,
    String made,
    double seconds,
    List<String> code,
    List<String> engine,
    double level,
    List<Cell> cells) {

  private static final String COMMITTED = "controls.json";

  public Summary {
    commands = List.copyOf(commands);
    code = List.copyOf(code);
    engine = List.copyOf(engine);
    cells = List.copyOf(cells);
  }

  /**
   * Sums runs up.
   *
   * @param inputs test inputs that the path lengths are averaged over
   * @throws IllegalArgumentException if there are none, or one was stopped on its way
   */
  public static Summary of(
      List<RunRecord> runs, List<String> commands, int inputs, double level, Progress progress)
      throws IOException {
    if (runs.isEmpty()) {
      throw new IllegalArgumentException("no runs to sum up");
    }
    for (RunRecord run : runs) {
      if (!run.ended()) {
        throw new IllegalArgumentException(
            run.folder() + ": stopped at step " + run.steps() + "; resume it, or leave it out");
      }
    }
    Instant made = Instant.EPOCH;
    double seconds = 0;
    for (RunRecord run : runs) {
      Instant begun = lastChange(run, "initial.safetensors");
      Instant ended = lastChange(run, "run.json");
      made = ended.isAfter(made) ? ended : made;
      seconds += Duration.between(begun, ended).toMillis() / 1e3;
    }
    return new Summary(
        commands,
        made.atZone(ZoneOffset.UTC).toLocalDate().toString(),
        seconds,
        runs.stream().map(run -> run.environment().code()).distinct().sorted().toList(),
        runs.stream().map(run -> run.environment().engine()).distinct().sorted().toList(),
        level,
        Cells.of(runs, inputs, level, progress));
  }

  private static Instant lastChange(RunRecord run, String file) throws IOException {
    return Files.getLastModifiedTime(run.folder().resolve(file)).toInstant();
  }

  /** The committed summary of the control experiments. */
  public static Summary committed() {
    try (InputStream stream = Summary.class.getResourceAsStream(COMMITTED)) {
      return SummaryJson.read(stream.readAllBytes());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Puts the document in place, whole or not at all. */
  public void write(Path file) throws IOException {
    Path unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
    Files.writeString(unfinished, toJson());
    Files.move(
        unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /** As a JSON document, ending with a line feed. */
  public String toJson() {
    return SummaryJson.write(this);
  }

  /** The cell of runs without weight decay on the scales. */
  public Optional<Cell> cell(String normalisation, boolean skips, int depth) {
    return cell(normalisation, skips, depth, false);
  }

  /** The cell of runs with or without weight decay on the scales. */
  public Optional<Cell> cell(String normalisation, boolean skips, int depth, boolean scaleDecay) {
    return cells.stream()
        .filter(cell -> cell.normalisation().equals(normalisation))
        .filter(cell -> cell.skips() == skips && cell.depth() == depth)
        .filter(cell -> (cell.scaleDecay() > 0) == scaleDecay)
        .findFirst();
  }
}
