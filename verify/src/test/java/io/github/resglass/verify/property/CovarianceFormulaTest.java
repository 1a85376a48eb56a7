package io.github.resglass.verify.property;

import io.github.resglass.verify.numeric.bounded.BoundedReal;
import io.github.resglass.verify.numeric.mixture.ExactLaw;
import org.hipparchus.fraction.BigFraction;

/** The published laws, for the exact moments of the path length. */
class CovarianceFormulaTest implements CovarianceLaws {

  @Override
  public BoundedReal nuPrime(ExactLaw mixture) {
    return BoundedReal.of(mixture.mean());
  }

  @Override
  public BoundedReal nuDoublePrime(ExactLaw mixture) {
    BigFraction mean = mixture.mean();
    return BoundedReal.of(mixture.variance().add(mean.pow(2)).subtract(mean));
  }
}
