package io.github.resglass.symbolic.expectation;

import io.github.resglass.symbolic.expression.Constant;
import io.github.resglass.symbolic.expression.Expression;
import java.util.ArrayList;
import java.util.List;
import org.hipparchus.fraction.BigFraction;
import org.hipparchus.util.CombinatoricsUtils;

/** The law of one random variable, by its moments. */
sealed interface VariableLaw {

  /** E X^order. */
  Expression moment(int order);

  /** Density exp(−x²/2)/√(2π). */
  record StandardNormal() implements VariableLaw {

    /** E X^m = (m−1) E X^{m−2}, by parts. */
    @Override
    public Expression moment(int order) {
      BigFraction moment = order % 2 == 0 ? BigFraction.ONE : BigFraction.ZERO;
      for (int m = order; m >= 2; m -= 2) {
        moment = moment.multiply(m - 1);
      }
      return new Constant(moment);
    }
  }

  /** 1 with the probability, else 0. */
  record Gate(Expression probability) implements VariableLaw {
    @Override
    public Expression moment(int order) {
      return order == 0 ? Constant.ONE : probability;
    }
  }

  /** κ_1 … κ_order from κ_n = E X^n − Σ_{k=1}^{n−1} C(n−1, k−1) κ_k E X^{n−k}. */
  default List<Expression> cumulants(int order) {
    List<Expression> cumulants = new ArrayList<>();
    for (int n = 1; n <= order; n++) {
      Expression cumulant = moment(n);
      for (int k = 1; k < n; k++) {
        cumulant =
            cumulant.minus(
                Expression.constant(CombinatoricsUtils.binomialCoefficient(n - 1, k - 1))
                    .times(cumulants.get(k - 1))
                    .times(moment(n - k)));
      }
      cumulants.add(cumulant);
    }
    return cumulants;
  }
}
