package io.github.resglass.symbolic.derivation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.hipparchus.analysis.polynomials.PolynomialsUtils;

/**
 * What the names in claims on critical points mean: integrals by quadrature, definitions written
 * down once more.
 */
final class CriticalPoints {

  /** Integrands fall like exp(−0.2 s²) or faster, so nothing is left at the ends. */
  private static final double END = 22;

  private static final int CELLS = 704;

  private CriticalPoints() {}

  /** By name; each takes the arguments that derivations write. */
  static Map<String, Function<List<Double>, Double>> counts() {
    Map<String, Function<List<Double>, Double>> known = new HashMap<>();
    known.put("b", a -> a.get(0) / (a.get(0) + 1));
    known.put("factorial", a -> factorial(order(a, 0)));
    known.put("U", a -> squared(order(a, 0), a.get(1)));
    known.put("T", a -> pairing(order(a, 0) + 2, a.get(1)));
    known.put("I", a -> square(order(a, 0), a.get(1)));
    known.put("P", a -> skew(order(a, 0), a.get(1)));
    known.put("C", a -> count(order(a, 0), a.get(1)));
    known.put("D", a -> extra(order(a, 0), a.get(1)));
    return known;
  }

  /** Rates by level and index. */
  static Map<String, Function<List<Double>, Double>> rates() {
    Map<String, Function<List<Double>, Double>> known = new HashMap<>();
    known.put("I", a -> beyond(a.get(0)));
    known.put("tail", a -> tail(a.get(0), a.get(1)));
    known.put(
        "rate", a -> (1 + log(a, 4, 3)) / 2 + tail(a.get(0), a.get(1)) - cost(a.subList(1, 5)));
    known.put("bulk", a -> log(a, 3, 2) / 2 + a.get(0) * a.get(0) / 4 - cost(a));
    known.put("theta", a -> Math.log(a.get(0)) / 2 - (a.get(0) - 1) / (a.get(0) + 1));
    known.put("u", a -> threshold(a.get(0), a.get(1)));
    known.put("G", a -> 2 * edge(threshold(a.get(0), a.get(1)), a.get(0), a.get(1)));
    known.put(
        "Gamma",
        a -> {
          double second = a.get(0) * a.get(1);
          return 2 * edge(threshold(a.get(1), second), a.get(1), second);
        });
    return known;
  }

  /** Weights ε_r ∝ 1/r on the lengths 2, …, p. */
  static Map<String, Function<List<Double>, Double>> mixtures() {
    Map<String, Function<List<Double>, Double>> known = new HashMap<>(rates());
    known.put("epsilon", a -> 1 / (a.get(0) * Math.sqrt(moment(a.get(1), r -> 1))));
    known.put("nu_prime", a -> moment(a.get(0), r -> r) / moment(a.get(0), r -> 1));
    known.put("nu_doubleprime", a -> moment(a.get(0), r -> r * (r - 1)) / moment(a.get(0), r -> 1));
    return known;
  }

  private static double moment(double depth, DoubleUnaryOperator of) {
    return IntStream.rangeClosed(2, (int) depth)
        .mapToDouble(r -> of.applyAsDouble(r) / (r * r))
        .sum();
  }

  private static double log(List<Double> arguments, int above, int below) {
    return Math.log(arguments.get(above) / arguments.get(below));
  }

  private static int order(List<Double> arguments, int place) {
    return (int) Math.rint(arguments.get(place));
  }

  /** ½∫_2^z √(x²−4) dx with x = 2 cosh y, which has no square root at 2. */
  private static double beyond(double z) {
    double end = Math.log(z / 2 + Math.sqrt(z * z / 4 - 1));
    return integral(y -> 2 * Math.pow(Math.sinh(y), 2), 0, end, 64);
  }

  private static double tail(double index, double z) {
    return z * z / 4 - 0.5 - (index + 1) * beyond(z);
  }

  /** z, u, ν′, ν″: minus the logarithm of the density of a level and a shift of the spectrum. */
  private static double cost(List<Double> at) {
    double first = at.get(2);
    double second = at.get(3);
    double shift = at.get(0) * Math.sqrt(second) + first * at.get(1);
    return (at.get(1) * at.get(1) + shift * shift / (second + first - first * first)) / 2;
  }

