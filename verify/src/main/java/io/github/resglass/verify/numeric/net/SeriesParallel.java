package io.github.resglass.verify.numeric.net;

import io.github.resglass.symbolic.architecture.Architecture;
import io.github.resglass.symbolic.architecture.PathPolynomial;
import io.github.resglass.verify.numeric.mixture.ExpandedMixture;
import io.github.resglass.verify.numeric.mixture.PathMixture;

/**
 * Any series/parallel form.
 *
 * @param architecture whose layers all have a gain
 */
record SeriesParallel(Architecture architecture) implements Net {

  SeriesParallel {
    if (architecture.lacksGain()) {
      throw new IllegalArgumentException("a layer has no gain; every layer needs one");
    }
  }

  @Override
  public boolean isSmall() {
    return ExpansionCost.of(architecture).isSmall();
  }

  @Override
  public PathMixture ofLarge(boolean dropLinear) {
    ExpansionCost.of(architecture).checkExpanded();
    return ExpandedMixture.of(architecture, dropLinear);
  }

  @Override
  public PathPolynomial paths() {
    return PathPolynomial.of(architecture);
  }
}
