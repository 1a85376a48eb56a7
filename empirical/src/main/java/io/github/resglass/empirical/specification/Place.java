package io.github.resglass.empirical.specification;

/**
 * Where a value is written.
 *
 * @param line from 1
 * @param field the names that lead to it, with dots between them
 */
public record Place(int line, String field) {

  /** The refusal of a value, in one line that says where it is. */
  public IllegalArgumentException refuse(String reason) {
    return new IllegalArgumentException(
        "line " + line + ", " + (field.isEmpty() ? "the whole file" : field) + ": " + reason);
  }

  Place below(int itsLine, String name) {
    return new Place(itsLine, field.isEmpty() ? name : field + "." + name);
  }
}
