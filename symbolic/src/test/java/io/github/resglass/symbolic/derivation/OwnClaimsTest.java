package io.github.resglass.symbolic.derivation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.spi.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody else's claims, in a jar of their own that is compiled and packed here. */
class OwnClaimsTest {

  private static final String SOURCE =
      """
      package elsewhere;
      import io.github.resglass.symbolic.derivation.*;
      import io.github.resglass.symbolic.expression.*;
      import io.github.resglass.symbolic.ground.Identity;
      import java.util.List;
      public final class Squares implements ClaimProvider {
        public List<Claim> claims() {
          Symbol a = new Symbol("a");
          Domain domain = Domain.EVERYWHERE.real(a);
          Proof proof = new Proof("ID");
          Fact fact = proof.apply(domain, Rule.stating("multiply out",
              a.plus(1).power(2).equalTo(a.power(2).plus(a.times(2)).plus(1)),
              a.plus(1).power(2).equalTo(a.power(2).plus(a).plus(1)),
              Identity.from()));
          return List.of(new Claim("ID", "A square", Statement.of(fact.formula()), "elsewhere",
              Statement.domain(domain), List.of(), proof.derivation()));
        }
      }
      """;

  @TempDir Path folder;

  @Test
  void claimsOfAJarOnTheClassPathAreDerivedWithOurs() throws Exception {
    List<Claim> claims = withJar("elsewhere-square", Claims::all);
    Claim own = Claims.find("elsewhere-square", claims);
    assertEquals(1, own.derivation().replay().steps());
    assertTrue(own.derivation().isProof());
    assertTrue(claims.size() > 10, "ours are still there");
  }

  @Test
  void aSecondClaimOfTheSameNameIsRefused() {
    IllegalStateException refusal =
        assertThrows(IllegalStateException.class, () -> withJar("theorem-1", Claims::all));
    assertTrue(refusal.getMessage().contains("theorem-1"), refusal.getMessage());
    assertTrue(refusal.getMessage().contains("elsewhere.Squares"), refusal.getMessage());
  }

  private interface Question {
    List<Claim> ask();
  }

  private List<Claim> withJar(String id, Question question) throws Exception {
    Path source = Files.createDirectories(folder.resolve("elsewhere")).resolve("Squares.java");
    Files.writeString(source, SOURCE.replace("ID", id));
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    PrintWriter writer = new PrintWriter(said, true, StandardCharsets.UTF_8);
    int status =
        ToolProvider.findFirst("javac")
            .orElseThrow()
            .run(
                writer,
                writer,
                "-proc:none",
                "-d",
                folder.toString(),
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                source.toString());
    assertEquals(0, status, said.toString(StandardCharsets.UTF_8));
    Path jar = folder.resolve("elsewhere.jar");
    try (OutputStream file = Files.newOutputStream(jar);
        JarOutputStream out = new JarOutputStream(file)) {
      out.putNextEntry(new JarEntry("elsewhere/Squares.class"));
      out.write(Files.readAllBytes(folder.resolve("elsewhere/Squares.class")));
      out.putNextEntry(new JarEntry("META-INF/services/" + ClaimProvider.class.getName()));
      out.write("elsewhere.Squares\n".getBytes(StandardCharsets.UTF_8));
    }
    ClassLoader before = Thread.currentThread().getContextClassLoader();
    try (URLClassLoader withJar = new URLClassLoader(new URL[] {jar.toUri().toURL()}, before)) {
      Thread.currentThread().setContextClassLoader(withJar);
      return question.ask();
    } finally {
      Thread.currentThread().setContextClassLoader(before);
    }
  }
}
