package io.github.resglass.symbolic.summation;

import static io.github.resglass.symbolic.derivation.Grounds.accepts;
import static io.github.resglass.symbolic.derivation.Grounds.rejects;
import static io.github.resglass.symbolic.expression.Expression.call;
import static io.github.resglass.symbolic.expression.Expression.constant;
import static io.github.resglass.symbolic.expression.Expression.sumOver;
import static io.github.resglass.symbolic.expression.Expression.symbol;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.resglass.symbolic.compilation.CompiledFunction;
import io.github.resglass.symbolic.compilation.ExactArithmetic;
import io.github.resglass.symbolic.derivation.Fact;
import io.github.resglass.symbolic.derivation.Ground;
import io.github.resglass.symbolic.expression.Constant;
import io.github.resglass.symbolic.expression.Domain;
import io.github.resglass.symbolic.expression.Expression;
import io.github.resglass.symbolic.expression.Relation;
import io.github.resglass.symbolic.expression.Symbol;
import io.github.resglass.symbolic.ground.Inequality;
import io.github.resglass.symbolic.ground.Use;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.hipparchus.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sums that are the same, and sums that only look so. */
class SummationTest {

  private static final Symbol K = symbol("k");
  private static final Symbol R = symbol("r");
  private static final Symbol M = symbol("m");
  private static final Symbol X = symbol("x");
  private static final Constant ZERO = Constant.ZERO;
  private static final Constant ONE = Constant.ONE;
  private static final Domain DOMAIN = Domain.EVERYWHERE.integer(M, 1).positive(X);

  private static final Symbol I = symbol("i");
  private static final Symbol J = symbol("j");
  private static final Symbol N = symbol("n");
  private static final Domain SIZES = Domain.EVERYWHERE.integer(M, 0).integer(N, 0).positive(X);

  private static Expression over(Symbol index, Expression term) {
    return sumOver(index, ONE, M, term);
  }

  private static Expression f(Expression at) {
    return call("f", at);
  }

  @Test
  void aSumReadFromItsOtherEndHasTheSameTerms() {
    Ground reversal = new Reversal(List.of());
    Expression left = over(K, f(K));
    accepts(reversal, left.equalTo(over(R, f(M.plus(1).minus(R)))), DOMAIN);
    rejects(reversal, left.equalTo(over(R, f(M.minus(R)))), DOMAIN);
    rejects(reversal, left.equalTo(sumOver(R, ZERO, M, f(M.plus(1).minus(R)))), DOMAIN);
    rejects(reversal, left.equalTo(sumOver(R, ONE, M.plus(1), f(M.plus(1).minus(R)))), DOMAIN);
    rejects(reversal, left.atMost(over(R, f(M.plus(1).minus(R)))), DOMAIN);
    rejects(reversal, left.equalTo(f(M)), DOMAIN);
    rejects(reversal, f(M).equalTo(left), DOMAIN);
    Fact symmetric = new Fact(1, f(K).equalTo(f(M.plus(1).minus(K))), DOMAIN.integer(K, 1));
    accepts(new Reversal(List.of(Use.of(0))), left.equalTo(over(R, f(R))), DOMAIN, symmetric);
    rejects(reversal, left.equalTo(over(R, f(R))), DOMAIN, symmetric);
  }

  @Test
  void sumsAreFoundInsideFactorsAndTerms() {
    Ground count = new Telescoping(K, ONE, M, K.times(X));
    Expression sum = over(K, ONE);
    accepts(count, X.times(sum.plus(1)).equalTo(X.times(M).plus(X)), DOMAIN);
    rejects(count, X.times(sum.plus(1)).equalTo(X.times(M)), DOMAIN);
    Ground doubled = new Telescoping(K, ONE, M, K.times(X).times(2));
    accepts(doubled, X.times(sum.times(2).plus(1)).equalTo(X.times(M).times(2).plus(X)), DOMAIN);
    rejects(count, X.times(sum).atMost(X.times(M)), DOMAIN);
    Ground one = new Telescoping(K, ONE, M, K);
    rejects(one, over(K, f(K)).times(over(K, f(K))).equalTo(M), DOMAIN);
    rejects(one, K.times(sum).equalTo(K.times(M)), DOMAIN.integer(K, 1));
  }

  /** k (k−1) … (k−j+1). */
  private static Expression falling(int j) {
    Expression product = ONE;
    for (int i = 0; i < j; i++) {
      product = product.times(K.minus(i));
    }
    return product;
  }

