package io.github.resglass.empirical.store;

import io.github.resglass.empirical.engine.EngineReport;
import io.github.resglass.symbolic.architecture.Architecture;
import io.github.resglass.verify.numeric.request.Evaluator;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.hipparchus.fraction.BigFraction;

/**
 * The code that works out a result.
 *
 * @param hash SHA-256 over names and bytes of the class files of symbolic, verify and empirical:
 *     the same whether they lie in a jar or in a folder
 * @param libraries names and versions of the libraries that numbers come from
 */
public record CodeVersion(String hash, String libraries) {

  private static final String HIPPARCHUS =
      "/META-INF/maven/org.hipparchus/hipparchus-core/pom.properties";

  /** This process. */
  public static CodeVersion current() {
    return Current.VERSION;
  }

  /** Read once, when first asked for. */
  private static final class Current {
    static final CodeVersion VERSION = new CodeVersion(hashOfClasses(), librariesInUse());
  }

  private static String librariesInUse() {
    return "hipparchus " + hipparchusVersion() + ", pytorch " + EngineReport.bindingVersion();
  }

  /** Its jar's manifest names no implementation version; Maven's own note beside it has one. */
  private static String hipparchusVersion() {
    Properties note = new Properties();
    try (InputStream stream = BigFraction.class.getResourceAsStream(HIPPARCHUS)) {
      note.load(stream == null ? InputStream.nullInputStream() : stream);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return note.getProperty("version", "unknown");
  }

  private static String hashOfClasses() {
    Set<Path> places = new LinkedHashSet<>();
    for (Class<?> one : List.of(Architecture.class, Evaluator.class, CodeVersion.class)) {
      places.add(placeOf(one));
    }
    try {
      return hashOf(places);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** SHA-256 of the class files in jars or folders. */
  static String hashOf(Collection<Path> places) throws IOException {
    MessageDigest digest = RunKey.sha256();
    for (Path place : places) {
      digest(place, digest);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static Path placeOf(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static void digest(Path place, MessageDigest digest) throws IOException {
    if (Files.isDirectory(place)) {
      digestClasses(place, digest);
      return;
    }
    try (FileSystem jar = FileSystems.newFileSystem(place)) {
      digestClasses(jar.getPath("/"), digest);
    }
  }

  private static void digestClasses(Path root, MessageDigest digest) throws IOException {
    TreeMap<String, Path> classes = new TreeMap<>();
    try (Stream<Path> files = Files.walk(root)) {
      files
          .filter(file -> file.toString().endsWith(".class"))
          .forEach(file -> classes.put(root.relativize(file).toString(), file));
    }
    for (var one : classes.entrySet()) {
      digest.update(one.getKey().getBytes(StandardCharsets.UTF_8));
      digest.update(Files.readAllBytes(one.getValue()));
    }
  }
}
