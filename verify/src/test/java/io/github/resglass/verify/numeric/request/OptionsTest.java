package io.github.resglass.verify.numeric.request;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.resglass.symbolic.expression.ExactNumber;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.hipparchus.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Option text: which numbers are taken, and how what is refused is quoted. */
class OptionsTest {

  @TempDir Path folder;

  private static Options option(String value) {
    return new Options(Map.of("x", value));
  }

  private static String refusal(Runnable reading) {
    return assertThrows(IllegalArgumentException.class, reading::run).getMessage();
  }

  @Test
  void wholeNumbersAreTakenUpToBothEndsAndNotBeyond() {
    for (int number : new int[] {-3, 0, 7}) {
      assertEquals(number, option(" " + number + " ").integer("x", -3, 7));
    }
    assertEquals(7, option("+7").integer("x", -3, 7));
    for (String number : List.of("-4", "8", "1e0", "", "99999999999999999999")) {
      assertEquals(
          "--x is '" + number + "'; a whole number from -3 to 7 is accepted",
          refusal(() -> option(number).integer("x", -3, 7)));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "1e-300, 1e300, 0.99e-300, 1.01e300, POSITIVE",
    "0, 1e300, -1e-9, 1.01e300, RATIO",
    "-1e6, 1e6, -1000001, 1000001, LEVEL"
  })
  void rangesOfNumbersIncludeTheirEnds(
      String least, String largest, String below, String above, String name) {
    NumberRange range =
        Map.of(
                "POSITIVE", NumberRange.POSITIVE,
                "RATIO", NumberRange.RATIO,
                "LEVEL", NumberRange.LEVEL)
            .get(name);
    for (String end : List.of(least, largest)) {
      assertEquals(ExactNumber.parse(end), option(end).number("x", range));
    }
    for (String beyond : List.of(below, above)) {
      assertEquals(
          "--x is '" + beyond + "'; " + range.accepted() + " is accepted",
          refusal(() -> option(beyond).number("x", range)));
    }
  }

  @Test
  void numbersAreReadExactlyUpToAThousandLetters() {
    String longest = "0." + "3".repeat(998);
    BigFraction third = new BigFraction(1, 3);
    BigFraction off = third.subtract(option(longest).number("x", NumberRange.POSITIVE));
    assertEquals(third.divide(new BigFraction(10).pow(998)), off);
    String longer = longest + "3";
    assertTrue(refusal(() -> option(longer).number("x", NumberRange.POSITIVE)).contains("…"));
  }

  @Test
  void sixtyLettersAreQuotedInOneLine() {
    assertEquals("x".repeat(60), Options.shortened("x".repeat(60)));
    assertEquals("x".repeat(60) + "…", Options.shortened("x".repeat(61)));
    assertEquals("a b c", Options.shortened("a\r\nb\u2028c"));
  }

  @Test
  void theInputsAreGivenBackWithWholeNumbersAndFlagsAsSuch() {
    Map<String, String> raw =
        Map.of("depth", " 12 ", "index", "-3", "beta", "0.50", "on", "true", "off", "false");
    assertEquals(
        Map.of("depth", 12, "index", -3, "beta", "0.50", "on", true, "off", false),
        new Options(raw).inputs());
    assertEquals("1234567890", option("1234567890").inputs().get("x"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.5,1/3,2", "0.5, 1/3\n2\n", "0.5 1/3\t2", " 0.5 ,\n1/3 , 2 "})
  void listsInFilesAreSeparatedByCommasOrWhiteSpace(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("numbers"), text);
    List<BigFraction> numbers = NumberList.read(option("@" + file), "x", null);
    assertEquals(List.of(new BigFraction(1, 2), new BigFraction(1, 3), BigFraction.TWO), numbers);
  }

  @Test
  void listsOfMoreThanTenMillionLettersAreRefused() throws IOException {
    Path file = Files.writeString(folder.resolve("numbers"), "1" + " ".repeat(9_999_999));
    assertEquals(List.of(BigFraction.ONE), NumberList.read(option("@" + file), "x", null));
    Files.writeString(file, "1" + " ".repeat(10_000_000));
    assertEquals(
        "--x holds more than 10000000 letters",
        refusal(() -> NumberList.read(option("@" + file), "x", null)));
  }
}
