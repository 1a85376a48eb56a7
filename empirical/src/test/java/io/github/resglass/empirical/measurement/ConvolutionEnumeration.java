package io.github.resglass.empirical.measurement;

import io.github.resglass.empirical.network.Block;
import io.github.resglass.empirical.network.Network;
import io.github.resglass.empirical.network.Normalisation;
import java.util.List;

/**
 * Every path of a network of convolutions for one input, unit by unit, from the definitions alone:
 * images are indexed by channel, row and column, and nothing of what the measurement uses is
 * called.
 */
final class ConvolutionEnumeration {

  private final Network network;
  private final boolean[][][][] open;
  private final double[][] byLength;
  private final double[] absolute;
  private long paths;

  /**
   * @param image by channel, row and column
   */
  ConvolutionEnumeration(Network network, double[][][] image) {
    this.network = network;
    Block block = network.description().block();
    this.open = new boolean[network.weights().size()][][][];
    forward(block, image);
    int units = block.outputs();
    this.byLength = new double[Block.degree(block) + 1][units];
    this.absolute = new double[units];
    for (int c = 0; c < image.length; c++) {
      for (int y = 0; y < image[c].length; y++) {
        for (int x = 0; x < image[c][y].length; x++) {
          walk(block, new Unit(c, y, x), 0, image[c][y][x], this::arrive);
        }
      }
    }
    start(block, this::arrive);
  }

  private record Unit(int channel, int row, int column) {}

  private interface Arrival {
    void at(Unit unit, int length, double value);
  }

  /** What the paths of length r bring to each unit of the last layer. */
  double[] part(int r) {
    return byLength[r];
  }

  double absolute(int unit) {
    return absolute[unit];
  }

  long paths() {
    return paths;
  }

  private void arrive(Unit unit, int length, double value) {
    byLength[length][unit.channel()] += value;
    absolute[unit.channel()] += Math.abs(value);
    paths++;
  }

  private double weight(Block.Weighted layer, Unit from, Unit to) {
    int kernel = layer.map().kernel();
    int row = from.row() - (to.row() * layer.map().stride() - (kernel - 1) / 2);
    int column = from.column() - (to.column() * layer.map().stride() - (kernel - 1) / 2);
    if (row < 0 || row >= kernel || column < 0 || column >= kernel) {
      return 0;
    }
    int place = (row * kernel + column) * layer.map().input().channels() + from.channel();
    return network.weights().get(layer.index()).get(place, to.channel());
  }

  private double[][][] forward(Block block, double[][][] image) {
    if (block instanceof Block.Weighted layer) {
      return layer(layer, image);
    } else if (block instanceof Block.Chain chain) {
      double[][][] current = image;
      for (Block part : chain.parts()) {
        current = forward(part, current);
      }
      return current;
    } else if (block instanceof Block.Sum sum) {
      double[][][] total = forward(sum.branches().get(0), image);
      for (Block branch : sum.branches().subList(1, sum.branches().size())) {
        total = combined(total, 1, forward(branch, image));
      }
      return total;
    } else if (block instanceof Block.Scaled scaled) {
      return combined(image, scaled.factor() - 1, image);
    }
    return image; // the mean over the pixels comes last, and no gate follows
  }

  private static double[][][] combined(double[][][] one, double factor, double[][][] other) {
    double[][][] sum = new double[one.length][one[0].length][one[0][0].length];
    for (int c = 0; c < sum.length; c++) {
      for (int y = 0; y < sum[c].length; y++) {
        for (int x = 0; x < sum[c][y].length; x++) {
          sum[c][y][x] = one[c][y][x] + factor * other[c][y][x];
        }
      }
    }
    return sum;
  }

