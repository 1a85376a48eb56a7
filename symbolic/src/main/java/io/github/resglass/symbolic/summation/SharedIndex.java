package io.github.resglass.symbolic.summation;

import io.github.resglass.symbolic.algebra.IndexRange;
import io.github.resglass.symbolic.derivation.Unproved;
import io.github.resglass.symbolic.expression.Domain;
import io.github.resglass.symbolic.expression.FiniteSum;

/** The index of one sum, under which the terms of two sums are compared. */
final class SharedIndex {

  private SharedIndex() {}

  /**
   * The domain with the index and the range of the left sum.
   *
   * @throws Unproved if that index is a value in the right sum, or its range is of no use
   */
  static Domain extend(Domain outer, FiniteSum left, FiniteSum right) {
    if (right.freeSymbols().contains(left.index())) {
      throw new Unproved(left.index() + " is an index on the left and a value on the right");
    }
    return IndexRange.extend(outer, left.index(), left.from(), left.to())
        .orElseThrow(() -> new Unproved("the range of the index is not usable"));
  }
}
