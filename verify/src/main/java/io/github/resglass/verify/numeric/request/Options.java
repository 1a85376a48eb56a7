package io.github.resglass.verify.numeric.request;

import io.github.resglass.symbolic.expression.ExactNumber;
import java.math.BigInteger;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.hipparchus.fraction.BigFraction;

/** What a user wrote: raw option text by name, and how it is read, with one line for each error. */
final class Options {

  private static final int LONGEST_NUMBER = 1_000;
  private static final int LONGEST_QUOTE = 60;

  private static final Pattern WHOLE = Pattern.compile("[+-]?\\d{1,30}");
  private static final Pattern SHORT_WHOLE = Pattern.compile("-?\\d{1,9}");

  private final Map<String, String> raw;

  Options(Map<String, String> raw) {
    this.raw = new LinkedHashMap<>(raw);
  }

  /** Refuses every option that is not among the accepted ones. */
  void acceptOnly(String quantity, Collection<String> accepted) {
    for (Map.Entry<String, String> option : raw.entrySet()) {
      if (!accepted.contains(option.getKey())) {
        throw new IllegalArgumentException(
            "'"
                + shortened(option.getKey())
                + "' is no option of "
                + quantity
                + "; accepted: "
                + String.join(", ", accepted));
      }
      if (option.getValue() == null) {
        throw bad(option.getKey(), "a value is missing");
      }
    }
  }

  boolean has(String name) {
    return raw.containsKey(name);
  }

  /** Refuses the second option beside the first. */
  void exclude(String first, String second) {
    if (has(first) && has(second)) {
      throw new IllegalArgumentException(
          "--" + first + " and --" + second + " cannot be given together; choose one");
    }
  }

  Optional<String> text(String name) {
    return Optional.ofNullable(raw.get(name));
  }

  String required(String name, String accepted) {
    return text(name)
        .orElseThrow(
            () -> new IllegalArgumentException("--" + name + " is missing; give " + accepted));
  }

  /** A flag: absent or "false" is off, "true" or nothing after it is on. */
  boolean flag(String name) {
    String value = raw.getOrDefault(name, "false").strip();
    if (value.isEmpty() || value.equals("true")) {
      return true;
    }
    if (value.equals("false")) {
      return false;
    }
    throw bad(name, "true or false is accepted");
  }

  /** One of the words, the first of them if the option is absent. */
  String choice(String name, String... words) {
    String value = raw.getOrDefault(name, words[0]).strip();
    for (String word : words) {
      if (word.equals(value)) {
        return word;
      }
    }
    throw bad(name, "accepted: " + String.join(", ", words));
  }

  int integer(String name, int least, int largest) {
    String accepted = "a whole number from " + least + " to " + largest;
    String value = required(name, accepted).strip();
    if (WHOLE.matcher(value).matches()) {
      BigInteger number = new BigInteger(value);
      if (number.compareTo(BigInteger.valueOf(least)) >= 0
          && number.compareTo(BigInteger.valueOf(largest)) <= 0) {
        return number.intValue();
      }
    }
    throw bad(name, accepted + " is accepted");
  }

  /** A rational number, read exactly. */
  BigFraction number(String name, NumberRange range) {
    return number(name, required(name, range.accepted()), range);
  }

  /** A rational number out of a longer text. */
  static BigFraction number(String name, String text, NumberRange range) {
    if (text.length() <= LONGEST_NUMBER) {
      try {
        BigFraction number = ExactNumber.parse(text);
        if (range.contains(number)) {
          return number;
        }
      } catch (IllegalArgumentException notANumber) {
        // One line for all that is wrong with it, below.
      }
    }
    throw bad(name, text, range.accepted() + " is accepted");
  }

  IllegalArgumentException bad(String name, String accepted) {
    return bad(name, raw.get(name), accepted);
  }

  static IllegalArgumentException bad(String name, String value, String accepted) {
    return new IllegalArgumentException(
        "--" + shortened(name) + " is '" + shortened(value) + "'; " + accepted);
  }

  /** Fit for one line of a terminal. */
  static String shortened(String text) {
    String line = (text == null ? "" : text).replaceAll("[\\p{Cntrl}\\p{Zl}\\p{Zp}]+", " ");
    return line.length() <= LONGEST_QUOTE ? line : line.substring(0, LONGEST_QUOTE) + "…";
  }

  /** The options as they were given, whole numbers and flags as such. */
  Map<String, Object> inputs() {
    Map<String, Object> inputs = new LinkedHashMap<>();
    raw.forEach(
        (name, value) -> {
          String text = value.strip();
          if (SHORT_WHOLE.matcher(text).matches()) {
            inputs.put(name, Integer.valueOf(text));
          } else if (text.equals("true") || text.equals("false")) {
            inputs.put(name, Boolean.valueOf(text));
          } else {
            inputs.put(name, value);
          }
        });
    return inputs;
  }
}
