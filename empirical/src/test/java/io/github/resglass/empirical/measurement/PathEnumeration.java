package io.github.resglass.empirical.measurement;

import io.github.resglass.empirical.network.Network;
import io.github.resglass.symbolic.architecture.Architecture;
import io.github.resglass.symbolic.architecture.Gate;
import io.github.resglass.symbolic.architecture.Layer;
import io.github.resglass.symbolic.architecture.Parallel;
import io.github.resglass.symbolic.architecture.Repeat;
import io.github.resglass.symbolic.architecture.Series;
import io.github.resglass.symbolic.expression.Constant;
import io.github.resglass.symbolic.expression.Expression;
import java.util.Collections;
import java.util.List;

/**
 * Every path of a small net, unit by unit: the definition, with nothing clever. It walks the
 * architecture itself and shares no code with the forward pass, the blocks or the polynomials.
 */
final class PathEnumeration {

  /** A path that has reached a unit. */
  private interface Arrival {
    void at(int unit, int length, double value);
  }

  private final Network network;
  private final boolean[][] open;
  final double[][] sum;
  final double[][] absolute;
  long paths;

  /**
   * @param lengths one more than the longest path
   */
  PathEnumeration(Network network, double[] input, int lengths) {
    this.network = network;
    this.open = new boolean[network.weights().size()][];
    Architecture net = network.description().architecture();
    int units = forward(net, 0, input).length;
    this.sum = new double[lengths][units];
    this.absolute = new double[lengths][units];
    for (int i = 0; i < input.length; i++) {
      walk(
          net,
          0,
          i,
          0,
          input[i],
          (unit, length, value) -> {
            sum[length][unit] += value;
            absolute[length][unit] += Math.abs(value);
            paths++;
          });
    }
  }

  /** The output, noting which gates are open. */
  private double[] forward(Architecture net, int first, double[] x) {
    if (net instanceof Layer) {
      int units = network.weights().get(first).columns();
      double[] out = new double[units];
      open[first] = new boolean[units];
      for (int j = 0; j < units; j++) {
        double z = 0;
        for (int i = 0; i < x.length; i++) {
          z += network.weights().get(first).get(i, j) * x[i];
        }
        open[first][j] = z > 0;
        out[j] = z > 0 ? z * scale(first) : 0;
      }
      return out;
    } else if (net instanceof Gate gate) {
      double[] out = x.clone();
      for (int i = 0; i < out.length; i++) {
        out[i] *= number(gate.factor());
      }
      return out;
    } else if (net instanceof Parallel parallel) {
      double[] out = null;
      int next = first;
      for (Architecture branch : parallel.branches()) {
        double[] term = forward(branch, next, x);
        next += layers(branch);
        for (int j = 0; out != null && j < out.length; j++) {
          term[j] += out[j];
        }
        out = term;
      }
      return out;
    }
    double[] current = x.clone();
    int next = first;
    for (Architecture part : pieces(net)) {
      current = forward(part, next, current);
      next += layers(part);
    }
    return current;
  }

  private void walk(
      Architecture net, int first, int unit, int length, double value, Arrival arrival) {
    if (net instanceof Layer) {
      for (int j = 0; j < open[first].length; j++) {
        if (open[first][j]) {
          double weight = network.weights().get(first).get(unit, j);
          arrival.at(j, length + 1, value * weight * scale(first));
        }
      }
    } else if (net instanceof Gate gate) {
      arrival.at(unit, length, value * number(gate.factor()));
    } else if (net instanceof Parallel parallel) {
      int next = first;
      for (Architecture branch : parallel.branches()) {
        walk(branch, next, unit, length, value, arrival);
        next += layers(branch);
      }
    } else {
      through(pieces(net), first, unit, length, value, arrival);
    }
  }

  private void through(
      List<Architecture> parts, int first, int unit, int length, double value, Arrival arrival) {
    if (parts.isEmpty()) {
      arrival.at(unit, length, value);
      return;
    }
    Architecture head = parts.get(0);
    List<Architecture> rest = parts.subList(1, parts.size());
    walk(
        head,
        first,
        unit,
        length,
        value,
        (u, l, v) -> through(rest, first + layers(head), u, l, v, arrival));
  }

  private static List<Architecture> pieces(Architecture net) {
    if (net instanceof Series series) {
      return series.parts();
    } else if (net instanceof Repeat repeat) {
      return Collections.nCopies((int) number(repeat.times()), repeat.body());
    }
    return List.of();
  }

  private static int layers(Architecture net) {
    if (net instanceof Layer) {
      return 1;
    } else if (net instanceof Parallel parallel) {
      return parallel.branches().stream().mapToInt(PathEnumeration::layers).sum();
    }
    return pieces(net).stream().mapToInt(PathEnumeration::layers).sum();
  }

  private double scale(int layer) {
    return network.scales().get(layer) / network.deviations().get(layer);
  }

  private static double number(Expression value) {
    return ((Constant) value).value().doubleValue();
  }
}
