package io.github.resglass.reports.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.resglass.symbolic.architecture.Architecture;
import io.github.resglass.symbolic.architecture.PathPolynomial;
import io.github.resglass.verify.numeric.bounded.BoundedReal;
import io.github.resglass.verify.numeric.landscape.Complexity;
import io.github.resglass.verify.numeric.mixture.Covariance;
import io.github.resglass.verify.numeric.mixture.Mixture;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/** What the README shows is what the program does. */
class ReadmeTest {

  private static final Path README = Path.of("..", "README.md");
  private static final Pattern WORD = Pattern.compile("'([^']*)'|(\\S+)");

  static Stream<List<String>> commands() throws IOException {
    return commands(README);
  }

  /** The commands that a guide shows, each as its words; a line may go on after a backslash. */
  static Stream<List<String>> commands(Path guide) throws IOException {
    return Files.readString(guide)
        .replaceAll("\\\\\n\\s+", "")
        .lines()
        .filter(line -> line.startsWith("    resglass "))
        .map(line -> line.strip().replaceFirst("\\s+#.*$", "").substring("resglass ".length()))
        .map(ReadmeTest::words);
  }

  private static List<String> words(String line) {
    List<String> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(line);
    while (matcher.find()) {
      words.add(matcher.group(1) == null ? matcher.group(2) : matcher.group(1));
    }
    return words;
  }

  /** Those that train need minutes or a run: of them only the options are tried. */
  @ParameterizedTest
  @MethodSource("commands")
  void everyCommandShownIsAccepted(List<String> command) {
    if (List.of("train", "measure", "compare", "report", "verify", "sweep")
        .contains(command.get(0))) {
      assertAccepted(command);
      return;
    }
    Transcript said = Transcript.of(command.toArray(String[]::new));
    assertEquals(0, said.status(), said.err());
    assertFalse(said.out().isBlank());
  }

  /** Without doing it. */
  static void assertAccepted(List<String> command) {
    CommandLine line =
        new CommandLine(
            new ResglassCommand(),
            new CommandFactory(new PrintStream(System.out), new PrintStream(System.err)));
    Commands.addTo(line, command.get(0));
    assertFalse(line.parseArgs(command.toArray(String[]::new)).errors().size() > 0);
  }

  @Test
  void theCommandsCoverEveryAudience() throws IOException {
    assertTrue(commands().count() >= 10);
  }

  @Test
  void theJavaLinesShownGiveTheNumbersOfTheCommandLine() {
    Architecture net = Architecture.parse("layer(0.5) * (skip + layer(0.5))^9");
    Mixture mixture = Mixture.of(PathPolynomial.of(net));
    Covariance covariance = mixture.covariance();
    BoundedReal rate = Complexity.of(covariance).total();
    String said =
        Transcript.of("evaluate", "complexity", "--depth", "10", "--beta", "0.5", "--json").out();
    assertTrue(said.contains(String.valueOf(rate.value())), said);
  }
}