  private static double threshold(double first, double second) {
    return -(second - first + first * first) / (first * Math.sqrt(second));
  }

  /** The rate of minima at the level u and the edge z = 2. */
  private static double edge(double u, double first, double second) {
    return Math.log(second / first) / 2 + 1 - cost(List.of(2.0, u, first, second));
  }

  private static double hermite(int order, double at) {
    return PolynomialsUtils.createHermitePolynomial(order).value(at);
  }

  private static double factorial(int n) {
    return IntStream.rangeClosed(2, n).asDoubleStream().reduce(1, (a, b) -> a * b);
  }

  /** ∫ H_n² e^{−(b+½)s²} ds. */
  private static double squared(int order, double b) {
    return integral(s -> Math.pow(hermite(order, s), 2) * Math.exp(-(b + 0.5) * s * s));
  }

  private static double square(int order, double b) {
    return squared(order, b) / (Math.pow(2, order) * factorial(order) * squared(0, b));
  }

  private static double skew(int order, double b) {
    return pairing(order, b) / (Math.pow(2, order - 1.0) * factorial(order - 2) * squared(0, b));
  }

  /** ∫ H_{n−1}(s) ½∫ sgn(s−t) H_{n−2}(t) e^{−t²/2} dt e^{−bs²} ds, cell by cell. */
  private static double pairing(int order, double b) {
    DoubleUnaryOperator inner = t -> hermite(order - 2, t) * Math.exp(-t * t / 2);
    double half = integral(inner) / 2;
    double width = 2 * END / CELLS;
    double below = 0;
    double sum = 0;
    for (int i = 0; i < CELLS; i++) {
      double from = -END + i * width;
      double start = below - half;
      sum +=
          integral(
              s ->
                  hermite(order - 1, s)
                      * Math.exp(-b * s * s)
                      * (start + integral(inner, from, s, 1)),
              from,
              from + width,
              1);
      below += integral(inner, from, from + width, 1);
    }
    return sum;
  }

  /** 2√(2/(R+1)) √R^Λ ∫ ρ e^{−(b−½)s²} ds for the bulk of the density of Λ eigenvalues. */
  private static double count(int dimension, double ratio) {
    double b = ratio / (ratio + 1);
    double sum = 0;
    for (int j = 0; j <= dimension - 2; j++) {
      sum += squared(j, b) / (Math.pow(2, j) * factorial(j));
    }
    sum += pairing(dimension, b) / (Math.pow(2, dimension - 1.0) * factorial(dimension - 2));
    return factor(dimension, ratio) * sum / Math.sqrt(Math.PI);
  }

  /** The same for the term that an odd number 2k + 1 of eigenvalues adds to the density. */
  private static double extra(int half, double ratio) {
    DoubleUnaryOperator even = s -> hermite(2 * half, s) * Math.exp(-s * s / 2);
    double b = ratio / (ratio + 1);
    double mean = integral(s -> even.applyAsDouble(s) * Math.exp(-(b - 0.5) * s * s));
    return factor(2 * half + 1, ratio) * mean / integral(even);
  }

  private static double factor(int dimension, double ratio) {
    return 2 * Math.sqrt(2 / (ratio + 1)) * Math.pow(ratio, dimension / 2.0);
  }

  private static double integral(DoubleUnaryOperator function) {
    return integral(function, -END, END, CELLS);
  }

  /** Gauss's rule with three points in each cell. */
  private static double integral(DoubleUnaryOperator function, double from, double to, int cells) {
    double width = (to - from) / cells;
    double away = Math.sqrt(0.6) / 2;
    double sum = 0;
    for (int i = 0; i < cells; i++) {
      double centre = from + (i + 0.5) * width;
      sum +=
          8 * function.applyAsDouble(centre)
              + 5 * function.applyAsDouble(centre - away * width)
              + 5 * function.applyAsDouble(centre + away * width);
    }
    return sum * width / 18;
  }
}
