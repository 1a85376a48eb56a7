package io.github.resglass.symbolic.derivation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.hipparchus.analysis.polynomials.PolynomialsUtils;

/**
 * What the names in claims on path lengths mean, by multiplying polynomials out and drawing coins
 * one by one: without the binomials, closed forms and recurrences of the derivations.
 */
final class PathLengths {

  private PathLengths() {}

  /** By name; each takes the arguments that derivations write. */
  static Map<String, Function<List<Double>, Double>> meanings() {
    Map<String, Function<List<Double>, Double>> known = new HashMap<>();
    known.put("z", a -> Math.sqrt(squares(gains(a.get(0), whole(a.get(1))))));
    known.put("epsilon", a -> weight(whole(a.get(0)), a.get(1), whole(a.get(2))));
    known.put("nu_prime", a -> moment(a.get(0), whole(a.get(1)), r -> r));
    known.put("nu_doubleprime", a -> moment(a.get(0), whole(a.get(1)), r -> r * (r - 1)));
    known.put("kappa", a -> moment(a.get(0), whole(a.get(1)), r -> r - 1));
    known.put("e", a -> gains(a.get(1), whole(a.get(2)))[whole(a.get(0))]);
    known.put("M", a -> mode(gains(a.get(0), whole(a.get(1)))));
    known.put("S", a -> shortest(whole(a.get(0)), a.get(1), whole(a.get(2))));
    known.put("F", a -> squares(power(new double[] {1, Math.sqrt(a.get(1))}, whole(a.get(0)))));
    known.put("f", a -> squares(coins(whole(a.get(0)), a.get(1))));
    known.put("h", a -> fall(whole(a.get(0)), a.get(1)));
    known.put("beta_c", a -> criticalGain(whole(a.get(0))));
    known.put("w", a -> coins(whole(a.get(2)) - 1, a.get(1))[whole(a.get(0)) - 1]);
    known.put("a", a -> unit(whole(a.get(0)), a.get(1), a.get(2), a.get(3)));
    known.put("psi", a -> paths(whole(a.get(0)), whole(a.get(1)), a.get(2), a.get(3)));
    known.put(
        "legendre",
        a -> PolynomialsUtils.createLegendrePolynomial(whole(a.get(0))).value(a.get(1)));
    return known;
  }

  private static int whole(double number) {
    if (number != Math.rint(number)) {
      throw new ArithmeticException(number + " is not a whole number");
    }
    return (int) number;
  }

  private static double[] times(double[] one, double[] other) {
    double[] product = new double[one.length + other.length - 1];
    for (int i = 0; i < one.length; i++) {
      for (int j = 0; j < other.length; j++) {
        product[i + j] += one[i] * other[j];
      }
    }
    return product;
  }

  private static double[] power(double[] base, int exponent) {
    double[] product = {1};
    for (int i = 0; i < exponent; i++) {
      product = times(product, base);
    }
    return product;
  }

  private static double squares(double[] coefficients) {
    return IntStream.range(0, coefficients.length)
        .mapToDouble(i -> coefficients[i] * coefficients[i])
        .sum();
  }

  /** Coefficients of βt (1 + βt)^{p−1}, the paper's net. */
  private static double[] gains(double beta, int depth) {
    return times(new double[] {0, beta}, power(new double[] {1, beta}, depth - 1));
  }

  private static double weight(int length, double beta, int depth) {
    double[] gains = gains(beta, depth);
    return gains[length] / Math.sqrt(squares(gains));
  }

  private static double moment(double beta, int depth, Function<Integer, Integer> of) {
    return IntStream.rangeClosed(1, depth)
        .mapToDouble(r -> of.apply(r) * Math.pow(weight(r, beta, depth), 2))
        .sum();
  }

  /** The last one, where two are equal up to rounding. */
  private static double mode(double[] weights) {
    double largest =
        IntStream.range(0, weights.length).mapToDouble(i -> weights[i]).max().orElse(0);
    return IntStream.range(0, weights.length)
        .filter(i -> weights[i] > largest * (1 - 1e-12))
        .max()
        .orElseThrow();
  }

  /** Where ν″ = ν′, by bisection: far below it nearly all paths are short. */
  private static double criticalGain(int depth) {
    double below = 0;
    double above = 10;
    for (int i = 0; i < 60; i++) {
      double gain = (below + above) / 2;
      if (moment(gain, depth, r -> r * (r - 1)) < moment(gain, depth, r -> r)) {
        below = gain;
      } else {
        above = gain;
      }
    }
    return (below + above) / 2;
  }

  /** The net of depth m + 1 with the gain √x, as the claim on triviality writes it. */
  static Map<String, Function<List<Double>, Double>> bySquareOfGain() {
    return Map.of(
        "nu_prime", a -> moment(Math.sqrt(a.get(1)), whole(a.get(0)) + 1, r -> r),
        "nu_doubleprime", a -> moment(Math.sqrt(a.get(1)), whole(a.get(0)) + 1, r -> r * (r - 1)),
        "S0", a -> excess(whole(a.get(0)), a.get(1), r -> 1),
        "h", a -> excess(whole(a.get(0)), a.get(1), r -> (r - 1) * (r - 1) - 1));
  }

  private static double excess(int layers, double squareOfGain, Function<Integer, Integer> of) {
    double gain = Math.sqrt(squareOfGain);
    return moment(gain, layers + 1, of) * squares(gains(gain, layers + 1)) / squareOfGain;
  }

  private static double shortest(int count, double beta, int depth) {
    return IntStream.rangeClosed(1, count)
        .mapToDouble(r -> Math.pow(weight(r, beta, depth), 2))
        .sum();
  }

  /** Probabilities of each number of heads; a coin shows heads with probability b/(1+b). */
  private static double[] coins(int number, double b) {
    return power(new double[] {1 / (1 + b), b / (1 + b)}, number);
  }

  /** m times the part by which agreement becomes less likely with one coin more. */
  private static double fall(int number, double b) {
    double now = squares(coins(number, b));
    return number * (squares(coins(number - 1, b)) - now) / now;
  }

  /** The value of a unit of a layer, layer by layer. */
  private static double unit(int layer, double width, double inputs, double t) {
    double value = inputs * t;
    for (int l = 1; l < layer; l++) {
      value += width * t * value;
    }
    return value;
  }

  /** Paths of one length to the output: each layer passes them on or takes them through. */
  private static double paths(int length, int depth, double width, double inputs) {
    double[] unit = {0, inputs};
    for (int l = 1; l < depth; l++) {
      unit = times(unit, new double[] {1, width});
    }
    return length < unit.length ? width * unit[length] : 0;
  }
}
