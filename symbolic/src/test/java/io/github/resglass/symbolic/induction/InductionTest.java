package io.github.resglass.symbolic.induction;

import static io.github.resglass.symbolic.derivation.Grounds.accepts;
import static io.github.resglass.symbolic.derivation.Grounds.rejects;
import static io.github.resglass.symbolic.expression.Expression.call;
import static io.github.resglass.symbolic.expression.Expression.constant;
import static io.github.resglass.symbolic.expression.Expression.symbol;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.resglass.symbolic.derivation.Fact;
import io.github.resglass.symbolic.derivation.Ground;
import io.github.resglass.symbolic.expression.Call;
import io.github.resglass.symbolic.expression.Constant;
import io.github.resglass.symbolic.expression.Domain;
import io.github.resglass.symbolic.expression.Expression;
import io.github.resglass.symbolic.expression.Symbol;
import io.github.resglass.symbolic.ground.Inequality;
import io.github.resglass.symbolic.ground.Use;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** From one value to the next, for every whole number from the first on. */
class InductionTest {

  private static final Symbol N = symbol("n");
  private static final Symbol K = symbol("k");
  private static final Symbol X = symbol("x");
  private static final Constant ZERO = Constant.ZERO;
  private static final Constant ONE = Constant.ONE;
  private static final Domain NUMBERS = Domain.EVERYWHERE.integer(N, 1);
  private static final Call F = call("f", N);

  private static Fact value(int step, long at, long value) {
    return new Fact(step, F.with(N, constant(at)).equalTo(constant(value)), Domain.EVERYWHERE);
  }

  /** f(n+1) = 2 f(n) from n on. */
  private static Fact doubling(long from) {
    return new Fact(
        2, F.with(N, N.plus(1)).equalTo(F.times(2)), Domain.EVERYWHERE.integer(N, from));
  }

  private static final Ground DOUBLING =
      new Induction(N, List.of(constant(2)), List.of(Use.of(1)), List.of(List.of(Use.of(0))));

  @Test
  void theStepHoldsFromTheFirstValueOn() {
    accepts(DOUBLING, F.equalTo(ZERO), NUMBERS, value(1, 1, 0), doubling(1));
    rejects(DOUBLING, F.equalTo(ZERO), NUMBERS, value(1, 1, 0), doubling(2));
    rejects(DOUBLING, F.equalTo(ZERO), NUMBERS, value(1, 1, 1), doubling(1));
    rejects(DOUBLING, F.equalTo(ZERO), NUMBERS, value(1, 2, 0), doubling(1));
    rejects(DOUBLING, F.atMost(ZERO), NUMBERS, value(1, 1, 0), doubling(1));
  }

  @Test
  void asManyFirstValuesAreCheckedAsHypothesesAreUsed() {
    // f(n+1) = f(n) + f(n−1) for n ≥ 2.
    Domain later = Domain.EVERYWHERE.integer(N, 2);
    Fact sum = new Fact(3, F.with(N, N.plus(1)).equalTo(F.plus(F.with(N, N.minus(1)))), later);
    List<List<Use>> bases = List.of(List.of(Use.of(0)), List.of(Use.of(1)));
    Ground ground = new Induction(N, List.of(ONE, ONE), List.of(Use.of(2)), bases);
    accepts(ground, F.equalTo(ZERO), NUMBERS, value(1, 1, 0), value(2, 2, 0), sum);
    rejects(ground, F.equalTo(ZERO), NUMBERS, value(1, 1, 0), value(2, 2, 1), sum);
    rejects(ground, F.equalTo(ZERO), NUMBERS, value(1, 1, 1), value(2, 2, 0), sum);
    assertThrows(
        IllegalArgumentException.class,
        () -> new Induction(N, List.of(ONE, ONE), List.of(), List.of(List.of())));
    assertThrows(
        IllegalArgumentException.class, () -> new Induction(N, List.of(), List.of(), List.of()));
  }

  @Test
  void whatHasNoFirstWholeNumberIsNotReached() {
    Domain any = Domain.EVERYWHERE.real(N);
    Domain real = Domain.EVERYWHERE.and(new Domain.Variable(N, false, Optional.of(ONE), false));
    Domain open = Domain.EVERYWHERE.and(new Domain.Variable(N, true, Optional.of(ONE), true));
    Domain whole = Domain.EVERYWHERE.and(new Domain.Variable(N, true, Optional.empty(), false));
    Ground inequality =
        new InductiveInequality(
            N, Inequality.with(ZERO, Use.of(0)), constant(2), Inequality.with(ZERO, Use.of(1)));
    for (Domain domain : List.of(any, real, open, whole, Domain.EVERYWHERE)) {
      Fact next = new Fact(2, doubling(1).formula(), domain);
      rejects(DOUBLING, F.equalTo(ZERO), domain, value(1, 1, 0), next);
      rejects(inequality, F.atLeast(ZERO), domain, value(1, 1, 0), next);
    }
    Domain fromK = Domain.EVERYWHERE.integer(K, 1).integer(N, K);
    Fact atK = new Fact(1, F.with(N, K).equalTo(ZERO), Domain.EVERYWHERE.integer(K, 1));
    accepts(inequality, F.atLeast(ZERO), fromK, atK, new Fact(2, doubling(1).formula(), fromK));
    rejects(DOUBLING, F.equalTo(ZERO), fromK, atK, new Fact(2, doubling(1).formula(), fromK));
  }

  @Test
  void theOtherVariablesKeepWhatIsKnownOfThemAtTheStart() {
    Domain domain = Domain.EVERYWHERE.positive(X).integer(N, 1);
    Ground power = new InductiveInequality(N, Inequality.with(X), X, Inequality.with(ZERO));
    accepts(power, X.power(N).atLeast(ZERO), domain);
    Domain signless = Domain.EVERYWHERE.real(X).integer(N, 1);
    rejects(power, X.power(N).atLeast(ZERO), signless);
  }

  @Test
  void sequencesRiseOrFallFromOneEndOfTheRangeToTheOther() {
    Call u = call("u", K);
    Domain domain = Domain.EVERYWHERE.integer(N, 2).integer(K, N);
    Domain all = Domain.EVERYWHERE.integer(K, 2);
    Fact rising = new Fact(1, u.atMost(u.with(K, K.plus(1))), all);
    Fact falling = new Fact(1, u.with(K, K.plus(1)).atMost(u), all);
    Ground chain = new MonotoneSequence(K, N, K);
    accepts(chain, u.with(K, N).atMost(u), domain, rising);
    rejects(chain, u.atMost(u.with(K, N)), domain, rising);
    accepts(chain, u.atMost(u.with(K, N)), domain, falling);
    rejects(chain, u.with(K, N).atMost(u), domain, falling);
    rejects(chain, u.with(K, N).lessThan(u), domain, rising);
    rejects(chain, u.with(K, N).atMost(u), domain);
    Expression square = K.power(2);
    rejects(new MonotoneSequence(K, K, square), u.atMost(u.with(K, square)), domain, rising);
    rejects(new MonotoneSequence(K, K, N), u.atMost(u.with(K, N)), domain, rising);
  }
}
