package io.github.resglass.symbolic.ground;

import static io.github.resglass.symbolic.derivation.Grounds.accepts;
import static io.github.resglass.symbolic.derivation.Grounds.rejects;
import static io.github.resglass.symbolic.expression.Expression.call;
import static io.github.resglass.symbolic.expression.Expression.constant;
import static io.github.resglass.symbolic.expression.Expression.sumOver;
import static io.github.resglass.symbolic.expression.Expression.symbol;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.resglass.symbolic.derivation.Check;
import io.github.resglass.symbolic.derivation.Fact;
import io.github.resglass.symbolic.derivation.Ground;
import io.github.resglass.symbolic.expression.Connective;
import io.github.resglass.symbolic.expression.Constant;
import io.github.resglass.symbolic.expression.Domain;
import io.github.resglass.symbolic.expression.Expression;
import io.github.resglass.symbolic.expression.ForAll;
import io.github.resglass.symbolic.expression.Formula;
import io.github.resglass.symbolic.expression.Symbol;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class InstanceTest {

  private static final Symbol B = symbol("b");
  private static final Symbol K = symbol("k");
  private static final Symbol N = symbol("n");
  private static final Symbol R = symbol("r");
  private static final Constant ONE = Constant.ONE;
  private static final Domain FROM_ONE = Domain.EVERYWHERE.integer(N, 1);
  private static final Domain FROM_NINE = Domain.EVERYWHERE.integer(B, 9);
  private static final Expression LESS = B.minus(8);
  private static final Instance AT_LESS = new Instance(Map.of(N, LESS));

  private static Formula sum(Expression n) {
    return call("f", n).equalTo(sumOver(K, ONE, n, K));
  }

  private static Formula small(Expression n) {
    return call("f", n).atMost(n);
  }

  @Test
  void aFactHoldsAtAValueInItsDomain() {
    Fact fact = new Fact(1, sum(N), FROM_ONE);
    accepts(AT_LESS, sum(LESS), FROM_NINE, fact);
    accepts(new Instance(Map.of(N, constant(3))), sum(constant(3)), Domain.EVERYWHERE, fact);
  }

  @Test
  void outsideOfTheDomainNothingIsKnown() {
    Fact fact = new Fact(1, sum(N), FROM_ONE);
    rejects(AT_LESS, sum(LESS), Domain.EVERYWHERE.integer(B, 8), fact);
    rejects(AT_LESS, sum(LESS), Domain.EVERYWHERE.positive(B), fact);
    Instance half = new Instance(Map.of(N, B.over(constant(2))));
    rejects(half, sum(B.over(constant(2))), FROM_NINE, fact);
  }

  @Test
  void theConclusionIsTheFactAtThisValueAndNoOther() {
    Fact fact = new Fact(1, small(N), FROM_ONE);
    accepts(AT_LESS, small(LESS), FROM_NINE, fact);
    rejects(AT_LESS, small(LESS.plus(1)), FROM_NINE, fact);
    rejects(AT_LESS, call("f", LESS).atMost(B), FROM_NINE, fact);
    rejects(AT_LESS, call("f", LESS).lessThan(LESS), FROM_NINE, fact);
    rejects(AT_LESS, call("f", LESS).equalTo(LESS), FROM_NINE, fact);
  }

  @Test
  void whatTheFactExcludesIsExcludedHere() {
    Expression zero = call("f", N).minus(1);
    Fact fact = new Fact(1, small(N), FROM_ONE.excluding(zero));
    rejects(AT_LESS, small(LESS), FROM_NINE, fact);
    accepts(AT_LESS, small(LESS), FROM_NINE.excluding(zero.with(N, LESS)), fact);
  }

  @Test
  void variablesBoundedByOneThatIsPutInStayBelowIt() {
    Function<Expression, Formula> neighbour = n -> call("g", R, n).atMost(n.minus(R));
    Fact fact = new Fact(1, neighbour.apply(N), Domain.EVERYWHERE.integer(R, 1).integer(N, R));
    Domain below = Domain.EVERYWHERE.integer(R, 1).integer(B, R.plus(8));
    accepts(AT_LESS, neighbour.apply(LESS), below, fact);
    rejects(
        AT_LESS,
        neighbour.apply(LESS),
        Domain.EVERYWHERE.integer(R, 1).integer(B, R.plus(7)),
        fact);
  }

  /**
   * x(n) → 1 as n grows says nothing of x at one n, even if x(n) is spelled out for all of them.
   */
  @Test
  void aLimitHasNoInstance() {
    Function<Expression, Formula> limit = n -> call("f", n).tendsTo(ONE);
    Function<Expression, Formula> both = n -> Connective.and(List.of(small(n), limit.apply(n)));
    Function<Expression, Formula> all = n -> new ForAll(R, ONE, n, limit.apply(n));
    for (Function<Expression, Formula> each : List.of(limit, both, all)) {
      rejects(AT_LESS, each.apply(LESS), FROM_NINE, new Fact(1, each.apply(N), FROM_ONE));
    }
  }

  @Test
  void otherStatementsMadeOfSeveralHaveOne() {
    Function<Expression, Formula> both = n -> Connective.and(List.of(small(n), sum(n)));
    Function<Expression, Formula> all = n -> new ForAll(R, ONE, n, small(R));
    for (Function<Expression, Formula> each : List.of(both, all)) {
      accepts(AT_LESS, each.apply(LESS), FROM_NINE, new Fact(1, each.apply(N), FROM_ONE));
    }
  }

  @Test
  void theReaderIsToldWhichStepAndWhichValue() {
    Check check =
        AT_LESS.verify(
            small(LESS),
            List.of(new Fact(7, small(N), FROM_ONE)),
            new Ground.Context(FROM_NINE, List.of()));
    assertEquals("step 7 at n = b - 8, which lies in its domain", check.description());
  }

  @Test
  void thereIsOnePremise() {
    Fact fact = new Fact(1, small(N), FROM_ONE);
    rejects(AT_LESS, small(LESS), FROM_NINE);
    rejects(AT_LESS, small(LESS), FROM_NINE, fact, fact);
  }
}
