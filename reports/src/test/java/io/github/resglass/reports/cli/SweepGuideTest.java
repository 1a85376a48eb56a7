package io.github.resglass.reports.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.resglass.reports.sample.Schema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** What the guide to sweeps shows is what the program does. */
class SweepGuideTest {

  private static final Path GUIDE = Path.of("..", "empirical", "spark", "README.md");
  private static final Pattern EXAMPLE = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL);

  @TempDir Path folder;

  static List<String> examples() throws IOException {
    return EXAMPLE.matcher(Files.readString(GUIDE)).results().map(found -> found.group(1)).toList();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void everyExampleRuns(String specification) throws IOException {
    Object tree = new Load(LoadSettings.builder().build()).loadFromString(specification);
    assertEquals(List.of(), Schema.violations("sweep", new JsonMapper().writeValueAsString(tree)));
    Path file = Files.writeString(folder.resolve("example.yaml"), specification);
    Path out = folder.resolve("out");
    for (List<String> more :
        List.of(List.of("--dry-run"), List.<String>of(), List.of("--resume"))) {
      String[] arguments = {
        "sweep", file.toString(), "--out", out.toString(), "--json", String.join("", more)
      };
      Transcript said =
          Transcript.of(more.isEmpty() ? java.util.Arrays.copyOf(arguments, 5) : arguments);
      assertEquals(0, said.status(), said.err());
    }
    assertTrue(Files.readAllLines(out.resolve("table.csv")).size() > 1);
  }

  static Stream<List<String>> commands() throws IOException {
    return ReadmeTest.commands(GUIDE);
  }

  /** What they do is tested with the examples, by SweepCommandTest and on a cluster. */
  @ParameterizedTest
  @MethodSource("commands")
  void everyCommandShownIsAccepted(List<String> command) {
    ReadmeTest.assertAccepted(command);
  }

  @Test
  void theGuideGoesFromALaptopToACluster() throws IOException {
    List<String> masters =
        commands()
            .filter(command -> command.contains("--master"))
            .map(command -> command.get(command.indexOf("--master") + 1))
            .toList();
    assertEquals(
        List.of("local[*]", "spark://HOST:7077", "yarn", "k8s://https://HOST:6443"), masters);
  }
}
