package io.github.resglass.verify.spinglass.dynamics;

import io.github.resglass.verify.spinglass.RandomStream;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.hipparchus.random.RandomGenerator;

/**
 * Theorems 3 and 4 on sampled Hamiltonians: at random points of the sphere ⟨w,w⟩ = Λ where the
 * quantity q of the statement vanishes, found by bisection on a great circle through two random
 * points, each of a sample of its own.
 */
public final class DrivingForce {

  /**
   * What was seen at a step μ, with first and second the coefficients of a {@link Response}.
   *
   * @param points where q vanishes
   * @param growing points with first &lt; 0: the scale grows
   * @param signKept points at which q(w − μg) has the sign of first
   * @param worstSecondOrder largest |(q(w − μg) − μ·first)/μ² − second| in units of |second| +
   *     first²/Λ: of the order of μ if first and second are right
   * @param largestShrinkingCosine of the angle between g_m and g_p, over the points with first ≥ 0;
   *     −∞ if there are none
   */
  public record Summary(
      int points,
      int growing,
      int signKept,
      double worstSecondOrder,
      double largestShrinkingCosine) {

    private static final Summary NONE = new Summary(0, 0, 0, 0, Double.NEGATIVE_INFINITY);

    private Summary plus(Summary other) {
      return new Summary(
          points + other.points,
          growing + other.growing,
          signKept + other.signKept,
          Math.max(worstSecondOrder, other.worstSecondOrder),
          Math.max(largestShrinkingCosine, other.largestShrinkingCosine));
    }
  }

  private DrivingForce() {}

  /**
   * Looks at one point each of many samples.
   *
   * @param step μ &gt; 0
   */
  public static Summary examine(
      Statement statement,
      int shortLength,
      int longLength,
      int dimension,
      double step,
      int samples,
      long seed) {
    return examine(
        statement,
        shortLength,
        longLength,
        dimension,
        step,
        samples,
        seed,
        UnaryOperator.identity());
  }

  /**
   * As above, for coefficients that somebody claims.
   *
   * @param claimed makes them of the right ones
   */
  public static Summary examine(
      Statement statement,
      int shortLength,
      int longLength,
      int dimension,
      double step,
      int samples,
      long seed,
      UnaryOperator<Response> claimed) {
    if (!(step > 0)) {
      throw new IllegalArgumentException("step " + step + "; a positive one is needed");
    }
    return IntStream.range(0, samples)
        .parallel()
        .mapToObj(
            number ->
                at(
                    statement,
                    TwoLengthLoss.sample(shortLength, longLength, dimension, seed, number),
                    step,
                    RandomStream.of(seed, number, 1),
                    claimed))
        .reduce(Summary.NONE, Summary::plus);
  }

  private static Summary at(
      Statement statement,
      TwoLengthLoss loss,
      double step,
      RandomGenerator random,
      UnaryOperator<Response> claimed) {
    Optional<double[]> balanced = GreatCircles.zero(w -> loss.quantity(statement, w), loss, random);
    if (balanced.isEmpty()) {
      return Summary.NONE;
    }
    double[] w = balanced.get();
    double[] g = loss.gradient(w);
    double[] after = w.clone();
    for (int i = 0; i < w.length; i++) {
      after[i] -= step * g[i];
    }
    Response response = claimed.apply(loss.response(statement, w));
    double change = loss.quantity(statement, after) - loss.quantity(statement, w);
    double unit =
        Math.abs(response.second()) + response.first() * response.first() / loss.dimension();
    boolean growing = response.first() < 0;
    return new Summary(
        1,
        growing ? 1 : 0,
        change * response.first() > 0 ? 1 : 0,
        Math.abs((change - step * response.first()) / (step * step) - response.second()) / unit,
        growing ? Double.NEGATIVE_INFINITY : response.cosine());
  }
}
