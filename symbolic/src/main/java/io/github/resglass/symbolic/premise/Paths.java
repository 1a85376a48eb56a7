package io.github.resglass.symbolic.premise;

import io.github.resglass.symbolic.algebra.NormalForm;
import io.github.resglass.symbolic.architecture.Architecture;
import io.github.resglass.symbolic.architecture.Gate;
import io.github.resglass.symbolic.architecture.Layer;
import io.github.resglass.symbolic.architecture.Parallel;
import io.github.resglass.symbolic.architecture.Repeat;
import io.github.resglass.symbolic.architecture.Series;
import io.github.resglass.symbolic.architecture.Skip;
import io.github.resglass.symbolic.derivation.Unproved;
import io.github.resglass.symbolic.expression.Constant;
import io.github.resglass.symbolic.expression.Expression;
import io.github.resglass.symbolic.expression.Symbol;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The paths of a network one by one: each a number of layers and a product of gains. */
record Paths(List<Path> list) {

  private static final int MOST = 20_000;

  record Path(Expression layers, Expression gain) {
    private static final Path STRAIGHT = new Path(Constant.ZERO, Constant.ONE);

    Path then(Path next) {
      return new Path(layers.plus(next.layers), gain.times(next.gain));
    }

    /** This path so many times in a row. */
    Path repeated(Expression times) {
      return new Path(layers.times(times), gain.power(times));
    }
  }

  Paths {
    list = List.copyOf(list);
  }

  static Paths of(Architecture net, Map<Symbol, Integer> depths) {
    if (net instanceof Skip) {
      return new Paths(List.of(Path.STRAIGHT));
    } else if (net instanceof Layer layer) {
      Expression gain = layer.gain().orElseThrow(() -> new Unproved("a layer has no gain"));
      return new Paths(List.of(new Path(Constant.ONE, gain)));
    } else if (net instanceof Gate gate) {
      return new Paths(List.of(new Path(Constant.ZERO, gate.factor())));
    } else if (net instanceof Parallel parallel) {
      List<Path> all = new ArrayList<>();
      parallel.branches().forEach(b -> all.addAll(of(b, depths).list));
      return new Paths(all);
    } else if (net instanceof Series series) {
      Paths paths = new Paths(List.of(Path.STRAIGHT));
      for (Architecture part : series.parts()) {
        paths = paths.followedBy(of(part, depths));
      }
      return paths;
    } else if (net instanceof Repeat repeat) {
      Paths body = of(repeat.body(), depths);
      Paths paths = new Paths(List.of(Path.STRAIGHT));
      Expression times = times(repeat, depths);
      if (body.list.size() == 1 && !(times instanceof Constant)) {
        return new Paths(List.of(body.list.get(0).repeated(times)));
      }
      for (int i = 0; i < number(times); i++) {
        paths = paths.followedBy(body);
      }
      return paths;
    }
    throw new AssertionError(net);
  }

  private static Expression times(Repeat repeat, Map<Symbol, Integer> depths) {
    Expression times = repeat.times();
    for (Map.Entry<Symbol, Integer> depth : depths.entrySet()) {
      times = times.with(depth.getKey(), Expression.constant(depth.getValue()));
    }
    return times;
  }

  private static int number(Expression times) {
    if (times instanceof Constant number && number.isInteger() && number.value().signum() >= 0) {
      return number.value().intValue();
    }
    throw new Unproved("'" + times + "' repetitions cannot be listed");
  }

  private Paths followedBy(Paths next) {
    if ((long) list.size() * next.list.size() > MOST) {
      throw new Unproved("more than " + MOST + " paths to list");
    }
    List<Path> all = new ArrayList<>();
    for (Path one : list) {
      for (Path other : next.list) {
        all.add(one.then(other));
      }
    }
    return new Paths(all);
  }

  /** Whether the paths of a net whose repetitions are numbers can be listed. */
  static boolean fewEnough(Architecture net) {
    return number(net) <= MOST;
  }

  private static double number(Architecture net) {
    if (net instanceof Series series) {
      return series.parts().stream().mapToDouble(Paths::number).reduce(1, (a, b) -> a * b);
    } else if (net instanceof Parallel parallel) {
      return parallel.branches().stream().mapToDouble(Paths::number).sum();
    } else if (net instanceof Repeat repeat) {
      return Math.pow(number(repeat.body()), number(repeat.times()));
    }
    return 1;
  }

  Expression sum(Symbol t) {
    return Expression.sum(list.stream().map(p -> p.gain().times(t.power(p.layers()))).toList());
  }

  /**
   * The body of the one repetition whose number is depth + constant; nothing else may depend on the
   * depth.
   */
  static Architecture repeatedBody(Architecture net, Symbol depth) {
    List<Architecture> bodies = new ArrayList<>();
    for (Architecture part : net instanceof Series series ? series.parts() : List.of(net)) {
      if (part instanceof Repeat repeat && repeat.times().freeSymbols().contains(depth)) {
        requireShifted(repeat.times(), depth);
        bodies.add(repeat.body());
      } else {
        requireFree(part, depth);
      }
    }
    if (bodies.size() != 1) {
      throw new Unproved("the net has " + bodies.size() + " repetitions of " + depth + ", not 1");
    }
    requireFree(bodies.get(0), depth);
    return bodies.get(0);
  }

  private static void requireShifted(Expression times, Symbol depth) {
    Expression atZero = times.with(depth, Constant.ZERO);
    if (!(atZero instanceof Constant)
        || !NormalForm.of(times.minus(depth).minus(atZero)).value().isZero()) {
      throw new Unproved("'" + times + "' is not " + depth + " plus a constant");
    }
  }

  private static void requireFree(Architecture part, Symbol depth) {
    boolean free =
        of(part, Map.of()).list.stream()
            .noneMatch(
                p ->
                    p.gain().freeSymbols().contains(depth)
                        || p.layers().freeSymbols().contains(depth));
    if (!free) {
      throw new Unproved("a gain or a length of " + part + " depends on " + depth);
    }
  }
}
