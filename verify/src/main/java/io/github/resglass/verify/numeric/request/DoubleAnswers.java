package io.github.resglass.verify.numeric.request;

import io.github.resglass.verify.numeric.bounded.BoundedReal;
import io.github.resglass.verify.numeric.closedform.Equation31;
import io.github.resglass.verify.numeric.closedform.PaperNetCovariance;
import io.github.resglass.verify.numeric.landscape.Complexity.Landscape;
import io.github.resglass.verify.numeric.landscape.Complexity.Regime;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Answers from the closed form of the paper's net in double arithmetic. Each number has the bound
 * that its relative error gives, with the roundings here taken in; a sign that the bounds do not
 * decide leaves the question to many digits.
 */
final class DoubleAnswers {

  private static final double UNIT = 0x1p-53;

  /** For what the bound itself loses to rounding. */
  private static final double MORE = 1 + 1e-6;

  private DoubleAnswers() {}

  /** ν', ν'', R and α². */
  static Question.Answer covariance(PaperNetCovariance covariance) {
    Map<String, Result> results = new LinkedHashMap<>();
    double relative = (covariance.relativeError() + UNIT) * MORE;
    results.put("nuPrime", bounded(covariance.nuPrime(), relative * covariance.nuPrime()));
    results.put(
        "nuDoublePrime",
        bounded(covariance.nuDoublePrime(), relative * covariance.nuDoublePrime()));
    results.put("ratio", bounded(covariance.ratio(), relative * covariance.ratio()));
    results.put(
        "alphaSquared", bounded(covariance.alphaSquared(), relative * covariance.alphaSquared()));
    return new Question.Answer(Question.IN_DOUBLES, results);
  }

  /** The rate of all critical points or, where R ≥ 1 or k = 0, of those of one index. */
  static Optional<Question.Answer> complexity(
      PaperNetCovariance covariance, Optional<Integer> index) {
    double ratio = covariance.ratio();
    double relative = covariance.relativeError() * MORE;
    // For R ≥ 1 − 2e and near 1, G is too small for its sign to be decided, and there is no answer.
    boolean trivial = ratio < 1 - 2 * relative;
    if (trivial && index.orElse(0) > 0) {
      return Optional.empty();
    }
    Optional<Result> landscape =
        trivial ? Optional.of(ComplexityQuestion.NO_THRESHOLD) : landscape(covariance, relative);
    if (landscape.isEmpty()) {
      return Optional.empty();
    }
    Regime regime = trivial ? Regime.TRIVIAL : Regime.COMPLEX;
    Map<String, Result> results = new LinkedHashMap<>();
    results.put("rate", trivial ? bounded(0, 0) : rate(ratio, relative, index));
    results.put("formula", new Result.Text(ComplexityQuestion.formula(index, regime)));
    results.put("regime", new Result.Text(regime.name().toLowerCase(Locale.ROOT)));
    results.put("landscape", landscape.get());
    return Optional.of(new Question.Answer(Question.IN_DOUBLES, results));
  }

  private static Result rate(double ratio, double relative, Optional<Integer> index) {
    if (index.isPresent()) {
      return bounded(Equation31.at(ratio), Equation31.errorBound(ratio, relative));
    }
    double rate = 0.5 * StrictMath.log(ratio);
    return bounded(rate, (0.5 * relative * (1 + relative) + 4 * UNIT * rate) * MORE);
  }

  /** The sign of G, with the bound of {@code Complexity.landscape} and the roundings here. */
  private static Optional<Result> landscape(PaperNetCovariance covariance, double relative) {
    double first = covariance.nuPrime();
    double second = covariance.nuDoublePrime();
    double gap = second - first;
    double square = first * first;
    double difference =
        StrictMath.log(covariance.ratio()) - gap / second * ((gap + square) / square);
    double spread = 30 * (relative + 8 * UNIT) * (second / square + 1) * MORE;
    if (Math.abs(difference) <= spread) {
      return Optional.empty();
    }
    return Optional.of(
        ComplexityQuestion.named(difference > 0 ? Landscape.PURE_LIKE : Landscape.FULL_MIXTURE));
  }

  private static Result bounded(double value, double errorBound) {
    return new Result.Value(BoundedReal.of(value, errorBound));
  }
}
