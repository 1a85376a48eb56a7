package io.github.resglass.symbolic.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.resglass.symbolic.compilation.CompiledFunction;
import io.github.resglass.symbolic.compilation.ExactArithmetic;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.hipparchus.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A bound name means nothing outside: what is put in is never captured by it. */
class BindingTest {

  private static final Symbol X = new Symbol("x");
  private static final Symbol Y = new Symbol("y");
  private static final Symbol K = new Symbol("k");
  private static final Symbol K1 = new Symbol("k1");
  private static final Symbol N = new Symbol("n");
  private static final Symbol A = new Symbol("a");
  private static final Symbol B = new Symbol("b");

  /** Values of the free symbols, chosen so that no two expressions below agree by accident. */
  private static final Map<Symbol, Integer> VALUES =
      Map.of(X, 3, Y, 11, K, 5, K1, 7, N, 4, A, 13, B, 2);

  private static Expression number(long value) {
    return Expression.constant(value);
  }

  private static BigFraction value(Expression expression, Map<Symbol, Integer> at) {
    List<Symbol> symbols = List.copyOf(at.keySet());
    return CompiledFunction.of(expression, symbols, new ExactArithmetic())
        .at(symbols.stream().map(s -> new BigFraction(at.get(s))).toList());
  }

  static Stream<Expression> binding() {
    Expression sum = Expression.sumOver(K, X, N.plus(X), K.times(X).plus(K1));
    Expression product = new FiniteProduct(K, X, N.plus(X), K.plus(X).plus(K1));
    return Stream.of(
        sum,
        product,
        sum.power(2).plus(X.times(product)),
        Expression.sumOver(K, number(0), K1, K.times(X)),
        Expression.sumOver(K, number(1), N, Expression.sumOver(K1, number(1), K, K1.times(X))),
        Expression.binomial(N.plus(X), X),
        new Recurrence(
            K1, List.of(A, B), X, List.of(X, X.plus(1)), A.times(X).plus(B.times(K1)), X.plus(N)));
  }

  static Stream<Symbol> replaced() {
    return Stream.of(X, N, K1);
  }

