package com.example.theory;

import io.github.resglass.verify.numeric.bounded.BoundedReal;
import io.github.resglass.verify.property.CriticalPointLaws;
import org.hipparchus.fraction.BigFraction;

/** Expected numbers of critical points on the circle and the two-sphere, in closed form. */
class CountFormulaTest implements CriticalPointLaws {

  @Override
  public BoundedReal expected(BigFraction ratio, int dimension) {
    return rounded(closedForm(ratio.doubleValue(), dimension));
  }

  @Override
  public int largestDimension() {
    return 3;
  }

  static double closedForm(double ratio, int dimension) {
    return dimension == 2
        ? 2 * Math.sqrt(3 * ratio + 1)
        : 2 + 8 * Math.pow(ratio, 1.5) / Math.sqrt(3 * ratio + 1);
  }

  static BoundedReal rounded(double value) {
    return BoundedReal.of(value, 16 * Math.ulp(value));
  }

  /** Ten per cent too large; run by {@link WrongFormulasAreCaughtTest} only. */
  static class Wrong extends CountFormulaTest {
    @Override
    public BoundedReal expected(BigFraction ratio, int dimension) {
      return rounded(1.1 * closedForm(ratio.doubleValue(), dimension));
    }
  }
}
