package io.github.resglass.verify.numeric.request;

import java.io.Reader;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;

/**
 * A validated request for one quantity, from raw option text: the one way in for the command line
 * and for batch files.
 *
 * <p>Option names are those of the command line without dashes: {@code depth}, {@code beta}, {@code
 * drop-linear}. Flags are {@code "true"} or empty text. Numbers are read exactly: {@code 0.6} is
 * 3/5.
 */
public final class EvaluationRequest {

  /** How a quantity's options are read; the options that it has. */
  private record Quantity(List<String> options, BiFunction<Options, Reader, Question> reader) {}

  private static final Map<String, Quantity> QUANTITIES =
      new TreeMap<>(
          Map.of(
              "mixture", new Quantity(MixtureQuestion.OPTIONS, MixtureQuestion::read),
              "depth-law", new Quantity(DepthLawQuestion.OPTIONS, DepthLawQuestion::read),
              "covariance", new Quantity(CovarianceQuestion.OPTIONS, CovarianceQuestion::read),
              "complexity", new Quantity(ComplexityQuestion.OPTIONS, ComplexityQuestion::read),
              "critical-points",
                  new Quantity(CriticalPointsQuestion.OPTIONS, CriticalPointsQuestion::read),
              "triviality", new Quantity(TrivialityQuestion.OPTIONS, TrivialityQuestion::read),
              "scale-for-depth",
                  new Quantity(ScaleForDepthQuestion.OPTIONS, ScaleForDepthQuestion::read)));

  private final String quantity;
  private final Map<String, Object> inputs;
  private final Question question;

  private EvaluationRequest(String quantity, Map<String, Object> inputs, Question question) {
    this.quantity = quantity;
    this.inputs = inputs;
    this.question = question;
  }

  /**
   * Validates a request whose lists are not on standard input.
   *
   * @throws IllegalArgumentException with one line: what is wrong with which value, and what would
   *     be accepted
   */
  public static EvaluationRequest of(String quantity, Map<String, String> options) {
    return of(quantity, options, new StringReader(""));
  }

  /**
   * Validates a request.
   *
   * @param standardInput what {@code --gains -} and {@code --scales -} read
   * @throws IllegalArgumentException with one line: what is wrong with which value, and what would
   *     be accepted
   */
  public static EvaluationRequest of(
      String quantity, Map<String, String> options, Reader standardInput) {
    Quantity kind = QUANTITIES.get(quantity);
    if (kind == null) {
      throw new IllegalArgumentException(
          "'"
              + Options.shortened(quantity)
              + "' is no quantity; accepted: "
              + String.join(", ", quantities()));
    }
    Options given = new Options(options);
    given.acceptOnly(quantity, kind.options());
    return new EvaluationRequest(
        quantity, given.inputs(), kind.reader().apply(given, standardInput));
  }

  /** The quantities that can be asked for. */
  public static List<String> quantities() {
    return List.copyOf(QUANTITIES.keySet());
  }

  /** The options of one of the {@link #quantities()}, without dashes. */
  public static List<String> options(String quantity) {
    return QUANTITIES.get(quantity).options();
  }

  public String quantity() {
    return quantity;
  }

  Map<String, Object> inputs() {
    return inputs;
  }

  Question question() {
    return question;
  }
}