  private double[][][] layer(Block.Weighted layer, double[][][] image) {
    int l = layer.index();
    int channels = layer.map().channels();
    int stride = layer.map().stride();
    int height = (image[0].length + stride - 1) / stride;
    int width = (image[0][0].length + stride - 1) / stride;
    double[][][] out = new double[channels][height][width];
    open[l] = new boolean[channels][height][width];
    for (int j = 0; j < channels; j++) {
      for (int y = 0; y < height; y++) {
        for (int x = 0; x < width; x++) {
          double z = 0;
          for (int c = 0; c < image.length; c++) {
            for (int row = 0; row < image[c].length; row++) {
              for (int column = 0; column < image[c][row].length; column++) {
                z +=
                    weight(layer, new Unit(c, row, column), new Unit(j, y, x))
                        * image[c][row][column];
              }
            }
          }
          double u = layer.gated() ? gain(l, j) * z + shift(l, j) : z;
          open[l][j][y][x] = !layer.gated() || u > 0;
          out[j][y][x] = open[l][j][y][x] ? (layer.gated() ? scale(l) * u : u) : 0;
        }
      }
    }
    return out;
  }

  private void walk(Block block, Unit unit, int length, double value, Arrival then) {
    if (block instanceof Block.Weighted layer) {
      int l = layer.index();
      for (int j = 0; j < open[l].length; j++) {
        for (int y = 0; y < open[l][j].length; y++) {
          for (int x = 0; x < open[l][j][y].length; x++) {
            Unit to = new Unit(j, y, x);
            double weight = weight(layer, unit, to);
            if (open[l][j][y][x] && weight != 0) {
              double factor = layer.gated() ? gain(l, j) * scale(l) : 1;
              then.at(to, length + (layer.gated() ? 1 : 0), value * weight * factor);
            }
          }
        }
      }
    } else if (block instanceof Block.Chain chain) {
      through(chain.parts(), unit, length, value, then);
    } else if (block instanceof Block.Sum sum) {
      sum.branches().forEach(branch -> walk(branch, unit, length, value, then));
    } else if (block instanceof Block.Scaled scaled) {
      then.at(unit, length, value * scaled.factor());
    } else if (block instanceof Block.Pooled pooled) {
      double pixels = (double) pooled.image().height() * pooled.image().width();
      then.at(new Unit(unit.channel(), 0, 0), length, value / pixels);
    } else {
      then.at(unit, length, value);
    }
  }

  private void through(List<Block> parts, Unit unit, int length, double value, Arrival then) {
    if (parts.isEmpty()) {
      then.at(unit, length, value);
      return;
    }
    List<Block> rest = parts.subList(1, parts.size());
    walk(parts.get(0), unit, length, value, (u, l, v) -> through(rest, u, l, v, then));
  }

  /** A path of its own for the shift of every open unit. */
  private void start(Block block, Arrival then) {
    if (block instanceof Block.Weighted layer && layer.gated() && !network.units().isEmpty()) {
      int l = layer.index();
      for (int j = 0; j < open[l].length; j++) {
        for (int y = 0; y < open[l][j].length; y++) {
          for (int x = 0; x < open[l][j][y].length; x++) {
            if (open[l][j][y][x]) {
              then.at(new Unit(j, y, x), 1, scale(l) * shift(l, j));
            }
          }
        }
      }
    } else if (block instanceof Block.Chain chain) {
      for (int i = 0; i < chain.parts().size(); i++) {
        List<Block> rest = chain.parts().subList(i + 1, chain.parts().size());
        start(chain.parts().get(i), (u, l, v) -> through(rest, u, l, v, then));
      }
    } else if (block instanceof Block.Sum sum) {
      sum.branches().forEach(branch -> start(branch, then));
    }
  }

  private double scale(int layer) {
    return network.scales().get(layer) / network.deviations().get(layer);
  }

  private double gain(int layer, int channel) {
    boolean normalised = network.description().normalisation() == Normalisation.BATCH;
    return normalised ? row(layer, 0, channel) / row(layer, 3, channel) : 1;
  }

  private double shift(int layer, int channel) {
    return network.units().isEmpty()
        ? 0
        : row(layer, 1, channel) - gain(layer, channel) * row(layer, 2, channel);
  }

  private double row(int layer, int row, int channel) {
    return network.units().get(layer).values().get(row, channel);
  }
}
