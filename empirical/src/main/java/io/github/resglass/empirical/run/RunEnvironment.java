package io.github.resglass.empirical.run;

import io.github.resglass.empirical.engine.Device;
import io.github.resglass.empirical.engine.EngineReport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * What besides the configuration decides the bits of a run.
 *
 * @param code SHA-256 of this module's jar (or of its class files)
 * @param engine version of the engine
 * @param device where the numbers are worked out
 */
public record RunEnvironment(String code, String engine, String device) {

  /** This process, with its numbers on a device. */
  static RunEnvironment current(Device device) {
    return new RunEnvironment(codeHash(), EngineReport.bindingVersion(), device.text());
  }

  private static String codeHash() {
    try {
      Path place =
          Path.of(RunEnvironment.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (Path file : files(place)) {
        digest.update(Files.readAllBytes(file));
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    } catch (NoSuchAlgorithmException | URISyntaxException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static List<Path> files(Path place) throws IOException {
    if (Files.isRegularFile(place)) {
      return List.of(place);
    }
    try (Stream<Path> files = Files.walk(place)) {
      return files.filter(file -> file.toString().endsWith(".class")).sorted().toList();
    }
  }
}
