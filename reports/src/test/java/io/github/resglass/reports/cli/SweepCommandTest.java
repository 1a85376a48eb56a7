package io.github.resglass.reports.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Nothing lost, nothing twice, and the same table whatever happens on the way. */
class SweepCommandTest {

  private static final String MAP =
      """
      run: evaluate
      quantity: covariance
      grid:
        depth: [5, 10]
        beta: {from: 0.1, to: 2, count: 30}
      """;

  private static final String SAMPLES =
      """
      run: enumerate
      fixed: {architecture: layer(1)^3}
      grid: {dimension: [2, 3]}
      seeds: 40
      """;

  /** Specifications that the tests of the part for Spark read too. */
  private static final Path SHARED = Path.of("..", "empirical", "src", "test", "sweeps");

  private static final List<String> QUANTITIES =
      List.of("nuPrime", "nuDoublePrime", "ratio", "alphaSquared");

  @TempDir Path folder;

  private Transcript sweep(String specification, String out, String... more) throws IOException {
    Path file = Files.writeString(folder.resolve("sweep.yaml"), specification);
    List<String> arguments =
        new ArrayList<>(List.of("sweep", file.toString(), "--out", folder.resolve(out).toString()));
    arguments.addAll(Arrays.asList(more));
    return Transcript.of(arguments.toArray(String[]::new));
  }

  private String table(String out) throws IOException {
    return Files.readString(folder.resolve(out).resolve("table.csv"));
  }

  @Test
  void aTableHoldsWhatEvaluateAnswersOneByOne() throws IOException {
    Transcript done = sweep(MAP, "out", "--json");
    assertEquals(0, done.status(), done.err());
    assertEquals(60, new JsonMapper().readTree(done.out()).path("done").asInt());
    List<String> lines = table("out").lines().toList();
    assertEquals(61, lines.size());
    List<String> header = List.of(lines.get(0).split(",", -1));
    for (int i : new int[] {1, 17, 60}) {
      List<String> row = List.of(lines.get(i).split(",", -1));
      JsonNode answer = evaluated(header, row);
      for (String name : QUANTITIES) {
        double value = Double.parseDouble(row.get(header.indexOf(name)));
        double bound = Double.parseDouble(row.get(header.indexOf(name + ".errorBound")));
        double difference = Math.abs(answer.at("/" + name + "/value").asDouble() - value);
        assertTrue(bound <= 1e-13 * value, name + " " + value + " ± " + bound);
        assertTrue(difference <= bound + answer.at("/" + name + "/errorBound").asDouble(), name);
      }
    }
    JsonNode schema = new JsonMapper().readTree(folder.resolve("out/table.schema.json").toFile());
    List<String> described = new ArrayList<>();
    schema.path("fields").forEach(field -> described.add(field.path("name").asText()));
    assertEquals(header, described);
  }

  @Test
  void exactlyKeptTheNumbersAreThoseOfEvaluate() throws IOException {
    assertEquals(0, sweep(MAP + "keep: exact\n", "out").status());
    List<String> lines = table("out").lines().toList();
    List<String> header = List.of(lines.get(0).split(",", -1));
    List<String> row = List.of(lines.get(17).split(",", -1));
    JsonNode answer = evaluated(header, row);
    for (String name : QUANTITIES) {
      assertEquals(
          answer.at("/" + name + "/value").asDouble(),
          Double.parseDouble(row.get(header.indexOf(name))));
      assertEquals(
          answer.at("/" + name + "/exact").asText(), row.get(header.indexOf(name + ".exact")));
    }
  }

  private static JsonNode evaluated(List<String> header, List<String> row) throws IOException {
    return new JsonMapper()
        .readTree(
            Transcript.of(
                    "evaluate",
                    "covariance",
                    "--depth",
                    row.get(header.indexOf("depth")),
                    "--beta",
                    row.get(header.indexOf("beta")),
                    "--json")
                .out());
  }

  @Test
  void theTableDoesNotDependOnTheNumberOfThreads() throws IOException {
    assertEquals(0, sweep(SAMPLES, "one", "--threads", "1").status());
    assertEquals(0, sweep(SAMPLES, "three", "--threads", "3").status());
    assertEquals(table("one"), table("three"));
    assertEquals(0, sweep(SAMPLES, "other", "--seed", "2").status());
    assertNotEquals(table("one"), table("other"));
  }

  /** What a run is decides its seed: not what else is in the sweep, nor in which order. */
  @Test
  void aRunHasTheSameSeedInEverySweep() throws IOException {
    assertEquals(0, sweep(SAMPLES, "two").status());
    String fewer = SAMPLES.replace("[2, 3]", "[3]").replace("seeds: 40", "seeds: 10");
    assertEquals(0, sweep(fewer, "few").status());
    Set<String> all = new HashSet<>(keys("two"));
    assertTrue(all.containsAll(keys("few")), "a run of both sweeps has another key in one");
    assertEquals(80, all.size());
  }

  private List<String> keys(String out) throws IOException {
    return table(out).lines().skip(1).map(line -> line.split(",", 3)[1]).toList();
  }

