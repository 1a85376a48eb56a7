package io.github.resglass.symbolic.ground;

import static io.github.resglass.symbolic.derivation.Grounds.accepts;
import static io.github.resglass.symbolic.derivation.Grounds.check;
import static io.github.resglass.symbolic.derivation.Grounds.rejects;
import static io.github.resglass.symbolic.expression.Expression.call;
import static io.github.resglass.symbolic.expression.Expression.constant;
import static io.github.resglass.symbolic.expression.Expression.symbol;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.resglass.symbolic.derivation.Fact;
import io.github.resglass.symbolic.derivation.Ground;
import io.github.resglass.symbolic.derivation.Unproved;
import io.github.resglass.symbolic.expression.Connective;
import io.github.resglass.symbolic.expression.Constant;
import io.github.resglass.symbolic.expression.Domain;
import io.github.resglass.symbolic.expression.Expression;
import io.github.resglass.symbolic.expression.Formula;
import io.github.resglass.symbolic.expression.Power;
import io.github.resglass.symbolic.expression.Symbol;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Premises are used where they hold, at values that lie there, and as often as they are given. */
class CombinationTest {

  private static final Symbol X = symbol("x");
  private static final Symbol Y = symbol("y");
  private static final Symbol N = symbol("n");
  private static final Constant ZERO = Constant.ZERO;
  private static final Constant ONE = Constant.ONE;
  private static final Domain LINE = Domain.EVERYWHERE.real(X);

  @Test
  void aPremiseThatWasNotGivenIsNotUsed() {
    rejects(Identity.from(Use.of(0)), X.equalTo(X.plus(0)), LINE);
    Fact one = new Fact(1, X.equalTo(ONE), LINE);
    rejects(Identity.from(Use.of(1)), X.equalTo(ONE), LINE, one);
    Fact both = new Fact(1, Connective.and(List.of(X.equalTo(ONE), X.equalTo(ONE))), LINE);
    rejects(Identity.from(Use.of(0)), X.equalTo(ONE), LINE, both);
    rejects(Identity.from(Use.of(0).at(Y, ONE)), X.equalTo(ONE), LINE, one);
  }

  @Test
  void whatIsKnownOnTheSameDomainNeedNotBeAdded() {
    Fact large = new Fact(1, X.greaterThan(constant(4)), LINE);
    Formula same = X.minus(4).greaterThan(ZERO);
    accepts(Inequality.with(X.minus(4)), same, LINE, large);
    Domain other = LINE.positive(Y);
    rejects(Inequality.with(X.minus(4)), same, LINE, new Fact(1, large.formula(), other));
    Fact both = new Fact(1, Connective.and(List.of(large.formula(), large.formula())), LINE);
    rejects(Inequality.with(X.minus(4)), same, LINE, both);
    Combination combination = new Combination(List.of(Use.known(0)), List.of(large), LINE);
    assertTrue(combination.known().contains(large.formula()));
    assertEquals(List.of(large.formula()), combination.instances());
  }

  /** f(g(x)) = 1 for the values of f from 1 on, because g(x) ≥ 1. */
  @Test
  void valuesMayRestOnTheInequalitiesBeforeThem() {
    Expression g = call("g", Y);
    Fact least = new Fact(1, g.atLeast(ONE), Domain.EVERYWHERE.real(Y));
    Domain fromOne = Domain.EVERYWHERE.and(new Domain.Variable(N, false, Optional.of(ONE), false));
    Fact constant = new Fact(2, call("f", N).equalTo(ONE), fromOne);
    Expression value = call("g", X);
    Formula one = call("f", value).equalTo(ONE);
    accepts(
        Identity.from(Use.known(0).at(Y, X), Use.of(1).at(N, value)), one, LINE, least, constant);
    rejects(Identity.from(Use.of(1).at(N, value)), one, LINE, least, constant);
    rejects(
        Identity.from(Use.of(1).at(N, value), Use.known(0).at(Y, X)), one, LINE, least, constant);
  }

