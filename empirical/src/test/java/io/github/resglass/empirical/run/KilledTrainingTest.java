package io.github.resglass.empirical.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.resglass.empirical.data.Seed;
import io.github.resglass.empirical.training.Progress;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * Processes that are killed (SIGKILL), and one that is weighed. Longer: {@code -Dresglass.kills=50
 * -Dresglass.steps=100000}.
 */
@EnabledOnOs(OS.LINUX)
class KilledTrainingTest {

  private static final int KILLS = Integer.getInteger("resglass.kills", 4);
  private static final int STEPS = Integer.getInteger("resglass.steps", 20_000);

  @TempDir Path folder;

  /**
   * A checkpoint every three steps, so that most kills fall into or beside the writing of one.
   * After each kill all that is there can be read; in the end the bits are those of a run that
   * nobody disturbed.
   */
  @Test
  void runsKilledAtRandomMomentsLoseNothing() throws IOException, InterruptedException {
    long steps = 150L * KILLS;
    Path killed = folder.resolve("killed");
    SplittableRandom random = new Seed(9).generator();
    long reached = 0;
    int kills = 0;
    while (kills < KILLS) {
      Process process = TrainingProcess.start(List.of(), "train", killed.toString(), "" + steps);
      try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
        lines.readLine(); // the first steps, or the end
        Thread.sleep(random.nextInt(120));
        process.destroyForcibly();
      }
      assertTrue(process.waitFor(60, TimeUnit.SECONDS));
      kills++;
      if (Files.exists(killed.resolve("run.json"))) {
        RunRecord record = RunRecord.read(killed);
        assertTrue(record.steps() >= reached, record.steps() + " steps after " + reached);
        reached = record.steps();
        if (reached > 0) {
          record.initialNetwork();
        }
      }
    }
    assertTrue(reached > 0, "nothing was saved before a kill");
    RunRecord resumed = Training.resume(killed, Progress.SILENT);
    RunRecord whole =
        Training.run(
            TrainingProcess.configuration(steps), folder.resolve("whole"), Progress.SILENT);
    assertEquals(whole.history(), resumed.history());
    for (String file :
        List.of("checkpoint.safetensors", "final.safetensors", "history.csv", "run.json")) {
      assertArrayEquals(
          Files.readAllBytes(folder.resolve("whole").resolve(file)),
          Files.readAllBytes(killed.resolve(file)),
          file);
    }
  }

  /**
   * With a heap of fixed size only native memory can grow. Without the optimising compiler, whose
   * work takes up to 10 MiB whenever it comes to it, a process that loses nothing grows by about
   * 0.1 MiB (measured, on a busy machine too); a tensor lost in every step would be 32 MiB or more.
   */
  @Test
  void memoryDoesNotGrowWithTheSteps() throws IOException, InterruptedException {
    Process process =
        TrainingProcess.start(
            List.of("-Xms64m", "-Xmx64m", "-XX:+AlwaysPreTouch", "-XX:TieredStopAtLevel=1"),
            "weigh",
            "" + STEPS);
    try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
      long early = Long.parseLong(lines.readLine());
      long late = Long.parseLong(lines.readLine());
      System.out.println("resident " + early + " KiB, after " + STEPS + " steps " + late + " KiB");
      assertTrue(late - early < 2 * 1024, early + " KiB grew to " + late + " KiB");
    }
    assertTrue(process.waitFor(60, TimeUnit.SECONDS));
  }
}
