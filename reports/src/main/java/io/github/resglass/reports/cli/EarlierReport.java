package io.github.resglass.reports.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** A {@code report.json} that lies there already: how it was made, and what it says. */
record EarlierReport(JsonNode document) {

  private static final String PROVENANCE = "provenance";

  /**
   * Reads it.
   *
   * @throws IllegalArgumentException in one line, if it is no report
   */
  static EarlierReport read(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new IllegalArgumentException(
          "--from is '" + file + "', which is no file; a report.json is accepted");
    }
    JsonNode document;
    try {
      document = new ObjectMapper().readTree(Files.readString(file));
    } catch (JsonProcessingException | java.nio.charset.CharacterCodingException unreadable) {
      throw new IllegalArgumentException("--from: '" + file + "' is not JSON", unreadable);
    }
    JsonNode arguments = document.path(PROVENANCE).path("arguments");
    if (!arguments.isArray() || arguments.isEmpty()) {
      throw new IllegalArgumentException(
          "--from: '" + file + "' does not say by which arguments it was made");
    }
    return new EarlierReport(document);
  }

  /** The arguments of {@code resglass report} that made it. */
  String[] arguments() {
    List<String> arguments = new ArrayList<>();
    document.path(PROVENANCE).path("arguments").forEach(word -> arguments.add(word.asText()));
    return arguments.toArray(String[]::new);
  }

  String commit() {
    return document.path(PROVENANCE).path("commit").asText("unknown");
  }

  /** The parts of the documents that differ, provenance aside. */
  List<String> differences(String other) throws IOException {
    JsonNode now = new ObjectMapper().readTree(other);
    TreeSet<String> names = new TreeSet<>();
    document.fieldNames().forEachRemaining(names::add);
    now.fieldNames().forEachRemaining(names::add);
    names.remove(PROVENANCE);
    return names.stream().filter(name -> !document.path(name).equals(now.path(name))).toList();
  }
}