  @Test
  void resumingDoesExactlyTheRunsThatHaveNoResult() throws IOException {
    assertEquals(0, sweep(SAMPLES, "whole").status());
    assertEquals(0, sweep(SAMPLES.replace("seeds: 40", "seeds: 15"), "parts").status());
    Transcript again = sweep(SAMPLES, "parts");
    assertEquals(2, again.status());
    assertTrue(again.err().contains("--resume"), again.err());
    JsonNode told = new JsonMapper().readTree(sweep(SAMPLES, "parts", "--resume", "--json").out());
    assertEquals(30, told.path("doneBefore").asInt());
    assertEquals(50, told.path("done").asInt());
    assertEquals(table("whole"), table("parts"));
  }

  @Test
  void aRunThatThrowsEveryTimeIsReportedAndTheOthersGoOn() throws IOException {
    Transcript done = sweep(Files.readString(SHARED.resolve("poison.yaml")), "out", "--json");
    // A script has to notice.
    assertEquals(3, done.status(), done.err());
    assertTrue(done.err().contains("resglass: 1 of 3 runs failed"), done.err());
    assertTrue(done.err().strip().endsWith(" --resume"), done.err());
    JsonNode told = new JsonMapper().readTree(done.out());
    assertEquals(1, told.path("failed").asInt());
    assertEquals(2, told.path("done").asInt());
    assertTrue(done.err().contains("run 1 failed: "), done.err());
    assertEquals(4, table("out").lines().count());
  }

  @Test
  void whatIsDamagedIsDoneAgain() throws IOException {
    assertEquals(0, sweep(SAMPLES, "out").status());
    String before = table("out");
    try (Stream<Path> files = Files.list(folder.resolve("out/results"))) {
      Path victim = files.findFirst().orElseThrow();
      byte[] content = Files.readAllBytes(victim);
      content[200] ^= 1;
      Files.write(victim, content);
    }
    Transcript again = sweep(SAMPLES, "out", "--resume");
    assertEquals(0, again.status());
    assertTrue(again.err().contains("damaged, and done again: "), again.err());
    assertEquals(before, table("out"));
  }

  /** Of a sweep, compare and report take one configuration after the other. */
  @Test
  void trainedNetworksAreMeasuredAndCompareAndReportTakeTheirFolder() throws IOException {
    assertEquals(0, sweep(Files.readString(SHARED.resolve("trainings.yaml")), "out").status());
    List<String> lines = table("out").lines().toList();
    assertEquals(5, lines.size());
    assertTrue(lines.get(0).contains(",end.sum.mean,"), lines.get(0));
    String out = folder.resolve("out").toString();
    Transcript compared = Transcript.of("compare", out, "--inputs", "64", "--json");
    assertEquals(0, compared.status(), compared.err());
    List<String> titles = new ArrayList<>();
    new JsonMapper()
        .readTree(compared.out())
        .findValues("title")
        .forEach(title -> titles.add(title.asText()));
    assertEquals(
        Set.of(
            "end of training: network.normalisation none",
            "end of training: network.normalisation scale-only"),
        Set.copyOf(titles));
    Path report = folder.resolve("report");
    Transcript told = Transcript.of("report", "--quick", "--runs", out, "--out", report.toString());
    assertEquals(0, told.status(), told.err());
    JsonNode document = new JsonMapper().readTree(report.resolve("report.json").toFile());
    assertEquals(4, document.path("experiments").size());
    assertEquals(4, document.path("comparisons").size());
    assertTrue(
        Files.readString(report.resolve("index.html"))
            .contains("start of training: network.normalisation none"));
  }

  /** Runs whose activations grow too much are counted beside the means of the others. */
  @Test
  void oneCommandSumsTrainingRunsUpOverTheirSeeds() throws IOException {
    String spec =
        """
        run: train
        fixed:
          data: {classes: 4, dimension: 6, trainingSize: 500, testSize: 100, seed: 1}
          network: {width: 8, normalisation: none}
          batchSize: 32
          steps: 10
        grid:
          network.architecture: [layer(0.5) * (skip + layer(0.5)), layer(1) * (skip + layer(1))^40]
        seeds: [1, 2, 3]
        measure: {inputs: 16}
        keep: folders
        """;
    Path file = folder.resolve("summary.json");
    Transcript told = sweep(spec, "out", "--summary", file.toString());
    assertEquals(3, told.status(), told.err());
    assertTrue(told.out().contains("3 (3†)"), told.out());
    assertTrue(told.out().contains("level 0.95"), told.out());
    JsonNode cells = new JsonMapper().readTree(file.toFile()).path("cells");
    assertEquals(2, cells.size());
    double mean = 0;
    for (String line : table("out").lines().filter(l -> !l.contains("before the")).toList()) {
      String[] header = table("out").lines().findFirst().orElseThrow().split(",", -1);
      int column = Arrays.asList(header).indexOf("end.sum.mean");
      mean += line.startsWith("run,") ? 0 : Double.parseDouble(line.split(",", -1)[column]) / 3;
    }
    for (JsonNode cell : cells) {
      boolean deep = cell.path("depth").asInt() == 41;
      assertEquals(deep ? 3 : 0, cell.path("diverged").size());
      assertEquals(deep ? 0 : 3, cell.path("seeds").size());
      if (!deep) {
        assertEquals(mean, cell.at("/end/endLength/0").asDouble(), 1e-5 * mean);
      }
    }
    String out = folder.resolve("out").toString();
    Transcript again = Transcript.of("compare", "--summary", file.toString(), "--json", out);
    assertEquals(0, again.status(), again.err());
    assertEquals(2, new JsonMapper().readTree(again.out()).path("cells").size());
    Transcript refused = sweep(MAP, "map", "--summary", file.toString());
    assertEquals(2, refused.status());
    assertTrue(refused.err().contains("keeps no runs"), refused.err());
    assertFalse(Files.exists(folder.resolve("map")));
  }

