package io.github.resglass.reports.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

final class TicksTest {

  @Test
  void ticksAreRoundNumbersWithAsManyDecimalsAsTheStepNeeds() {
    assertEquals(List.of("0", "20", "40", "60", "80", "100"), texts(Axis.linear("", 0, 100)));
    assertEquals(List.of("0.0", "0.1", "0.2", "0.3", "0.4"), texts(Axis.linear("", 0, 0.4)));
    assertEquals(List.of("\u22122", "\u22121", "0", "1", "2"), texts(Axis.linear("", -2, 2)));
  }

  @Test
  void decadesCarryLogarithmicAxes() {
    assertEquals(List.of("0.01", "0.1", "1", "10"), texts(Axis.logarithmic("", 0.01, 10)));
    assertEquals(List.of("10^{\u22124}", "10^{\u22123}"), texts(Axis.logarithmic("", 1e-4, 5e-3)));
  }

  @Property(seed = "1")
  void atMostSevenTicksAndAllOfThemOnTheAxis(
      @ForAll @DoubleRange(min = -1000, max = 1000) double from,
      @ForAll @DoubleRange(min = -3, max = 9) double exponent) {
    double length = Math.pow(10, exponent);
    Axis axis = Axis.linear("", from, from + length);
    List<Ticks.Tick> ticks = Ticks.along(axis);
    assertTrue(ticks.size() <= 7, ticks::toString);
    assertTrue(ticks.size() >= 2, ticks::toString);
    double room = 1e-6 * length;
    assertTrue(
        ticks.stream()
            .allMatch(t -> t.value() >= from - room && t.value() <= from + length + room));
  }

  private static List<String> texts(Axis axis) {
    return Ticks.along(axis).stream().map(Ticks.Tick::text).toList();
  }
}
