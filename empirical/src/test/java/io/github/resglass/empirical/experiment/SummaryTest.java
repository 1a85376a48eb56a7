package io.github.resglass.empirical.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.resglass.empirical.run.RunRecord;
import io.github.resglass.empirical.run.Training;
import io.github.resglass.empirical.training.HistoryEntry;
import io.github.resglass.empirical.training.Progress;
import io.github.resglass.empirical.training.TrainingConfiguration;
import io.github.resglass.empirical.training.TrainingStopped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SummaryTest {

  @TempDir Path store;

  private RunRecord run(boolean skips, double rate, long seed) throws IOException {
    String json =
        """
        {"data": {"classes": 6, "dimension": 8, "separation": 2.5,
                  "trainingSize": 1000, "testSize": 200, "seed": 1},
         "network": {"architecture": "layer(0.5) * (skip + layer(0.5))^3", "width": 12,
                     "skips": %b},
         "schedule": {"learningRate": %s},
         "batchSize": 32, "steps": 40, "historyEvery": 20, "seed": %d}
        """;
    TrainingConfiguration configuration =
        TrainingConfiguration.fromJson(
            new ObjectMapper().readTree(json.formatted(skips, rate, seed)));
    Path folder = store.resolve(skips + "-" + rate + "-" + seed);
    try {
      return Training.run(configuration, folder, Progress.SILENT);
    } catch (TrainingStopped diverged) {
      return RunRecord.read(folder);
    }
  }

  @Test
  void runsThatDifferByTheirSeedShareACellAndDivergedOnesAreCounted() throws IOException {
    List<RunRecord> runs = new ArrayList<>();
    for (int seed = 1; seed <= 3; seed++) {
      runs.add(run(true, 0.01, seed));
      runs.add(run(false, 0.01, seed));
    }
    runs.add(run(true, 1000, 1));
    Summary summary = Summary.of(runs, List.of("a command"), 50, 0.95, Progress.SILENT);
    assertEquals(3, summary.cells().size());
    Cell cell = summary.cell("scale-only", true, 4).orElseThrow();
    assertEquals(List.of(1L, 2L, 3L), cell.seeds());
    assertEquals(List.of(0L, 20L, 40L), cell.history().stream().map(Cell.Moment::step).toList());
    double mean = 0;
    for (RunRecord run : runs) {
      if (run.finished() && run.configuration().network().wiring().skips()) {
        HistoryEntry last = run.history().get(2);
        mean += last.scales().stream().skip(1).mapToDouble(Math::abs).sum() / 9;
      }
    }
    assertEquals(mean, cell.last().orElseThrow().otherScales().centre(), 1e-12);
    assertEquals(1, cell.history().get(0).norm().centre());
    Cell without = summary.cell("scale-only", false, 4).orElseThrow();
    assertEquals(4, without.end().orElseThrow().endLength().centre());
    Cell last = summary.cells().get(2);
    assertEquals(List.of(1L), last.diverged());
    assertTrue(last.end().isEmpty());
    assertTrue(runs.get(6).divergedAt().getAsLong() > 0);
  }

  /** An interrupted run is neither a result nor a divergence. */
  @Test
  void runsThatStoppedOnTheirWayAreRefused() throws IOException {
    RunRecord whole = run(true, 0.01, 1);
    Thread.currentThread().interrupt();
    RunRecord stopped = run(true, 0.01, 2);
    assertTrue(whole.ended() && !stopped.ended());
    String message =
        assertThrows(
                IllegalArgumentException.class,
                () -> Summary.of(List.of(whole, stopped), List.of(), 50, 0.95, Progress.SILENT))
            .getMessage();
    assertTrue(message.contains("stopped at step 0; resume it"), message);
  }

  @Test
  void theDocumentReadsBackToSixDigits() throws IOException {
    List<RunRecord> runs = List.of(run(true, 0.01, 1), run(true, 0.01, 2));
    Summary summary = Summary.of(runs, List.of("a command"), 50, 0.95, Progress.SILENT);
    Summary back = SummaryJson.read(summary.toJson().getBytes(StandardCharsets.UTF_8));
    assertEquals(summary.toJson(), back.toJson());
    assertEquals(summary.commands(), back.commands());
    assertEquals(summary.code(), back.code());
    double one = summary.cells().get(0).end().orElseThrow().endLength().centre();
    assertEquals(one, back.cells().get(0).end().orElseThrow().endLength().centre(), 1e-5 * one);
  }
}
