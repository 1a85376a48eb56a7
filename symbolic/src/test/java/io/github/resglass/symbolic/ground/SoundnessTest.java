package io.github.resglass.symbolic.ground;

import static io.github.resglass.symbolic.derivation.Grounds.accepts;
import static io.github.resglass.symbolic.derivation.Grounds.rejects;
import static io.github.resglass.symbolic.expression.Expression.binomial;
import static io.github.resglass.symbolic.expression.Expression.call;
import static io.github.resglass.symbolic.expression.Expression.constant;
import static io.github.resglass.symbolic.expression.Expression.sqrt;
import static io.github.resglass.symbolic.expression.Expression.sumOver;
import static io.github.resglass.symbolic.expression.Expression.symbol;

import io.github.resglass.symbolic.argument.Differentiation;
import io.github.resglass.symbolic.argument.Squeeze;
import io.github.resglass.symbolic.derivation.Fact;
import io.github.resglass.symbolic.derivation.Ground;
import io.github.resglass.symbolic.expression.Call;
import io.github.resglass.symbolic.expression.Connective;
import io.github.resglass.symbolic.expression.Constant;
import io.github.resglass.symbolic.expression.Domain;
import io.github.resglass.symbolic.expression.Expression;
import io.github.resglass.symbolic.expression.Formula;
import io.github.resglass.symbolic.expression.Power;
import io.github.resglass.symbolic.expression.Symbol;
import io.github.resglass.symbolic.induction.Induction;
import io.github.resglass.symbolic.induction.InductiveInequality;
import io.github.resglass.symbolic.induction.MonotoneSequence;
import io.github.resglass.symbolic.summation.IndexShift;
import io.github.resglass.symbolic.summation.Reversal;
import io.github.resglass.symbolic.summation.Telescoping;
import io.github.resglass.symbolic.summation.TermByTerm;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Tempting but false, or true but not for all values: none of it may pass. */
class SoundnessTest {

  private static final Symbol X = symbol("x");
  private static final Symbol K = symbol("k");
  private static final Symbol M = symbol("m");
  private static final Symbol N = symbol("n");
  private static final Constant ZERO = Constant.ZERO;
  private static final Constant ONE = Constant.ONE;

  @Test
  void cancellationNeedsADenominatorThatIsNotZero() {
    Formula one = X.over(X).equalTo(ONE);
    rejects(Identity.from(), one, Domain.EVERYWHERE.real(X));
    accepts(Identity.from(), one, Domain.EVERYWHERE.positive(X));
    accepts(Identity.from(), one, Domain.EVERYWHERE.real(X).excluding(X));
  }

  @Test
  void binomialRatioFailsAtTheEndOfTheRow() {
    Expression left = binomial(M.plus(1), K).times(M.plus(1).minus(K));
    Formula shift =
        binomial(M.plus(1), K).equalTo(binomial(M, K).times(M.plus(1)).over(M.plus(1).minus(K)));
    Domain all = Domain.EVERYWHERE.integer(K, 0).integer(M, 0);
    Domain inside = Domain.EVERYWHERE.integer(K, 0).integer(M, K);
    rejects(Identity.from(), shift, all);
    accepts(Identity.from(), shift, inside);
    accepts(Identity.from(), left.equalTo(binomial(M, K).times(M.plus(1))), inside);
  }

  @Test
  void powersOfZeroAndFractionalExponentsStayApart() {
    Symbol e = symbol("e");
    Formula split = X.power(e.plus(1)).equalTo(X.times(X.power(e)));
    rejects(Identity.from(), split, Domain.EVERYWHERE.real(X).integer(e, 0));
    rejects(Identity.from(), split, Domain.EVERYWHERE.positive(X).real(e));
    accepts(Identity.from(), split, Domain.EVERYWHERE.positive(X).integer(e, 0));
  }

  @Test
  void factsHoldInTheirDomainOnly() {
    Fact fromOne = new Fact(1, call("f", M).equalTo(ONE), Domain.EVERYWHERE.integer(M, 1));
    rejects(
        Identity.from(Use.of(0).at(M, ZERO)),
        call("f", ZERO).equalTo(ONE),
        Domain.EVERYWHERE,
        fromOne);
    rejects(
        Identity.from(Use.of(0).at(M, X)),
        call("f", X).equalTo(ONE),
        Domain.EVERYWHERE.positive(X),
        fromOne);
    accepts(
        Identity.from(Use.of(0).at(M, constant(3))),
        call("f", constant(3)).equalTo(ONE),
        Domain.EVERYWHERE,
        fromOne);
  }

