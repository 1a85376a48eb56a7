package io.github.resglass.verify.numeric.law;

import io.github.resglass.verify.numeric.bounded.BoundedList;
import io.github.resglass.verify.numeric.bounded.BoundedReal;
import io.github.resglass.verify.numeric.mixture.Covariance;
import io.github.resglass.verify.numeric.mixture.ExactLaw;
import io.github.resglass.verify.numeric.mixture.PathMixture;
import java.util.List;

/**
 * A law of the path length r ∈ {1, …, degree}.
 *
 * @param degree the longest length
 * @param weights the probabilities of r = 1, …, degree, summing to 1; a length that the list leaves
 *     out has less than its error bound
 * @param modes the most probable lengths, ascending: all that the error bounds allow
 * @param mean of r
 * @param standardDeviation of r
 * @param method which computation this is
 */
public record LengthLaw(
    int degree,
    BoundedList weights,
    List<Integer> modes,
    BoundedReal mean,
    BoundedReal standardDeviation,
    String method) {

  public LengthLaw {
    modes = List.copyOf(modes);
  }

  static LengthLaw of(PathMixture mixture) {
    Covariance covariance = mixture.covariance();
    return new LengthLaw(
        mixture.degree(),
        mixture.squares(),
        mixture.modes(),
        BoundedReal.of(covariance.nuPrime(), covariance.relativeError()),
        covariance.standardDeviation(),
        mixture.method());
  }

  static LengthLaw of(ExactLaw law) {
    return new LengthLaw(
        law.longest(),
        law.weights(),
        law.modes(),
        BoundedReal.of(law.mean()),
        BoundedReal.squareRootOf(law.variance()),
        "exact rational arithmetic, rounded once");
  }
}
