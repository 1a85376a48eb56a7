package io.github.resglass.empirical.sweep;

import io.github.resglass.empirical.data.Seed;
import io.github.resglass.empirical.specification.FieldReader;
import io.github.resglass.empirical.specification.Written;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/** The three kinds of factors, as they are written. */
final class Factors {

  /** Settings of a range that are kept in memory, some 200 bytes each. */
  private static final int MOST_KEPT = 20_000;

  private Factors() {}

  /** All values of one field. */
  private record Axis(String name, Values values, long size, BigDecimal step) implements Factor {
    @Override
    public List<String> names() {
      return List.of(name);
    }

    @Override
    public List<Setting> at(long place) {
      if (values instanceof Values.Named named) {
        return List.of(named.settings().get((int) place));
      }
      Values.Range range = (Values.Range) values;
      return List.of(
          step.signum() > 0
              ? range.setting(range.from().add(step.multiply(BigDecimal.valueOf(place))))
              : range.at(
                  BigDecimal.valueOf(place)
                      .divide(BigDecimal.valueOf(Math.max(1, size - 1)), MathContext.DECIMAL64)));
    }
  }

  /** Combinations that are written out. */
  private record Rows(List<String> names, List<List<Setting>> rows) implements Factor {
    @Override
    public long size() {
      return rows.size();
    }

    @Override
    public List<Setting> at(long place) {
      return rows.get((int) place);
    }
  }

  /** Combinations by chance; each field of each draw has random numbers of its own. */
  private record Draws(long size, Map<String, Values> fields, Seed seed) implements Factor {
    @Override
    public List<String> names() {
      return List.copyOf(fields.keySet());
    }

    @Override
    public List<Setting> at(long place) {
      List<Setting> settings = new ArrayList<>();
      fields.forEach(
          (name, values) -> settings.add(values.draw(seed.child(name, place).generator())));
      return settings;
    }
  }

  /** One factor for each field of {@code grid}. */
  static List<Factor> grid(Written written) {
    List<Factor> factors = new ArrayList<>();
    String accepted = "fields, each with its values,";
    written.fields(accepted).fields().forEach((name, values) -> factors.add(axis(name, values)));
    if (factors.isEmpty()) {
      throw written.refuse(accepted);
    }
    return factors;
  }

  private static Factor axis(String name, Written written) {
    if (!(written instanceof Written.Fields range)) {
      Values.Named named = (Values.Named) Values.read(name, written);
      return new Axis(name, named, named.settings().size(), BigDecimal.ZERO);
    }
    FieldReader fields = new FieldReader(range);
    Values.Range values = Values.range(name, range, fields);
    var step = fields.field("step");
    Factor axis;
    if (step.isPresent()) {
      BigDecimal width = Values.number(step.get());
      if (width.signum() <= 0 || values.log()) {
        throw step.get().refuse("a positive number, without spacing log,");
      }
      BigDecimal steps = values.to().subtract(values.from()).divide(width, 0, RoundingMode.FLOOR);
      if (steps.compareTo(BigDecimal.valueOf(Values.MOST)) > 0) {
        throw step.get().refuse("at most " + Values.MOST + " values in the range");
      }
      axis = new Axis(name, values, steps.longValue() + 1, width);
    } else {
      long count =
          FieldReader.whole(
              fields.required("count", "how many values, or 'step',"), 2, Values.MOST);
      axis = new Axis(name, values, count, BigDecimal.ZERO);
    }
    fields.finish();
    return axis.size() <= MOST_KEPT ? kept(axis) : axis;
  }

  /** The same, with its settings made once: they are asked for at every combination. */
  private static Factor kept(Factor axis) {
    return new Rows(axis.names(), LongStream.range(0, axis.size()).mapToObj(axis::at).toList());
  }

  /** The combinations of {@code list}, which all set the same fields. */
  static Factor list(Written written) {
    String accepted = "a list of combinations {field: value, …}";
    List<List<Setting>> rows = new ArrayList<>();
    List<String> names = List.of();
    for (Written one : written.items(accepted)) {
      List<Setting> row = new ArrayList<>();
      one.fields("a combination {field: value, …}")
          .fields()
          .forEach((name, value) -> row.add(Setting.of(name, value)));
      List<String> its = row.stream().map(Setting::name).sorted().toList();
      if (rows.isEmpty()) {
        names = row.stream().map(Setting::name).toList();
      }
      if (row.isEmpty() || !its.equals(names.stream().sorted().toList())) {
        throw one.place()
            .refuse(
                "sets "
                    + String.join(", ", its)
                    + "; every combination has to set the same fields, here "
                    + String.join(", ", names));
      }
      rows.add(row);
    }
    return new Rows(names, rows);
  }

  /** The draws of {@code random}. */
  static Factor random(Written written, Seed seed) {
    String accepted = "draws: n, and fields: with a range {from: a, to: b} or a list each,";
    FieldReader reader = new FieldReader(written.fields(accepted));
    long draws = FieldReader.whole(reader.required("draws", "how many draws"), 1, Values.MOST);
    Written.Fields named =
        reader.required("fields", "what is drawn").fields("fields, each with its values,");
    Map<String, Values> fields = new LinkedHashMap<>();
    named
        .fields()
        .forEach(
            (name, values) -> {
              if (values instanceof Written.Fields range) {
                FieldReader ends = new FieldReader(range);
                fields.put(name, Values.range(name, range, ends));
                ends.finish();
              } else {
                fields.put(name, Values.read(name, values));
              }
            });
    if (fields.isEmpty()) {
      throw named.refuse("fields, each with its values,");
    }
    reader.finish();
    return new Draws(draws, fields, seed.child("random"));
  }
}