  @ParameterizedTest
  @ValueSource(ints = {8, 9})
  void aSumIsExtendedByAFewVanishingTermsOnly(int missing) {
    Domain far = Domain.EVERYWHERE.integer(M, missing);
    Expression sum = sumOver(K, constant(missing), M, falling(missing));
    Expression value = falling(missing + 1).over(constant(missing + 1));
    Ground ground = new Telescoping(K, ZERO, M, value);
    if (missing <= 8) {
      accepts(ground, sum.equalTo(value.with(K, M.plus(1))), far);
    } else {
      rejects(ground, sum.equalTo(value.with(K, M.plus(1))), far);
    }
  }

  @Test
  void noTermIsAddedThatDoesNotVanish() {
    Expression sum = over(K, ONE);
    rejects(new Telescoping(K, ONE, M.plus(1), K), sum.equalTo(M.plus(1)), DOMAIN);
    rejects(new Telescoping(K, ZERO, M, K), sum.equalTo(M.plus(1)), DOMAIN);
    // Where the range is empty the telescoping identity says nothing.
    Domain fromZero = Domain.EVERYWHERE.integer(M, -3);
    rejects(new Telescoping(K, ONE, M, K), sum.equalTo(M), fromZero);
  }

  @Test
  void aRangeWhoseEndIsNoVariableIsRefused() {
    Expression square = M.power(2);
    Expression sum = sumOver(K, ONE, square, f(K));
    rejects(IndexShift.by(0), sum.equalTo(sumOver(R, ONE, square, f(R))), DOMAIN);
    rejects(new Reversal(List.of()), sum.equalTo(sum), DOMAIN);
    rejects(new TermByTerm(Inequality.with(ZERO)), sum.atMost(sum), DOMAIN);
    rejects(
        new Telescoping(K, ONE, square, K), sumOver(K, ONE, square, ONE).equalTo(square), DOMAIN);
  }

  @Test
  void theTermsOfALongerSumAreNotNegativeThroughoutItsRange() {
    Ground equal = new TermByTerm(Inequality.with(ZERO));
    Expression shorter = sumOver(K, constant(2), M, K.minus(1));
    Domain fromTwo = Domain.EVERYWHERE.integer(M, 2);
    accepts(equal, shorter.atMost(over(K, K.minus(1))), fromTwo);
    rejects(equal, shorter.atMost(sumOver(K, ZERO, M, K.minus(1))), fromTwo);
    rejects(equal, shorter.lessThan(over(K, K.minus(1))), fromTwo);
    rejects(equal, shorter.atMost(M), fromTwo);
    rejects(equal, M.atMost(shorter), fromTwo);
    rejects(equal, over(K, K.times(R)).atMost(over(R, K.times(R))), DOMAIN.integer(R, 1));
  }

  @Test
  void aSumWithoutNegativeTermsIsAtLeastEachOfItsTerms() {
    Domain domain = Domain.EVERYWHERE.integer(I, 1).integer(M, I).positive(X);
    Expression squares = over(K, f(K).power(2));
    accepts(new OneTerm(I), f(I).power(2).atMost(squares), domain);
    accepts(new OneTerm(I), squares.atLeast(f(I).power(2)), domain);
    accepts(new OneTerm(M), f(M).power(2).atMost(squares), domain);
    accepts(new OneTerm(ONE), f(ONE).power(2).atMost(squares), domain);
    rejects(new OneTerm(I), f(I).power(2).lessThan(squares), domain);
    rejects(new OneTerm(I), f(I).power(2).times(2).atMost(squares), domain);
    rejects(new OneTerm(I), squares.atMost(f(I).power(2)), domain);
    rejects(new OneTerm(I), f(I).power(2).atMost(f(M)), domain);
    rejects(new OneTerm(I), f(I).atMost(over(K, f(K))), domain);
    // Neither before nor after the range, nor between two indices.
    rejects(new OneTerm(ZERO), f(ZERO).power(2).atMost(squares), domain);
    rejects(new OneTerm(I.plus(1)), f(I.plus(1)).power(2).atMost(squares), domain);
    rejects(new OneTerm(I.minus(1)), f(I.minus(1)).power(2).atMost(squares), domain);
    Domain real =
        Domain.EVERYWHERE.integer(M, 1).and(new Domain.Variable(X, false, Optional.of(ONE), false));
    rejects(
        new OneTerm(X),
        f(X).power(2).atMost(squares),
        real.and(new Domain.Variable(M, true, Optional.of(X), false)));
    rejects(
        new OneTerm(I), f(I).power(2).atMost(sumOver(K, ONE, M.power(2), f(K).power(2))), domain);
  }

