package io.github.resglass.reports.content;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Where the numbers come from: enough to make them again.
 *
 * @param command that makes this report again
 * @param seconds of each stage, in the order of the stages
 * @param libraries versions by name
 */
public record Provenance(
    long seed,
    String command,
    Map<String, Double> seconds,
    String jvm,
    String os,
    String cpu,
    String engine,
    String device,
    Map<String, String> libraries,
    String commit) {
  public Provenance {
    Objects.requireNonNull(command, "command");
    seconds = Collections.unmodifiableMap(new LinkedHashMap<>(seconds));
    Objects.requireNonNull(jvm, "jvm");
    Objects.requireNonNull(os, "os");
    Objects.requireNonNull(cpu, "cpu");
    Objects.requireNonNull(engine, "engine");
    Objects.requireNonNull(device, "device");
    libraries = Collections.unmodifiableMap(new TreeMap<>(libraries));
    Objects.requireNonNull(commit, "commit");
  }
}
