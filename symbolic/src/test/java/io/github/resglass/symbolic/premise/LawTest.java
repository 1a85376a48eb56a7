package io.github.resglass.symbolic.premise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.resglass.symbolic.expression.Call;
import io.github.resglass.symbolic.expression.Constant;
import io.github.resglass.symbolic.expression.Expression;
import io.github.resglass.symbolic.expression.Power;
import io.github.resglass.symbolic.expression.Product;
import io.github.resglass.symbolic.expression.Relation;
import io.github.resglass.symbolic.expression.Sum;
import io.github.resglass.symbolic.expression.Symbol;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import org.hipparchus.analysis.polynomials.PolynomialsUtils;
import org.hipparchus.special.Erf;
import org.hipparchus.special.Gamma;
import org.hipparchus.util.CombinatoricsUtils;

/** The laws that derivations start from hold for the functions of another library. */
class LawTest {

  private static final Symbol M = new Symbol("m");
  private static final Symbol N = new Symbol("n");
  private static final Symbol K = new Symbol("k");
  private static final Symbol T = new Symbol("t");
  private static final Symbol Y = new Symbol("y");

  @Property(seed = "20261123", tries = 200)
  void legendreLawsHoldForHipparchusPolynomials(
      @ForAll @IntRange(min = 1, max = 12) int m,
      @ForAll @DoubleRange(min = -3, max = 3) double y) {
    for (Law law : List.of(Law.BONNET, Law.LEGENDRE_ZERO, Law.LEGENDRE_ONE)) {
      Relation formula = law.formula();
      Map<Symbol, Double> at = Map.of(M, (double) m, Y, y);
      double left = value(formula.left(), at);
      double right = value(formula.right(), at);
      // Coefficients of P_12 add up to 4e6 at |y| = 3; 1e-11 of it is far above rounding error.
      assertEquals(left, right, 1e-11 * Math.max(1, 1e7 * Math.pow(3, m)));
    }
  }

  @Property(seed = "20261123", tries = 200)
  void floorAndRootLawsHold(@ForAll @DoubleRange(min = 0.01, max = 1e4) double y) {
    Map<Symbol, Double> at = Map.of(Y, y);
    Relation below = Law.FLOOR_BELOW.formula();
    Relation above = Law.FLOOR_ABOVE.formula();
    assertTrue(value(below.left(), at) <= value(below.right(), at));
    assertTrue(value(above.left(), at) < value(above.right(), at));
    Relation root = Law.SQUARE_OF_ROOT.formula();
    assertEquals(value(root.left(), at), value(root.right(), at), 4 * Math.ulp(y));
  }

  @Property(seed = "20261123", tries = 200)
  void binomialIsSymmetricAlsoOutsideTheTriangle(
      @ForAll @IntRange(min = 0, max = 30) int n, @ForAll @IntRange(min = -5, max = 35) int k) {
    Relation law = Law.BINOMIAL_SYMMETRY.formula();
    Map<Symbol, Double> at = Map.of(N, (double) n, K, (double) k);
    assertEquals(value(law.left(), at), value(law.right(), at));
  }

  @Property(seed = "20261124", tries = 200)
  void logarithmOfAProductIsTheSumOfLogarithms(
      @ForAll @DoubleRange(min = 1e-6, max = 1e6) @Scale(6) double t,
      @ForAll @DoubleRange(min = 1e-6, max = 1e6) @Scale(6) double y) {
    Relation law = Law.LOGARITHM.formula();
    Map<Symbol, Double> at = Map.of(T, t, Y, y);
    // Both sides are below 28: the product is off by half a unit of 2^-52, and so is each
    // logarithm.
    assertEquals(value(law.left(), at), value(law.right(), at), 8 * Math.ulp(28.0));
  }

