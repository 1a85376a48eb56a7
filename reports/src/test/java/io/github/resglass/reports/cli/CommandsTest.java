package io.github.resglass.reports.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.resglass.reports.sample.Schema;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands as people and scripts call them. */
class CommandsTest {

  private static final String TINY =
      """
      {"data": {"classes": 3, "dimension": 4, "trainingSize": 512, "testSize": 128, "seed": 3},
       "network": {"architecture": "layer(0.5) * (skip + layer(0.5))^2", "width": 8},
       "batchSize": 32, "steps": 20, "historyEvery": 5, "checkpointEvery": 10, "seed": 4}
      """;

  @TempDir Path folder;

  private static JsonNode json(Transcript said) throws IOException {
    assertEquals(0, said.status(), said.err());
    return new ObjectMapper().readTree(said.out());
  }

  @Test
  void evaluateAgreesWithTheClosedFormsOfGainOne() throws IOException {
    int m = 9;
    JsonNode covariance =
        json(Transcript.of("evaluate", "covariance", "--depth", "10", "--beta", "1", "--json"));
    double nuPrime = 1 + m / 2.0;
    double ratio = m * (m * m + 2.0 * m - 1) / ((2.0 * m - 1) * (m + 2));
    assertEquals(nuPrime, covariance.at("/nuPrime/value").doubleValue(), 1e-15);
    assertEquals(ratio, covariance.at("/ratio/value").doubleValue(), 1e-15);
    assertEquals("882/187", covariance.at("/ratio/exact").textValue());
  }

  @Test
  void seedAndThreadsAreAcceptedEverywhereAndChangeNoNumber() throws IOException {
    JsonNode plain = json(Transcript.of("evaluate", "complexity", "--ratio", "3", "--json"));
    assertEquals(
        plain,
        json(
            Transcript.of(
                "evaluate",
                "complexity",
                "--ratio",
                "3",
                "--json",
                "--seed",
                "9",
                "--threads",
                "2")));
  }

  @Test
  void aBatchAnswersLineByLineWhatSingleCallsAnswer() throws IOException {
    Path batch = folder.resolve("batch.jsonl");
    Files.writeString(
        batch,
        """
        {"quantity":"covariance","depth":10,"beta":"1/2"}

        {"quantity":"complexity","ratio":"3"}
        """);
    Transcript said = Transcript.of("evaluate", "--batch", batch.toString());
    assertEquals(0, said.status(), said.err());
    ObjectMapper mapper = new ObjectMapper();
    JsonNode alone =
        json(Transcript.of("evaluate", "covariance", "--depth", "10", "--beta", "1/2", "--json"));
    assertEquals(alone, mapper.readTree(said.out().lines().findFirst().orElseThrow()));
    assertEquals(2, said.out().lines().count());
  }

