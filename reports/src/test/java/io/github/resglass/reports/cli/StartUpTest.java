package io.github.resglass.reports.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an evaluation loads, and how long it takes from nothing. */
class StartUpTest {

  private static final List<String> EVALUATION =
      List.of("evaluate", "complexity", "--depth", "10", "--beta", "0.5", "--json");

  /**
   * The promise is 0.7 s with the archive of classes, on a machine with nothing else to do. Here
   * the classes come from folders and other work goes on, hence the factor of 6 and the best of
   * three; loading the algebra system takes 2 s of processor time by itself.
   */
  private static final Duration CEILING = Duration.ofMillis(4_200);

  @Test
  void anEvaluationLoadsNeitherAlgebraNorEngineNorObjectMapper(@TempDir Path folder)
      throws Exception {
    Path log = folder.resolve("classes.txt");
    run(folder, List.of("-Xlog:class+load:file=" + log));
    List<String> foreign =
        Files.readAllLines(log).stream()
            .filter(
                line ->
                    line.contains(" org.matheclipse.")
                        || line.contains(" edu.jas.")
                        || line.contains(" org.bytedeco.")
                        || line.contains(" com.fasterxml.jackson.databind.")
                        || line.contains(" io.github.resglass.symbolic.cas."))
            .toList();
    assertTrue(Files.readString(log).contains("io.github.resglass.verify.numeric"));
    assertEquals(List.of(), foreign);
  }

  @Test
  void anEvaluationAnswersAtOnce(@TempDir Path folder) throws Exception {
    Duration best = CEILING.multipliedBy(100);
    for (int attempt = 0; attempt < 3 && best.compareTo(CEILING) > 0; attempt++) {
      long start = System.nanoTime();
      run(folder, List.of("-XX:TieredStopAtLevel=1"));
      Duration taken = Duration.ofNanos(System.nanoTime() - start);
      best = taken.compareTo(best) < 0 ? taken : best;
    }
    assertFalse(best.compareTo(CEILING) > 0, "took " + best);
  }

  @Test
  void everyCommandIsFoundByItsNameAlone() {
    for (String command :
        List.of(
            "report",
            "derive",
            "verify",
            "evaluate",
            "train",
            "measure",
            "compare",
            "sweep",
            "doctor")) {
      Transcript help = Transcript.of(command, "--help");
      assertEquals(ExitStatus.DONE, help.status(), help.err());
      assertTrue(help.out().contains("resglass " + command), help.out());
      assertTrue(Transcript.of("--help").out().contains(command));
    }
  }

  private static void run(Path folder, List<String> options)
      throws IOException, InterruptedException {
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.add("-XX:+UseSerialGC");
    line.addAll(options);
    line.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
    line.addAll(EVALUATION);
    Path out = folder.resolve("out.txt");
    int status =
        new ProcessBuilder(line)
            .redirectErrorStream(true)
            .redirectOutput(out.toFile())
            .start()
            .waitFor();
    assertEquals(ExitStatus.DONE, status, () -> "said: " + read(out));
    assertTrue(read(out).contains("0.5787784423860675"), () -> "said: " + read(out));
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      return "nothing that can be read: " + unreadable.getMessage();
    }
  }
}
