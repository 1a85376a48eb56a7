package io.github.resglass.reports.content;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * How a step was checked.
 *
 * @param kind one word: {@code normal-form}, {@code random-evaluation}, {@code certificate}, {@code
 *     argument}, {@code quoted}
 * @param source of a quoted result
 * @param points at which a random evaluation was made
 * @param errorProbability with which a wrong step would have passed
 * @param ingredients the checks that an argument is made of
 */
public record CheckView(
    String kind,
    String description,
    Optional<String> source,
    OptionalInt points,
    OptionalDouble errorProbability,
    List<CheckView> ingredients) {

  public CheckView {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(description, "description");
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(points, "points");
    Objects.requireNonNull(errorProbability, "errorProbability");
    ingredients = List.copyOf(ingredients);
  }

  public static CheckView of(String kind, String description) {
    return new CheckView(
        kind,
        description,
        Optional.empty(),
        OptionalInt.empty(),
        OptionalDouble.empty(),
        List.of());
  }
}
