package io.github.resglass.symbolic.mixture.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.resglass.symbolic.expression.Constant;
import io.github.resglass.symbolic.expression.Expression;
import io.github.resglass.symbolic.expression.Symbol;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.hipparchus.fraction.BigFraction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CountTest {

  private static final Symbol B = new Symbol("b");
  private static final Symbol N = new Symbol("n");

  @Property
  void theLeastSymbolForSoManyIsTheFirstThatReachesThem(
      @ForAll @IntRange(min = 1, max = 7) int slope,
      @ForAll @IntRange(min = -30, max = 30) int offset,
      @ForAll @IntRange(max = 1) int least) {
    Count count = Count.of(B.times(slope).plus(offset));
    int first = -100;
    while (slope * first + offset < least) {
      first++;
    }
    assertEquals(Expression.constant(first), count.reaching(Expression.constant(least)));
  }

  @Property
  void aCountIsWhatItWasReadFrom(
      @ForAll @IntRange(min = 1, max = 7) int slope,
      @ForAll @IntRange(min = -30, max = 30) int offset) {
    Expression written = B.plus(offset).times(slope).minus(B).plus(B);
    Count count = Count.of(written);
    assertEquals(new Count(B, new BigFraction(slope), new BigFraction(slope * offset)), count);
    assertEquals(count, Count.of(count.value()));
  }

  static Stream<Expression> noCounts() {
    Expression half = Constant.ONE.over(Expression.constant(2));
    return Stream.of(
        Expression.constant(3),
        B.negated(),
        B.times(half),
        B.plus(half),
        B.minus(B).plus(3),
        B.plus(N),
        B.times(N),
        B.power(2),
        B.power(2).plus(B),
        Constant.ONE.over(B),
        B.over(B.plus(1)),
        Expression.constant(2).power(B));
  }

  @ParameterizedTest
  @MethodSource("noCounts")
  void whatIsNoWholeNumberForEveryLargeSymbolIsRefusedInOneLine(Expression times) {
    String refusal =
        assertThrows(IllegalArgumentException.class, () -> Count.of(times)).getMessage();
    assertEquals(1, refusal.lines().count(), refusal);
    assertTrue(refusal.startsWith("'"), refusal);
  }
}
