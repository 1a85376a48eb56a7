package io.github.resglass.empirical.measurement;

import io.github.resglass.empirical.network.Network;
import io.github.resglass.empirical.network.Normalisation;
import io.github.resglass.symbolic.architecture.Architecture;
import io.github.resglass.symbolic.architecture.Gate;
import io.github.resglass.symbolic.architecture.Layer;
import io.github.resglass.symbolic.architecture.Parallel;
import io.github.resglass.symbolic.architecture.Repeat;
import io.github.resglass.symbolic.architecture.Series;
import io.github.resglass.symbolic.expression.Constant;
import io.github.resglass.symbolic.expression.Expression;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.List;

/**
 * Every path of a small net, unit by unit: the definition, with nothing clever. It walks the
 * architecture itself and shares no code with the forward pass, the blocks or the polynomials.
 * Paths start at the coordinates of the input and, where layers have shifts or biases, at every
 * unit of every layer.
 */
final class PathEnumeration {

  /** A path that has reached a unit. */
  private interface Arrival {
    void at(int unit, int length, double value);
  }

  /** One use of a weight along a path. */
  private record Use(int layer, int from, int to) {}

  private final Network network;
  private final boolean[][] open;
  private final Deque<Use> uses = new ArrayDeque<>();
  private final double[] outputGradient;

  /** Y_r of each unit of the last layer. */
  final double[][] sum;

  /** The part of {@link #sum} from paths that start at the input. */
  final double[][] fromInput;

  final double[][] absolute;

  /** ∂loss/∂x by length, for each coordinate, of the paths that start at the input. */
  final double[][] inputGradient;

  final double[][] absoluteInputGradient;

  /** ∂loss/∂W_l by length: [length][layer][from × outputs + to]. */
  final double[][][] weightGradient;

  final double[][][] absoluteWeightGradient;

  long paths;
  final double[] last;

  /** Open paths and all paths from the input, by length. */
  final double[] openCount;

  /**
   * @param lengths one more than the longest path
   * @param outputGradient ∂loss/∂(last layer)
   */
  PathEnumeration(Network network, double[] input, int lengths, double[] outputGradient) {
    this.network = network;
    this.outputGradient = outputGradient;
    this.open = new boolean[network.weights().size()][];
    Architecture net = network.description().architecture();
    this.last = forward(net, 0, input);
    int units = last.length;
    this.sum = new double[lengths][units];
    this.fromInput = new double[lengths][units];
    this.absolute = new double[lengths][units];
    this.inputGradient = new double[lengths][input.length];
    this.absoluteInputGradient = new double[lengths][input.length];
    this.weightGradient = new double[lengths][network.weights().size()][];
    this.absoluteWeightGradient = new double[lengths][network.weights().size()][];
    this.openCount = new double[lengths];
    for (int i = 0; i < input.length; i++) {
      int coordinate = i;
      walk(
          net,
          0,
          i,
          0,
          input[i],
          input.length,
          (unit, length, value) -> {
            arrive(unit, length, value);
            fromInput[length][unit] += value;
            openCount[length]++;
            double derivative = value / input[coordinate] * outputGradient[unit];
            inputGradient[length][coordinate] += derivative;
            absoluteInputGradient[length][coordinate] += Math.abs(derivative);
          });
    }
    if (!network.units().isEmpty()) {
      start(net, 0, input.length, this::arrive);
    }
  }

  private void arrive(int unit, int length, double value) {
    sum[length][unit] += value;
    absolute[length][unit] += Math.abs(value);
    paths++;
    for (Use use : uses) {
      double weight = network.weights().get(use.layer).get(use.from, use.to);
      double derivative = value / weight * outputGradient[unit];
      int columns = network.weights().get(use.layer).columns();
      int place = use.from * columns + use.to;
      int size = network.weights().get(use.layer).rows() * columns;
      if (weightGradient[length][use.layer] == null) {
        weightGradient[length][use.layer] = new double[size];
        absoluteWeightGradient[length][use.layer] = new double[size];
      }
      weightGradient[length][use.layer][place] += derivative;
      absoluteWeightGradient[length][use.layer][place] += Math.abs(derivative);
    }
  }

