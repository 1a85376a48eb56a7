package io.github.resglass.symbolic.algebra;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.resglass.symbolic.cas.RationalFunction;
import io.github.resglass.symbolic.expression.Expression;
import io.github.resglass.symbolic.expression.Symbol;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** d/2⁶⁴ for one point, and as many points as it takes to come below 10⁻³⁰. */
class SchwartzZippelTest {

  private static final Symbol X = new Symbol("x");
  private static final Symbol Y = new Symbol("y");

  @Property(tries = 100)
  void errorProbabilityIsThatOfTheDegreeAndTheNumberOfPoints(
      @ForAll @IntRange(min = 1, max = 4000) int degree) {
    RandomPoints points = RandomPoints.of(X.power(degree).minus(Y));
    assertEquals(degree, points.degree());
    assertEquals(Math.pow(degree / Math.pow(2, 64), points.points()), points.errorProbability());
    assertTrue(points.errorProbability() < 1e-30);
    assertTrue(
        Math.pow(degree / Math.pow(2, 64), points.points() - 1) >= 1e-30, "no point too many");
  }

  @Test
  void degreesOfFractionsBoundThoseOfTheCommonNumerator() {
    // 1/(x+1) + 1/(y+2)^2: (y+2)^2 + x + 1 over (x+1)(y+2)^2.
    Expression fractions =
        Expression.constant(1)
            .over(X.plus(1))
            .plus(Expression.constant(1).over(Y.plus(2).power(2)));
    assertEquals(3, RandomPoints.of(fractions).degree());
    assertTrue(RationalFunction.of(fractions).degree() <= RandomPoints.of(fractions).degree());
    assertEquals(4, RandomPoints.of(X.over(Y).power(-4)).degree());
    // (x²/y)⁻² is y²/x⁴.
    Expression inverse = X.power(2).over(Y).power(-2);
    assertEquals(5, RandomPoints.of(inverse.times(X.power(3))).degree());
    assertEquals(5, RandomPoints.of(inverse.plus(X)).degree());
  }

  @Test
  void aPolynomialWithManyRootsIsNotTakenForZero() {
    // It vanishes at 1 ... 40, and is found out because the points are drawn from 2^64 numbers.
    Expression product = Expression.constant(1);
    for (int root = 1; root <= 40; root++) {
      product = product.times(X.minus(root));
    }
    assertFalse(RandomPoints.of(product).zero());
  }

  @Property(tries = 50)
  void identitiesPassAndTheirNeighboursDoNot(
      @ForAll @IntRange(min = 1, max = 12) int n, @ForAll @IntRange(min = -5, max = 5) int shift) {
    Expression left = X.plus(Y).power(n).times(X.minus(Y));
    Expression right = Y.plus(X).power(n).times(X).minus(X.plus(Y).power(n).times(Y));
    assertTrue(RandomPoints.of(left.minus(right)).zero());
    assertEquals(shift == 0, RandomPoints.of(left.minus(right).plus(shift)).zero());
  }

  @Test
  void whatIsNoRationalFunctionIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> RandomPoints.of(X.power(Y)));
    assertThrows(IllegalArgumentException.class, () -> RandomPoints.of(Expression.call("f", X)));
  }
}
