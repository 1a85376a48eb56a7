package io.github.resglass.verify.numeric.request;

import io.github.resglass.verify.numeric.bounded.BoundedReal;
import io.github.resglass.verify.numeric.landscape.Complexity;
import io.github.resglass.verify.numeric.landscape.Complexity.Regime;
import io.github.resglass.verify.numeric.landscape.LevelComplexity;
import io.github.resglass.verify.numeric.mixture.BinomialMixture;
import io.github.resglass.verify.numeric.mixture.Covariance;
import io.github.resglass.verify.numeric.mixture.ExpandedMixture;
import io.github.resglass.verify.numeric.mixture.PathMixture;
import java.io.Reader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hipparchus.fraction.BigFraction;

/**
 * {@code complexity}: the rate of all critical points, or of those of one index.
 *
 * @param ratio R, as a number or by a net
 * @param index k; absent for all indices
 * @param level absent for all levels
 */
record ComplexityQuestion(Ratio ratio, Optional<Integer> index, Optional<Level> level)
    implements Question {

  /**
   * A level of the energy.
   *
   * @param value u = H/Λ
   * @param cumulative whether levels below it count too
   */
  record Level(BigFraction value, boolean cumulative) {}

  static final List<String> OPTIONS =
      List.of(
          "depth",
          "beta",
          "gains",
          "architecture",
          "drop-linear",
          "ratio",
          "index",
          "level",
          "cumulative");

  static final Result NO_THRESHOLD =
      new Result.Absent("for R <= 1 there is no threshold energy to tell the two apart");

  static final int LARGEST_INDEX = 1_000_000_000;

  static ComplexityQuestion read(Options options, Reader standardInput) {
    if (options.has("level") && options.has("ratio")) {
      throw new IllegalArgumentException(
          "--level needs ν' and ν'', which --ratio does not give; give " + NetOptions.ONE_OF);
    }
    boolean cumulative = options.flag("cumulative");
    if (cumulative && !options.has("level")) {
      throw new IllegalArgumentException("--cumulative is given without --level u; give both");
    }
    Optional<Level> level =
        options.has("level")
            ? Optional.of(new Level(options.number("level", NumberRange.LEVEL), cumulative))
            : Optional.empty();
    Optional<Integer> index =
        options.has("index")
            ? Optional.of(options.integer("index", 0, LARGEST_INDEX))
            : Optional.empty();
    return new ComplexityQuestion(Ratio.read(options, standardInput), index, level);
  }

  @Override
  public Answer answer() {
    Optional<PathMixture> mixture = ratio.mixture();
    Optional<Covariance> covariance = mixture.map(PathMixture::covariance);
    Complexity complexity =
        covariance.map(Complexity::of).orElseGet(() -> Complexity.of(ratio.given().orElseThrow()));
    Map<String, Result> results = new LinkedHashMap<>();
    if (level.isPresent()) {
      results.put("rate", atLevel(LevelComplexity.of(covariance.orElseThrow()), level.get()));
      results.put("formula", new Result.Text(levelFormula(level.get())));
    } else {
      results.put("rate", rate(complexity));
      results.put("formula", new Result.Text(formula(index, complexity.regime())));
    }
    results.put("regime", new Result.Text(complexity.regime().name().toLowerCase(Locale.ROOT)));
    covariance.ifPresent(of -> results.put("landscape", landscape(of, complexity.regime())));
    String start = mixture.map(ComplexityQuestion::origin).orElse("exact covariance");
    return new Answer(start + ", then 50-digit arithmetic, rounded once", results);
  }

  @Override
  public Optional<Answer> inDoubles() {
    return level.isPresent()
        ? Optional.empty()
        : ratio.closedForm().flatMap(covariance -> DoubleAnswers.complexity(covariance, index));
  }

  private static String origin(PathMixture mixture) {
    if (mixture instanceof BinomialMixture) {
      return "covariance in closed form, or from terms around the mode, in 60 digits";
    }
    return mixture instanceof ExpandedMixture
        ? "covariance from coefficients around the mode in fixed point"
        : "exact covariance";
  }

  private Result atLevel(LevelComplexity complexity, Level level) {
    BigFraction u = level.value();
    Optional<BoundedReal> rate =
        level.cumulative()
            ? index.map(k -> complexity.upTo(u, k)).orElseGet(() -> complexity.upTo(u))
            : index.map(k -> complexity.at(u, k)).orElseGet(() -> complexity.at(u));
    return rate.<Result>map(Result.Value::new)
        .orElseGet(
            () ->
                new Result.Absent(
                    "the rate is minus infinity: at alpha = 0 the level fixes the Hessian's shift,"
                        + " which leaves no such critical point there"));
  }

  private String levelFormula(Level level) {
    return "sup over y"
        + (index.isPresent() ? " <= -2 sqrt(nu'')" : "")
        + (level.cumulative() ? " and over levels up to u" : "")
        + " of 1/2 + 1/2 log R + phi(y/sqrt(nu'')) - u^2/2 - (y - nu' u)^2/(2 alpha^2)"
        + (index.isPresent() ? " - k I(|y|/sqrt(nu''))" : "");
  }

  private Result rate(Complexity complexity) {
    if (index.isEmpty()) {
      return new Result.Value(complexity.total());
    }
    return complexity
        .ofIndex(index.get())
        .<Result>map(Result.Value::new)
        .orElseGet(
            () ->
                new Result.Absent(
                    "the rate is minus infinity: at R = 0 the mixture is linear and has one minimum"
                        + " and one maximum"));
  }

  /** Which expression holds without a level. */
  static String formula(Optional<Integer> index, Regime regime) {
    boolean trivial = regime == Regime.TRIVIAL;
    if (index.isEmpty()) {
      return regime == Regime.COMPLEX ? "1/2 log R" : "0";
    }
    if (!trivial) {
      return "equation 31: 1/2 log R - (R-1)/(R+1)";
    }
    return index.get() == 0
        ? "0 (equation 31 does not hold for R < 1)"
        : "(k+1) artanh(y/(k+1)) - artanh(y), y = (1-R)/(1+R) (equation 31 does not hold for R < 1)";
  }

  private static Result landscape(Covariance covariance, Regime regime) {
    return Complexity.landscape(covariance)
        .<Result>map(ComplexityQuestion::named)
        .orElseGet(
            () ->
                regime == Regime.COMPLEX
                    ? new Result.Absent(
                        "G is 0 within its bound: the mixture is on the boundary between pure-like"
                            + " and full mixture")
                    : NO_THRESHOLD);
  }

  static Result named(Complexity.Landscape kind) {
    return new Result.Text(kind == Complexity.Landscape.PURE_LIKE ? "pure-like" : "full-mixture");
  }
}
