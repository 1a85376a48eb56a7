package io.github.resglass.verify.property;

import io.github.resglass.verify.numeric.bounded.BoundedReal;
import io.github.resglass.verify.numeric.landscape.CriticalPoints;
import org.hipparchus.fraction.BigFraction;

/** The published laws, for the expected number of critical points as it is evaluated here. */
class CountFormulaTest implements CriticalPointLaws {

  @Override
  public BoundedReal expected(BigFraction ratio, int dimension) {
    return CriticalPoints.expected(ratio, dimension);
  }
}
