package io.github.resglass.reports.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.resglass.verify.numeric.request.EvaluationRequest;
import io.github.resglass.verify.numeric.request.Evaluator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Requests from a file, one JSON object per line: {@code quantity}, and the options by their names
 * without dashes, as text, numbers, lists of these, or {@code true}.
 */
final class EvaluationBatch {

  /** Decimals as they are written, not as the nearest double. */
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build();

  /** Of what the file says, in a refusal. */
  private static final int LONGEST_QUOTE = 160;

  private EvaluationBatch() {}

  /**
   * All requests are validated before the first is evaluated.
   *
   * @param source a file, or - for standard input
   * @throws IllegalArgumentException in one line that names the line of the file
   */
  static List<Map<String, Object>> answers(String source) throws IOException {
    List<String> lines =
        source.equals("-")
            ? new String(System.in.readAllBytes(), StandardCharsets.UTF_8).lines().toList()
            : readLines(Path.of(source));
    Map<Integer, EvaluationRequest> requests = new TreeMap<>();
    for (int i = 0; i < lines.size(); i++) {
      if (!lines.get(i).isBlank()) {
        requests.put(i + 1, request(lines.get(i), i + 1));
      }
    }
    List<Map<String, Object>> answers = new ArrayList<>();
    for (Map.Entry<Integer, EvaluationRequest> request : requests.entrySet()) {
      try {
        answers.add(Evaluator.evaluate(request.getValue()).toTree());
      } catch (IllegalArgumentException reason) {
        throw atLine(request.getKey(), reason.getMessage(), reason);
      }
    }
    return answers;
  }

  private static List<String> readLines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException unreadable) {
      throw new IllegalArgumentException(
          "--batch '" + file + "' cannot be read; a file of UTF-8 text is accepted, or -",
          unreadable);
    }
  }

  private static EvaluationRequest request(String line, int number) {
    try {
      JsonNode object = JSON.readTree(line);
      if (!object.isObject() || !object.path("quantity").isTextual()) {
        throw new IllegalArgumentException(
            "an object is accepted that has a \"quantity\", for instance"
                + " {\"quantity\":\"mixture\",\"depth\":10,\"beta\":0.5}");
      }
      Map<String, String> options = new LinkedHashMap<>();
      object
          .properties()
          .forEach(field -> options.put(field.getKey(), text(field.getKey(), field.getValue())));
      String quantity = options.remove("quantity");
      options.values().removeIf("false"::equals);
      return EvaluationRequest.of(quantity, options);
    } catch (JsonProcessingException malformed) {
      throw atLine(number, "not JSON: " + shortened(malformed.getOriginalMessage()), malformed);
    } catch (IllegalArgumentException reason) {
      throw atLine(number, reason.getMessage(), reason);
    }
  }

  private static String text(String name, JsonNode value) {
    if (value.isArray()) {
      List<String> parts = new ArrayList<>();
      value.forEach(part -> parts.add(text(name, part)));
      return String.join(",", parts);
    }
    if (value.isValueNode() && !value.isNull()) {
      return value.asText();
    }
    throw new IllegalArgumentException(
        shortened("\"" + name + "\" is " + value)
            + "; text, a number, a list of these, or true is accepted");
  }

  private static String shortened(String text) {
    return text.length() <= LONGEST_QUOTE ? text : text.substring(0, LONGEST_QUOTE) + "…";
  }

  private static IllegalArgumentException atLine(int number, String message, Exception reason) {
    return new IllegalArgumentException("--batch line " + number + ": " + message, reason);
  }
}
