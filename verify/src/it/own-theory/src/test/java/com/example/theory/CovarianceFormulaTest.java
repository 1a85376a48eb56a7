package com.example.theory;

import io.github.resglass.verify.numeric.bounded.BoundedReal;
import io.github.resglass.verify.numeric.mixture.ExactLaw;
import io.github.resglass.verify.property.CovarianceLaws;

/** The formula that this project is about: nu' and nu'' as sums in double precision. */
class CovarianceFormulaTest implements CovarianceLaws {

  @Override
  public BoundedReal nuPrime(ExactLaw mixture) {
    return sum(mixture, false, mixture.longest());
  }

  @Override
  public BoundedReal nuDoublePrime(ExactLaw mixture) {
    return sum(mixture, true, mixture.longest());
  }

  static BoundedReal sum(ExactLaw mixture, boolean second, int longest) {
    double sum = 0;
    for (int r = 1; r <= longest; r++) {
      sum += mixture.weight(r).doubleValue() * (second ? r * (r - 1) : r);
    }
    return BoundedReal.of(sum, 4 * longest * Math.ulp(sum));
  }

  /** Drops the lengths beyond 3 from nu''; run by {@link WrongFormulasAreCaughtTest} only. */
  static class Wrong extends CovarianceFormulaTest {
    @Override
    public BoundedReal nuDoublePrime(ExactLaw mixture) {
      return sum(mixture, true, Math.min(3, mixture.longest()));
    }
  }
}