  @Test
  void indexOfASumHidesTheVariableOfItsName() {
    // n ≥ k holds of the variable k, not of the index k of the sum, which runs further.
    Domain domain = Domain.EVERYWHERE.integer(K, 5).integer(N, K).integer(M, 1);
    Expression sum = sumOver(K, ZERO, M, N.minus(K));
    rejects(Inequality.with(sum), sum.atLeast(ZERO), domain);
    Fact large = new Fact(1, K.greaterThan(constant(4)), domain);
    Expression other = sumOver(K, ZERO, M, K.minus(4));
    rejects(Inequality.with(other, Use.known(0)), other.atLeast(ZERO), domain, large);
  }

  @Test
  void namesOfBoundIndicesDoNotMatterAndAreNotCaptured() {
    Symbol j = symbol("j");
    Domain domain = Domain.EVERYWHERE.integer(M, 1).integer(K, 1).positive(X);
    Formula renamed = sumOver(K, ONE, M, X.power(K)).equalTo(sumOver(j, ONE, M, X.power(j)));
    accepts(Identity.from(), renamed, domain);
    Expression inner = sumOver(j, ONE, M, K.times(j));
    Formula captured = inner.with(K, j).equalTo(sumOver(j, ONE, M, j.times(j)));
    rejects(Identity.from(), captured, domain.integer(j, 1));
  }

  @Test
  void inequalityNeedsFactorsAndRemaindersThatAreNotNegative() {
    Domain domain = Domain.EVERYWHERE.real(X);
    Fact positive = new Fact(1, X.greaterThan(ONE), domain);
    rejects(
        Inequality.with(ZERO, Use.of(0).times(-1)),
        X.negated().greaterThan(constant(-1)),
        domain,
        positive);
    rejects(Inequality.with(X), X.atLeast(ZERO), domain);
    accepts(Inequality.with(X.power(2)), X.power(2).atLeast(ZERO), domain);
    rejects(Inequality.with(X.power(2)), X.power(2).greaterThan(ZERO), domain);
  }

  @Test
  void telescopingChecksItsBoundaryTerms() {
    Domain domain = Domain.EVERYWHERE.integer(M, 1);
    Expression sum = sumOver(K, ONE, M, ONE);
    // 1 = (k+1) − k for every certificate k + c; only with the boundary terms is the sum m.
    accepts(new Telescoping(K, ONE, M, K), sum.equalTo(M), domain);
    rejects(new Telescoping(K, ONE, M, K), sum.equalTo(M.plus(1)), domain);
    rejects(new Telescoping(K, ZERO, M, K), sum.equalTo(M.plus(1)), domain);
    rejects(new Telescoping(K, ONE, M, K.times(2)), sum.equalTo(M), domain);
  }

  @Test
  void inductionChecksEveryFirstValue() {
    Domain domain = Domain.EVERYWHERE.integer(M, 0);
    Induction one = new Induction(M, List.of(ONE), List.of(), List.of(List.of()));
    // e(m+1) = e(m) for e(m) = 1: the step is right, the start is not.
    rejects(one, M.plus(1).equalTo(M), domain);
    accepts(one, M.equalTo(M), domain);
    Formula alternating = constant(-1).power(M).equalTo(ONE);
    Induction two = new Induction(M, List.of(ZERO, ONE), List.of(), List.of(List.of(), List.of()));
    rejects(two, alternating, domain);
  }

  @Test
  void equivalenceNeedsAFactorThatIsNeverZero() {
    Formula same =
        io.github.resglass.symbolic.expression.Connective.equivalent(
            X.times(M).equalTo(ZERO), X.equalTo(ZERO));
    rejects(Equivalence.by(M), same, Domain.EVERYWHERE.real(X).integer(M, 0));
    accepts(Equivalence.by(M), same, Domain.EVERYWHERE.real(X).integer(M, 1));
  }

