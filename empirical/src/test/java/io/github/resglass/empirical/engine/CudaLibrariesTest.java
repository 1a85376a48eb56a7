package io.github.resglass.empirical.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said where an engine that knows CUDA does not find what it needs. */
class CudaLibrariesTest {

  @TempDir Path folder;

  @Test
  void exactlyTheLibrariesThatLieInNoFolderAreMissing() throws IOException {
    Path other = Files.createDirectory(folder.resolve("other"));
    List<Path> folders = List.of(folder, other);
    List<String> all = CudaLibraries.missing(folders);
    assertTrue(all.containsAll(List.of("libcudart.so.13", "libcudnn.so.9")), all.toString());
    Files.createFile(folder.resolve("libcudart.so.13"));
    Files.createFile(other.resolve("libcudnn.so.9"));
    Files.createFile(other.resolve("libcublas.so.12"));
    List<String> rest = CudaLibraries.missing(folders);
    assertEquals(all.size() - 2, rest.size());
    assertFalse(rest.contains("libcudart.so.13") || rest.contains("libcudnn.so.9"));
    for (String name : rest) {
      Files.createFile(folder.resolve(name));
    }
    assertEquals(List.of(), CudaLibraries.missing(folders));
  }

  @Test
  void adviceIsOneLineWithTheProblemAndWhatIsMissing() throws IOException {
    String advice = CudaLibraries.advice("the process crashed, status 134", List.of(folder));
    assertEquals(1, advice.lines().count());
    assertTrue(advice.contains("status 134; not found: libcudart.so.13, "), advice);
    for (String name : CudaLibraries.missing(List.of(folder))) {
      Files.createFile(folder.resolve(name));
    }
    assertFalse(CudaLibraries.advice("x", List.of(folder)).contains("not found"));
  }

  @Test
  void theAbsenceOfADeviceHasOneOfThreeReasons() throws IOException {
    List<Path> folders = List.of(folder);
    assertTrue(CudaLibraries.absence(false, folders).contains("without CUDA"));
    assertTrue(CudaLibraries.absence(true, folders).contains("libcuda.so.1 is not on"));
    Files.createFile(folder.resolve("libcuda.so.1"));
    assertTrue(CudaLibraries.absence(true, folders).contains("no device"));
  }

  @Test
  void librariesAreLookedForWhereTheVirtualMachineLooksToo() {
    List<Path> folders = CudaLibraries.folders();
    assertTrue(folders.contains(Path.of("/usr/local/cuda/lib64")));
    for (String path : System.getProperty("java.library.path").split(":", -1)) {
      assertEquals(!path.isEmpty(), folders.contains(Path.of(path)), path);
    }
  }

  @Test
  void theDynamicLinkersSettingsNameFolders() throws IOException {
    Files.writeString(folder.resolve("b.conf"), "# a comment\n/opt/b\n\n");
    Files.writeString(folder.resolve("a.conf"), "  /opt/a/lib  \ninclude x\n");
    assertEquals(List.of(Path.of("/opt/a/lib"), Path.of("/opt/b")), CudaLibraries.listed(folder));
    assertEquals(List.of(), CudaLibraries.listed(folder.resolve("none")));
  }
}