  @Test
  void gainsAreReadAlikeFromTheOptionAFileAndAJsonList() throws IOException {
    Path file = Files.writeString(folder.resolve("gains.txt"), "0.5\n1/2\n0.25\n");
    Path batch =
        Files.writeString(
            folder.resolve("batch.jsonl"),
            "{\"quantity\":\"covariance\",\"gains\":[0.5,\"1/2\",0.25]}");
    JsonNode typed =
        json(Transcript.of("evaluate", "covariance", "--gains", "0.5,1/2,0.25", "--json"));
    JsonNode read = json(Transcript.of("evaluate", "covariance", "--gains", "@" + file, "--json"));
    JsonNode listed = json(Transcript.of("evaluate", "--batch", batch.toString(), "--json")).get(0);
    assertEquals("78/139", typed.at("/ratio/exact").textValue());
    assertEquals(typed.get("ratio"), read.get("ratio"));
    assertEquals(typed.get("ratio"), listed.get("ratio"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[]",
        "{",
        "{\"depth\":3}",
        "{\"quantity\":\"mixture\",\"depth\":{}}",
        "{\"quantity\":\"mixture\",\"depth\":null}",
        "{\"quantity\":\"mixture\",\"depth\":3,\"depth\":4,\"beta\":1}",
      })
  void aBatchRefusesWhatIsNoRequestInOneLine(String line) throws IOException {
    Path batch = Files.writeString(folder.resolve("batch.jsonl"), line);
    Transcript said = Transcript.of("evaluate", "--batch", batch.toString());
    assertAll(
        () -> assertEquals(2, said.status(), said.err()),
        () -> assertEquals("", said.out()),
        () -> assertEquals(1, said.err().lines().count(), said.err()),
        () -> assertTrue(said.err().contains("line 1"), said.err()));
  }

  @Test
  void aBatchThatIsNoTextIsRefusedInOneLineThatSaysWhatIsAccepted() throws IOException {
    Path none = folder.resolve("none.jsonl");
    Path bytes = Files.write(folder.resolve("bytes.jsonl"), new byte[] {(byte) 0xff, '{', '}'});
    for (Path batch : List.of(none, bytes, folder)) {
      Transcript said = Transcript.of("evaluate", "--batch", batch.toString());
      assertEquals(2, said.status(), said.err());
      assertEquals(
          "resglass: --batch '"
              + batch
              + "' cannot be read; a file of UTF-8 text is accepted, or -",
          said.err().strip());
    }
  }

  @Test
  void aBatchWithABadLineNamesTheLineAndAnswersNothing() throws IOException {
    Path batch = folder.resolve("batch.jsonl");
    Files.writeString(
        batch,
        "{\"quantity\":\"complexity\",\"ratio\":\"3\"}\n{\"quantity\":\"complexity\",\"ratio\":\"x\"}\n");
    Transcript said = Transcript.of("evaluate", "--batch", batch.toString());
    assertAll(
        () -> assertEquals(2, said.status()),
        () -> assertEquals("", said.out()),
        () -> assertTrue(said.err().contains("line 2"), said.err()));
  }

  @Test
  void deriveReplaysEveryDerivationAndCountsTheChecks() {
    Transcript said = Transcript.of("derive", "--all");
    assertEquals(0, said.status(), said.err());
    assertTrue(said.out().contains("equation-16"), said.out());
    assertTrue(said.out().contains("normal form"), said.out());
  }

  /** ν(t) is about a t, and θ = ½ log R − … about more than one layer, as ν″ = n (n − 1). */
  @Test
  void deriveSaysWhatAStepAssumesBeyondTheDomainOfAll() {
    Transcript said = Transcript.of("derive", "--architecture", "layer(a)^n");
    List<String> lines = said.out().lines().map(String::strip).toList();
    assertTrue(lines.contains("domain  n ∈ ℤ, n ≥ 1, a > 0"), said.out());
    int complexity = lines.indexOf("from     θ(a, n)");
    assertEquals("where    ν″ ≠ 0", lines.get(complexity + 2));
    long ofT = lines.stream().filter("where    t > 0"::equals).count();
    assertEquals(lines.stream().filter(line -> line.matches("to +.*\\bt\\b.*")).count(), ofT);
    assertEquals(ofT + 1, lines.stream().filter(line -> line.startsWith("where")).count());
  }

  @Test
  void deriveAsJsonGivesEveryStepItsRuleAndItsCheck() throws IOException {
    JsonNode claims = json(Transcript.of("derive", "--all", "--json")).get("claims");
    for (JsonNode claim : claims) {
      assertTrue(claim.get("derivation").size() > 0, claim.get("id").textValue());
      for (JsonNode step : claim.get("derivation")) {
        assertTrue(
            step.hasNonNull("rule") && step.hasNonNull("before") && step.hasNonNull("after"));
        assertTrue(step.at("/check/kind").isTextual(), step.toString());
      }
    }
  }

  @Test
  void deriveAsJsonSaysOfEveryStepWhatItAssumesInTheWordsOfTheText() throws IOException {
    String net = "layer(a)^n";
    List<String> inText =
        Transcript.of("derive", "--architecture", net, "--format", "latex")
            .out()
            .lines()
            .filter(line -> line.matches(" {5}(to|where) .*"))
            .map(line -> line.strip().replaceFirst(" +", " "))
            .toList();
    List<String> inJson = new ArrayList<>();
    for (JsonNode step :
        json(Transcript.of("derive", "--architecture", net, "--json")).at("/claims/0/derivation")) {
      inJson.add("to " + step.get("after").textValue());
      if (step.has("domain")) {
        inJson.add("where " + step.get("domain").textValue());
      }
    }
    assertEquals(inText, inJson);
    assertTrue(inJson.contains("where $t > 0$"), inJson.toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "latex", "mathml"})
  void deriveWritesTheoremOneInEveryFormat(String format) {
    Transcript said = Transcript.of("derive", "theorem-1", "--format", format);
    assertEquals(0, said.status(), said.err());
    String beta = format.equals("latex") ? "\\beta" : "β";
    assertTrue(said.out().contains(beta), said.out());
  }

  @Test
  void verifyHoldsEveryCommittedVerdict() throws IOException {
    Transcript said = Transcript.of("verify", "--cases", "50", "--json");
    for (JsonNode claim : json(said).get("claims")) {
      assertTrue(claim.get("evidence").size() >= 3, claim.get("id").textValue());
    }
  }

  @Test
  void aTrainedRunCanBeMeasuredAndIsNotTrainedTwice() throws IOException {
    Path configuration = folder.resolve("tiny.json");
    Files.writeString(configuration, TINY);
    String run = folder.resolve("run").toString();
    JsonNode trained =
        json(Transcript.of("train", configuration.toString(), "--out", run, "--json"));
    assertEquals(20, trained.get("steps").intValue());
    assertEquals(2, Transcript.of("train", configuration.toString(), "--out", run).status());
    assertEquals(
        trained,
        json(Transcript.of("train", configuration.toString(), "--out", run, "--resume", "--json")));
    JsonNode measured =
        json(Transcript.of("measure", run, "--inputs", "64", "--details", "--json"));
    follows("configuration", TINY);
    follows("run", Files.readString(Path.of(run, "run.json")));
    follows(
        "configuration",
        new ObjectMapper()
            .readTree(Path.of(run, "run.json").toFile())
            .get("configuration")
            .toString());
    follows("measure", measured.toString());
    for (String when : new String[] {"start", "end"}) {
      double total = 0;
      for (JsonNode weight : measured.at("/" + when + "/measured/sum/weights/values")) {
        total += weight.doubleValue();
      }
      assertEquals(1, total, 1e-12);
      assertTrue(measured.at("/" + when + "/measured/sum/residual").doubleValue() < 1e-12);
    }
  }

  /** Images in CIFAR-10's own format, a horizontal or a vertical bar on noise. */
  @Test
  void imagesAreLearntByConvolutionsAndTakenApart() throws IOException {
    SplittableRandom random = new SplittableRandom(7);
    for (String file :
        List.of(
            "data_batch_1",
            "data_batch_2",
            "data_batch_3",
            "data_batch_4",
            "data_batch_5",
            "test_batch")) {
      ByteBuffer bytes = ByteBuffer.allocate(32 * 3073);
      for (int i = 0; i < 32; i++) {
        bytes.put((byte) (i % 2));
        for (int p = 0; p < 3072; p++) {
          boolean bar = (i % 2 == 0 ? p / 32 % 32 : p % 32) / 4 == i % 8;
          bytes.put((byte) (random.nextInt(60) + (bar ? 180 : 20)));
        }
      }
      Files.write(folder.resolve(file + ".bin"), bytes.array());
    }
    String text =
        """
        {"data": {"source": "cifar-10", "folder": "%s"},
         "network": {"architecture": "layer(0.5) * (skip + layer(0.5)^2)^2", "width": 4,
                     "normalisation": "batch", "projections": true, "scale": "he",
                     "convolution": {"kernel": 3, "stages": 2}},
         "schedule": {"learningRate": 0.05, "warmup": 5},
         "batchSize": 16, "steps": 40, "historyEvery": 20, "checkpointEvery": 25}
        """
            .formatted(folder);
    Path configuration = folder.resolve("bars.json");
    Files.writeString(configuration, text);
    follows("configuration", text);
    String run = folder.resolve("bars").toString();
    JsonNode trained =
        json(Transcript.of("train", configuration.toString(), "--out", run, "--json"));
    assertTrue(trained.get("accuracy").doubleValue() > 0.9, trained.toString());
    follows("run", Files.readString(Path.of(run, "run.json")));
    JsonNode measured = json(Transcript.of("measure", run, "--inputs", "4", "--details", "--json"));
    follows("measure", measured.toString());
    assertEquals(6, measured.at("/end/measured/sum/weights/values").size());
    for (String law : List.of("sum", "unit", "classifier")) {
      assertTrue(measured.at("/end/measured/" + law + "/residual").doubleValue() < 1e-12, law);
    }
  }

  /** One that was killed before its first file was there can be resumed like any other. */
  @Test
  void aRunThatHasNotBegunIsBegunByResuming() throws IOException {
    Path configuration = folder.resolve("tiny.json");
    Files.writeString(configuration, TINY);
    String run = folder.resolve("early").toString();
    String[] train = {"train", configuration.toString(), "--out", run, "--resume", "--json"};
    Transcript first = Transcript.of(train);
    assertEquals(0, first.status(), first.err());
    assertTrue(first.err().contains("begins"), first.err());
    assertEquals(json(first), json(Transcript.of(train)));
  }

  @Test
  void aDeviceThatIsNotThereIsRefused() throws IOException {
    Path configuration = folder.resolve("tiny.json");
    Files.writeString(configuration, TINY);
    Path run = folder.resolve("elsewhere");
    String[] train = {"train", configuration.toString(), "--out", run.toString(), "--device", ""};
    train[5] = "gpu";
    Transcript unknown = Transcript.of(train);
    assertEquals(2, unknown.status());
    assertTrue(unknown.err().contains("auto, cpu and cuda are accepted"), unknown.err());
    if (json(Transcript.of("doctor", "--json")).get("device").textValue().equals("cpu")) {
      train[5] = "cuda";
      Transcript absent = Transcript.of(train);
      assertEquals(2, absent.status());
      assertEquals(1, absent.err().lines().count(), absent.err());
      assertTrue(absent.err().contains("no CUDA device"), absent.err());
      assertFalse(Files.exists(run));
    }
  }

  /** Square matrices, so that nothing hangs on who writes the transpose. */
  @Test
  void aSavedNetworkIsDescribedAndMeasured() throws IOException {
    Path configuration = folder.resolve("square.json");
    Files.writeString(
        configuration,
        """
        {"data": {"classes": 4, "dimension": 4, "trainingSize": 512, "testSize": 128},
         "network": {"architecture": "layer(0.5) * (skip + layer(0.5))", "width": 4,
                     "normalisation": "none"},
         "batchSize": 32, "steps": 1}
        """);
    Path run = folder.resolve("square");
    assertEquals(
        0, Transcript.of("train", configuration.toString(), "--out", run.toString()).status());
    Path network = run.resolve("network.json");
    Files.writeString(
        network,
        """
        {"weights": "final.safetensors", "dimension": 4, "classes": 4,
         "network": {"architecture": "layer(0.5) * (skip + layer(0.5))", "width": 4,
                     "normalisation": "none"},
         "names": {"weight": "layer.{l+1}.weight"}}
        """);
    Transcript said =
        Transcript.of(
            "measure", network.toString(), "--inputs", "32", "--sampling", "40", "--json");
    JsonNode measured = json(said);
    // One way of length 1 and one of length 2: the estimate has no error but rounding.
    JsonNode lengths = measured.at("/end/sampling/lengths");
    assertEquals(2, lengths.size());
    lengths.forEach(one -> assertTrue(one.get("error").doubleValue() < 1e-12, one.toString()));
    follows("measure", measured.toString());
    assertEquals("[\"deviations\",\"scales\"]", measured.get("unusedTensors").toString());
    assertTrue(said.err().contains("not used: the tensors deviations, scales"), said.err());
    assertEquals(3, measured.at("/end/measured/sum/weights/values").size());
    Files.writeString(network, "{\"weights\": \"final.safetensors\"}");
    assertEquals(2, Transcript.of("measure", network.toString()).status());
  }

  private static void follows(String schema, String document) throws IOException {
    assertEquals(List.of(), Schema.violations(schema, document), schema);
  }

  @Test
  void runsThatDifferByTheirSeedAreComparedWithEveryPrediction() throws IOException {
    Path configuration = folder.resolve("tiny.json");
    Files.writeString(configuration, TINY);
    String[] runs = new String[3];
    for (int i = 0; i < runs.length; i++) {
      runs[i] = folder.resolve("run" + i).toString();
      Transcript trained =
          Transcript.of(
              "train", configuration.toString(), "--out", runs[i], "--seed", String.valueOf(i));
      assertEquals(0, trained.status(), trained.err());
    }
    JsonNode comparison =
        json(Transcript.of("compare", runs[0], runs[1], runs[2], "--at", "start", "--json"))
            .at("/comparisons/0");
    follows("compare", "{\"comparisons\": [" + comparison + "]}");
    assertEquals(4, comparison.get("predictions").size());
    double measured = comparison.at("/measured/mean").doubleValue();
    for (JsonNode prediction : comparison.get("predictions")) {
      assertEquals(
          measured - prediction.get("mean").doubleValue(),
          prediction.get("meanDifference").doubleValue(),
          1e-12);
    }
    assertEquals(2, Transcript.of("compare", runs[0]).status());
    assertEquals(2, Transcript.of("compare", runs[0], runs[0]).status());
    // Three networks of width 8 scatter too much for any law to be seen to fit.
    assertEquals(1, Transcript.of("compare", runs[0], runs[1], runs[2], "--enforce").status());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"steps\": 0}",
        "{\"stepz\": 10}",
        "{\"steps\": \"ten\"}",
        "{\"network\": {\"architecture\": \"layer(\"}}",
        "{",
        "[]"
      })
  void aBadConfigurationIsToldInOneLineAndNothingIsWritten(String text) throws IOException {
    Path configuration = folder.resolve("bad.json");
    Files.writeString(configuration, text);
    Path run = folder.resolve("run");
    Transcript said = Transcript.of("train", configuration.toString(), "--out", run.toString());
    assertAll(
        () -> assertEquals(2, said.status(), said.err()),
        () -> assertEquals("", said.out()),
        () -> assertEquals(1, said.err().lines().count(), said.err()),
        () -> assertTrue(Files.notExists(run)));
  }

