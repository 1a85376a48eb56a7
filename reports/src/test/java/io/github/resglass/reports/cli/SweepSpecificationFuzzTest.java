package io.github.resglass.reports.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.resglass.reports.sample.Schema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * Specifications that were good until one thing was changed in them: exit status 2, one line that
 * names line and field, and nothing begun.
 */
class SweepSpecificationFuzzTest {

  private static final Pattern REFUSAL =
      Pattern.compile("resglass: .*spec\\.yaml line \\d+, [^:]+: .+\n");

  private static final List<String> GOOD =
      List.of(
          """
          run: evaluate
          quantity: covariance
          seed: 3
          fixed:
            drop-linear: false
          grid:
            depth: [5, 10]
            beta: {from: 0.1, to: 2, count: 30}
          """,
          """
          run: evaluate
          quantity: complexity
          keep: exact
          list:
            - {architecture: layer(0.5)^3, index: 0}
            - {architecture: layer(0.5)^4, index: 1}
          """,
          """
          run: enumerate
          fixed:
            architecture: layer * (skip + layer)^2
          random:
            draws: 10
            fields:
              beta: {from: 0.1, to: 3, spacing: log}
              dimension: {from: 2, to: 3, whole: true}
          seeds: 4
          keep: levels
          """,
          """
          run: train
          fixed:
            data:
              classes: 3
              dimension: 4
              trainingSize: 256
              testSize: 64
            network:
              width: 8
            batchSize: 16
            steps: 20
          grid:
            network.normalisation: [none, scale-only]
            schedule.learningRate: {from: 0.01, to: 0.1, count: 2}
          seeds: [1, 2, 3]
          measure:
            inputs: 64
          keep: table
          """);

  private static Path folder;

  /** One change that no specification survives. */
  private interface Damage {
    String to(List<String> lines, int at);
  }

  private static final List<Damage> DAMAGES =
      List.of(
          // A field's name is another: unknown, or a needed one is missing.
          (lines, at) -> changed(lines, at, "([\\w.-]+):", "$1x:"),
          (lines, at) -> changed(lines, at, "([\\w.-]+):", "frobnicate:"),
          // A value that nothing takes.
          (lines, at) -> changed(lines, at, ": (\\w.*)", ": [[1, [2]], {}]"),
          (lines, at) -> changed(lines, at, ": (\\w.*)", ":"),
          (lines, at) -> changed(lines, at, ": (\\w.*)", ": !!binary aGVsbG8="),
          (lines, at) -> changed(lines, at, ": (\\w.*)", ": &a [*a]"),
          (lines, at) -> changed(lines, at, "([:,] |\\[)\\d[\\d.]*", "$1-7e400"),
          (lines, at) -> changed(lines, at, "([:,] |\\[)\\d[\\d.]*", "$1seven"),
          (lines, at) -> changed(lines, at, "count: \\d+", "count: 1"),
          (lines, at) -> changed(lines, at, "count: \\d+", "count: 99999999999"),
          (lines, at) -> changed(lines, at, "to: [\\d.]+", "to: 0"),
          (lines, at) -> changed(lines, at, "seeds: .*", "seeds: 0"),
          (lines, at) -> changed(lines, at, "seeds: .*", "seeds: [1, 1]"),
          (lines, at) -> changed(lines, at, "run: .*", "run: walk"),
          // Broken YAML.
          (lines, at) -> changed(lines, at, "^( *)", "$1@"),
          (lines, at) -> changed(lines, at, "[\\]}]$", ""),
          (lines, at) -> changed(lines, at, ": ?", ": \""),
          (lines, at) -> changed(lines, at, "$", "\n%%% : : ["),
          // The same field twice.
          (lines, at) -> changed(lines, at, "^( *)([\\w.-]+): (.*)$", "$1$2: $3\n$1$2: $3"),
          (lines, at) -> String.join("\n", lines) + "\n---\nrun: evaluate\n",
          (lines, at) -> String.join("\n", lines) + "\nrun: evaluate\n");

  private static String changed(List<String> lines, int at, String pattern, String replacement) {
    List<String> changed = new ArrayList<>(lines);
    // The first line from here on where there is something to change.
    for (int i = 0; i < lines.size(); i++) {
      int line = (at + i) % lines.size();
      String other = lines.get(line).replaceFirst(pattern, replacement);
      if (!other.equals(lines.get(line))) {
        changed.set(line, other);
        return String.join("\n", changed);
      }
    }
    return "run: " + pattern;
  }

  @BeforeContainer
  static void makeFolder() throws IOException {
    folder = Files.createTempDirectory("resglass-fuzz");
  }

  @AfterContainer
  static void removeFolder() throws IOException {
    Files.deleteIfExists(folder.resolve("spec.yaml"));
    Files.delete(folder);
  }

  @Provide
  Arbitrary<String> malformed() {
    return Combinators.combine(
            Arbitraries.of(GOOD), Arbitraries.of(DAMAGES), Arbitraries.integers().between(0, 1_000))
        .as((good, damage, at) -> damage.to(good.lines().toList(), at));
  }

  @Property(tries = 1_000)
  void areRefusedInOneLineWithLineAndField(@ForAll("malformed") String text) throws IOException {
    Path file = Files.writeString(folder.resolve("spec.yaml"), text);
    Path out = folder.resolve("out");
    Transcript refused = Transcript.of("sweep", file.toString(), "--out", out.toString());
    assertAll(
        text + "\n" + refused,
        () -> assertEquals(2, refused.status()),
        () -> assertEquals("", refused.out()),
        () -> assertTrue(REFUSAL.matcher(refused.err()).matches()),
        () -> assertFalse(Files.exists(out)));
  }

  @Example
  void wereGoodBefore() throws IOException {
    for (String good : GOOD) {
      Path file = Files.writeString(folder.resolve("spec.yaml"), good);
      Transcript accepted = Transcript.of("sweep", file.toString(), "--dry-run");
      assertEquals(0, accepted.status(), accepted.err());
      Object tree = new Load(LoadSettings.builder().build()).loadFromString(good);
      assertEquals(
          List.of(), Schema.violations("sweep", new JsonMapper().writeValueAsString(tree)));
    }
  }
}
