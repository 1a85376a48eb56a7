package io.github.resglass.symbolic.premise;

import static io.github.resglass.symbolic.derivation.Grounds.accepts;
import static io.github.resglass.symbolic.derivation.Grounds.rejects;
import static io.github.resglass.symbolic.expression.Expression.binomial;
import static io.github.resglass.symbolic.expression.Expression.call;
import static io.github.resglass.symbolic.expression.Expression.constant;
import static io.github.resglass.symbolic.expression.Expression.sumOver;
import static io.github.resglass.symbolic.expression.Expression.symbol;

import io.github.resglass.symbolic.derivation.Fact;
import io.github.resglass.symbolic.derivation.Ground;
import io.github.resglass.symbolic.expression.Call;
import io.github.resglass.symbolic.expression.Constant;
import io.github.resglass.symbolic.expression.Domain;
import io.github.resglass.symbolic.expression.Expression;
import io.github.resglass.symbolic.expression.Formula;
import io.github.resglass.symbolic.expression.Recurrence;
import io.github.resglass.symbolic.expression.Symbol;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Coefficients are read off expansions, values off recurrences and laws, letter by letter. */
class CoefficientTest {

  private static final Symbol T = symbol("t");
  private static final Symbol K = symbol("k");
  private static final Symbol R = symbol("r");
  private static final Symbol N = symbol("n");
  private static final Symbol Y = symbol("y");
  private static final Constant ZERO = Constant.ZERO;
  private static final Constant ONE = Constant.ONE;
  private static final Ground COEFFICIENT = new Coefficient();
  private static final Call POLYNOMIAL = call("P", T, N);
  private static final Domain LINE = Domain.EVERYWHERE.integer(N, 0).positive(T);
  private static final Domain INSIDE = Domain.EVERYWHERE.integer(R, 0).integer(N, R).positive(T);
  private static final Expression EXPANSION = sumOver(K, ZERO, N, binomial(N, K).times(T.power(K)));
  private static final Fact EXPANDED = new Fact(1, POLYNOMIAL.equalTo(EXPANSION), LINE);

  private static Expression coefficient(Expression of, Expression variable, Expression power) {
    return call(Call.COEFFICIENT, of, variable, power);
  }

  private static final Formula READ = coefficient(POLYNOMIAL, T, R).equalTo(binomial(N, R));

  @Test
  void aCoefficientIsThatOfTheExpansion() {
    accepts(COEFFICIENT, READ, INSIDE, EXPANDED);
    rejects(
        COEFFICIENT,
        coefficient(POLYNOMIAL, T, R).equalTo(binomial(N, R).times(2)),
        INSIDE,
        EXPANDED);
    rejects(COEFFICIENT, coefficient(POLYNOMIAL, T, R).atMost(binomial(N, R)), INSIDE, EXPANDED);
    rejects(COEFFICIENT, call("f", POLYNOMIAL, T, R).equalTo(binomial(N, R)), INSIDE, EXPANDED);
    rejects(COEFFICIENT, R.equalTo(binomial(N, R)), INSIDE, EXPANDED);
    rejects(COEFFICIENT, POLYNOMIAL, INSIDE, EXPANDED);
    rejects(
        COEFFICIENT, coefficient(call("Q", T, N), T, R).equalTo(binomial(N, R)), INSIDE, EXPANDED);
    rejects(
        COEFFICIENT,
        coefficient(POLYNOMIAL, T, R.plus(1)).equalTo(binomial(N, R.plus(1))),
        INSIDE,
        EXPANDED);
    rejects(
        COEFFICIENT,
        coefficient(POLYNOMIAL, T.plus(1), R).equalTo(binomial(N, R)),
        INSIDE,
        EXPANDED);
    rejects(
        COEFFICIENT,
        call(Call.COEFFICIENT, POLYNOMIAL, T, R, R).equalTo(binomial(N, R)),
        INSIDE,
        EXPANDED);
  }

  @Test
  void thePremiseIsOneExpansion() {
    rejects(COEFFICIENT, READ, INSIDE);
    rejects(COEFFICIENT, READ, INSIDE, EXPANDED, EXPANDED);
    rejects(COEFFICIENT, READ, INSIDE, new Fact(1, POLYNOMIAL, LINE));
    rejects(COEFFICIENT, READ, INSIDE, new Fact(1, POLYNOMIAL.atMost(EXPANSION), LINE));
    rejects(COEFFICIENT, READ, INSIDE, new Fact(1, POLYNOMIAL.equalTo(T.power(N)), LINE));
    Expression moving = sumOver(K, ZERO, N, T.times(T.power(K)));
    rejects(
        COEFFICIENT,
        coefficient(POLYNOMIAL, T, R).equalTo(T),
        INSIDE,
        new Fact(1, POLYNOMIAL.equalTo(moving), LINE));
  }