  /** The output, noting which gates are open. */
  private double[] forward(Architecture net, int first, double[] x) {
    if (net instanceof Layer) {
      int units = network.weights().get(first).columns();
      double[] out = new double[units];
      open[first] = new boolean[units];
      for (int j = 0; j < units; j++) {
        double u = network.units().isEmpty() ? 0 : shift(first, j);
        for (int i = 0; i < x.length; i++) {
          u += network.weights().get(first).get(i, j) * unitScale(first, j) * x[i];
        }
        open[first][j] = u > 0;
        out[j] = u > 0 ? u * scale(first) : 0;
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
      for (Architecture branch : branches(parallel)) {
        double[] term = forward(branch, next, x);
        if (projected(parallel, branch, x.length)) {
          term = project(next + layers(branch, x.length), term);
        }
        next += layersOfBranch(parallel, branch, x.length);
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
      int units = current.length;
      current = forward(part, next, current);
      next += layers(part, units);
    }
    return current;
  }

  private double[] project(int layer, double[] x) {
    double[] out = new double[network.weights().get(layer).columns()];
    for (int i = 0; i < x.length; i++) {
      for (int j = 0; j < out.length; j++) {
        out[j] += network.weights().get(layer).get(i, j) * x[i];
      }
    }
    return out;
  }

  /**
   * @param units of which {@code unit} is one
   */
  private void walk(
      Architecture net, int first, int unit, int length, double value, int units, Arrival arrival) {
    if (net instanceof Layer) {
      for (int j = 0; j < open[first].length; j++) {
        if (open[first][j]) {
          double weight = network.weights().get(first).get(unit, j);
          uses.push(new Use(first, unit, j));
          arrival.at(j, length + 1, value * weight * unitScale(first, j) * scale(first));
          uses.pop();
        }
      }
    } else if (net instanceof Gate gate) {
      arrival.at(unit, length, value * number(gate.factor()));
    } else if (net instanceof Parallel parallel) {
      int next = first;
      for (Architecture branch : branches(parallel)) {
        if (projected(parallel, branch, units)) {
          int layer = next + layers(branch, units);
          walk(
              branch,
              next,
              unit,
              length,
              value,
              units,
              (u, l, v) -> along(layer, u, l, v, arrival));
        } else {
          walk(branch, next, unit, length, value, units, arrival);
        }
        next += layersOfBranch(parallel, branch, units);
      }
    } else {
      through(pieces(net), first, unit, length, value, units, arrival);
    }
  }

  /** Along a projection: no gate, no length. */
  private void along(int layer, int unit, int length, double value, Arrival arrival) {
    for (int j = 0; j < network.weights().get(layer).columns(); j++) {
      uses.push(new Use(layer, unit, j));
      arrival.at(j, length, value * network.weights().get(layer).get(unit, j));
      uses.pop();
    }
  }

  private void through(
      List<Architecture> parts,
      int first,
      int unit,
      int length,
      double value,
      int units,
      Arrival arrival) {
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
        units,
        (u, l, v) ->
            through(rest, first + layers(head, units), u, l, v, outputs(head, units), arrival));
  }

  /** Starts a path at every open unit of every layer. */
  private void start(Architecture net, int first, int units, Arrival arrival) {
    if (net instanceof Layer) {
      for (int j = 0; j < open[first].length; j++) {
        if (open[first][j]) {
          arrival.at(j, 1, scale(first) * shift(first, j));
        }
      }
    } else if (net instanceof Parallel parallel) {
      int next = first;
      for (Architecture branch : branches(parallel)) {
        start(branch, next, units, arrival);
        next += layersOfBranch(parallel, branch, units);
      }
    } else {
      List<Architecture> pieces = pieces(net);
      int next = first;
      int entering = units;
      for (int i = 0; i < pieces.size(); i++) {
        Architecture piece = pieces.get(i);
        List<Architecture> rest = pieces.subList(i + 1, pieces.size());
        int after = next + layers(piece, entering);
        int leaving = outputs(piece, entering);
        start(piece, next, entering, (u, l, v) -> through(rest, after, u, l, v, leaving, arrival));
        next = after;
        entering = leaving;
      }
    }
  }

  private static List<Architecture> pieces(Architecture net) {
    if (net instanceof Series series) {
      return series.parts();
    } else if (net instanceof Repeat repeat) {
      return Collections.nCopies((int) number(repeat.times()), repeat.body());
    }
    return List.of();
  }

  /** Without skips only the branches with a layer are there, if there is one. */
  private List<Architecture> branches(Parallel parallel) {
    List<Architecture> layered =
        parallel.branches().stream().filter(PathEnumeration::hasLayer).toList();
    boolean all = network.description().wiring().skips() || layered.isEmpty();
    return all ? parallel.branches() : layered;
  }

  private boolean projected(Parallel parallel, Architecture branch, int units) {
    return network.description().wiring().projections()
        && !hasLayer(branch)
        && branches(parallel).stream().anyMatch(PathEnumeration::hasLayer)
        && units != network.description().width();
  }

  private static boolean hasLayer(Architecture net) {
    if (net instanceof Parallel parallel) {
      return parallel.branches().stream().anyMatch(PathEnumeration::hasLayer);
    }
    return net instanceof Layer || pieces(net).stream().anyMatch(PathEnumeration::hasLayer);
  }

  private int outputs(Architecture net, int units) {
    return hasLayer(net) ? network.description().width() : units;
  }

  private int layers(Architecture net, int units) {
    if (net instanceof Layer) {
      return 1;
    } else if (net instanceof Parallel parallel) {
      return branches(parallel).stream().mapToInt(b -> layersOfBranch(parallel, b, units)).sum();
    }
    int layers = 0;
    int entering = units;
    for (Architecture piece : pieces(net)) {
      layers += layers(piece, entering);
      entering = outputs(piece, entering);
    }
    return layers;
  }

  private int layersOfBranch(Parallel parallel, Architecture branch, int units) {
    return layers(branch, units) + (projected(parallel, branch, units) ? 1 : 0);
  }

  private double scale(int layer) {
    return network.scales().get(layer) / network.deviations().get(layer);
  }

  private double unitScale(int layer, int unit) {
    return network.description().normalisation() == Normalisation.BATCH
        ? network.units().get(layer).values().get(0, unit)
            / network.units().get(layer).values().get(3, unit)
        : 1;
  }

  private double shift(int layer, int unit) {
    double mean = network.units().get(layer).values().get(2, unit);
    return network.units().get(layer).values().get(1, unit) - unitScale(layer, unit) * mean;
  }

  private static double number(Expression value) {
    return ((Constant) value).value().doubleValue();
  }
}
