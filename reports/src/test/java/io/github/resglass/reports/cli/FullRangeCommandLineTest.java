package io.github.resglass.reports.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.resglass.verify.property.FullRangeQuestions;
import io.github.resglass.verify.property.FullRangeQuestions.Question;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * Command lines of {@code evaluate} over the whole promised ranges, and what mistakes make of them:
 * within five seconds finite numbers and status 0, or one line on the error stream and status 2.
 */
class FullRangeCommandLineTest {

  private static final long SEED = Long.getLong("resglass.seed", 20161129);
  private static final double MOST_SECONDS = 5;
  private static final Pattern NOT_A_NUMBER = Pattern.compile("NaN|Infinity|∞");

  /** What is typed in place of a number, a list or a net. */
  private static final List<String> MISTAKES =
      List.of(
          "",
          " ",
          "-",
          "--",
          "0",
          "-0.5",
          "-3",
          "1e",
          "1e999999999",
          "1e-999999999",
          "1/0",
          "0x10",
          "NaN",
          "-Infinity",
          "1,,2",
          "1;2",
          "2..1",
          "..",
          "@",
          "@/no/such/file",
          "10000001",
          "99999999999999999999",
          "0." + "3".repeat(2_000),
          "layer(",
          "layer^-1",
          "layer^99999999999",
          "(skip + layer(0.5)^300000)^300000",
          "layer(0.5)^(2^20)",
          "(".repeat(5_000) + "layer" + ")".repeat(5_000),
          "layer(1/0)",
          "skip^7",
          "layer * * layer",
          "λ\u2028µ\u0000",
          "%s%n\\u0000");

  @TempDir Path folder;

  private final SplittableRandom random = new SplittableRandom(SEED);
  private final List<String> failures = new ArrayList<>();
  private int answered;
  private int refused;
  private int refusedThoughRight;
  private double slowest;

  @Test
  void isAnsweredWithFiniteNumbersOrRefusedInOneLine() throws IOException {
    ask(150);
  }

  /** 1,000 command lines: -Dresglass.long=true, others with -Dresglass.seed=SEED. */
  @Test
  @EnabledIfSystemProperty(named = "resglass.long", matches = "true")
  void aThousandAreAnsweredWithFiniteNumbersOrRefusedInOneLine() throws IOException {
    ask(1_000);
  }

  private void ask(int cases) throws IOException {
    FullRangeQuestions questions = new FullRangeQuestions(SEED);
    for (int i = 0; i < cases; i++) {
      List<String> line = typed(i % 20 == 7 ? large() : questions.next());
      boolean spoilt = random.nextInt(4) == 0;
      if (spoilt) {
        spoil(line);
      }
      examine(i, line, spoilt);
    }
    System.out.printf(
        "%d command lines: %d answered, %d refused, slowest %.2f s%n",
        cases, answered, refused, slowest);
    assertEquals(List.of(), failures.subList(0, Math.min(10, failures.size())));
    assertTrue(refusedThoughRight < cases / 20, refusedThoughRight + " right ones were refused");
    assertTrue(answered > cases / 2, answered + " answered: too few to test much");
  }

  private void examine(int number, List<String> line, boolean spoilt) throws IOException {
    long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    Transcript said = Transcript.of(line.toArray(String[]::new));
    double seconds = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / 1e9;
    slowest = Math.max(slowest, seconds);
    String problem = "";
    if (seconds > MOST_SECONDS) {
      problem = "took " + seconds + " s";
    } else if (said.status() == 0) {
      answered++;
      if (line.contains("--json")) {
        new ObjectMapper().readTree(said.out());
      }
      if (NOT_A_NUMBER.matcher(said.out()).find() || said.out().isBlank()) {
        problem = said.out();
      }
    } else {
      refused++;
      refusedThoughRight += spoilt ? 0 : 1;
      if (said.status() != 2
          || !said.out().isEmpty()
          || !said.err().startsWith("resglass: ")
          || said.err().strip().lines().count() != 1
          || said.err().length() > 500
          || said.err().strip().chars().anyMatch(Character::isISOControl)) {
        problem = "status " + said.status() + ", " + shortened(said.out()) + said.err();
      }
    }
    if (!problem.isEmpty()) {
      failures.add(
          "case " + number + ", " + shortened(line.toString()) + ": " + shortened(problem));
    }
  }

  private static String shortened(String text) {
    return text.length() <= 600 ? text : text.substring(0, 600) + "…";
  }

  private List<String> typed(Question question) throws IOException {
    List<String> line = new ArrayList<>(List.of("evaluate", question.quantity()));
    for (Map.Entry<String, String> option : question.options().entrySet()) {
      String name = "--" + option.getKey();
      String value = option.getValue();
      if (value.equals("true")) {
        line.add(name);
      } else if (option.getKey().equals("gains") && random.nextInt(3) == 0) {
        Path file = folder.resolve("gains");
        Files.writeString(file, value.replace(',', '\n'), StandardCharsets.UTF_8);
        line.addAll(List.of(name, "@" + file));
      } else if (random.nextBoolean()) {
        line.add(name + "=" + value);
      } else {
        line.addAll(List.of(name, value));
      }
    }
    if (random.nextBoolean()) {
      line.add(1 + random.nextInt(2), "--json");
    }
    return line;
  }

  /** Laws of the deepest nets with their weights, and architectures of degree 10⁵. */
  private Question large() {
    return switch (random.nextInt(6)) {
      case 0 -> new Question("mixture", Map.of("depth", "10000000", "beta", beta()));
      case 1 ->
          new Question(
              "depth-law",
              Map.of("depth", "10000000", "beta", beta(), "weights", "5000000..5000100"));
      case 2 ->
          new Question(
              "depth-law", Map.of("depth", "10000000", "model", "independent", "scale", beta()));
      case 3 ->
          new Question(
              "depth-law",
              Map.of("depth", "10000", "model", "wide", "scale", "1", "weights", "none"));
      case 4 ->
          new Question(
              "covariance", Map.of("architecture", "layer*(skip+layer^4)^24999", "beta", beta()));
      default ->
          new Question(
              "complexity",
              Map.of(
                  "architecture",
                  "(layer(" + beta() + ")+0.2*skip+layer(2)^2)^50000",
                  "index",
                  "" + random.nextInt(1_000)));
    };
  }

  private String beta() {
    return (1 + random.nextInt(9_999)) + "e-" + random.nextInt(7);
  }

  /**
   * One mistake: a value replaced, cut short or left out; an option doubled, foreign or unknown.
   */
  private void spoil(List<String> line) {
    int place = 1 + random.nextInt(line.size() - 1);
    String word = line.get(place);
    switch (random.nextInt(7)) {
      case 0 -> line.remove(place);
      case 1 -> line.add(word);
      case 2 -> line.add("--no-such-option=" + mistake());
      case 3 ->
          line.addAll(List.of("--" + one(List.of("ratio", "mode", "level", "gains")), mistake()));
      case 4 -> line.set(place, word.substring(0, word.length() / 2));
      default -> {
        int value = word.indexOf('=');
        line.set(place, value < 0 ? mistake() : word.substring(0, value + 1) + mistake());
      }
    }
  }

  private String mistake() {
    return one(MISTAKES);
  }

  private String one(List<String> list) {
    return list.get(random.nextInt(list.size()));
  }
}
