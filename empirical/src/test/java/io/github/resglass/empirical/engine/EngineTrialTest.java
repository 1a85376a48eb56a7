package io.github.resglass.empirical.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A process of its own says what an engine does, even one that ends the process. */
class EngineTrialTest {

  /** Ends as the property {@code end} says. */
  static final class Program {

    private Program() {}

    public static void main(String[] arguments) throws Exception {
      switch (System.getProperty("end")) {
        case "cpu" -> {
          try {
            Device.Choice.CPU.find();
          } catch (EngineException absent) {
            System.out.println(EngineTrial.TOLD + absent.getMessage());
            Runtime.getRuntime().halt(1);
          }
        }
        case "well" -> System.out.println("works");
        case "told" -> {
          System.out.println("a warning\n" + EngineTrial.TOLD + "no libx.so\nmore");
          Runtime.getRuntime().halt(1);
        }
        case "never" -> {
          System.out.println("half a line");
          Thread.sleep(60_000);
        }
        case "wordily" -> {
          System.out.println("a warning\n".repeat(100_000) + EngineTrial.TOLD + "no libx.so");
          Runtime.getRuntime().halt(1);
        }
        default -> {
          System.out.println("half a line");
          new ProcessBuilder("kill", "-SEGV", "" + ProcessHandle.current().pid()).start().waitFor();
          Thread.sleep(60_000);
        }
      }
    }
  }

  private static final Duration LIMIT = Duration.ofSeconds(60);

  @TempDir Path folder;

  private static Optional<String> problem(String end) throws IOException {
    return EngineTrial.problem(List.of("end=" + end), Program.class, LIMIT);
  }

  @Test
  void theEngineHereWorksInAProcessOfItsOwn() throws IOException {
    assertEquals(Optional.empty(), EngineTrial.problem(List.of()));
  }

  @Test
  void whatTheProcessTellsIsPassedOn() throws IOException {
    assertEquals(Optional.empty(), problem("well"));
    assertEquals(Optional.of("no libx.so"), problem("told"));
  }

  /** More than a pipe holds that nobody reads. */
  @Test
  void aProcessMaySayMuchBeforeItTells() throws IOException {
    assertEquals(Optional.of("no libx.so"), problem("wordily"));
  }

  /** A driver that waits for its device must not make the one who asks wait too. */
  @Test
  void aProcessThatHangsIsToldWithinTheLimitAndEnded() throws IOException {
    List<ProcessHandle> before = ProcessHandle.current().children().toList();
    assertEquals(
        Optional.of("no answer"),
        assertTimeoutPreemptively(
            Duration.ofSeconds(30),
            () -> EngineTrial.problem(List.of("end=never"), Program.class, Duration.ofSeconds(3))));
    List<ProcessHandle> left =
        ProcessHandle.current().children().filter(child -> !before.contains(child)).toList();
    left.forEach(child -> child.onExit().orTimeout(10, TimeUnit.SECONDS).join());
  }

  /** Before a run's folder is made: the choice of the CPU needs the engine too. */
  @Test
  void anEngineThatIsNotThereIsToldWhenTheDeviceIsChosen() throws IOException {
    assertEquals(
        Optional.of("there is no libc10.so in '" + folder + "'"),
        EngineTrial.problem(
            List.of("end=cpu", "resglass.libtorch=" + folder), Program.class, LIMIT));
    assertEquals(
        Optional.of("there is no libc10.so in '" + folder + "'"),
        EngineTrial.problem(List.of("resglass.libtorch=" + folder)));
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void aProcessThatCrashesIsToldInOneLine() throws IOException {
    String problem = problem("badly").orElseThrow();
    assertTrue(problem.startsWith(EngineTrial.CRASHED), problem);
    assertEquals(1, problem.lines().count());
  }
}
