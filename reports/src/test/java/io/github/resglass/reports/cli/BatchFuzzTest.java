package io.github.resglass.reports.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.resglass.verify.property.FullRangeQuestions;
import io.github.resglass.verify.property.FullRangeQuestions.Question;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.StringJoiner;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * Files of requests over the whole promised ranges, as text, numbers and lists, and what mistakes
 * make of them: an answer for every line, or one line on the error stream that names a line.
 */
class BatchFuzzTest {

  private static final long SEED = Long.getLong("resglass.seed", 20161202);
  private static final Pattern NUMBER =
      Pattern.compile("-?(0|[1-9]\\d*)(\\.\\d+)?([eE][+-]?\\d+)?");

  /** What stands in place of a value, or of a whole line. */
  private static final List<String> MISTAKES =
      List.of(
          "null",
          "{}",
          "[]",
          "[[]]",
          "[null]",
          "NaN",
          "-Infinity",
          "+1",
          "01",
          "1e999999999",
          "1e-999999999",
          "1e99999999999999999999",
          "9".repeat(2_000),
          "0." + "3".repeat(900),
          "\"" + "x".repeat(5_000) + "\"",
          "{\"" + "x".repeat(5_000) + "\":" + "1}",
          "[".repeat(900) + "]".repeat(900),
          "[".repeat(5_000),
          "\"\\ud800\\u0000\\u2028\"",
          "\"%s%n\"",
          "\"@/no/such/file\"",
          "\"@\\u0000\"",
          "\"-\"",
          "'1'",
          "/* 1 */ 1",
          "\u0000",
          "\uFEFF{}",
          "\"",
          "");

  @TempDir Path folder;

  private final SplittableRandom random = new SplittableRandom(SEED);
  private final FullRangeQuestions questions = new FullRangeQuestions(SEED);
  private final List<String> failures = new ArrayList<>();
  private int answered;

  @Test
  void isAnsweredLineByLineOrRefusedInOneLineThatNamesALine() throws IOException {
    ask(80);
  }

  /** 1,000 files: -Dresglass.long=true, others with -Dresglass.seed=SEED. */
  @Test
  @EnabledIfSystemProperty(named = "resglass.long", matches = "true")
  void aThousandAreAnsweredLineByLineOrRefusedInOneLineThatNamesALine() throws IOException {
    ask(1_000);
  }

  private void ask(int cases) throws IOException {
    for (int i = 0; i < cases; i++) {
      List<String> lines = new ArrayList<>();
      for (int more = random.nextInt(3); more >= 0; more--) {
        lines.add(object(questions.next()));
      }
      boolean spoilt = random.nextInt(3) == 0;
      if (spoilt) {
        spoil(lines);
      }
      Path file = Files.write(folder.resolve("batch.jsonl"), lines);
      Transcript said = Transcript.of("evaluate", "--batch", file.toString());
      String problem = said.status() == 0 ? ofAnswers(said, lines) : ofRefusal(said);
      answered += said.status() == 0 ? 1 : 0;
      if (!problem.isEmpty()) {
        failures.add(
            "case "
                + i
                + ", "
                + lines.stream().map(BatchFuzzTest::shortened).toList()
                + ": "
                + shortened(problem));
      }
    }
    assertEquals(List.of(), failures.subList(0, Math.min(10, failures.size())));
    assertTrue(answered > cases / 2, answered + " answered: too few to test much");
  }

  private static String ofAnswers(Transcript said, List<String> lines) throws IOException {
    List<String> answers = said.out().lines().toList();
    for (String answer : answers) {
      // NaN and infinities are not JSON.
      if (!new ObjectMapper().readTree(answer).has("method")) {
        return answer;
      }
    }
    long asked = lines.stream().filter(line -> !line.isBlank()).count();
    return answers.size() == asked ? "" : answers.size() + " answers to " + asked + " lines";
  }

  private static String ofRefusal(Transcript said) {
    boolean right =
        said.status() == 2
            && said.out().isEmpty()
            && said.err().startsWith("resglass: --batch line ")
            && said.err().strip().lines().count() == 1
            && said.err().length() <= 500
            && said.err().strip().chars().noneMatch(Character::isISOControl);
    return right ? "" : "status " + said.status() + ", " + shortened(said.out()) + said.err();
  }

  private static String shortened(String text) {
    return text.length() <= 600 ? text : text.substring(0, 600) + "…";
  }

  private String object(Question question) {
    StringJoiner fields = new StringJoiner(",", "{", "}");
    fields.add("\"quantity\":" + quoted(question.quantity()));
    question.options().forEach((name, value) -> fields.add(quoted(name) + ":" + value(value)));
    return fields.toString();
  }

  /** As text, or as what JSON has for it. */
  private String value(String text) {
    if (random.nextInt(3) == 0) {
      return quoted(text);
    }
    if (text.equals("true")) {
      return text;
    }
    List<String> parts = List.of(text.split(",", -1));
    String joined =
        String.join(
            ",", parts.stream().map(p -> NUMBER.matcher(p).matches() ? p : quoted(p)).toList());
    return parts.size() == 1 ? joined : "[" + joined + "]";
  }

  private static String quoted(String text) {
    return "\"" + new String(JsonStringEncoder.getInstance().quoteAsString(text)) + "\"";
  }

  /** One mistake: a line cut short, doubled or replaced; a value replaced; a field too many. */
  private void spoil(List<String> lines) {
    int place = random.nextInt(lines.size());
    String line = lines.get(place);
    String mistake = MISTAKES.get(random.nextInt(MISTAKES.size()));
    int value = line.lastIndexOf("\":") + 2;
    lines.set(
        place,
        switch (random.nextInt(7)) {
          case 0 -> line.substring(0, random.nextInt(line.length()));
          case 1 -> line + line;
          case 2 -> mistake;
          case 3 -> line.replace("{", "{" + quoted(mistake) + ":1,");
          case 4 -> line.replace("{", ("{" + quoted(mistake) + ":1,").repeat(2).replace(",{", ","));
          default -> line.substring(0, value) + mistake + "}";
        });
  }
}
