package io.github.resglass.reports.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Named data in one form and one ink. Names may carry the markup of {@link Label}; a series without
 * a name is not in the key.
 */
public record Series(String name, Form form, Ink ink, List<Datum> data) {

  /** How the data are drawn. */
  public enum Form {
    LINE,
    DASHED_LINE,
    DOTTED_LINE,
    /** A filled disc at every datum. */
    POINTS,
    /** An open square at every datum. */
    SQUARES,
    /** A thin bar from zero (from the axis' foot on a logarithmic axis). */
    STEMS,
    /** A disc with a whisker from low to high. */
    INTERVALS,
    /** The area between low and high. */
    BAND;

    public boolean isLine() {
      return this == LINE || this == DASHED_LINE || this == DOTTED_LINE;
    }
  }

  /** One datum; {@code low} and {@code high} equal {@code y} where there is no interval. */
  public record Datum(double x, double y, double low, double high) {
    public Datum {
      if (!Double.isFinite(x)
          || !Double.isFinite(y)
          || !Double.isFinite(low)
          || !Double.isFinite(high)) {
        throw new IllegalArgumentException(
            "a figure shows finite numbers only, not ("
                + x
                + ", "
                + y
                + ", "
                + low
                + ", "
                + high
                + ")");
      }
    }

    public static Datum of(double x, double y) {
      return new Datum(x, y, y, y);
    }
  }

  public Series {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(form, "form");
    Objects.requireNonNull(ink, "ink");
    data = List.copyOf(data);
  }

  /** The values at x = from, from + 1, ... */
  public static Series from(int from, double[] values, String name, Form form, Ink ink) {
    List<Datum> data = new ArrayList<>(values.length);
    for (int i = 0; i < values.length; i++) {
      data.add(Datum.of(from + i, values[i]));
    }
    return new Series(name, form, ink, data);
  }

  boolean hasIntervals() {
    return data.stream().anyMatch(d -> d.low() != d.high());
  }
}