  @Test
  void aReportThatCannotBeWrittenIsRefusedBeforeWorkBegins() throws IOException {
    Path file = Files.createFile(folder.resolve("file"));
    Transcript said = Transcript.of("report", "--quick", "--out", file.resolve("in").toString());
    assertAll(
        () -> assertEquals(2, said.status()),
        () -> assertEquals("", said.out()),
        () -> assertEquals(1, said.err().lines().count(), said.err()));
    try (Stream<Path> left = Files.list(folder)) {
      assertEquals(1, left.count());
    }
  }

  @Test
  void aPartOfTheReportIsMadeAgainFromItsProvenanceAlone() throws IOException {
    Path part = folder.resolve("part");
    Transcript made =
        Transcript.of("report", "--quick", "--claims", "path-counts,symmetry", "--out", "" + part);
    assertEquals(0, made.status(), made.err());
    String page = Files.readString(part.resolve("index.html"));
    assertAll(
        () -> assertTrue(page.contains("id=\"symmetry\"")),
        () -> assertFalse(page.contains("id=\"theorem-5\"")),
        () -> assertFalse(page.contains("id=\"experiment\"")),
        () -> assertTrue(Files.notExists(part.resolve("runs"))));
    Path report = part.resolve("report.json");
    assertEquals(List.of(), Schema.violations(Files.readString(report)));
    Path again = folder.resolve("again");
    Transcript repeated = Transcript.of("report", "--from", "" + report, "--out", "" + again);
    assertEquals(0, repeated.status(), repeated.err());
    Files.writeString(
        report, Files.readString(report).replaceFirst("\"cases\" : \\d+", "\"cases\" : 1234567"));
    Transcript forged = Transcript.of("report", "--from", "" + report, "--out", "" + again);
    assertEquals(1, forged.status(), forged.err());
    assertTrue(forged.err().contains(": claims"), forged.err());
  }

  @Test
  void doctorFindsAnEngineThatTakesARightGradient() throws IOException {
    assertEquals("works", json(Transcript.of("doctor", "--json")).get("trainingStep").textValue());
  }
}
