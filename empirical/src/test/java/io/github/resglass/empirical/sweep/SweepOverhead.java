package io.github.resglass.empirical.sweep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.OperatingSystemMXBean;
import io.github.resglass.empirical.training.Progress;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A local sweep against a bare loop over the same work, in turns: a random Hamiltonian on the
 * sphere in five dimensions and all its critical points, a few milliseconds each. Planning a run,
 * its key, its place in the store and in the table take some 60 µs. Asked for by name with {@code
 * -Dtest=SweepOverhead}. Times are of the processor, which hold on a busy machine too, but for what
 * its tenants take from each other's caches; hence the median over rounds.
 */
class SweepOverhead {

  private static final OperatingSystemMXBean PROCESS =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  private static final int ROUNDS = Integer.getInteger("resglass.rounds", 15);

  /** The compiler is at work for the first ten seconds, and its time counts too. */
  private static final int WARM_UP = 12;

  private static final int RUNS = 200;

  @TempDir Path folder;

  @Test
  void aLocalSweepCostsAtMostThreePercentMoreThanABareLoop() throws IOException {
    Sweep sweep =
        Sweep.parse(
            "run: enumerate\nfixed: {architecture: layer * (skip + layer)^2, beta: 1, dimension: 5}\n"
                + "seeds: "
                + RUNS,
            OptionalLong.empty());
    List<PlannedRun> runs = IntStream.range(0, RUNS).mapToObj(sweep::run).toList();
    double[] ratios = new double[ROUNDS];
    for (int round = -WARM_UP; round < ROUNDS; round++) {
      int number = round;
      // Each goes first in every other round.
      double sweeps = round % 2 == 0 ? seconds(() -> sweep(sweep, number)) : 0;
      double loop = seconds(() -> loop(runs));
      sweeps = round % 2 == 0 ? sweeps : seconds(() -> sweep(sweep, number));
      System.out.printf(
          Locale.ROOT,
          "round %d: bare loop %.2f s, sweep %.2f s; %.1f ms a run%n",
          round,
          loop,
          sweeps,
          1e3 * loop / RUNS);
      if (round >= 0) {
        ratios[round] = sweeps / loop;
      }
    }
    Arrays.sort(ratios);
    System.out.printf(
        Locale.ROOT,
        "sweep/bare loop: median %.4f, from %.4f to %.4f%n",
        ratios[ROUNDS / 2],
        ratios[0],
        ratios[ROUNDS - 1]);
    assertTrue(ratios[ROUNDS / 2] <= 1.03, "median " + ratios[ROUNDS / 2]);
  }

  private interface Work {
    void run() throws IOException;
  }

  private static double seconds(Work work) throws IOException {
    long start = PROCESS.getProcessCpuTime();
    work.run();
    return (PROCESS.getProcessCpuTime() - start) / 1e9;
  }

  private void sweep(Sweep sweep, int round) {
    SweepSummary summary =
        SweepFolder.at(folder.resolve("round" + round))
            .carryOut(sweep, new LocalExecutor(1), Progress.SILENT);
    assertEquals(List.of(), summary.failures());
  }

  /** Work and seeds alone, which lie ready. */
  private void loop(List<PlannedRun> runs) throws IOException {
    for (PlannedRun run : runs) {
      assertEquals(true, run.task().carryOut(run.seed(), RunPlace.in(folder)).get("complete"));
    }
  }
}
