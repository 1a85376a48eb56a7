package io.github.resglass.empirical.run;

import io.github.resglass.empirical.engine.ParameterState;
import io.github.resglass.empirical.store.AtomicFile;
import io.github.resglass.empirical.training.Checkpoint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A checkpoint as one file, so that its parts cannot disagree. */
final class CheckpointFile {

  private CheckpointFile() {}

  static void write(Checkpoint checkpoint, Path file) throws IOException {
    ParameterState state = checkpoint.state();
    AtomicFile.write(
        file,
        new SafeTensors()
            .describe("steps", Long.toString(state.steps()))
            .put("values", state.values())
            .put("firstMoment", state.firstMoment())
            .put("secondMoment", state.secondMoment())
            .put("history", HistoryTable.numbers(checkpoint.history()))
            .encode());
  }

  static Checkpoint read(Path file, int layers) throws IOException {
    try {
      SafeTensors tensors = SafeTensors.decode(Files.readAllBytes(file));
      return new Checkpoint(
          new ParameterState(
              tensors.matrix("values"),
              tensors.matrix("firstMoment"),
              tensors.matrix("secondMoment"),
              Long.parseLong(tensors.description("steps"))),
          HistoryTable.entries(tensors.list("history"), layers));
    } catch (IllegalArgumentException damaged) {
      throw new IllegalArgumentException(file + ": " + damaged.getMessage(), damaged);
    }
  }
}
