package io.github.resglass.empirical.gates;

import io.github.resglass.empirical.linear.Convolution;
import io.github.resglass.empirical.network.Block;
import io.github.resglass.empirical.network.ForwardPass;
import io.github.resglass.empirical.network.Network;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Counts open paths: the path polynomial of a net whose weights are all 1, with the gates of one
 * input. A layer then adds up what enters it (within its window, if it is a convolution) and hands
 * the same sum to every open unit, so that a count costs no matrix product. Counts are kept as
 * fractions of the units that could have been taken (each layer divides by its inputs), so that
 * they do not overflow, and every way through the blocks counts alike.
 */
final class OpenPaths {

  private final ForwardPass pass;
  private final int input;

  private OpenPaths(ForwardPass pass, int input) {
    this.pass = pass;
    this.input = input;
  }

  /** For each length the fraction of (input, path) pairs that are open; NaN without such a path. */
  static List<Double> fractions(Network network, ForwardPass pass) {
    Block block = network.description().block();
    int lengths = Block.degree(block) + 1;
    double[] open = new double[lengths];
    for (int i = 0; i < pass.count(); i++) {
      add(new OpenPaths(pass, i), network, open);
    }
    double[] all = new double[lengths];
    add(new OpenPaths(null, 0), network, all);
    List<Double> fractions = new ArrayList<>();
    for (int r = 0; r < lengths; r++) {
      fractions.add(open[r] / pass.count() / all[r]);
    }
    return fractions;
  }

  private static void add(OpenPaths paths, Network network, double[] total) {
    int dimension = network.description().dimension();
    double[][] start = new double[total.length][];
    start[0] = new double[dimension];
    Arrays.fill(start[0], 1);
    double[][] ends = paths.apply(network.description().block(), start);
    for (int r = 0; r < total.length; r++) {
      total[r] += ends[r] == null ? 0 : sum(ends[r]) / ends[r].length;
    }
  }

  private double[][] apply(Block block, double[][] h) {
    if (block instanceof Block.Weighted layer) {
      return layer(layer, h);
    } else if (block instanceof Block.Chain chain) {
      double[][] current = h;
      for (Block part : chain.parts()) {
        current = apply(part, current);
      }
      return current;
    } else if (block instanceof Block.Sum sum) {
      double[][] total = new double[h.length][];
      for (Block branch : sum.branches()) {
        double[][] term = apply(branch, h);
        for (int r = 0; r < total.length; r++) {
          total[r] = plus(total[r], term[r]);
        }
      }
      return total;
    } else if (block instanceof Block.Pooled pooled) {
      double[][] means = new double[h.length][];
      for (int r = 0; r < h.length; r++) {
        means[r] = h[r] == null ? null : pooled.image().means(h[r]);
      }
      return means;
    }
    return h; // an identity, or a factor, which has no gate
  }

  private double[][] layer(Block.Weighted layer, double[][] h) {
    int step = layer.gated() ? 1 : 0;
    double[][] shifted = new double[h.length][];
    Convolution map = layer.map();
    Convolution oneChannel = new Convolution(map.input(), 1, map.kernel(), map.stride());
    double[] shares = new double[map.rows()];
    Arrays.fill(shares, 1.0 / map.rows());
    for (int r = 0; r + step < h.length; r++) {
      if (h[r] != null) {
        double[] entering = oneChannel.apply(h[r], 1, shares);
        shifted[r + step] = new double[layer.outputs()];
        for (int j = 0; j < layer.outputs(); j++) {
          boolean open = pass == null || pass.open(layer.index(), input, j);
          shifted[r + step][j] = open ? entering[j / layer.channels()] : 0;
        }
      }
    }
    return shifted;
  }

  private static double[] plus(double[] one, double[] other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    double[] sum = one.clone();
    for (int i = 0; i < sum.length; i++) {
      sum[i] += other[i];
    }
    return sum;
  }

  private static double sum(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum;
  }
}
