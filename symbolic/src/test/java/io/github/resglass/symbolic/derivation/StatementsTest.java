package io.github.resglass.symbolic.derivation;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.resglass.symbolic.typesetting.Typesetting;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The toolkit claims what {@code claims.txt} says: a statement, a domain or a ground that changes
 * is a changed line for a reviewer, never a silent one. Checks accept every true statement; only a
 * reader knows which one was meant.
 */
class StatementsTest {

  private static final String PROVIDER = "# ";

  private static Stream<Named<ClaimProvider>> providers() {
    return FalsificationTest.providers();
  }

  @ParameterizedTest
  @MethodSource("providers")
  void claimsSayWhatIsCommitted(ClaimProvider provider) throws IOException {
    String name = provider.getClass().getSimpleName();
    String said = provider.claims().stream().map(StatementsTest::written).collect(joining());
    if (!said.equals(committed(name))) {
      Path now = Files.createDirectories(Path.of("target", "claims")).resolve(name + ".txt");
      Files.writeString(now, said);
      assertEquals(committed(name), said, "a claim has changed; if it should, take over " + now);
    }
  }

  @Test
  void claimsAreReadInTheCommittedOrder() throws IOException {
    Pattern heading = Pattern.compile("(?m)^([a-z0-9-]+): ");
    assertEquals(
        heading.matcher(file()).results().map(match -> match.group(1)).toList(),
        Claims.all().stream().map(Claim::id).toList());
  }

  /** One part of a statement to a line, so that a difference names the formula. */
  private static String written(Claim claim) {
    List<String> lines = new ArrayList<>();
    lines.add(claim.id() + ": " + claim.title());
    lines.add("  source: " + claim.source());
    lines.add("  rests on: " + String.join(", ", claim.restsOn()));
    lines.add("  steps: " + Replay.of(claim.derivation().steps()).counts());
    quoted(claim).forEach(result -> lines.add("  quotes: " + result.source()));
    lines.add("  where");
    lines.addAll(parts(claim.domain()));
    lines.add("  it says");
    lines.addAll(parts(claim.statement()));
    return lines.stream().map(line -> line + "\n").collect(joining());
  }

  private static Stream<Check.Quoted> quoted(Claim claim) {
    return claim.derivation().steps().stream()
        .flatMap(step -> step.check().quoted().stream())
        .distinct();
  }

  private static List<String> parts(Statement statement) {
    return statement.parts().stream()
        .map(
            part ->
                part instanceof Statement.Mathematics mathematics
                    ? "      " + Typesetting.text(mathematics.formula())
                    : "    " + ((Statement.Words) part).words().strip())
        .filter(line -> !line.isBlank() && !line.strip().equals(","))
        .toList();
  }

  private static String committed(String provider) throws IOException {
    return Arrays.stream(file().split("(?m)^" + PROVIDER))
        .filter(section -> section.startsWith(provider + "\n"))
        .map(section -> section.substring(provider.length() + 1))
        .collect(joining());
  }

  private static String file() throws IOException {
    try (InputStream in = StatementsTest.class.getResourceAsStream("claims.txt")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
