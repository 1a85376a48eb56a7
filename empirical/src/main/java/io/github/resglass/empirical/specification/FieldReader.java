package io.github.resglass.empirical.specification;

import java.util.Arrays;
import java.util.Optional;
import java.util.TreeSet;

/** Takes the fields of an object one by one; one that is not asked for is an error. */
public final class FieldReader {

  private final Written.Fields object;
  private final TreeSet<String> asked = new TreeSet<>();

  public FieldReader(Written.Fields object) {
    this.object = object;
  }

  /** A field, if it is there. */
  public Optional<Written> field(String name) {
    asked.add(name);
    return Optional.ofNullable(object.fields().get(name));
  }

  /** A field that has to be there. */
  public Written required(String name, String accepted) {
    return field(name)
        .orElseThrow(
            () ->
                object
                    .place()
                    .below(object.place().line(), name)
                    .refuse("is missing; " + accepted + " is accepted"));
  }

  /** A whole number within bounds. */
  public static long whole(Written written, long least, long most) {
    String accepted = "a whole number from " + least + " to " + most;
    Written.Scalar scalar = written.scalar(accepted);
    if (scalar.value().isIntegralNumber() && scalar.value().canConvertToLong()) {
      long value = scalar.value().longValue();
      if (value >= least && value <= most) {
        return value;
      }
    }
    throw written.refuse(accepted);
  }

  /** One of several words. */
  public static String word(Written written, String... words) {
    String accepted = Arrays.asList(words).toString().replaceAll("[\\[\\]]", "");
    String text = written.scalar(accepted).text();
    if (Arrays.asList(words).contains(text)) {
      return text;
    }
    throw written.refuse(accepted);
  }

  /** Refuses the first field that was not asked for. */
  public void finish() {
    object
        .fields()
        .forEach(
            (name, written) -> {
              if (!asked.contains(name)) {
                throw written
                    .place()
                    .refuse("is not a field here; " + String.join(", ", asked) + " are");
              }
            });
  }
}
