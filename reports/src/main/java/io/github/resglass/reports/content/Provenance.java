package io.github.resglass.reports.content;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Where the numbers come from: enough to make them again.
 *
 * @param arguments of {@code resglass report} that make this report again
 * @param seconds of each stage, in the order of the stages
 * @param libraries versions by name
 */
public record Provenance(
    long seed,
    List<String> arguments,
    Map<String, Double> seconds,
    String jvm,
    String os,
    String cpu,
    String engine,
    String device,
    Map<String, String> libraries,
    String commit) {
  public Provenance {
    arguments = List.copyOf(arguments);
    seconds = Collections.unmodifiableMap(new LinkedHashMap<>(seconds));
    Objects.requireNonNull(jvm, "jvm");
    Objects.requireNonNull(os, "os");
    Objects.requireNonNull(cpu, "cpu");
    Objects.requireNonNull(engine, "engine");
    Objects.requireNonNull(device, "device");
    libraries = Collections.unmodifiableMap(new TreeMap<>(libraries));
    Objects.requireNonNull(commit, "commit");
  }

  /** The command that makes this report again. */
  public String command() {
    return "resglass report " + String.join(" ", arguments);
  }
}
