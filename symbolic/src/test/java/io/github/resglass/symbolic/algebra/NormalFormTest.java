package io.github.resglass.symbolic.algebra;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.resglass.symbolic.cas.RationalFunction;
import io.github.resglass.symbolic.cas.SymjaCalculus;
import io.github.resglass.symbolic.expression.Call;
import io.github.resglass.symbolic.expression.Constant;
import io.github.resglass.symbolic.expression.Domain;
import io.github.resglass.symbolic.expression.Expression;
import io.github.resglass.symbolic.expression.Symbol;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class NormalFormTest {

  private static final Symbol X = new Symbol("x");
  private static final Symbol Y = new Symbol("y");
  private static final Symbol N = new Symbol("n");

  /** Rational expressions in x and y; denominators are 1 + a square, so never zero. */
  @Provide
  Arbitrary<Expression> expressions() {
    return ofDepth(3);
  }

  private static Arbitrary<Expression> ofDepth(int depth) {
    Arbitrary<Expression> leaf =
        Arbitraries.oneOf(
            Arbitraries.integers().between(-3, 3).map(Expression::constant), Arbitraries.of(X, Y));
    if (depth == 0) {
      return leaf;
    }
    Arbitrary<Expression> inner = ofDepth(depth - 1);
    return Arbitraries.oneOf(
        leaf,
        Combinators.combine(inner, inner).as(Expression::plus),
        Combinators.combine(inner, inner).as(Expression::times),
        inner.map(e -> e.power(2)),
        inner.map(e -> Constant.ONE.over(e.power(2).plus(1))));
  }

  @Property(seed = "20261123", tries = 300)
  void normalFormIsZeroExactlyWhereRandomPointsSaySo(
      @ForAll("expressions") Expression one, @ForAll("expressions") Expression other) {
    Expression difference = one.minus(other);
    assertEquals(RandomPoints.of(difference).zero(), RationalFunction.of(difference).isZero());
  }

  @Property(seed = "20261123", tries = 200)
  void distributingAndCommutingKeepTheCanonicalText(
      @ForAll("expressions") Expression a,
      @ForAll("expressions") Expression b,
      @ForAll("expressions") Expression c) {
    assertEquals(
        RationalFunction.of(a.times(b.plus(c))).canonical(),
        RationalFunction.of(c.times(a).plus(b.times(a))).canonical());
  }

  @Property(seed = "20261123", tries = 150)
  void ourDerivativeIsSymjas(@ForAll("expressions") Expression e) {
    Expression difference = Derivative.of(e, X).minus(SymjaCalculus.derivative(e, X));
    assertTrue(RationalFunction.of(difference).isZero(), e.toString());
  }

  @Test
  void sumsAndRootsAreDifferentiatedByTheChainRule() {
    Symbol k = Expression.symbol("k");
    Expression sum = Expression.sumOver(k, Constant.ONE, Y, k.times(X.power(k)));
    Expression root = Expression.sqrt(sum.plus(X));
    Expression slope = Expression.sumOver(k, Constant.ONE, Y, k.power(2).times(X.power(k)));
    Expression expected = slope.over(X).plus(1).over(root.times(2));
    for (Expression found : List.of(Derivative.of(root, X), SymjaCalculus.derivative(root, X))) {
      assertTrue(NormalForm.of(found.minus(expected)).value().isZero(), found.toString());
    }
  }

  @Test
  void theRulesForExponentialsAndHermitePolynomialsAreSymjas() {
    Symbol t = Expression.symbol("t");
    Expression square = X.power(2).times(Y);
    Expression centred = Expression.call(Call.CENTRED, Expression.call("f", t), t, X);
    for (Expression e :
        List.of(
            Expression.call(Call.EXP, square),
            Expression.call(Call.HERMITE, N, square),
            centred.power(2))) {
      Expression difference = Derivative.of(e, X).minus(SymjaCalculus.derivative(e, X));
      assertTrue(NormalForm.of(difference).value().isZero(), e.toString());
      assertFalse(NormalForm.of(Derivative.of(e, X)).value().isZero(), e.toString());
    }
  }

  /** Φ′ = φ, and φ′(u) = −u φ(u). */
  @Test
  void theNormalDistributionHasItsDensityForASlope() {
    Expression square = X.power(2);
    Expression density = Expression.call(Call.NORMAL_DENSITY, square);
    Expression distribution = Expression.call(Call.NORMAL_DISTRIBUTION, square);
    Expression first = Derivative.of(distribution, X).minus(density.times(X).times(2));
    assertTrue(NormalForm.of(first).value().isZero());
    Expression second = Derivative.of(density, X).plus(density.times(X.power(3)).times(2));
    assertTrue(NormalForm.of(second).value().isZero());
  }

  @Test
  void nothingIsDifferentiatedByWhatItHasNoRuleFor() {
    Symbol t = Expression.symbol("t");
    Expression f = Expression.call("f", t);
    for (Expression e :
        List.of(
            Expression.call(Call.HERMITE, X, Y),
            Expression.call(Call.CENTRED, f.times(X), t, Y),
            Expression.call(Call.CENTRED, f.times(X), t, X),
            Expression.call(Call.FLOOR, X),
            Expression.constant(2).power(X))) {
      assertThrows(IllegalArgumentException.class, () -> Derivative.of(e, X), e.toString());
    }
  }

  @Test
  void whatDoesNotDependOnTheIndexStandsInFrontOfASumAlsoBelowTheLine() {
    Symbol k = Expression.symbol("k");
    Expression term = X.power(k).over(Y.power(k));
    Expression inside = Expression.sumOver(k, Constant.ONE, N, term.over(X.times(3)));
    Expression front = Expression.sumOver(k, Constant.ONE, N, term).over(X.times(3));
    assertTrue(NormalForm.of(inside.minus(front)).value().isZero());
  }

  /** Σ_{index=1}^{n} term. */
  private static Expression over(String index, Expression term) {
    return Expression.sumOver(Expression.symbol(index), Constant.ONE, N, term);
  }

  private static Expression f(String name, String... indices) {
    return new Call(name, Stream.of(indices).map(i -> (Expression) new Symbol(i)).toList());
  }

  private static void same(boolean expected, Expression one, Expression other) {
    assertEquals(expected, NormalForm.of(one.minus(other)).value().isZero(), one + " ? " + other);
  }

  @Test
  void aSumIsTheSameUnderAnIndexThatItDoesNotDependOn() {
    Expression apart = over("i", f("a", "i")).times(over("j", f("b", "j")));
    same(true, over("i", f("a", "i").times(over("j", f("b", "j")))), apart);
    same(true, over("i", over("j", f("b", "i").times(f("a", "j")))), apart);
    same(false, over("i", f("a", "i").times(over("j", f("b", "i")))), apart);
    same(false, over("i", f("a", "i").times(over("j", f("b", "j").times(f("a", "i"))))), apart);
    Expression inner = over("j", f("b", "j").times(over("k", f("c", "j", "k"))));
    Expression nested = over("i", f("a", "i").times(inner));
    same(true, nested, over("i", f("a", "i")).times(inner));
    same(true, over("i", over("j", over("k", f("c", "j", "k")))), N.times(inner(f("c", "j", "k"))));
    same(false, nested, over("i", f("a", "i")).times(inner(f("b", "j").times(f("c", "k", "j")))));
    Expression bounded = Expression.sumOver(new Symbol("j"), Constant.ONE, N.plus(X), f("b", "j"));
    same(true, over("i", f("a", "i").times(bounded)), over("i", f("a", "i")).times(bounded));
    same(false, over("i", f("a", "i").times(bounded)), apart);
  }

  private static Expression inner(Expression term) {
    return over("j", over("k", term));
  }

  @Property(seed = "20261123", tries = 300)
  void signsThatAreShownAreRight(@ForAll("expressions") Expression e) {
    Signs signs = new Signs(Domain.EVERYWHERE.positive(X).integer(Y, 2), List.of());
    List<List<Integer>> points =
        List.of(List.of(1, 2), List.of(7, 2), List.of(1, 9), List.of(5, 3));
    for (List<Integer> point : points) {
      Expression value =
          Expansion.lowestTerms(
              e.with(X, Expression.constant(point.get(0)))
                  .with(Y, Expression.constant(point.get(1))));
      int signum = ((Constant) value).value().signum();
      if (signs.isPositive(e)) {
        assertTrue(signum > 0, e.toString());
      }
      if (signs.isNotNegative(e)) {
        assertTrue(signum >= 0, e.toString());
      }
      if (signs.isNotZero(e)) {
        assertFalse(signum == 0, e.toString());
      }
    }
  }
}
