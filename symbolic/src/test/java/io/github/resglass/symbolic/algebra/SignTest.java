package io.github.resglass.symbolic.algebra;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is known of a sign is a set of signs; what follows is the least set that holds them all. */
class SignTest {

  private static Set<Integer> meaning(Sign sign) {
    return switch (sign) {
      case POSITIVE -> Set.of(1);
      case NOT_NEGATIVE -> Set.of(0, 1);
      case ZERO -> Set.of(0);
      case NOT_POSITIVE -> Set.of(-1, 0);
      case NEGATIVE -> Set.of(-1);
      case UNKNOWN -> Set.of(-1, 0, 1);
    };
  }

  private static Sign least(Set<Integer> signs) {
    return Arrays.stream(Sign.values())
        .filter(s -> meaning(s).containsAll(signs))
        .min(Comparator.comparingInt(s -> meaning(s).size()))
        .orElseThrow();
  }

  @ParameterizedTest
  @EnumSource
  void ofOneSign(Sign sign) {
    Set<Integer> opposite = new TreeSet<>();
    meaning(sign).forEach(s -> opposite.add(-s));
    assertEquals(least(opposite), sign.negated());
    assertEquals(!meaning(sign).contains(-1), sign.isNotNegative());
    assertEquals(!meaning(sign).contains(1), sign.isNotPositive());
    assertEquals(!meaning(sign).contains(0), sign.isNotZero());
    assertEquals(meaning(sign).size() == 1, sign.isStrict());
  }

  @ParameterizedTest
  @EnumSource
  void ofTwoSigns(Sign sign) {
    for (Sign other : Sign.values()) {
      Set<Integer> products = new TreeSet<>();
      Set<Integer> sums = new TreeSet<>();
      for (int a : meaning(sign)) {
        for (int b : meaning(other)) {
          products.add(a * b);
          // Numbers of opposite signs add up to anything.
          sums.addAll(a * b < 0 ? Set.of(-1, 0, 1) : Set.of(Integer.signum(a + b)));
        }
      }
      assertEquals(least(products), sign.times(other), sign + " times " + other);
      assertEquals(least(sums), sign.plus(other), sign + " plus " + other);
      Set<Integer> both = new TreeSet<>(meaning(sign));
      both.retainAll(meaning(other));
      if (!both.isEmpty()) {
        assertEquals(least(both), sign.and(other), sign + " and " + other);
      }
    }
  }

  @Test
  void ofANumber() {
    assertEquals(Sign.POSITIVE, Sign.of(2));
    assertEquals(Sign.ZERO, Sign.of(0));
    assertEquals(Sign.NEGATIVE, Sign.of(-2));
  }
}
