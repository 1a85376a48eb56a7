package io.github.resglass.empirical.specification;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A value as it is written, and where. */
public sealed interface Written {

  Place place();

  /** What kind of value it is, for a message. */
  String description();

  /**
   * A single value.
   *
   * @param text as it is written: a decimal keeps its digits
   * @param value number, boolean or text by the rules of YAML 1.2
   */
  record Scalar(Place place, String text, JsonNode value) implements Written {
    @Override
    public String description() {
      return "'" + text.strip().replaceAll("\\s+", " ") + "'";
    }
  }

  /** A list. */
  record Items(Place place, List<Written> items) implements Written {
    public Items {
      items = List.copyOf(items);
    }

    @Override
    public String description() {
      return "a list";
    }
  }

  /** Values by name, in the order in which they are written. */
  record Fields(Place place, Map<String, Written> fields) implements Written {
    public Fields {
      fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    @Override
    public String description() {
      return "a list of fields";
    }
  }

  /** The single value that this is. */
  default Scalar scalar(String accepted) {
    if (this instanceof Scalar scalar && !scalar.value().isNull()) {
      return scalar;
    }
    throw refuse(accepted);
  }

  /** The fields that this is. */
  default Fields fields(String accepted) {
    if (this instanceof Fields fields) {
      return fields;
    }
    throw refuse(accepted);
  }

  /** The items of the list that this is; at least one. */
  default List<Written> items(String accepted) {
    if (this instanceof Items list && !list.items().isEmpty()) {
      return new ArrayList<>(list.items());
    }
    throw refuse(accepted);
  }

  /** The refusal of this value. */
  default IllegalArgumentException refuse(String accepted) {
    String given =
        this instanceof Scalar scalar && scalar.value().isNull()
            ? "nothing"
            : this instanceof Items list && list.items().isEmpty()
                ? "an empty list"
                : description();
    return place().refuse("is " + given + "; " + accepted + " is accepted");
  }
}
