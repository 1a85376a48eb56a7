package io.github.resglass.reports.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a map of very many points costs; asked for by name, on a quiet machine, with {@code
 * -Dtest=SweepBenchmark}.
 */
class SweepBenchmark {

  private static final Path MILLION =
      Path.of("..", "empirical", "src", "test", "sweeps", "million.yaml");

  @TempDir Path folder;

  /** In a virtual machine of its own, with half of the memory that is allowed. */
  @Test
  @EnabledOnOs(OS.LINUX)
  void aMillionPointsTakeHalfAMinuteAndLessThanAGibibyte() throws Exception {
    Path out = folder.resolve("million");
    double seconds = measured("first", out, List.of());
    try (Stream<String> lines = Files.lines(out.resolve("table.csv"))) {
      assertEquals(1_000_001, lines.count());
    }
    Path kept = Files.copy(out.resolve("table.csv"), folder.resolve("kept.csv"));
    measured("resumed, nothing to do", out, List.of("--resume"));
    assertEquals(-1, Files.mismatch(kept, out.resolve("table.csv")));
    assertTrue(seconds < 30, seconds + " s");
  }

  private double measured(String what, Path out, List<String> more) throws Exception {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                Main.class.getName(),
                "sweep",
                MILLION.toString(),
                "--threads",
                "2",
                "--out",
                out.toString()));
    command.addAll(more);
    ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
    builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
    long start = System.nanoTime();
    Process process = builder.start();
    long peak = 0;
    double processor = 0;
    while (process.isAlive()) {
      peak = Math.max(peak, peakKibibytes(process.pid()));
      processor =
          process.info().totalCpuDuration().map(spent -> spent.toMillis() / 1e3).orElse(processor);
      Thread.sleep(100);
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    System.out.printf(
        Locale.ROOT,
        "%s: %.1f s, %.1f s of processor, at most %d MiB of memory%n",
        what,
        seconds,
        processor,
        peak / 1024);
    assertEquals(0, process.exitValue());
    assertTrue(peak > 0 && peak < 1024 * 1024, peak + " KiB");
    return seconds;
  }

  private static long peakKibibytes(long pid) {
    try {
      return Files.readAllLines(Path.of("/proc", Long.toString(pid), "status")).stream()
          .filter(line -> line.startsWith("VmHWM:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
          .findFirst()
          .orElse(0);
    } catch (IOException ended) {
      return 0;
    }
  }
}
