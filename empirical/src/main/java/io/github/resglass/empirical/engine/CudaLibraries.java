package io.github.resglass.empirical.engine;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the engine that knows CUDA needs on the machine, looked for where the binding and the
 * dynamic linker look. Only to name what is missing: whether it loads is for a trial to say.
 */
final class CudaLibraries {

  /** Of CUDA 13 and cuDNN 9, as the binding opens them. */
  private static final List<String> NEEDED =
      List.of(
          "libcudart.so.13",
          "libcublasLt.so.13",
          "libcublas.so.13",
          "libcufft.so.12",
          "libcurand.so.10",
          "libcusparse.so.12",
          "libcusolver.so.12",
          "libcupti.so.13",
          "libcudnn.so.9");

  /** What comes with the driver of the GPU and not with CUDA. */
  private static final String DRIVER = "libcuda.so.1";

  /** Where the binding looks first. */
  private static final List<String> USUAL =
      List.of(
          "/usr/local/cuda-13.1/lib64",
          "/usr/local/cuda-13.1/extras/CUPTI/lib64",
          "/usr/local/cuda/lib64",
          "/usr/local/cuda/extras/CUPTI/lib64",
          "/usr/lib64",
          "/lib64",
          "/usr/lib/x86_64-linux-gnu",
          "/lib/x86_64-linux-gnu");

  private static final Path LINKER = Path.of("/etc/ld.so.conf.d");

  private CudaLibraries() {}

  /** The libraries of CUDA and cuDNN that lie in none of these folders. */
  static List<String> missing(List<Path> folders) {
    return NEEDED.stream().filter(name -> !found(name, folders)).toList();
  }

  /**
   * Why an engine that loads finds no CUDA device, in one line.
   *
   * @param knows whether the engine was built to know CUDA
   */
  static String absence(boolean knows, List<Path> folders) {
    if (!knows) {
      return "this engine was built without CUDA; mvn -Pgpu package builds one with it";
    }
    return found(DRIVER, folders)
        ? "the driver is there, but shows no device"
        : "the driver's " + DRIVER + " is not on this machine";
  }

  /** What is wrong with the engine that knows CUDA, and what to do about it, in one line. */
  static String advice(String problem, List<Path> folders) {
    List<String> missing = missing(folders);
    return "the LibTorch that knows CUDA does not load here: "
        + problem
        + (missing.isEmpty()
            ? ""
            : "; not found: " + String.join(", ", missing) + " (CUDA 13 and cuDNN 9)")
        + "; built without the profile gpu resglass needs none of it";
  }

  /** Where the binding and the dynamic linker look on this machine. */
  static List<Path> folders() {
    List<Path> folders = new ArrayList<>(USUAL.stream().map(Path::of).toList());
    for (String path :
        List.of(
            System.getProperty("java.library.path", ""),
            Optional.ofNullable(System.getenv("LD_LIBRARY_PATH")).orElse(""))) {
      Arrays.stream(path.split(File.pathSeparator, -1))
          .filter(folder -> !folder.isEmpty())
          .map(Path::of)
          .forEach(folders::add);
    }
    folders.addAll(listed(LINKER));
    return folders;
  }

  /** The folders that the files of a folder name, a line each. */
  static List<Path> listed(Path settings) {
    List<Path> folders = new ArrayList<>();
    try (Stream<Path> files = Files.list(settings)) {
      for (Path file : files.sorted().toList()) {
        Files.readAllLines(file, StandardCharsets.ISO_8859_1).stream()
            .map(String::strip)
            .filter(line -> line.startsWith("/"))
            .map(Path::of)
            .forEach(folders::add);
      }
    } catch (IOException unreadable) {
      return folders;
    }
    return folders;
  }

  private static boolean found(String name, List<Path> folders) {
    return folders.stream().anyMatch(folder -> Files.exists(folder.resolve(name)));
  }
}
