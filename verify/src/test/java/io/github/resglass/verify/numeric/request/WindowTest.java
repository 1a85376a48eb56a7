package io.github.resglass.verify.numeric.request;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.resglass.verify.numeric.bounded.BoundedList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which weights are printed of those that there are. */
class WindowTest {

  private static final String NOTHING_ASKED = "nothing asked";

  private static BoundedList put(String window, int degree, BoundedList weights, boolean roots) {
    Map<String, Result> results = new LinkedHashMap<>();
    Map<String, String> asked = window.equals(NOTHING_ASKED) ? Map.of() : Map.of("weights", window);
    Window.read(new Options(asked)).put(results, degree, () -> weights, roots);
    return ((Result.Values) results.get("weights")).numbers();
  }

  /** 2^{−|r − 100|}/3, r = 1, …, 199. */
  private static double[] twoSided() {
    double[] law = new double[199];
    Arrays.setAll(law, i -> Math.scalb(1 / 3.0, -Math.abs(i - 99)));
    return law;
  }

  /** An end of 2^{−k}·2/3 is left out if that is below 4.9·10⁻¹⁷, from k = 54 on. */
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void beyondDegreeTenThousandTheEndsThatAreLeftOutHoldLessThanTheySay(boolean roots) {
    double[] law = twoSided();
    double[] weights = roots ? Arrays.stream(law).map(Math::sqrt).toArray() : law;
    BoundedList all = BoundedList.of(1, weights, 1e-17);
    BoundedList kept = put(NOTHING_ASKED, 10_001, all, roots);
    assertEquals(100 - 53, kept.from());
    assertEquals(100 + 53, kept.to());
    double end = Arrays.stream(law, 0, kept.from() - 1).sum();
    assertTrue(end < 4.9e-17 && end + law[kept.from() - 1] > 4.9e-17, "" + end);
    BoundedList shallow = put(NOTHING_ASKED, 10_000, all, roots);
    assertEquals(1, shallow.from());
    assertEquals(10_000, shallow.to());
  }

  /** Only where nothing is asked for, a deep net's weights are those that matter. */
  @Test
  void allWeightsArePrintedWhereAllAreAskedFor() {
    BoundedList all = BoundedList.of(1, twoSided(), 1e-17);
    for (int degree : new int[] {10_000, 10_001, 1_000_000}) {
      BoundedList kept = put("all", degree, all, false);
      assertEquals(1, kept.from());
      assertEquals(degree, kept.to());
      assertEquals(twoSided()[0], kept.get(1));
    }
  }

  @ParameterizedTest
  @CsvSource({"1..1, 1, 1", "3..12, 3, 12", "199..10001, 199, 10001", "1..1000000, 1, 1000000"})
  void aRangeIsPrintedAsItIsAskedFor(String window, int from, int to) {
    BoundedList kept = put(window, 1_000_000, BoundedList.of(1, twoSided(), 0), false);
    assertEquals(from, kept.from());
    assertEquals(to, kept.to());
    assertEquals(from > 199 ? 0 : twoSided()[from - 1], kept.get(from));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"0..3", "3..2", "1..1001", "x", "", "..", "1..", "1..9999999999", "-1..3"})
  void otherRangesAreRefused(String window) {
    BoundedList all = BoundedList.of(1, twoSided(), 0);
    assertThrows(IllegalArgumentException.class, () -> put(window, 1_000, all, false));
  }

  @Test
  void aRangeOfMoreThanAMillionLengthsIsRefused() {
    BoundedList all = BoundedList.of(1, twoSided(), 0);
    assertThrows(IllegalArgumentException.class, () -> put("1..1000001", 2_000_000, all, false));
    assertThrows(IllegalArgumentException.class, () -> put("all", 1_000_001, all, false));
    assertEquals(1_000_001, put("2..1000001", 2_000_000, all, false).to());
  }
}
