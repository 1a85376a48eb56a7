package io.github.resglass.reports.content;

import io.github.resglass.reports.figures.Figure;
import java.util.List;
import java.util.Objects;

/**
 * A figure and the section that it belongs to.
 *
 * @param sources ids of the claims, runs and comparisons that its numbers come from
 */
public record PlacedFigure(Section section, Figure figure, List<String> sources) {

  /** The sections that carry figures. */
  public enum Section {
    THEORY,
    EXPERIMENT,
    COMPARISON
  }

  public PlacedFigure {
    Objects.requireNonNull(section, "section");
    Objects.requireNonNull(figure, "figure");
    sources = List.copyOf(sources);
  }
}