  @Test
  void whatADomainExcludesAndAssumesIsShownOfTheValues() {
    Fact offTwo = new Fact(1, call("f", X).equalTo(ONE), LINE.excluding(X.minus(2)));
    Formula atThree = call("f", constant(3)).equalTo(ONE);
    accepts(Identity.from(Use.of(0).at(X, constant(3))), atThree, Domain.EVERYWHERE, offTwo);
    Formula atTwo = call("f", constant(2)).equalTo(ONE);
    rejects(Identity.from(Use.of(0).at(X, constant(2))), atTwo, Domain.EVERYWHERE, offTwo);
    Formula same = call("f", X).equalTo(ONE);
    rejects(Identity.from(Use.of(0)), same, LINE, offTwo);
    Domain ordered = LINE.real(Y).assuming(Y.greaterThan(X));
    Fact below = new Fact(1, same, ordered);
    accepts(Identity.from(Use.of(0)), same, ordered, below);
    rejects(Identity.from(Use.of(0)), same, LINE.real(Y), below);
    // A bound that is to be exceeded is not reached.
    Domain above =
        Domain.EVERYWHERE.and(new Domain.Variable(X, false, Optional.of(constant(2)), true));
    Fact beyond = new Fact(1, same, above);
    Ground there = Identity.from(Use.of(0).at(X, constant(2)));
    Unproved refusal =
        assertThrows(Unproved.class, () -> check(there, atTwo, Domain.EVERYWHERE, beyond));
    assertTrue(refusal.getMessage().endsWith("be positive"), refusal.getMessage());
    accepts(Identity.from(Use.of(0).at(X, constant(3))), atThree, Domain.EVERYWHERE, beyond);
  }

  /** x is y and y is x at once. */
  @Test
  void valuesAreExchangedAllAtOnce() {
    Domain plane = LINE.real(Y);
    Fact difference = new Fact(1, call("f", X, Y).equalTo(X.minus(Y)), plane);
    Use exchanged = Use.of(0).at(X, Y).at(Y, X);
    accepts(Identity.from(exchanged), call("f", Y, X).equalTo(Y.minus(X)), plane, difference);
    rejects(Identity.from(exchanged), call("f", Y, Y).equalTo(ZERO), plane, difference);
  }

  @Test
  void theReaderIsToldHowManyUnknownsWereCompared() {
    Formula square = X.plus(1).power(2).equalTo(X.power(2).plus(X.times(2)).plus(1));
    String said = check(Identity.from(), square, LINE).description();
    assertTrue(said.contains("in 1 unknown,"), said);
    Formula two = X.plus(Y).times(2).equalTo(X.times(2).plus(Y.times(2)));
    said = check(Identity.from(), two, LINE.real(Y)).description();
    assertTrue(said.contains("in 2 unknowns, degree at most 1"), said);
  }

  @Test
  void aFactorMayNotVanishInAnEquivalenceOfEquations() {
    Domain plane = LINE.real(Y);
    Formula same = Connective.equivalent(X.times(Y).equalTo(X), Y.equalTo(ONE));
    Unproved refusal = assertThrows(Unproved.class, () -> check(Equivalence.by(X), same, plane));
    assertTrue(refusal.getMessage().contains("may be 0"), refusal.getMessage());
    assertTrue(
        check(Equivalence.by(X), same, plane.excluding(X)).description().contains("never 0"));
    Formula order = Connective.equivalent(X.times(Y).atMost(X), Y.atMost(ONE));
    refusal =
        assertThrows(Unproved.class, () -> check(Equivalence.by(X), order, plane.excluding(X)));
    assertTrue(refusal.getMessage().contains("negative"), refusal.getMessage());
    Domain right = Domain.EVERYWHERE.positive(X).real(Y);
    assertTrue(check(Equivalence.by(X), order, right).description().contains("positive ratio"));
    rejects(Equivalence.by(X), Connective.and(List.of(X.equalTo(Y), Y.equalTo(X))), right);
    Formula mixed = Connective.equivalent(X.times(Y).equalTo(X), Y.atMost(ONE));
    rejects(Equivalence.by(X), mixed, right);
  }

  @Test
  void powersOfEqualBasesHaveOneExponent() {
    Domain domain = Domain.EVERYWHERE.positive(X).integer(N, 0);
    Expression base = X.plus(1);
    Expression other = X.power(2).plus(X).over(X);
    accepts(EqualBases.from(), new Power(base, N).equalTo(new Power(other, N)), domain);
    rejects(EqualBases.from(), new Power(base, N).equalTo(new Power(other, N.plus(1))), domain);
    rejects(EqualBases.from(), new Power(base, N).atMost(new Power(other, N)), domain);
    rejects(EqualBases.from(), new Power(base, N).equalTo(X), domain);
    rejects(EqualBases.from(), X.equalTo(new Power(base, N)), domain);
  }
}
