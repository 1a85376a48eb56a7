package io.github.resglass.verify.numeric.request;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.hipparchus.fraction.BigFraction;

/**
 * A list of positive numbers as an option: {@code 0.5,1/3,2}, {@code @FILE}, or {@code -} for
 * standard input. In files, commas and white space separate, and lines may follow each other.
 */
final class NumberList {

  private static final int LONGEST = 10_000_000;

  private NumberList() {}

  static List<BigFraction> read(Options options, String name, Reader standardInput) {
    String value = options.required(name, "numbers b1,b2,…, @FILE or -").strip();
    String text = value;
    if (value.equals("-")) {
      text = all(name, standardInput);
    } else if (value.startsWith("@")) {
      try (Reader file = Files.newBufferedReader(Path.of(value.substring(1)))) {
        text = all(name, file);
      } catch (IOException | UncheckedIOException | InvalidPathException unreadable) {
        throw options.bad(name, "the file cannot be read");
      }
    }
    List<BigFraction> numbers = new ArrayList<>();
    for (String item : text.strip().split("\\s*[,\\s]\\s*", -1)) {
      numbers.add(
          Options.number(
              name + ", number " + (numbers.size() + 1) + ",", item, NumberRange.POSITIVE));
    }
    return numbers;
  }

  private static String all(String name, Reader reader) {
    String text = new BufferedReader(reader).lines().collect(Collectors.joining("\n"));
    if (text.length() > LONGEST) {
      throw new IllegalArgumentException("--" + name + " holds more than " + LONGEST + " letters");
    }
    return text;
  }
}
