package io.github.resglass.spark;

import io.github.resglass.empirical.sweep.Sweep;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.SparkConf;

/** How the executors come by the program. */
final class ProgramJars {

  private ProgramJars() {}

  /**
   * From a distribution Spark sends the jars of {@code lib/}, natives included, and this one to
   * every executor. From class folders, in development, executors on this machine read them where
   * they are.
   */
  static void tell(SparkConf conf) {
    Path program = place(Sweep.class);
    if (Files.isDirectory(program)) {
      conf.set("spark.executor.extraClassPath", System.getProperty("java.class.path"));
      return;
    }
    List<Path> jars = new ArrayList<>(List.of(place(ProgramJars.class)));
    try (Stream<Path> beside = Files.list(program.toAbsolutePath().getParent())) {
      beside.filter(file -> file.toString().endsWith(".jar")).forEach(jars::add);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    conf.set("spark.jars", jars.stream().map(Path::toString).collect(Collectors.joining(",")));
  }

  private static Path place(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
