package io.github.resglass.reports.content;

import io.github.resglass.reports.figures.Figure;
import java.util.Objects;

/** A figure and the section that it belongs to. */
public record PlacedFigure(Section section, Figure figure) {

  /** The sections that carry figures. */
  public enum Section {
    THEORY,
    EXPERIMENT,
    COMPARISON
  }

  public PlacedFigure {
    Objects.requireNonNull(section, "section");
    Objects.requireNonNull(figure, "figure");
  }
}
