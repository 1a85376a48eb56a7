package io.github.resglass.reports.figures;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * Round numbers along an axis: steps of 1, 2 or 5 times a power of ten; whole decades on a log
 * axis.
 */
public final class Ticks {

  private static final int INTERVALS = 6;
  private static final int DECADES = 6;

  /** A tick and how it is written, with the markup of {@link Label}. */
  public record Tick(double value, String text) {}

  private Ticks() {}

  /** The step that divides [low, high] into at most six intervals. */
  static double step(double low, double high) {
    double rough = (high - low) / INTERVALS;
    double decade = Math.pow(10, Math.floor(Math.log10(rough)));
    for (double factor : new double[] {1, 2, 5}) {
      if (factor * decade >= rough * (1 - 1e-9)) {
        return factor * decade;
      }
    }
    return 10 * decade;
  }

  public static List<Tick> along(Axis axis) {
    return axis.scale() == Axis.Scale.LINEAR ? linear(axis) : logarithmic(axis);
  }

  private static List<Tick> linear(Axis axis) {
    double step = step(axis.from(), axis.to());
    int decimals = Math.max(0, (int) -Math.floor(Math.log10(step) + 1e-9));
    List<Tick> ticks = new ArrayList<>();
    for (long i = (long) Math.ceil(axis.from() / step - 1e-9);
        i * step <= axis.to() + 1e-9 * step;
        i++) {
      BigDecimal value =
          BigDecimal.valueOf(i * step).setScale(decimals, java.math.RoundingMode.HALF_EVEN);
      ticks.add(new Tick(i * step, value.toPlainString().replace('-', '\u2212')));
    }
    return ticks;
  }

  private static List<Tick> logarithmic(Axis axis) {
    int first = (int) Math.ceil(Math.log10(axis.from()) - 1e-9);
    int last = (int) Math.floor(Math.log10(axis.to()) + 1e-9);
    int every = Math.max(1, (last - first + DECADES - 1) / DECADES);
    List<Tick> ticks = new ArrayList<>();
    for (int exponent = first; exponent <= last; exponent += every) {
      ticks.add(new Tick(Math.pow(10, exponent), decade(exponent)));
    }
    return ticks;
  }

  private static String decade(int exponent) {
    return switch (exponent) {
      case -2 -> "0.01";
      case -1 -> "0.1";
      case 0 -> "1";
      case 1 -> "10";
      case 2 -> "100";
      default -> "10^{" + (exponent < 0 ? "\u2212" : "") + Math.abs(exponent) + "}";
    };
  }
}
