package io.github.resglass.reports.figures;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * What a figure shows, free of any drawing.
 *
 * @param id lower-case letters, digits and hyphens: the anchor on the page and the file's name
 * @param title a few words, for the list of figures and for screen readers
 * @param caption prose with {@code $TeX$}, below the figure
 * @param description what a person sees, for those who do not: the alternative text
 * @param panels side by side where there is room, below each other where there is none
 */
public record Figure(
    String id, String title, String caption, String description, List<Panel> panels) {

  private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]*");

  public Figure {
    if (!ID.matcher(id).matches()) {
      throw new IllegalArgumentException(
          "figure id '" + id + "' is not of the form [a-z][a-z0-9-]*");
    }
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(caption, "caption");
    Objects.requireNonNull(description, "description");
    panels = List.copyOf(panels);
    if (panels.isEmpty()) {
      throw new IllegalArgumentException("figure '" + id + "' has no panel");
    }
  }
}