  /** Σ_i Σ_j term for i ≤ m blocks of n. */
  private static Expression blocks(Expression term) {
    return sumOver(I, ONE, M, sumOver(J, ONE, N, term));
  }

  @Test
  void everyNumberHasItsPlaceInExactlyOneBlock() {
    Ground ground = Blocks.with();
    Expression place = I.minus(1).times(N).plus(J);
    Expression left = sumOver(K, ONE, M.times(N), f(K));
    Expression right = blocks(f(place));
    accepts(ground, left.equalTo(right), SIZES);
    accepts(ground, sumOver(J, ONE, M.times(N), f(J)).equalTo(right), SIZES);
    rejects(ground, left.equalTo(blocks(f(I.minus(1).times(M).plus(J)))), SIZES);
    rejects(ground, left.equalTo(blocks(f(I.times(N).plus(J)))), SIZES);
    rejects(ground, left.equalTo(blocks(f(place.minus(1)))), SIZES);
    rejects(ground, left.atMost(right), SIZES);
    rejects(ground, right.equalTo(left), SIZES);
    rejects(ground, left.equalTo(sumOver(I, ONE, M, f(I))), SIZES);
    Fact known = new Fact(1, f(place).equalTo(ONE), SIZES.integer(I, 1).integer(J, 1));
    accepts(Blocks.with(Use.of(0)), left.equalTo(blocks(ONE)), SIZES, known);
    rejects(ground, left.equalTo(blocks(ONE)), SIZES, known);
  }

  @Test
  void blocksFillTheRangeAndHaveOneLength() {
    Ground ground = Blocks.with();
    Expression place = I.minus(1).times(N).plus(J);
    Expression right = blocks(f(place));
    rejects(ground, sumOver(K, ONE, M.times(N).plus(1), f(K)).equalTo(right), SIZES);
    rejects(ground, sumOver(K, ZERO, M.times(N), f(K)).equalTo(right), SIZES);
    Expression left = sumOver(K, ONE, M.times(N), f(K));
    rejects(ground, left.equalTo(sumOver(I, ZERO, M, sumOver(J, ONE, N, f(place)))), SIZES);
    rejects(ground, left.equalTo(sumOver(I, ONE, M, sumOver(J, ZERO, N, f(place)))), SIZES);
    // Neither half a block nor fewer than none.
    rejects(ground, left.equalTo(right), Domain.EVERYWHERE.integer(M, 0).positive(N));
    rejects(ground, left.equalTo(right), Domain.EVERYWHERE.integer(M, -1).integer(N, 0));
    rejects(ground, left.equalTo(right), Domain.EVERYWHERE.integer(M, 0).integer(N, -1));
    // Σ_i Σ_{j ≤ i} f is a triangle, and not a rectangle.
    Expression growing = I.minus(1).times(I).plus(J);
    Expression triangle = sumOver(I, ONE, M, sumOver(J, ONE, I, f(growing)));
    rejects(ground, sumOver(K, ONE, M.times(I), f(K)).equalTo(triangle), SIZES.integer(I, 1));
  }

  @Test
  void anIndexOfTheBlocksIsNoValueInTheSum() {
    Ground ground = Blocks.with();
    Domain domain = SIZES.integer(I, 1).integer(J, 1);
    for (Symbol caught : List.of(I, J)) {
      Expression left = sumOver(K, ONE, M.times(N), caught);
      rejects(ground, left.equalTo(blocks(caught)), domain);
    }
    Expression whole = sumOver(K, ONE, M.times(N), K);
    rejects(ground, whole.equalTo(blocks(K)), SIZES.integer(K, 1));
    Expression twice = sumOver(I, ONE, M, sumOver(I, ONE, N, I.minus(1).times(N).plus(I)));
    rejects(ground, whole.equalTo(twice), SIZES);
  }

  @Property(tries = 40)
  void sumsInBlocksHaveTheValueOfTheWholeSum(
      @ForAll @IntRange(max = 6) int blocks, @ForAll @IntRange(max = 6) int length) {
    Expression cube = I.minus(1).times(N).plus(J).power(3);
    Relation equation = sumOver(K, ONE, M.times(N), K.power(3)).equalTo(blocks(cube));
    accepts(Blocks.with(), equation, SIZES);
    List<BigFraction> point = List.of(new BigFraction(blocks), new BigFraction(length));
    assertEquals(value(equation.left(), point), value(equation.right(), point));
  }

  private static BigFraction value(Expression expression, List<BigFraction> sizes) {
    return CompiledFunction.of(expression, List.of(M, N), new ExactArithmetic()).at(sizes);
  }
}
