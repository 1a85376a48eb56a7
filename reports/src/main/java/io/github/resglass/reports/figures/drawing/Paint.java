package io.github.resglass.reports.figures.drawing;

import io.github.resglass.reports.figures.Ink;
import java.util.Objects;

/** How a shape is coloured. */
sealed interface Paint {

  Ink ink();

  /** The inside. */
  record Fill(Ink ink, double opacity) implements Paint {
    Fill(Ink ink) {
      this(ink, 1);
    }

    public Fill {
      Objects.requireNonNull(ink, "ink");
    }
  }

  /** The outline. */
  record Stroke(Ink ink, double width, Dash dash) implements Paint {
    Stroke(Ink ink, double width) {
      this(ink, width, Dash.NONE);
    }

    public Stroke {
      Objects.requireNonNull(ink, "ink");
      Objects.requireNonNull(dash, "dash");
    }
  }

  /** Lengths of stroke and gap. */
  enum Dash {
    NONE(0, 0),
    DASHED(7, 4),
    /** With round ends. */
    DOTTED(1.5, 3.5),
    FINE(2, 3);

    final double stroke;
    final double gap;

    Dash(double stroke, double gap) {
      this.stroke = stroke;
      this.gap = gap;
    }
  }
}
