package io.github.resglass.verify.numeric.law;

import static io.github.resglass.symbolic.expression.Expression.call;
import static io.github.resglass.symbolic.expression.Expression.constant;
import static io.github.resglass.symbolic.expression.Expression.sqrt;
import static io.github.resglass.symbolic.expression.Expression.symbol;

import io.github.resglass.symbolic.expression.Call;
import io.github.resglass.symbolic.expression.Expression;
import io.github.resglass.symbolic.expression.Symbol;
import java.util.List;

/**
 * One residual layer of the large-width law as formulas, for programs in other languages; {@link
 * LargeWidthLaw} computes the same with a bound on the rounding. Normalised so that Q(1) = 1 and
 * m(1) = a after every layer, with s = c φ(0) = c/√(2π) and g = 1 + ½c² + 2sa,
 *
 * <pre>
 *   Q_r ← (Q_r + (½c² + sa) Q_{r−1} + s m_r)/g,   m_r ← (m_r + s Q_{r−1})/√g,   a ← (a + s)/√g,
 *   first layer:  Q_1 = 1,  m_1 = a = √2 φ(0).
 * </pre>
 *
 * <p>Read out by the sum, the weight of length r is ∝ m_r². Source: this project.
 */
public final class LargeWidthRecurrence {

  /** Q_r before the layer. */
  public static final Symbol CORRELATION = symbol("Q");

  /** Q_{r−1} before the layer. */
  public static final Symbol SHORTER = symbol("S");

  /** m_r before the layer. */
  public static final Symbol MEAN = symbol("m");

  /** a = M/h before the layer. */
  public static final Symbol SHARE = symbol("a");

  /** c, the scale of the layer's weights. */
  public static final Symbol SCALE = symbol("c");

  private static final Expression DENSITY = call(Call.NORMAL_DENSITY, constant(0));
  private static final Expression HALF_SQUARE = SCALE.power(2).over(constant(2));
  private static final Expression S = SCALE.times(DENSITY);
  private static final Expression GROWTH =
      constant(1).plus(HALF_SQUARE).plus(S.times(SHARE).times(2));

  private LargeWidthRecurrence() {}

  /** A formula and what it is a function of, in this order. */
  public record Formula(List<Symbol> variables, Expression value) {
    public Formula {
      variables = List.copyOf(variables);
    }
  }

  /** m_1 = a after the first layer, whatever its scale. */
  public static Formula firstShare() {
    return new Formula(List.of(SCALE), sqrt(constant(2)).times(DENSITY));
  }

  /** Q_r after a layer. */
  public static Formula correlation() {
    Expression whole =
        CORRELATION.plus(HALF_SQUARE.plus(S.times(SHARE)).times(SHORTER)).plus(S.times(MEAN));
    return new Formula(List.of(CORRELATION, SHORTER, MEAN, SHARE, SCALE), whole.over(GROWTH));
  }

  /** m_r after a layer. */
  public static Formula mean() {
    return new Formula(
        List.of(MEAN, SHORTER, SHARE, SCALE), MEAN.plus(S.times(SHORTER)).over(sqrt(GROWTH)));
  }

  /** a after a layer. */
  public static Formula share() {
    return new Formula(List.of(SHARE, SCALE), SHARE.plus(S).over(sqrt(GROWTH)));
  }
}
