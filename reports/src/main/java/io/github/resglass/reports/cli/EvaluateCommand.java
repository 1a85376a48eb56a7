package io.github.resglass.reports.cli;

import io.github.resglass.reports.json.JsonTree;
import io.github.resglass.verify.numeric.request.EvaluationRequest;
import io.github.resglass.verify.numeric.request.Evaluator;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
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
    if (batch != null) {
      evaluateBatch();
      return ExitStatus.DONE;
    }
    if (quantity == null) {
      throw new IllegalArgumentException(
          "evaluate needs a quantity: "
              + String.join(", ", EvaluationRequest.quantities())
              + "; or --batch FILE");
    }
    Map<String, Object> tree =
        Evaluator.evaluate(EvaluationRequest.of(quantity, typedOptions(), standardInput()))
            .toTree();
    if (json) {
      printJson(tree);
    } else {
      out.println(EvaluationText.of(tree));
    }
    return ExitStatus.DONE;
  }

  private static Reader standardInput() {
    return new InputStreamReader(System.in, StandardCharsets.UTF_8);
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

  /** One answer per line, or all of them as one JSON document. */
  private void evaluateBatch() throws IOException {
    if (quantity != null || typedOptions().size() > 1) {
      throw new IllegalArgumentException("--batch FILE takes everything from the file");
    }
    List<Map<String, Object>> answers = EvaluationBatch.answers(batch);
    if (json) {
      printJson(answers);
      return;
    }
    StringBuilder lines = new StringBuilder();
    for (Map<String, Object> answer : answers) {
      lines.append(JsonTree.line(answer)).append(System.lineSeparator());
    }
    out.print(lines);
  }
}
