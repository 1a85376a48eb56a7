package io.github.resglass.reports.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.resglass.verify.numeric.request.EvaluationRequest;
import io.github.resglass.verify.numeric.request.Evaluator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * Numbers with error bounds. The options reach the numeric layer as they were typed, so that the
 * command line, {@code --batch} and Java callers share one validation.
 */
@CommandLine.Command(
    name = "evaluate",
    description = "Numbers of a net, each with an error bound.",
    footer = {
      "",
      "Examples:",
      "  resglass evaluate mixture --depth 10 --beta 0.5",
      "  resglass evaluate depth-law --model wide --depth 20 --scale 1 --json",
      "  resglass evaluate covariance --architecture 'layer * (skip + layer^3)^16' --beta 0.3",
      "  resglass evaluate complexity --gains 0.5,0.4,0.3 --index 0"
    })
final class EvaluateCommand extends Command {

  private static final TypeReference<LinkedHashMap<String, String>> TEXT_BY_NAME =
      new TypeReference<>() {};

  /** Options of every command: no number here depends on them. */
  private static final Set<String> COMMON = Set.of("json", "seed", "threads");

  @Spec CommandSpec spec;

  @Parameters(
      arity = "0..1",
      paramLabel = "QUANTITY",
      description =
          "mixture, depth-law, covariance, complexity, critical-points, triviality or"
              + " scale-for-depth.")
  String quantity;

  @Option(names = "--depth", paramLabel = "p", description = "Depth of the paper's net.")
  String depth;

  @Option(names = "--beta", paramLabel = "b", description = "Gain of every layer without its own.")
  String beta;

  @Option(
      names = "--architecture",
      paramLabel = "EXPR",
      description = "A net, for instance 'layer(0.5) * (skip + layer(0.5))^9'.")
  String architecture;

  @Option(
      names = "--gains",
      paramLabel = "b1,b2,…",
      description = "The paper's shape with unequal gains; @FILE or - reads them.")
  String gains;

  @Option(names = "--drop-linear", description = "Leaves the term r = 1 out of the mixture.")
  boolean dropLinear;

  @Option(
      names = "--weights",
      paramLabel = "none|all|a..b",
      description = "Which weights are printed.")
  String weights;

  @Option(
      names = "--model",
      paramLabel = "paper|independent|wide",
      description = "Which prediction of the path-length law.")
  String model;

  @Option(names = "--scale", paramLabel = "c", description = "Weights N(0, c²/n) in every layer.")
  String scale;

  @Option(names = "--scales", paramLabel = "c1,c2,…", description = "The same, layer by layer.")
  String scales;

  @Option(
      names = "--readout",
      paramLabel = "sum|unit",
      description = "What the law is measured on.")
  String readout;

  @Option(names = "--ratio", paramLabel = "R", description = "ν''/ν' in place of a net.")
  String ratio;

  @Option(names = "--index", paramLabel = "k", description = "Index of the critical points.")
  String index;

  @Option(names = "--level", paramLabel = "u", description = "Critical points at H = Λu.")
  String level;

  @Option(names = "--cumulative", description = "At the level or below.")
  boolean cumulative;

  @Option(names = "--dimension", paramLabel = "Λ", description = "Dimension of the sphere's space.")
  String dimension;

  @Option(names = "--mode", paramLabel = "k", description = "The length that is to be the mode.")
  String mode;

  @Option(
      names = "--batch",
      paramLabel = "FILE",
      description = "One JSON request per line, {\"quantity\":…, \"depth\":…}; - reads the input.")
  String batch;

  @Override
  public Integer call() throws IOException {
    useThreads();
    ObjectMapper mapper = new ObjectMapper();
    if (batch != null) {
      evaluateBatch(mapper);
      return ExitStatus.DONE;
    }
    if (quantity == null) {
      throw new IllegalArgumentException(
          "evaluate needs a quantity: "
              + String.join(", ", EvaluationRequest.quantities())
              + "; or --batch FILE");
    }
    Map<String, Object> tree =
        Evaluator.evaluate(EvaluationRequest.of(quantity, typedOptions())).toTree();
    out.println(
        json
            ? mapper.writerWithDefaultPrettyPrinter().writeValueAsString(tree)
            : EvaluationText.of(tree));
    return ExitStatus.DONE;
  }

  private Map<String, String> typedOptions() {
    Map<String, String> typed = new LinkedHashMap<>();
    for (OptionSpec option : spec.commandLine().getParseResult().matchedOptions()) {
      String name = option.longestName().substring(2);
      if (!COMMON.contains(name)) {
        typed.put(name, Objects.toString(option.getValue()));
      }
    }
    return typed;
  }

  /**
   * All requests are validated before the first is evaluated, and all answered before any is shown.
   */
  private void evaluateBatch(ObjectMapper mapper) throws IOException {
    if (quantity != null || typedOptions().size() > 1) {
      throw new IllegalArgumentException("--batch FILE takes everything from the file");
    }
    List<String> lines =
        batch.equals("-")
            ? new String(System.in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8)
                .lines()
                .toList()
            : readLines(Path.of(batch));
    List<EvaluationRequest> requests = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      if (!lines.get(i).isBlank()) {
        requests.add(request(mapper, lines.get(i), i + 1));
      }
    }
    StringBuilder answers = new StringBuilder();
    for (EvaluationRequest request : requests) {
      answers
          .append(mapper.writeValueAsString(Evaluator.evaluate(request).toTree()))
          .append(System.lineSeparator());
    }
    out.print(answers);
  }

  private static List<String> readLines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException unreadable) {
      throw new IllegalArgumentException(
          "--batch '" + file + "' cannot be read: " + unreadable.getMessage(), unreadable);
    }
  }

  private static EvaluationRequest request(ObjectMapper mapper, String line, int number) {
    try {
      Map<String, String> fields = mapper.readValue(line, TEXT_BY_NAME);
      String quantity = fields.remove("quantity");
      if (quantity == null) {
        throw new IllegalArgumentException("\"quantity\" is missing");
      }
      return EvaluationRequest.of(quantity, fields);
    } catch (JsonProcessingException malformed) {
      throw new IllegalArgumentException(
          "--batch line " + number + ": " + malformed.getOriginalMessage(), malformed);
    } catch (IllegalArgumentException reason) {
      throw new IllegalArgumentException(
          "--batch line " + number + ": " + reason.getMessage(), reason);
    }
  }
}
