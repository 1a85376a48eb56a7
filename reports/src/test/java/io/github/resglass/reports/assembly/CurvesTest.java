package io.github.resglass.reports.assembly;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.resglass.empirical.comparison.Interval;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CurvesTest {

  @ParameterizedTest
  @CsvSource({
    "1.0512, 0.0213, $1.05 \\pm 0.02$",
    "0.00231, 0.000184, $0.00231 \\pm 0.00018$",
    "0.5, 0.005, '$0.50 \\pm 0.01$'",
    "3, 0, $3.00 \\pm 0.00$",
    "7.01, 7.75, $7.01 \\pm 7.75$"
  })
  void aSmallIntervalIsWrittenWithTwoDigitsOfItsHalfWidth(
      double centre, double halfWidth, String words) {
    assertEquals(words, Curves.words(new Interval(centre, halfWidth, halfWidth / 3, 0.99)));
  }
}
