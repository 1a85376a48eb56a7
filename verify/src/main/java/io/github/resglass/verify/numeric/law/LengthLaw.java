package io.github.resglass.verify.numeric.law;

import io.github.resglass.verify.numeric.BoundedList;
import io.github.resglass.verify.numeric.BoundedReal;
import io.github.resglass.verify.numeric.ExactLaw;
import java.util.List;

/**
 * A law of the path length r ∈ {1, …, degree}.
 *
 * @param weights the probabilities of r = 1, …, degree, summing to 1; zeros are kept
 * @param modes the most probable lengths, ascending: all that the error bounds allow
 * @param mean of r
 * @param standardDeviation of r
 */
public record LengthLaw(
    BoundedList weights, List<Integer> modes, BoundedReal mean, BoundedReal standardDeviation) {

  public LengthLaw {
    modes = List.copyOf(modes);
  }

  static LengthLaw of(ExactLaw law) {
    return new LengthLaw(
        law.weights(),
        law.modes(),
        BoundedReal.of(law.mean()),
        BoundedReal.squareRootOf(law.variance()));
  }
}
