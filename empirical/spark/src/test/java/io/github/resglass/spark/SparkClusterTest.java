package io.github.resglass.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.resglass.empirical.sweep.LocalExecutor;
import io.github.resglass.empirical.sweep.Sweep;
import io.github.resglass.empirical.sweep.SweepCluster;
import io.github.resglass.empirical.sweep.SweepExecutor;
import io.github.resglass.empirical.sweep.SweepFolder;
import io.github.resglass.empirical.sweep.SweepSummary;
import io.github.resglass.empirical.training.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.spark.SparkConf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On a cluster as on one machine: the same table, whatever is killed on the way. */
class SparkClusterTest {

  private static final int RUNS = 300;
  private static final int MINUTES = 4;

  /** Each some tens of milliseconds of arithmetic. */
  private static final String SAMPLES =
      """
      run: enumerate
      fixed: {architecture: layer(1)^3}
      grid: {dimension: [4, 5, 6]}
      seeds: 100
      """;

  /** Specifications that the tests of reports read too. */
  private static final Path SHARED = Path.of("..", "src", "test", "sweeps");

  @TempDir Path folder;

  @Test
  void theTableIsThatOfOneMachineThoughWorkerAndDriverAreKilled() throws Exception {
    Path local = folder.resolve("local");
    run(SAMPLES, new LocalExecutor(1), local);
    Path file = Files.writeString(folder.resolve("sweep.yaml"), SAMPLES);
    Path out = folder.resolve("cluster");
    try (StandaloneCluster cluster = new StandaloneCluster(folder.resolve("logs"), 2)) {
      Process driver = cluster.driver("driver", file.toString(), "--out", out.toString());
      await(driver, cluster, out, 1);
      cluster.kill(0);
      long before = results(out);
      await(driver, cluster, out, before + 3);
      driver.destroyForcibly().waitFor();
      long saved = results(out);
      assertTrue(saved > 0 && !Files.exists(out.resolve("table.csv")), "killed too late");
      Process resumed =
          cluster.driver("resumed", file.toString(), "--out", out.toString(), "--resume");
      assertTrue(resumed.waitFor(MINUTES, TimeUnit.MINUTES), cluster.log("resumed"));
      assertEquals(0, resumed.exitValue(), cluster.log("resumed"));
      assertTrue(cluster.log("resumed").contains("failed       0"), cluster.log("resumed"));
    }
    List<String> lines = Files.readAllLines(out.resolve("table.csv"));
    assertEquals(RUNS + 1, lines.size());
    assertEquals(
        RUNS, lines.stream().skip(1).map(line -> line.split(",", 3)[1]).distinct().count());
    assertEquals(
        Files.readString(local.resolve("table.csv")), Files.readString(out.resolve("table.csv")));
  }

  private static void await(Process driver, StandaloneCluster cluster, Path out, long files)
      throws IOException, InterruptedException {
    long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(MINUTES);
    while (results(out) < files) {
      assertTrue(driver.isAlive() && System.nanoTime() < deadline, cluster.log("driver"));
      Thread.sleep(50);
    }
  }

  private static long results(Path out) throws IOException {
    if (!Files.isDirectory(out.resolve("results"))) {
      return 0;
    }
    try (Stream<Path> files = Files.list(out.resolve("results"))) {
      return files.filter(file -> file.toString().endsWith(".results")).count();
    }
  }

  @Test
  void trainingOnSparkGivesTheSameNetworks() throws IOException {
    Path local = folder.resolve("local");
    Path spark = folder.resolve("spark");
    String trainings = Files.readString(SHARED.resolve("trainings.yaml")) + "keep: table\n";
    run(trainings, new LocalExecutor(1), local);
    run(trainings, on("local[2]"), spark);
    assertEquals(
        Files.readString(local.resolve("table.csv")), Files.readString(spark.resolve("table.csv")));
  }

  @Test
  void aRunThatThrowsEveryTimeIsReportedAndTheOthersGoOn() throws IOException {
    String poison = Files.readString(SHARED.resolve("poison.yaml"));
    SweepSummary summary = run(poison, on("local[2]"), folder.resolve("out"));
    assertEquals(List.of(1), summary.failures().stream().map(one -> one.number()).toList());
  }

  /**
   * A worker that says it has two GPUs: of two tasks at a time each asks for one of its own. There
   * are none here, so that every run fails, by the number of the device that it was to use.
   */
  @Test
  void everyTrainingAsksForTheDeviceThatSparkGivesItsTask() throws Exception {
    Path script = folder.resolve("gpus.sh");
    Files.writeString(
        script, "#!/bin/sh\necho '{\"name\": \"gpu\", \"addresses\": [\"0\", \"1\"]}'\n");
    assertTrue(script.toFile().setExecutable(true));
    String trainings =
        Files.readString(SHARED.resolve("trainings.yaml")) + "keep: table\ndevice: cuda\n";
    Path file = Files.writeString(folder.resolve("sweep.yaml"), trainings);
    Path out = folder.resolve("gpus");
    try (StandaloneCluster cluster =
        new StandaloneCluster(
            folder.resolve("logs"),
            1,
            2,
            "-Dspark.worker.resource.gpu.amount=2",
            "-Dspark.worker.resource.gpu.discoveryScript=" + script)) {
      Process driver =
          cluster.driver(
              "driver",
              file.toString(),
              "--out",
              out.toString(),
              "--cluster-setting",
              "spark.executor.resource.gpu.amount=2",
              "--cluster-setting",
              "spark.task.resource.gpu.amount=1");
      assertTrue(driver.waitFor(MINUTES, TimeUnit.MINUTES), cluster.log("driver"));
      assertEquals(3, driver.exitValue(), cluster.log("driver"));
    }
    String table = Files.readString(out.resolve("table.csv"));
    for (int device : new int[] {0, 1}) {
      assertTrue(table.contains("CUDA device " + device + " is to be used, but the engine"), table);
    }
  }

  /** A training twice at once would be two in one folder. */
  @Test
  void speculativeExecutionStaysOffWhateverIsSet() {
    Map<String, String> asked = Map.of("spark.speculation", "true", "spark.task.maxFailures", "9");
    SparkConf conf = new SparkExecutor("local[2]", asked).configuration();
    assertEquals("false", conf.get("spark.speculation"));
    assertEquals("9", conf.get("spark.task.maxFailures"));
  }

  private static SweepExecutor on(String master) {
    return SweepCluster.of(master).orElseThrow().at(master, Map.of());
  }

  private static SweepSummary run(String specification, SweepExecutor executor, Path out) {
    Sweep sweep = Sweep.parse(specification, OptionalLong.empty());
    return SweepFolder.at(out).carryOut(sweep, executor, Progress.SILENT);
  }
}