  @Test
  void theCoefficientLiesInsideTheRange() {
    Domain below = Domain.EVERYWHERE.integer(R, -1).integer(N, R).positive(T);
    rejects(COEFFICIENT, READ, below, new Fact(1, EXPANDED.formula(), below));
    Domain above = Domain.EVERYWHERE.integer(R, 0).integer(N, 0).positive(T);
    rejects(COEFFICIENT, READ, above, EXPANDED);
    Domain real =
        Domain.EVERYWHERE
            .and(new Domain.Variable(R, false, Optional.of(ZERO), false))
            .integer(N, R)
            .positive(T);
    rejects(COEFFICIENT, READ, real, EXPANDED);
  }

  /** At one t, or for whole t, many polynomials agree. */
  @Test
  void theExpansionHoldsOnAnInterval() {
    Domain others = Domain.EVERYWHERE.integer(R, 0).integer(N, R);
    Domain whole = others.integer(T, 1);
    rejects(COEFFICIENT, READ, whole, new Fact(1, EXPANDED.formula(), whole));
    Domain tied = others.positive(T).assuming(T.equalTo(ONE));
    rejects(COEFFICIENT, READ, tied, new Fact(1, EXPANDED.formula(), tied));
    Domain fromR = others.and(new Domain.Variable(T, false, Optional.of(R), false));
    rejects(COEFFICIENT, READ, fromR, new Fact(1, EXPANDED.formula(), fromR));
    Domain fixed = others.real(Y);
    rejects(COEFFICIENT, READ, fixed, new Fact(1, EXPANDED.formula(), fixed));
    Domain open = others.real(T);
    accepts(COEFFICIENT, READ, open, new Fact(1, EXPANDED.formula(), open));
  }

  @Test
  void aRecurrenceIsUnfoldedAfterItsFirstValues() {
    Symbol before = symbol("u");
    Recurrence sequence =
        new Recurrence(K, List.of(before), ONE, List.of(Y), before.times(K), N.plus(1));
    Ground unfolding = new Unfolding();
    Domain numbers = Domain.EVERYWHERE.integer(N, 1).positive(Y);
    accepts(unfolding, sequence.equalTo(sequence.at(N).times(N.plus(1))), numbers);
    rejects(unfolding, sequence.equalTo(sequence.at(N).times(N)), numbers);
    rejects(unfolding, sequence.atMost(sequence.at(N).times(N.plus(1))), numbers);
    rejects(unfolding, N.equalTo(sequence.at(N).times(N.plus(1))), numbers);
    rejects(unfolding, sequence, numbers);
    Domain early = Domain.EVERYWHERE.integer(N, 0).positive(Y);
    rejects(unfolding, sequence.equalTo(sequence.at(N).times(N.plus(1))), early);
    Domain real =
        Domain.EVERYWHERE.and(new Domain.Variable(N, false, Optional.of(ONE), false)).positive(Y);
    rejects(unfolding, sequence.equalTo(sequence.at(N).times(N.plus(1))), real);
  }

  @Test
  void aLawIsStatedAsItStandsAndWhereItHolds() {
    Domain line = Domain.EVERYWHERE.positive(T);
    Law root = Law.SQUARE_OF_ROOT.at(T.plus(1));
    accepts(root, Expression.sqrt(T.plus(1)).power(2).equalTo(T.plus(1)), line);
    rejects(root, T.plus(1).equalTo(Expression.sqrt(T.plus(1)).power(2)), line);
    rejects(root, root.formula(), Domain.EVERYWHERE.real(T));
    Law product = Law.LOGARITHM.at(T).with(T, constant(2));
    accepts(
        product,
        call(Call.LOG, T.times(2)).equalTo(call(Call.LOG, constant(2)).plus(call(Call.LOG, T))),
        line);
    Law symmetry = Law.BINOMIAL_SYMMETRY.at(N, constant(2));
    accepts(
        symmetry,
        binomial(N, constant(2)).equalTo(binomial(N, N.minus(2))),
        Domain.EVERYWHERE.integer(N, 0));
    rejects(symmetry, symmetry.formula(), Domain.EVERYWHERE.real(N));
    // What is known of the value may come from a premise.
    Fact positive = new Fact(1, call("f", T).greaterThan(ZERO), line);
    Law of = Law.SQUARE_OF_ROOT.at(call("f", T));
    accepts(of, of.formula(), line, positive);
    rejects(of, of.formula(), line);
  }
}