  @ParameterizedTest
  @MethodSource("binding")
  void puttingInAndEvaluatingIsEvaluatingWithWhatWasPutIn(Expression expression) {
    for (Symbol symbol : replaced().toList()) {
      for (Expression by : List.of(number(2), K, K.minus(2), Y.minus(K), K.plus(Y), N, X)) {
        Expression substituted = expression.with(symbol, by);
        Map<Symbol, Integer> moved = new java.util.HashMap<>(VALUES);
        int inner = value(by, VALUES).getNumerator().intValueExact();
        if (inner < 0) {
          continue;
        }
        moved.put(symbol, inner);
        assertEquals(
            value(expression, moved),
            value(substituted, VALUES),
            expression + " with " + by + " for " + symbol);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("binding")
  void onlyFreeSymbolsChangeTheValueAndPuttingInRemovesThem(Expression expression) {
    for (Symbol symbol : VALUES.keySet()) {
      Expression without = expression.with(symbol, number(1));
      assertFalse(without.freeSymbols().contains(symbol));
      if (!expression.freeSymbols().contains(symbol)) {
        assertEquals(expression, without);
      }
    }
  }

  @Test
  void freeSymbolsAreThoseThatNothingBinds() {
    assertEquals(Set.of(X, N), Expression.sumOver(K, number(0), N, K.times(X)).freeSymbols());
    assertEquals(Set.of(X, K), Expression.sumOver(K, number(0), K, K.times(X)).freeSymbols());
    assertEquals(Set.of(Y), Expression.call(Call.NORMAL_MEAN, X.times(Y), X).freeSymbols());
    assertEquals(Set.of(Y, N), Expression.call(Call.GATE_MEAN, X.times(Y), N, X).freeSymbols());
    assertEquals(Set.of(Y, N), Expression.call(Call.COEFFICIENT, X.plus(Y), X, N).freeSymbols());
    assertEquals(Set.of(X, N), Expression.call(Call.ENTRY, X, N).freeSymbols());
    Expression recurrence = new Recurrence(K, List.of(A), X, List.of(Y), A.times(K).plus(B), N);
    assertEquals(Set.of(X, Y, B, N), recurrence.freeSymbols());
    assertEquals(Set.of(X, N), new ForAll(K, number(0), N, K.atMost(X)).freeSymbols());
    assertEquals(
        Set.of(X, Y, N),
        Connective.and(X.equalTo(Y), new Membership(N, Membership.NumberSet.REALS)).freeSymbols());
  }

  @Test
  void whatAMeanIsTakenOverKeepsOutWhatIsPutIn() {
    Symbol fresh = new Symbol("x1");
    assertEquals(
        Expression.call(Call.NORMAL_MEAN, fresh.times(X), fresh),
        Expression.call(Call.NORMAL_MEAN, X.times(Y), X).with(Y, X));
    assertEquals(
        Expression.call(Call.NORMAL_MEAN, X.times(Y), X),
        Expression.call(Call.NORMAL_MEAN, X.times(Y), X).with(X, number(1)));
    assertEquals(
        Expression.call(Call.GATE_MEAN, X.times(Y), number(1), X),
        Expression.call(Call.GATE_MEAN, X.times(Y), N, X).with(N, number(1)));
    assertEquals(
        Expression.call(Call.COEFFICIENT, X.plus(2), X, K),
        Expression.call(Call.COEFFICIENT, X.plus(Y), X, N).with(Y, number(2)).with(N, K));
    // The first free name would be x1, which another name of the mean already is.
    Symbol second = new Symbol("x2");
    assertEquals(
        Expression.call(Call.NORMAL_MEAN, second.times(fresh).times(X), second, fresh),
        Expression.call(Call.NORMAL_MEAN, X.times(fresh).times(Y), X, fresh).with(Y, X));
  }

  @Test
  void boundNamesOfACallAreRenamedInItsBodyAndWhereItBindsThem() {
    assertEquals(
        Expression.call(Call.GATE_MEAN, K.times(Y), X, K),
        Expression.call(Call.GATE_MEAN, A.times(Y), X, A).renamed(List.of(K)));
    assertEquals(
        Expression.call(Call.NORMAL_MEAN, K.minus(N), K, N),
        Expression.call(Call.NORMAL_MEAN, A.minus(B), A, B).renamed(List.of(K, N)));
  }

  @Test
  void aChangeOfThePartsLeavesBoundNamesAlone() {
    assertEquals(
        Expression.call(Call.NORMAL_MEAN, X.plus(1), Y),
        Expression.call(Call.NORMAL_MEAN, X, Y).withParts(e -> e.plus(1)));
    assertEquals(
        Expression.call("f", X.plus(1), Y.plus(1)),
        Expression.call("f", X, Y).withParts(e -> e.plus(1)));
    assertEquals(
        Expression.sumOver(K, number(1), N.plus(1), X.plus(1)),
        Expression.sumOver(K, number(0), N, X).withParts(e -> e.plus(1)));
    assertEquals(
        new FiniteProduct(K, number(1), N.plus(1), X.plus(1)),
        new FiniteProduct(K, number(0), N, X).withParts(e -> e.plus(1)));
    assertEquals(X.plus(1).power(Y.plus(1)), X.power(Y).withParts(e -> e.plus(1)));
    assertEquals(X.plus(1).times(Y.plus(1)), X.times(Y).withParts(e -> e.plus(1)));
    assertEquals(X.plus(2).plus(Y), X.plus(Y).withParts(e -> e.plus(1)));
    assertEquals(X, X.withParts(e -> e.plus(1)));
  }

  @Test
  void aRecurrenceNeedsDifferentNamesAndAsManyFirstValuesAsPreviousOnes() {
    for (List<Symbol> previous :
        List.of(List.<Symbol>of(), List.of(A), List.of(A, A), List.of(A, K))) {
      List<Expression> two = List.of(X, Y);
      List<Expression> first = previous.size() == 1 ? two : two.subList(0, previous.size());
      assertThrows(
          IllegalArgumentException.class,
          () -> new Recurrence(K, previous, number(0), List.copyOf(first), A, N));
    }
  }

  @Test
  void aRecurrenceIsWhatItsRuleMakesOfTheValuesBefore() {
    Recurrence numbers =
        new Recurrence(
            K,
            List.of(A, B),
            number(0),
            List.of(number(2), number(3)),
            A.times(K).plus(B.times(X)),
            N);
    assertEquals(2, numbers.order());
    // What is put in may have the names that are bound: they do not meet.
    assertEquals(B.times(Y).plus(K.times(X)), numbers.next(Y, List.of(B, K)));
    for (int n = 2; n < 6; n++) {
      Map<Symbol, Integer> at = Map.of(N, n, X, 7);
      assertEquals(value(numbers, at), value(numbers.unfolded(), at));
    }
    assertEquals(new BigFraction(3), value(numbers.at(number(1)), Map.of(X, 7)));
    // 3·2 + 2·7
    assertEquals(new BigFraction(20), value(numbers.at(number(2)), Map.of(X, 7)));
  }

  @Test
  void aBoundNameOfARecurrenceOrARangeIsNotPutInUnseen() {
    Recurrence recurrence = new Recurrence(K, List.of(A), number(0), List.of(X), A.plus(X), N);
    assertThrows(IllegalArgumentException.class, () -> recurrence.with(X, A));
    assertThrows(IllegalArgumentException.class, () -> recurrence.with(X, K.plus(1)));
    assertEquals(recurrence.at(A), recurrence.with(N, A));
    assertEquals(recurrence, recurrence.with(A, Y));
    ForAll all = new ForAll(K, number(0), N, K.atMost(X));
    assertThrows(IllegalArgumentException.class, () -> all.with(X, K));
    assertEquals(new ForAll(K, number(0), N, K.atMost(Y)), all.with(X, Y));
    assertEquals(new ForAll(K, number(0), K1, K.atMost(X)), all.with(N, K1));
    assertEquals(all, all.with(K, Y));
    assertEquals(
        new ForAll(K, K, K.plus(1), K.atMost(X)),
        new ForAll(K, K, K.plus(1), K.atMost(X)).with(K, K));
  }

  @Test
  void puttingIntoFormulasPutsIntoTheirParts() {
    Relation relation = X.atMost(Y.plus(X));
    Membership whole = new Membership(X, Membership.NumberSet.INTEGERS);
    assertEquals(N.atMost(Y.plus(N)), relation.with(X, N));
    assertEquals(new Membership(N, Membership.NumberSet.INTEGERS), whole.with(X, N));
    assertEquals(
        Connective.implies(relation.with(X, N), whole.with(X, N)),
        Connective.implies(relation, whole).with(X, N));
  }

  @Test
  void aNewVariableTakesThePlaceOfTheOldOneWithAllThatWasAssumedOfIt() {
    Domain domain =
        Domain.EVERYWHERE
            .real(X)
            .integer(N, 2)
            .excluding(X.minus(1))
            .excluding(N.minus(3))
            .assuming(X.lessThan(number(5)))
            .assuming(N.atMost(number(9)));
    Domain changed = domain.positive(X);
    assertEquals(
        List.of(
            new Membership(N, Membership.NumberSet.INTEGERS),
            N.atLeast(number(2)),
            X.greaterThan(number(0)),
            new Relation(N.minus(3), Relation.Comparison.NOT_EQUAL, number(0)),
            N.atMost(number(9))),
        changed.formulas());
    assertEquals(
        List.of(
            new Membership(X, Membership.NumberSet.REALS),
            new Membership(N, Membership.NumberSet.INTEGERS),
            N.atLeast(number(2)),
            new Relation(X.minus(1), Relation.Comparison.NOT_EQUAL, number(0)),
            X.lessThan(number(5))),
        domain.withoutAssumptionsOn(N).formulas());
    assertThrows(IllegalArgumentException.class, () -> domain.assuming(X.lessThan(Y)));
  }

  @Test
  void aVariableIsTiedByWhateverElseRestrictsIt() {
    Domain free = Domain.EVERYWHERE.integer(N, 1).real(X);
    assertFalse(free.ties(N));
    assertTrue(free.integer(K, N).ties(N));
    assertFalse(free.integer(K, N).ties(K));
    assertTrue(free.excluding(N.minus(X)).ties(N));
    assertTrue(free.assuming(X.atMost(N)).ties(X));
    assertTrue(free.find(N).isPresent());
    assertTrue(free.find(K).isEmpty());
  }
}
