package io.github.resglass.reports.assembly;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SurroundingsTest {

  @Test
  void versionsAreThoseOfTheJarsOnTheClassPath() {
    String path =
        String.join(
            File.pathSeparator,
            "lib/jas-2.7.200.jar",
            "lib/pytorch-2.10.0-1.5.13-linux-x86_64.jar",
            "lib/pytorch-2.10.0-1.5.13.jar",
            "lib/picocli-4.7.7.jar",
            "classes");
    assertEquals(
        Map.of("jas", "2.7.200", "pytorch", "2.10.0-1.5.13"), Surroundings.libraries(path));
  }

  @Test
  void theCommitIsReadFromLooseAndFromPackedReferences(@TempDir Path git) throws IOException {
    Files.writeString(git.resolve("HEAD"), "ref: refs/heads/main\n");
    assertEquals(Optional.empty(), Surroundings.head(git));
    Files.writeString(git.resolve("packed-refs"), "# pack-refs\nabc123 refs/heads/main\n");
    assertEquals(Optional.of("abc123"), Surroundings.head(git));
    Files.createDirectories(git.resolve("refs/heads"));
    Files.writeString(git.resolve("refs/heads/main"), "def456\n");
    assertEquals(Optional.of("def456"), Surroundings.head(git));
    Files.writeString(git.resolve("HEAD"), "0123abc\n");
    assertEquals(Optional.of("0123abc"), Surroundings.head(git));
  }

  @Test
  void aLinkedWorkingTreeSharesTheReferences(@TempDir Path folder) throws IOException {
    Path own = Files.createDirectories(folder.resolve("git/worktrees/w"));
    Files.writeString(own.resolve("HEAD"), "ref: refs/heads/w\n");
    Files.writeString(own.resolve("commondir"), "../..\n");
    Files.createDirectories(folder.resolve("git/refs/heads"));
    Files.writeString(folder.resolve("git/refs/heads/w"), "fed321\n");
    assertEquals(Optional.of("fed321"), Surroundings.head(own));
  }

  @Test
  void everyPartOfTheProvenanceIsFound() {
    var provenance = Surroundings.provenance(7, List.of("--quick"), Map.of());
    assertEquals(7, provenance.seed());
    assertFalse(provenance.libraries().isEmpty());
    assertFalse(provenance.engine().endsWith("unknown"));
  }
}
