package io.github.resglass.reports.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.resglass.verify.evidence.Evidence;
import io.github.resglass.verify.evidence.EvidenceProvider;
import io.github.resglass.verify.evidence.Outcome;
import io.github.resglass.verify.evidence.Route;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code resglass verify} when a jar on the class path brings a route that contradicts. */
public final class VerifyRegressionTest {

  private static final String CLAIM = "theorem-1";

  @TempDir Path folder;

  /** Found by the service loader. */
  public static final class Contradicting implements EvidenceProvider {
    @Override
    public Map<String, List<Route>> routes() {
      return Map.of(
          CLAIM,
          List.of(
              (cases, seed) ->
                  new Evidence.Exact(
                      "a route of a jar",
                      1,
                      OptionalLong.empty(),
                      new Outcome.Contradicts("p = 3"))));
    }
  }

  @Test
  void aVerdictWorseThanTheCommittedOneEndsWithOneAndSaysWhich() throws IOException {
    Path services = Files.createDirectories(folder.resolve("META-INF/services"));
    Files.writeString(
        services.resolve(EvidenceProvider.class.getName()), Contradicting.class.getName());
    assertEquals(ExitStatus.DONE, Transcript.of("verify", CLAIM, "--cases", "20").status());
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    try (URLClassLoader more = new URLClassLoader(new URL[] {folder.toUri().toURL()}, before)) {
      thread.setContextClassLoader(more);
      Transcript said = Transcript.of("verify", CLAIM, "--cases", "20");
      assertEquals(ExitStatus.REGRESSION, said.status());
      assertTrue(said.err().contains(CLAIM + " was proved and is now refuted"), said.err());
    } finally {
      thread.setContextClassLoader(before);
    }
  }
}