  @Test
  void aSweepWithoutFoldersOfRunsIsRefused() throws IOException {
    assertEquals(0, sweep(MAP, "out").status());
    for (List<String> command :
        List.of(List.of("compare"), List.of("report", "--quick", "--runs"))) {
      List<String> arguments = new ArrayList<>(command);
      arguments.add(folder.resolve("out").toString());
      Transcript refused = Transcript.of(arguments.toArray(String[]::new));
      assertEquals(2, refused.status());
      assertTrue(refused.err().contains("run: train"), refused.err());
    }
  }

  @Test
  void aDryRunWritesNothing() throws IOException {
    Transcript dry = sweep(MAP, "out", "--dry-run", "--json");
    assertEquals(60, new JsonMapper().readTree(dry.out()).path("runs").asInt());
    assertFalse(Files.exists(folder.resolve("out")));
  }

  @Test
  void withoutThePartForSparkAMasterIsRefused() throws IOException {
    Transcript refused = sweep(MAP, "out", "--master", "spark://127.0.0.1:7077");
    assertEquals(2, refused.status());
    assertTrue(refused.err().contains("-Pspark"), refused.err());
    assertFalse(Files.exists(folder.resolve("out")));
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void killedInMidRunNothingIsLostAndNothingIsTwice() throws Exception {
    Path file = Files.writeString(folder.resolve("sweep.yaml"), SAMPLES.replace("40", "1500"));
    Path out = folder.resolve("killed");
    Process process = process("", file, out);
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while (results(out) < 1 && process.isAlive() && System.nanoTime() < deadline) {
      Thread.sleep(20);
    }
    assertTrue(process.isAlive(), "the sweep ended before it could be killed");
    process.destroyForcibly().waitFor();
    Transcript resumed =
        Transcript.of("sweep", file.toString(), "--out", out.toString(), "--resume", "--json");
    JsonNode told = new JsonMapper().readTree(resumed.out());
    assertTrue(told.path("doneBefore").asInt() > 0, resumed.out());
    assertEquals(3000, told.path("doneBefore").asInt() + told.path("done").asInt());
    String[] whole = {"sweep", file.toString(), "--out", folder.resolve("whole").toString()};
    assertEquals(0, Transcript.of(whole).status());
    assertEquals(table("whole"), table("killed"));
  }

  private static long results(Path out) throws IOException {
    if (!Files.isDirectory(out.resolve("results"))) {
      return 0;
    }
    try (Stream<Path> files = Files.list(out.resolve("results"))) {
      return files.filter(file -> file.toString().endsWith(".results")).count();
    }
  }

  /** A limit on the size of files makes writing fail as a full disk does, in the system itself. */
  @Test
  @EnabledOnOs(OS.LINUX)
  void aFullDiskEndsWithWhatIsSavedAndHowToGoOn() throws Exception {
    Path file = Files.writeString(folder.resolve("sweep.yaml"), MAP.replace("30", "1000"));
    Path out = folder.resolve("full");
    Process process = process("ulimit -f 64; ", file, out);
    String told = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(3, process.waitFor(), told);
    assertTrue(told.contains("runs are saved in " + out), told);
    assertTrue(told.contains("go on with: resglass sweep " + file), told);
    assertEquals(
        0, Transcript.of("sweep", file.toString(), "--out", out.toString(), "--resume").status());
    String[] whole = {"sweep", file.toString(), "--out", folder.resolve("whole").toString()};
    assertEquals(0, Transcript.of(whole).status());
    assertEquals(table("whole"), table("full"));
  }

  private static Process process(String before, Path file, Path out) throws IOException {
    String command =
        before
            + "exec \"$JAVA\" -XX:-UsePerfData -XX:TieredStopAtLevel=1 \"$MAIN\" sweep \"$FILE\""
            + " --out \"$OUT\"";
    ProcessBuilder builder = new ProcessBuilder("bash", "-c", command);
    builder
        .environment()
        .putAll(
            Map.of(
                "JAVA", Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "CLASSPATH", System.getProperty("java.class.path"),
                "MAIN", Main.class.getName(),
                "FILE", file.toString(),
                "OUT", out.toString()));
    return builder.redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
  }
}
