package io.github.resglass.empirical.lesion;

import io.github.resglass.empirical.data.LabelledInputs;
import io.github.resglass.empirical.data.Seed;
import io.github.resglass.empirical.measurement.SampledPath;
import io.github.resglass.empirical.network.Block;
import io.github.resglass.empirical.network.Network;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Veit et al.'s estimate of what the paths of length r contribute: draw a way through the blocks
 * uniformly among the N_r ways through r layers, push the inputs along it, and take N_r times the
 * mean. A way takes all units of its layers at once, which makes it far more accurate than paths
 * drawn unit by unit. Unbiased; kept here to be compared with the exact measurement.
 */
public final class PathSampling {

  private final Block block;
  private final SampledPath paths;
  private final int inputs;
  private final IdentityHashMap<Block, double[][]> rests = new IdentityHashMap<>();

  /**
   * Freezes the network for some inputs.
   *
   * @throws IllegalArgumentException if layers have shifts or biases, whose paths start elsewhere
   */
  public PathSampling(Network network, LabelledInputs inputs) {
    if (!network.units().isEmpty()) {
      throw new IllegalArgumentException(
          "paths are sampled from the input only; this network's shifts start paths of their own");
    }
    this.block = network.description().block();
    this.paths = new SampledPath(network, inputs);
    this.inputs = inputs.count();
  }

  /**
   * An estimate of the sum readout's Y_r.
   *
   * @param values for each input
   * @param relativeError √(Σ_i SE_i²/Σ_i Y_{r,i}²), the standard error of the estimates relative to
   *     their root mean square, with the estimates themselves for Y_r
   * @param samples ways drawn
   */
  public record Sampled(List<Double> values, double relativeError, int samples) {

    public Sampled {
      values = List.copyOf(values);
    }

    /**
     * How many ways reach a relative error: standard errors fall like 1/√samples.
     *
     * @param norm √Σ_i Y_{r,i}² if it is known exactly
     */
    public double samplesFor(double wanted, double norm) {
      double estimated = Math.sqrt(values.stream().mapToDouble(v -> v * v).sum());
      double error = relativeError * estimated / norm;
      return samples * (error / wanted) * (error / wanted);
    }
  }

  /** Draws ways of length r. */
  public Sampled estimate(int r, int samples, Seed seed) {
    double[] ways = ways(block);
    if (r >= ways.length || ways[r] == 0) {
      throw new IllegalArgumentException("no way through the blocks has length " + r);
    }
    SplittableRandom random = seed.child("ways", r).generator();
    double[] sum = new double[inputs];
    double[] squares = new double[inputs];
    for (int s = 0; s < samples; s++) {
      List<Block> way = new ArrayList<>();
      draw(block, r, random, way);
      double[] each = paths.sumAlong(way);
      for (int i = 0; i < inputs; i++) {
        sum[i] += ways[r] * each[i];
        squares[i] += ways[r] * each[i] * ways[r] * each[i];
      }
    }
    List<Double> values = new ArrayList<>();
    double error = 0;
    double energy = 0;
    for (int i = 0; i < inputs; i++) {
      double mean = sum[i] / samples;
      values.add(mean);
      // Where there is one way alone, rounding may leave a variance just below 0.
      error += Math.max(0, squares[i] / samples - mean * mean) / (samples - 1);
      energy += mean * mean;
    }
    return new Sampled(values, Math.sqrt(error / energy), samples);
  }

  /** N_0, N_1, …: how many ways lead through r layers. */
  static double[] ways(Block block) {
    if (block instanceof Block.Weighted layer && layer.gated()) {
      return new double[] {0, 1};
    } else if (block instanceof Block.Chain chain) {
      double[] product = {1};
      for (Block part : chain.parts()) {
        product = convolve(product, ways(part));
      }
      return product;
    } else if (block instanceof Block.Sum sum) {
      double[] total = new double[Block.degree(block) + 1];
      for (Block branch : sum.branches()) {
        double[] ways = ways(branch);
        for (int r = 0; r < ways.length; r++) {
          total[r] += ways[r];
        }
      }
      return total;
    }
    return new double[] {1};
  }

  /** The ways through what is left of a chain from each of its parts on. */
  private static double[][] rests(Block.Chain chain) {
    double[][] rests = new double[chain.parts().size() + 1][];
    rests[chain.parts().size()] = new double[] {1};
    for (int i = chain.parts().size() - 1; i >= 0; i--) {
      rests[i] = convolve(ways(chain.parts().get(i)), rests[i + 1]);
    }
    return rests;
  }

  private static double[] convolve(double[] one, double[] other) {
    double[] product = new double[one.length + other.length - 1];
    for (int a = 0; a < one.length; a++) {
      for (int b = 0; b < other.length; b++) {
        product[a + b] += one[a] * other[b];
      }
    }
    return product;
  }

  /** Appends a way of length r, each with the same probability. */
  private void draw(Block block, int r, SplittableRandom random, List<Block> way) {
    if (block instanceof Block.Chain chain) {
      int left = r;
      for (int i = 0; i < chain.parts().size(); i++) {
        Block head = chain.parts().get(i);
        double[] here = ways(head);
        double[] rest = rests.computeIfAbsent(chain, c -> rests(chain))[i + 1];
        double[] weights = new double[here.length];
        for (int a = 0; a < here.length; a++) {
          boolean possible = left - a >= 0 && left - a < rest.length;
          weights[a] = possible ? here[a] * rest[left - a] : 0;
        }
        int taken = choose(weights, random);
        draw(head, taken, random, way);
        left -= taken;
      }
    } else if (block instanceof Block.Sum sum) {
      double[] weights = new double[sum.branches().size()];
      for (int b = 0; b < weights.length; b++) {
        double[] ways = ways(sum.branches().get(b));
        weights[b] = r < ways.length ? ways[r] : 0;
      }
      draw(sum.branches().get(choose(weights, random)), r, random, way);
    } else {
      way.add(block);
    }
  }

  private static int choose(double[] weights, SplittableRandom random) {
    double rest = random.nextDouble() * Arrays.stream(weights).sum();
    int last = 0;
    for (int i = 0; i < weights.length; i++) {
      if (weights[i] > 0) {
        last = i;
        if (rest < weights[i]) {
          return i;
        }
        rest -= weights[i];
      }
    }
    return last;
  }
}
