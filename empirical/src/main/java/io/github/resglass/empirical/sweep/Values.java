package io.github.resglass.empirical.sweep;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.resglass.empirical.specification.FieldReader;
import io.github.resglass.empirical.specification.Place;
import io.github.resglass.empirical.specification.Written;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.SplittableRandom;

/** The values of one field: some that are named, or a range. */
sealed interface Values {

  /** Digits of the values of a range, so that exact arithmetic on them stays quick. */
  MathContext DIGITS = new MathContext(10);

  long MOST = 10_000_000;

  /** Values one by one. */
  record Named(List<Setting> settings) implements Values {}

  /** From one number to another, evenly or with equal ratios. */
  record Range(String name, Place place, BigDecimal from, BigDecimal to, boolean log, boolean whole)
      implements Values {

    /** The number at a fraction of the way. */
    Setting at(BigDecimal fraction) {
      BigDecimal value;
      if (fraction.signum() == 0) {
        value = from;
      } else if (fraction.compareTo(BigDecimal.ONE) == 0) {
        value = to;
      } else if (log) {
        double start = Math.log(from.doubleValue());
        double end = Math.log(to.doubleValue());
        value =
            new BigDecimal(StrictMath.exp(start + fraction.doubleValue() * (end - start)))
                .round(DIGITS);
      } else {
        value = from.add(to.subtract(from).multiply(fraction)).round(DIGITS);
      }
      return setting(value);
    }

    Setting setting(BigDecimal number) {
      BigDecimal value = whole ? number.setScale(0, RoundingMode.HALF_EVEN) : number;
      if (value.scale() > 0 || value.precision() - value.scale() > 18) {
        String text = value.toString();
        return new Setting(
            name, text, JsonNodeFactory.instance.numberNode(value.doubleValue()), place);
      }
      JsonNode node = JsonNodeFactory.instance.numberNode(value.longValueExact());
      return new Setting(name, node.asText(), node, place);
    }
  }

  /** A range or a list, as it is written. */
  static Values read(String name, Written written) {
    if (written instanceof Written.Items) {
      String accepted = "a list of values, or a range {from: a, to: b, count: n}";
      return new Named(written.items(accepted).stream().map(one -> Setting.of(name, one)).toList());
    }
    throw written.refuse("a list of values, or a range {from: a, to: b, count: n}");
  }

  /** The ends and the spacing of a range; its other fields are the caller's. */
  static Range range(String name, Written.Fields written, FieldReader fields) {
    BigDecimal from = number(fields.required("from", "the number that the range begins with"));
    Written end = fields.required("to", "the number that the range ends with");
    BigDecimal to = number(end);
    boolean log =
        fields
            .field("spacing")
            .map(one -> FieldReader.word(one, "linear", "log").equals("log"))
            .orElse(false);
    boolean whole = fields.field("whole").map(Values::flag).orElse(false);
    if (to.compareTo(from) <= 0) {
      throw end.refuse("a number above 'from', which is " + from + ",");
    }
    if (log && from.signum() <= 0) {
      throw fields.required("from", "").refuse("with spacing log, a positive number");
    }
    return new Range(name, written.place(), from, to, log, whole);
  }

  private static boolean flag(Written written) {
    return FieldReader.word(written, "true", "false").equals("true");
  }

  static BigDecimal number(Written written) {
    Written.Scalar scalar = written.scalar("a number");
    if (scalar.value().isNumber() && scalar.text().length() <= 60) {
      try {
        BigDecimal number = new BigDecimal(scalar.text());
        if (number.signum() == 0 || Math.abs(number.precision() - (long) number.scale()) < 300) {
          return number;
        }
      } catch (NumberFormatException notDecimal) {
        throw written.refuse("a decimal number");
      }
    }
    throw written.refuse("a number");
  }

  /** A value by chance. */
  default Setting draw(SplittableRandom random) {
    if (this instanceof Named named) {
      return named.settings().get(random.nextInt(named.settings().size()));
    }
    Range range = (Range) this;
    if (range.whole() && !range.log()) {
      long least = range.from().longValue();
      return range.setting(BigDecimal.valueOf(random.nextLong(least, range.to().longValue() + 1)));
    }
    return range.at(new BigDecimal(random.nextDouble()));
  }
}
