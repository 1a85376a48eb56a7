package io.github.resglass.reports.content;

import java.util.List;
import java.util.Objects;

/**
 * Quantities along one direction (training, depth, length), measured over several networks, beside
 * what is predicted for them.
 *
 * @param method how they were measured, from how many networks, and when
 * @param abscissa what the quantities are held against: {@code step}, {@code layer}, {@code depth}
 * @param effects what was tested, and what came out
 * @param verdict prose: what the panels say together
 */
public record TrendView(
    String id,
    String title,
    String method,
    String abscissa,
    List<PanelView> panels,
    List<EffectView> effects,
    String verdict) {

  /**
   * Curves of one quantity.
   *
   * @param quantity name of the ordinate, which may carry the markup of figure labels
   * @param logarithmic whether the ordinate is best shown so
   */
  public record PanelView(String quantity, boolean logarithmic, List<CurveView> curves) {
    public PanelView {
      Objects.requireNonNull(quantity, "quantity");
      curves = List.copyOf(curves);
    }
  }

  /**
   * One curve.
   *
   * @param predicted whether a theory says so; else it was measured
   * @param errors half widths of the intervals of the values; empty for what is computed
   */
  public record CurveView(
      String name, boolean predicted, List<Double> at, List<Double> values, List<Double> errors) {
    public CurveView {
      Objects.requireNonNull(name, "name");
      at = List.copyOf(at);
      values = List.copyOf(values);
      errors = List.copyOf(errors);
      if (at.size() != values.size() || !(errors.isEmpty() || errors.size() == at.size())) {
        throw new IllegalArgumentException(
            "curve '" + name + "': " + at.size() + " places, " + values.size() + " values");
      }
    }
  }

  /**
   * One tested number.
   *
   * @param statement what is estimated, prose
   * @param value its estimate
   * @param error half width of its interval
   * @param level of the interval
   * @param expected what it would be if the tested statement were true
   * @param verdict in words
   */
  public record EffectView(
      String statement, double value, double error, double level, double expected, String verdict) {
    public EffectView {
      Objects.requireNonNull(statement, "statement");
      Objects.requireNonNull(verdict, "verdict");
    }
  }

  public TrendView {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(method, "method");
    Objects.requireNonNull(abscissa, "abscissa");
    panels = List.copyOf(panels);
    effects = List.copyOf(effects);
    Objects.requireNonNull(verdict, "verdict");
  }
}
