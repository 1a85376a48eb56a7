package io.github.resglass.empirical.comparison;

import io.github.resglass.empirical.measurement.PathMeasurement;
import io.github.resglass.empirical.network.LayerStatistics;
import io.github.resglass.empirical.network.Moments;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.stat.regression.SimpleRegression;

/**
 * How activations grow with depth, over networks that differ by their seed alone.
 *
 * <p>The paper expects E N_{l+1}² = E N_l² + 1 under scale-only normalisation, growth like l¹. The
 * argument leaves out that R(·) has a positive mean: every branch adds it again, in the same
 * direction, so that the mean of the activations grows like l and their mean square like l².
 *
 * @param layers one entry for each layer, in order
 * @param meanSquareExponent a in E N_l² ∝ l^a, fitted (ln on ln) to the outputs of the layers in
 *     the deeper half, one fit for each seed
 */
public record DepthProfile(List<Layer> layers, Interval meanSquareExponent) {

  /**
   * One layer.
   *
   * @param openFraction ρ_l
   * @param deviation σ_l
   * @param outputMean mean of N_l, skip included
   * @param outputMeanSquare E N_l²
   */
  public record Layer(
      Interval openFraction, Interval deviation, Interval outputMean, Interval outputMeanSquare) {}

  public DepthProfile {
    layers = List.copyOf(layers);
  }

  /**
   * The profile of networks in the paper's shape, where the output of layer l is the input of layer
   * l + 1.
   *
   * @param level of each interval by itself
   * @throws IllegalArgumentException if there are fewer than 2 networks, or fewer than 4 layers
   */
  public static DepthProfile of(InitialNetworks networks, double level) {
    if (!Predictions.isPapersShape(networks.description().block())) {
      throw new IllegalArgumentException(
          "'"
              + networks.description().architecture()
              + "' is not of the form layer * (skip + layer)^k");
    }
    List<PathMeasurement> seeds = networks.measurements();
    int depth = networks.description().layers().size();
    if (depth < 4) {
      throw new IllegalArgumentException(depth + " layers; a growth law needs 4 or more");
    }
    List<Layer> layers = new ArrayList<>();
    for (int l = 0; l < depth; l++) {
      int layer = l;
      layers.add(
          new Layer(
              interval(seeds, level, seed -> statistics(seed, layer).openFraction()),
              interval(seeds, level, seed -> statistics(seed, layer).deviation()),
              interval(seeds, level, seed -> output(seed, layer).mean()),
              interval(seeds, level, seed -> output(seed, layer).meanSquare())));
    }
    return new DepthProfile(layers, interval(seeds, level, DepthProfile::exponent));
  }

  private static double exponent(PathMeasurement seed) {
    int depth = seed.layers().size();
    SimpleRegression line = new SimpleRegression();
    for (int l = depth / 2; l < depth; l++) {
      line.addData(Math.log(l + 1.0), Math.log(output(seed, l).meanSquare()));
    }
    return line.getSlope();
  }

  private static LayerStatistics statistics(PathMeasurement seed, int layer) {
    return seed.layers().get(layer);
  }

  private static Moments output(PathMeasurement seed, int layer) {
    return layer + 1 < seed.layers().size() ? seed.layers().get(layer + 1).input() : seed.last();
  }

  private static Interval interval(
      List<PathMeasurement> seeds, double level, ToDoubleFunction<PathMeasurement> quantity) {
    return Interval.ofMean(seeds.stream().mapToDouble(quantity).boxed().toList(), level);
  }
}
