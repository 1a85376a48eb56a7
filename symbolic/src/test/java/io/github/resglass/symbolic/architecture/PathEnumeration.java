package io.github.resglass.symbolic.architecture;

import io.github.resglass.symbolic.expression.Constant;
import io.github.resglass.symbolic.expression.Expression;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.hipparchus.fraction.BigFraction;

/**
 * Every path of a net, one by one, by walking through its form: the second opinion on path
 * polynomials. Takes time and memory in proportion to the number of paths.
 */
public final class PathEnumeration {

  /** One path: how many layers it passes, and the product of the gains and gates on it. */
  public record Path(int length, BigFraction gain) {}

  private PathEnumeration() {}

  /** All paths of a numeric net, in the order of its branches. */
  public static List<Path> of(Architecture net) {
    return extend(List.of(new Path(0, BigFraction.ONE)), net);
  }

  /** Σ of the gains of the paths of each length; lengths whose gains are all 0 are left out. */
  public static SortedMap<Integer, BigFraction> gainByLength(Architecture net) {
    SortedMap<Integer, BigFraction> gains = new TreeMap<>();
    of(net).forEach(path -> gains.merge(path.length(), path.gain(), BigFraction::add));
    gains.values().removeIf(BigFraction::isZero);
    return gains;
  }

  private static List<Path> extend(List<Path> paths, Architecture net) {
    if (net instanceof Layer layer) {
      return step(paths, 1, layer.gain().orElseThrow());
    } else if (net instanceof Gate gate) {
      return step(paths, 0, gate.factor());
    } else if (net instanceof Series series) {
      List<Path> extended = paths;
      for (Architecture part : series.parts()) {
        extended = extend(extended, part);
      }
      return extended;
    } else if (net instanceof Parallel parallel) {
      List<Path> all = new ArrayList<>();
      parallel.branches().forEach(branch -> all.addAll(extend(paths, branch)));
      return all;
    } else if (net instanceof Repeat repeat) {
      List<Path> extended = paths;
      for (int i = 0; i < number(repeat.times()).intValue(); i++) {
        extended = extend(extended, repeat.body());
      }
      return extended;
    }
    return paths;
  }

  private static List<Path> step(List<Path> paths, int layers, Expression factor) {
    return paths.stream()
        .map(p -> new Path(p.length() + layers, p.gain().multiply(number(factor))))
        .toList();
  }

  private static BigFraction number(Expression value) {
    return ((Constant) value).value();
  }
}
