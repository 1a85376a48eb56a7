package io.github.resglass.empirical.growth;

import io.github.resglass.empirical.comparison.Interval;
import io.github.resglass.empirical.data.Seed;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.stat.regression.SimpleRegression;

/**
 * E N_l² over units and inputs against the layer l, over untrained networks that differ by their
 * seed.
 *
 * @param meanSquare E N_l² for l = 1, 2, …, each with its interval at the level by itself
 * @param exponent a of E N_l² ∝ l^a, fitted (ln on ln) to the deeper half, one fit for each seed
 * @param rate g of E N_l² ∝ e^{gl}, likewise
 * @param preference ln of the residual squares of the exponential over those of the power: positive
 *     where the power fits better
 */
public record Growth(
    Branch branch,
    int width,
    int seeds,
    List<Interval> meanSquare,
    Interval exponent,
    Interval rate,
    Interval preference) {

  /** The law that the fits decide for. */
  public enum Law {
    /** N_l stays as it is. */
    CONSTANT,
    POWER,
    EXPONENTIAL,
    UNDECIDED
  }

  private static final double UNCHANGED = 1e-9;

  public Growth {
    meanSquare = List.copyOf(meanSquare);
  }

  /**
   * Measures.
   *
   * @param level of each interval
   * @throws IllegalArgumentException if there are fewer than 2 seeds or 6 layers
   */
  public static Growth measure(
      Branch branch, int depth, int width, int inputs, int seeds, Seed root, double level) {
    if (depth < 6) {
      throw new IllegalArgumentException(depth + " layers; a growth law needs 6 or more");
    }
    List<double[]> runs = new ArrayList<>();
    for (int s = 0; s < seeds; s++) {
      runs.add(
          new InitialActivations(branch, width, inputs, root.child("growth", s)).squares(depth));
    }
    List<Interval> squares = new ArrayList<>();
    for (int l = 0; l < depth; l++) {
      int layer = l;
      squares.add(Interval.ofMean(runs.stream().map(run -> run[layer]).toList(), level));
    }
    List<SimpleRegression> powers = runs.stream().map(run -> fit(run, true)).toList();
    List<SimpleRegression> exponentials = runs.stream().map(run -> fit(run, false)).toList();
    List<Double> preferences = new ArrayList<>();
    for (int s = 0; s < seeds; s++) {
      double power = powers.get(s).getSumSquaredErrors();
      double exponential = exponentials.get(s).getSumSquaredErrors();
      preferences.add(power > 0 && exponential > 0 ? Math.log(exponential / power) : 0);
    }
    return new Growth(
        branch,
        width,
        seeds,
        squares,
        Interval.ofMean(powers.stream().map(SimpleRegression::getSlope).toList(), level),
        Interval.ofMean(exponentials.stream().map(SimpleRegression::getSlope).toList(), level),
        Interval.ofMean(preferences, level));
  }

  private static SimpleRegression fit(double[] squares, boolean power) {
    SimpleRegression line = new SimpleRegression();
    for (int l = squares.length / 2; l < squares.length; l++) {
      line.addData(power ? Math.log(l + 1.0) : l + 1.0, Math.log(squares[l]));
    }
    return line;
  }

  /** Which law the networks follow. */
  public Law law() {
    double first = meanSquare.get(0).centre();
    double last = meanSquare.get(meanSquare.size() - 1).centre();
    if (Math.abs(last / first - 1) < UNCHANGED) {
      return Law.CONSTANT;
    }
    return preference.contains(0)
        ? Law.UNDECIDED
        : preference.centre() > 0 ? Law.POWER : Law.EXPONENTIAL;
  }
}