  @Property(seed = "20261124", tries = 200)
  void hermiteLawsHoldForHipparchusPolynomials(
      @ForAll @IntRange(min = 0, max = 12) int m,
      @ForAll @DoubleRange(min = -3, max = 3) double y) {
    for (Law law : List.of(Law.HERMITE, Law.HERMITE_ZERO)) {
      Map<Symbol, Double> at = Map.of(M, (double) m, Y, y);
      // |H_m(iy)| adds up the terms without cancelling: at most (2|y| + √(2m))^m by the recurrence.
      double size = Math.pow(6 + Math.sqrt(2.0 * (m + 1)), m + 1.0);
      assertEquals(value(law.formula().left(), at), value(law.formula().right(), at), 1e-13 * size);
    }
  }

  @Property(seed = "20261124", tries = 200)
  void gammaObeysItsFunctionalEquation(@ForAll @DoubleRange(min = 0.01, max = 50) double y) {
    Relation law = Law.GAMMA.formula();
    double right = value(law.right(), Map.of(Y, y));
    assertEquals(right, value(law.left(), Map.of(Y, y)), 1e-12 * right);
  }

  @Property(seed = "20261124", tries = 200)
  void normalDensityIsEven(@ForAll @DoubleRange(min = -9, max = 9) double y) {
    Relation law = Law.NORMAL_SYMMETRY.formula();
    assertEquals(value(law.right(), Map.of(Y, y)), value(law.left(), Map.of(Y, y)), 1e-15);
  }

  /** On an entire integrand this steep the trapezoidal rule is exact up to rounding. */
  @Property(seed = "20261124", tries = 100)
  void gaussIntegralScalesWithTheRoot(@ForAll @DoubleRange(min = 0.05, max = 5) double y) {
    Relation law = Law.GAUSS.formula();
    Map<Symbol, Double> at = Map.of(Y, y);
    assertEquals(Math.sqrt(Math.PI), value(law.right(), at), 1e-13);
    assertEquals(value(law.right(), at), value(law.left(), at), 1e-13);
  }

  private static double value(Expression expression, Map<Symbol, Double> at) {
    if (expression instanceof Constant constant) {
      return constant.value().doubleValue();
    } else if (expression instanceof Symbol symbol) {
      return at.get(symbol);
    } else if (expression instanceof Sum sum) {
      return sum.terms().stream().mapToDouble(t -> value(t, at)).sum();
    } else if (expression instanceof Product product) {
      return product.factors().stream().mapToDouble(f -> value(f, at)).reduce(1, (a, b) -> a * b);
    } else if (expression instanceof Power power) {
      return Math.pow(value(power.base(), at), value(power.exponent(), at));
    }
    Call call = (Call) expression;
    if (call.function().equals(Call.INTEGRAL)) {
      return IntStream.rangeClosed(-640, 640)
          .mapToDouble(i -> value(call.arguments().get(0), Map.of(T, i / 16.0, Y, at.get(Y))) / 16)
          .sum();
    }
    double first = value(call.arguments().get(0), at);
    return switch (call.function()) {
      case Call.SQRT -> Math.sqrt(first);
      case Call.FLOOR -> Math.floor(first);
      case Call.LOG -> Math.log(first);
      case Call.EXP -> Math.exp(first);
      case Call.GAMMA -> Gamma.gamma(first);
      case Call.NORMAL_DISTRIBUTION -> Erf.erfc(-first / Math.sqrt(2)) / 2;
      case Call.HERMITE -> hermite((int) first, value(call.arguments().get(1), at));
      case Call.LEGENDRE ->
          PolynomialsUtils.createLegendrePolynomial((int) first)
              .value(value(call.arguments().get(1), at));
      case Call.BINOMIAL -> binomial((int) first, (int) value(call.arguments().get(1), at));
      default -> throw new AssertionError(call);
    };
  }

  /** H_{−1} occurs with the factor 0. */
  private static double hermite(int m, double y) {
    return m < 0 ? 0 : PolynomialsUtils.createHermitePolynomial(m).value(y);
  }

  private static double binomial(int n, int k) {
    return k < 0 || k > n ? 0 : CombinatoricsUtils.binomialCoefficientDouble(n, k);
  }
}
