package io.github.resglass.reports.figures;

import java.util.Objects;
import java.util.stream.DoubleStream;

/** A direction of a panel: its name (with {@link Label} markup), its scale and its ends. */
public record Axis(String label, Scale scale, double from, double to) {

  /** How values are spread along the axis. */
  public enum Scale {
    LINEAR,
    LOGARITHMIC
  }

  public Axis {
    Objects.requireNonNull(label, "label");
    Objects.requireNonNull(scale, "scale");
    if (!(from < to) || !Double.isFinite(to - from)) {
      throw new IllegalArgumentException(
          "axis '"
              + label
              + "' runs from "
              + from
              + " to "
              + to
              + "; it needs from < to, both finite");
    }
    if (scale == Scale.LOGARITHMIC && from <= 0) {
      throw new IllegalArgumentException(
          "logarithmic axis '" + label + "' starts at " + from + "; it needs a positive start");
    }
  }

  public static Axis linear(String label, double from, double to) {
    return new Axis(label, Scale.LINEAR, from, to);
  }

  public static Axis logarithmic(String label, double from, double to) {
    return new Axis(label, Scale.LOGARITHMIC, from, to);
  }

  /** A linear axis over the values, widened to the next ticks. */
  public static Axis covering(String label, DoubleStream values) {
    var range = values.summaryStatistics();
    if (range.getCount() == 0) {
      return linear(label, 0, 1);
    }
    double low = range.getMin();
    double high = range.getMax();
    if (low == high) {
      double room = low == 0 ? 1 : Math.abs(low) / 2;
      low -= room;
      high += room;
    }
    double step = Ticks.step(low, high);
    return linear(label, Math.floor(low / step) * step, Math.ceil(high / step) * step);
  }

  /** Where the value lies between the ends, as a fraction; outside of [0, 1] when beyond them. */
  public double fraction(double value) {
    if (scale == Scale.LINEAR) {
      return (value - from) / (to - from);
    }
    // What a logarithmic axis cannot show lies below its foot.
    return value <= 0 ? -1 : Math.log(value / from) / Math.log(to / from);
  }

  public boolean contains(double value) {
    double tolerance = 1e-9;
    double fraction = fraction(value);
    return fraction >= -tolerance && fraction <= 1 + tolerance;
  }
}