  @Test
  void termsCannotBeShiftedOutOfTheRange() {
    Domain domain = Domain.EVERYWHERE.integer(M, 1);
    Expression left = sumOver(K, ONE, M, call("f", K));
    rejects(
        IndexShift.by(1), left.equalTo(sumOver(K, constant(2), M, call("f", K.minus(1)))), domain);
    rejects(
        IndexShift.by(1), left.equalTo(sumOver(K, constant(2), M.plus(1), call("f", K))), domain);
    accepts(
        IndexShift.by(1),
        left.equalTo(sumOver(K, constant(2), M.plus(1), call("f", K.minus(1)))),
        domain);
  }

  @Test
  void rootsAreDifferentiatedWhereTheyArePositiveAndSumsOverFixedRanges() {
    Call f = call("f", X);
    Expression root = sqrt(X.minus(1));
    Formula slope = call(Call.DERIVATIVE, f, X).equalTo(root.times(2).power(-1));
    Domain half = Domain.EVERYWHERE.positive(X);
    Domain beyond = Domain.EVERYWHERE.and(new Domain.Variable(X, false, Optional.of(ONE), true));
    rejects(new Differentiation(X), slope, half, new Fact(1, f.equalTo(root), half));
    accepts(new Differentiation(X), slope, beyond, new Fact(1, f.equalTo(root), beyond));
    Domain tied = beyond.integer(N, X);
    rejects(new Differentiation(X), slope, tied, new Fact(1, f.equalTo(root), tied));
    Domain counted = Domain.EVERYWHERE.integer(N, 1).positive(X);
    Expression sum = sumOver(K, ONE, N, X.power(K));
    Formula termByTerm =
        call(Call.DERIVATIVE, f, X).equalTo(sumOver(K, ONE, N, K.times(X.power(K.minus(1)))));
    accepts(new Differentiation(X), termByTerm, counted, new Fact(1, f.equalTo(sum), counted));
  }

  @Test
  void inequalitiesAreEquivalentUpToAPositiveFactorOnly() {
    Domain any = Domain.EVERYWHERE.real(X).positive(M);
    Formula same = Connective.equivalent(M.times(X).atMost(M), X.atMost(ONE));
    Formula reversed = Connective.equivalent(M.times(X).atMost(M), ONE.atMost(X));
    Formula strict = Connective.equivalent(M.times(X).lessThan(M), X.atMost(ONE));
    accepts(Equivalence.by(M), same, any);
    rejects(Equivalence.by(M.negated()), reversed, any);
    rejects(Equivalence.by(M), strict, any);
    rejects(Equivalence.by(M), same, Domain.EVERYWHERE.real(X).real(M));
  }

  @Test
  void aSequenceIsMonotoneOnlyWhereAllItsNeighboursAreCompared() {
    Fact falling =
        new Fact(1, call("u", K.plus(1)).atMost(call("u", K)), Domain.EVERYWHERE.integer(K, 2));
    Formula fromN = call("u", K).atMost(call("u", N));
    Ground chain = new MonotoneSequence(K, N, K);
    accepts(chain, fromN, Domain.EVERYWHERE.integer(N, 2).integer(K, N), falling);
    rejects(chain, fromN, Domain.EVERYWHERE.integer(N, 1).integer(K, N), falling);
    rejects(chain, fromN, Domain.EVERYWHERE.integer(N, 2).integer(K, 2), falling);
    Formula wrongWay = call("u", N).atMost(call("u", K));
    rejects(chain, wrongWay, Domain.EVERYWHERE.integer(N, 2).integer(K, N), falling);
    Fact everySecond =
        new Fact(1, call("u", K.plus(2)).atMost(call("u", K)), Domain.EVERYWHERE.integer(K, 2));
    rejects(chain, fromN, Domain.EVERYWHERE.integer(N, 2).integer(K, N), everySecond);
  }

  @Test
  void aNameThatIsAnIndexOnOneSideIsNoValueOnTheOther() {
    Symbol r = symbol("r");
    Domain domain = Domain.EVERYWHERE.integer(M, 1).integer(K, 1);
    Formula captured = sumOver(K, ONE, M, K).equalTo(sumOver(r, ONE, M, K));
    rejects(IndexShift.by(0), captured, domain);
    rejects(
        new Reversal(List.of()),
        sumOver(K, ONE, M, M.plus(1).minus(K)).equalTo(sumOver(r, ONE, M, K)),
        domain);
    rejects(new Telescoping(K, ONE, M, ZERO), captured, domain);
  }

