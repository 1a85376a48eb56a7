package io.github.resglass.reports.figures;

import java.util.Objects;

/** A mark that belongs to the axes and not to the data. */
public sealed interface Annotation {

  /** A shaded strip across the axes between two values of y, for instance where R < 1. */
  record Strip(double from, double to, String label) implements Annotation {
    public Strip {
      Objects.requireNonNull(label, "label");
    }
  }

  /** A thin vertical line at x. */
  record VerticalRule(double x, String label) implements Annotation {
    public VerticalRule {
      Objects.requireNonNull(label, "label");
    }
  }

  /** A thin horizontal line at y. */
  record HorizontalRule(double y, String label) implements Annotation {
    public HorizontalRule {
      Objects.requireNonNull(label, "label");
    }
  }
}
