package io.github.resglass.reports.assembly;

import io.github.resglass.empirical.engine.EngineReport;
import io.github.resglass.reports.content.Provenance;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What this process runs on: the part of the provenance that is found and not chosen. */
final class Surroundings {

  /** The libraries that numbers or proofs pass through. */
  private static final List<String> LIBRARIES =
      List.of("matheclipse-core", "jas", "hipparchus-core", "commons-math3", "pytorch", "openblas");

  private static final Pattern JAR = Pattern.compile("(.+?)-(\\d[\\w.-]*?)\\.jar");
  private static final Pattern CPU = Pattern.compile("model name\\s*:\\s*(.+)");

  private Surroundings() {}

  static Provenance provenance(long seed, List<String> arguments, Map<String, Double> seconds) {
    return new Provenance(
        seed,
        arguments,
        seconds,
        System.getProperty("java.vm.name") + " " + Runtime.version(),
        System.getProperty("os.name") + " " + System.getProperty("os.version"),
        processor() + ", " + Runtime.getRuntime().availableProcessors() + " threads",
        "LibTorch by bytedeco " + EngineReport.bindingVersion(),
        "CPU",
        libraries(System.getProperty("java.class.path")),
        commit().orElse("unknown"));
  }

  /** Versions as the jars' names give them; the jars for single platforms repeat them. */
  static Map<String, String> libraries(String classPath) {
    Map<String, String> versions = new TreeMap<>();
    Stream.of(classPath.split(Pattern.quote(File.pathSeparator), -1))
        .map(entry -> JAR.matcher(Path.of(entry).getFileName().toString()))
        .filter(jar -> jar.matches() && LIBRARIES.contains(jar.group(1)))
        .forEach(
            jar ->
                versions.merge(
                    jar.group(1), jar.group(2), (a, b) -> a.length() <= b.length() ? a : b));
    return versions;
  }

  private static String processor() {
    try (Stream<String> lines = Files.lines(Path.of("/proc/cpuinfo"))) {
      return lines
          .map(CPU::matcher)
          .filter(Matcher::matches)
          .map(line -> line.group(1).strip())
          .findFirst()
          .orElse(System.getProperty("os.arch"));
    } catch (IOException notLinux) {
      return System.getProperty("os.arch");
    }
  }

  /** The commit of the checkout that the program was built in, if it still lies in one. */
  private static Optional<String> commit() {
    try {
      Path place =
          Path.of(Surroundings.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      for (Path folder = place; folder != null; folder = folder.getParent()) {
        if (Files.exists(folder.resolve(".git"))) {
          return head(gitFolder(folder.resolve(".git")));
        }
      }
    } catch (IOException | URISyntaxException unreadable) {
      return Optional.empty();
    }
    return Optional.empty();
  }

  /** In a linked working tree {@code .git} is a file that says where its folder lies. */
  private static Path gitFolder(Path git) throws IOException {
    return Files.isDirectory(git)
        ? git
        : git.resolveSibling(Files.readString(git).strip().substring("gitdir: ".length()));
  }

  static Optional<String> head(Path own) throws IOException {
    String head = Files.readString(own.resolve("HEAD")).strip();
    if (!head.startsWith("ref: ")) {
      return Optional.of(head);
    }
    String reference = head.substring("ref: ".length());
    Path shared = own.resolve("commondir");
    Path git = Files.exists(shared) ? own.resolve(Files.readString(shared).strip()) : own;
    Path loose = git.resolve(reference);
    if (Files.exists(loose)) {
      return Optional.of(Files.readString(loose).strip());
    }
    Path packed = git.resolve("packed-refs");
    if (!Files.exists(packed)) {
      return Optional.empty();
    }
    return Files.readAllLines(packed).stream()
        .filter(line -> line.endsWith(" " + reference))
        .map(line -> line.substring(0, line.indexOf(' ')))
        .findFirst();
  }
}
