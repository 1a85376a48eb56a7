package io.github.resglass.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.resglass.empirical.sweep.PlannedRun;
import io.github.resglass.empirical.sweep.Sweep;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.apache.spark.api.java.JavaSparkContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a cluster gives and costs, on two single-core workers of this machine; asked for by name, on
 * a quiet machine, with {@code -Dtest=SparkBenchmark}.
 */
class SparkBenchmark {

  private static final int ROUNDS = Integer.getInteger("resglass.rounds", 3);
  private static final int TASKS = 12;
  private static final int RUNS_PER_TASK = Integer.getInteger("resglass.runs", 160);
  private static final int WARM_UP_TASKS = 6;
  private static final int SMALL_TASKS = 400;

  @TempDir Path folder;

  private StandaloneCluster cluster;

  @BeforeEach
  void start() throws IOException, InterruptedException {
    cluster = new StandaloneCluster(folder.resolve("logs"), 2);
  }

  @AfterEach
  void stop() {
    cluster.close();
  }

  /** In turns; each round warms the executors' compilers up before it is measured. */
  @Test
  void twoWorkersDoMoreThanOneAndAHalfTimesTheWorkOfOne() throws Exception {
    Sweep sweep =
        parse(
            "run: enumerate\nfixed: {architecture: layer(1)^3, dimension: 6}\nseeds: "
                + TASKS * RUNS_PER_TASK);
    double[] ratios = new double[ROUNDS];
    for (int round = 0; round < ROUNDS; round++) {
      double one = seconds(sweep, RUNS_PER_TASK, 1);
      double two = seconds(sweep, RUNS_PER_TASK, 2);
      ratios[round] = one / two;
      System.out.printf(
          Locale.ROOT,
          "one worker %.1f s (%.2f s a task), two workers %.1f s: %.2f times%n",
          one,
          one / TASKS,
          two,
          ratios[round]);
      assertTrue(one / TASKS >= 1, "tasks of less than a second; more -Dresglass.runs are needed");
    }
    Arrays.sort(ratios);
    assertTrue(ratios[ROUNDS / 2] >= 1.6, "median " + ratios[ROUNDS / 2]);
  }

  /** Tasks of one run that takes microseconds: what is left is Spark and the hand-over. */
  @Test
  void aTaskCostsAtMostFiftyMilliseconds() throws Exception {
    Sweep sweep =
        parse(
            "run: evaluate\nquantity: covariance\nfixed: {depth: 20}\n"
                + "grid: {beta: {from: 0.1, to: 2, count: "
                + SMALL_TASKS
                + "}}");
    double seconds = seconds(sweep, 1, 2);
    System.out.printf(Locale.ROOT, "%.2f ms for each small task%n", 2e3 * seconds / SMALL_TASKS);
    assertTrue(2 * seconds / SMALL_TASKS <= 0.05, seconds + " s");
  }

  private static Sweep parse(String specification) {
    return Sweep.parse(specification, OptionalLong.empty());
  }

  private double seconds(Sweep sweep, int perTask, int cores) throws Exception {
    Map<String, String> settings = new HashMap<>(cluster.settings());
    settings.put("spark.cores.max", Integer.toString(cores));
    settings.put("spark.scheduler.minRegisteredResourcesRatio", "1");
    settings.put("spark.scheduler.maxRegisteredResourcesWaitingTime", "60s");
    SparkExecutor executor = new SparkExecutor(cluster.address(), settings);
    int[] all = IntStream.range(0, sweep.size()).toArray();
    try (JavaSparkContext context = new JavaSparkContext(executor.configuration())) {
      // Each executor's compiler takes several seconds of a core that the other executor wants.
      done(executor, context, sweep, Arrays.copyOf(all, WARM_UP_TASKS * cores * perTask), perTask);
      long start = System.nanoTime();
      done(executor, context, sweep, all, perTask);
      return (System.nanoTime() - start) / 1e9;
    }
  }

  private void done(
      SparkExecutor executor, JavaSparkContext context, Sweep sweep, int[] numbers, int perTask)
      throws Exception {
    AtomicInteger results = new AtomicInteger();
    executor.execute(
        context,
        sweep,
        numbers,
        folder,
        (List<PlannedRun.Outcome> outcomes) -> results.addAndGet(outcomes.size()),
        perTask);
    assertEquals(numbers.length, results.get());
  }
}
