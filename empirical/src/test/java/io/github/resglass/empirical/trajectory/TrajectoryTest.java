package io.github.resglass.empirical.trajectory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.resglass.empirical.comparison.LawComparison;
import io.github.resglass.empirical.comparison.Readout;
import io.github.resglass.empirical.comparison.TrainedNetworks;
import io.github.resglass.empirical.run.RunRecord;
import io.github.resglass.empirical.run.Training;
import io.github.resglass.empirical.training.Progress;
import io.github.resglass.empirical.training.TrainingConfiguration;
import io.github.resglass.verify.numeric.landscape.Complexity;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.hipparchus.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrajectoryTest {

  @TempDir Path store;

  private List<RunRecord> runs() throws IOException {
    String json =
        """
        {"data": {"classes": 6, "dimension": 8, "separation": 2.5,
                  "trainingSize": 1000, "testSize": 200, "seed": 1},
         "network": {"architecture": "layer(0.5) * (skip + layer(0.5))^4", "width": 12},
         "batchSize": 32, "steps": 60, "seed": %d}
        """;
    List<RunRecord> runs = new ArrayList<>();
    for (int seed = 1; seed <= 3; seed++) {
      TrainingConfiguration configuration =
          TrainingConfiguration.fromJson(new ObjectMapper().readTree(json.formatted(seed)));
      runs.add(Training.inStore(configuration, store, Progress.SILENT));
    }
    return runs;
  }

  @Test
  void startsAndEndsWithTheComparisonsOfStartAndEnd() throws IOException {
    List<RunRecord> runs = runs();
    Trajectory trajectory = Trajectory.measure(runs, 100, 20, 0.9, Progress.SILENT);
    List<Trajectory.Moment> moments = trajectory.moments();
    assertEquals(runs.get(0).moments(), moments.stream().map(Trajectory.Moment::step).toList());
    double each = 1 - 0.1 / moments.size();
    for (TrainedNetworks.Moment when : TrainedNetworks.Moment.values()) {
      LawComparison alone =
          TrainedNetworks.compare(runs, when, Readout.SUM, 100, each, Progress.SILENT);
      int place = when == TrainedNetworks.Moment.START ? 0 : moments.size() - 1;
      assertEquals(alone.mean().centre(), moments.get(place).law().mean().centre());
      assertEquals(alone.mean().halfWidth(), moments.get(place).law().mean().halfWidth(), 1e-9);
    }
    double change =
        moments.get(moments.size() - 1).law().mean().centre()
            - moments.get(0).law().mean().centre();
    assertEquals(change, trajectory.lengthChange().centre(), 1e-12);
    for (Trajectory.Moment moment : moments) {
      GradientParts gradient = moment.gradient();
      assertEquals(
          1,
          gradient.shortSquare().centre()
              + gradient.longSquare().centre()
              + 2 * gradient.product().centre(),
          1e-9);
      assertTrue(Math.abs(gradient.cosine().centre()) <= 1);
      assertEquals(
          gradient.longSquare().centre() + gradient.product().centre(),
          gradient.longAlongWhole().centre(),
          1e-9);
    }
  }

  /** R = 3 has θ = ½ ln 3 − ½ by another program, and the pure 4-spin has R = 3. */
  @Test
  void complexityIsThatOfTheNumericLayer() {
    double ours = 0.5 * Math.log(3) - 0.5;
    assertEquals(ours, Trajectory.complexity(3), 1e-15);
    assertTrue(Complexity.of(new BigFraction(3)).total().value() >= ours);
  }
}