  @Test
  void inductionOnAnInequalityNeedsItsStartAndASafeStep() {
    Domain domain = Domain.EVERYWHERE.integer(M, 1);
    Fact doubled = new Fact(1, call("u", M.plus(1)).equalTo(call("u", M).times(2)), domain);
    Fact start = new Fact(2, call("u", ONE).equalTo(ONE), Domain.EVERYWHERE);
    Formula positive = call("u", M).atLeast(ZERO);
    Inequality first = Inequality.with(ONE, Use.of(1));
    Inequality step = Inequality.with(ZERO, Use.of(0));
    accepts(new InductiveInequality(M, first, constant(2), step), positive, domain, doubled, start);
    rejects(
        new InductiveInequality(M, Inequality.with(ZERO), constant(2), step),
        positive,
        domain,
        doubled,
        start);
    rejects(new InductiveInequality(M, first, ONE, step), positive, domain, doubled, start);
    Inequality circular = Inequality.with(ZERO, Use.of(2).at(M, M.plus(1)));
    rejects(new InductiveInequality(M, first, ZERO, circular), positive, domain, doubled, start);
  }

  @Test
  void sumsAreComparedTermByTermWithinTheLongerRangeOnly() {
    Domain domain = Domain.EVERYWHERE.integer(N, 1).integer(M, N);
    Ground equal = new TermByTerm(Inequality.with(ZERO));
    Expression squares = sumOver(K, ONE, N, call("u", K).power(2));
    accepts(equal, squares.atMost(sumOver(K, ONE, M, call("u", K).power(2))), domain);
    rejects(equal, sumOver(K, ONE, M, call("u", K).power(2)).atMost(squares), domain);
    Expression signless = sumOver(K, ONE, N, call("u", K));
    rejects(equal, signless.atMost(sumOver(K, ONE, M, call("u", K))), domain);
    accepts(equal, signless.atMost(sumOver(K, ONE, N, call("u", K))), domain);
    rejects(equal, signless.atMost(sumOver(K, ONE, N, call("v", K))), domain);
  }

  @Test
  void equalBasesHaveEqualPowersWhereTheyArePositive() {
    Domain domain = Domain.EVERYWHERE.positive(X).integer(N, 0);
    Expression sum = ONE.plus(X.power(-1));
    Expression quotient = X.plus(1).over(X);
    Formula same = new Power(sum, N).equalTo(new Power(quotient, N));
    accepts(EqualBases.from(), same, domain);
    rejects(EqualBases.from(), same, Domain.EVERYWHERE.real(X).excluding(X).integer(N, 0));
    rejects(EqualBases.from(), new Power(sum, N).equalTo(new Power(quotient.plus(1), N)), domain);
  }

  @Test
  void boundsAreSqueezedOnlyIfTheyVanishWithTheOthersHeldFixed() {
    Domain domain = Domain.EVERYWHERE.positive(X).integer(N, 1);
    Call f = call("f", N);
    Fact below = new Fact(1, ZERO.atMost(f), domain);
    accepts(
        new Squeeze(N), f.tendsTo(ZERO), domain, below, new Fact(2, f.atMost(X.over(N)), domain));
    rejects(new Squeeze(N), f.tendsTo(ZERO), domain, below, new Fact(2, f.atMost(X), domain));
    Expression steady = call("g", X);
    for (Expression width : List.of(steady.over(N), X.power(M).over(N), steady.over(N.plus(X)))) {
      Domain wide = domain.integer(M, 1);
      accepts(
          new Squeeze(N),
          f.tendsTo(ZERO),
          wide,
          new Fact(1, ZERO.atMost(f), wide),
          new Fact(2, f.atMost(width), wide));
    }
    for (Expression width :
        List.of(call("g", N).over(N), X.power(N).over(N), ONE.over(steady.times(N)), steady)) {
      rejects(new Squeeze(N), f.tendsTo(ZERO), domain, below, new Fact(2, f.atMost(width), domain));
    }
    Domain tied = Domain.EVERYWHERE.integer(N, 1).integer(M, N);
    rejects(
        new Squeeze(N),
        f.tendsTo(ZERO),
        tied,
        new Fact(1, ZERO.atMost(f), tied),
        new Fact(2, f.atMost(M.over(N.power(2))), tied));
  }
}
