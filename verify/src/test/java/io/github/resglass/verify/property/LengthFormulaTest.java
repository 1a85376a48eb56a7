package io.github.resglass.verify.property;

import io.github.resglass.symbolic.architecture.Architecture;
import io.github.resglass.symbolic.architecture.PathPolynomial;
import io.github.resglass.verify.numeric.bounded.BoundedList;
import io.github.resglass.verify.numeric.mixture.Mixture;

/** The published laws, for the mixture of a net as it is evaluated here. */
class LengthFormulaTest implements LengthLaws {

  @Override
  public BoundedList squaredWeights(Architecture net) {
    return Mixture.of(PathPolynomial.of(net)).squares();
  }
}
