package io.github.resglass.verify.evidence.paths;

import io.github.resglass.verify.evidence.Evidence;
import io.github.resglass.verify.evidence.Outcome;
import io.github.resglass.verify.evidence.Tolerance;
import io.github.resglass.verify.evidence.paper.Cases;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import org.hipparchus.fraction.BigFraction;

/** Equations 2, 5 and 10: gates enumerated, couplings drawn. */
final class GateRoutes {

  private static final double FALSE_ALARM = 1e-8;

  private GateRoutes() {}

  /** All states of up to 8 gates with their probabilities. */
  static Evidence statesOfAllGates(int cases, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Cases seen = new Cases();
    for (int i = 0; i < Math.max(1, cases / 10); i++) {
      BigFraction[] values = values(random, random.nextInt(1, 9));
      BigFraction open = new BigFraction(random.nextInt(0, 11), 10);
      BigFraction mean = BigFraction.ZERO;
      BigFraction square = BigFraction.ZERO;
      for (int state = 0; state < 1 << values.length; state++) {
        BigFraction probability = BigFraction.ONE;
        BigFraction output = BigFraction.ZERO;
        for (int j = 0; j < values.length; j++) {
          boolean on = ((state >> j) & 1) == 1;
          probability = probability.multiply(on ? open : BigFraction.ONE.subtract(open));
          output = on ? output.add(values[j]) : output;
        }
        mean = mean.add(probability.multiply(output));
        square = square.add(probability.multiply(output).multiply(output));
      }
      seen.check(agrees(values, open, mean, square), "ρ = " + open + ", M = " + values.length);
    }
    return new Evidence.Exact(
        "all states of up to 8 gates", seen.count(), OptionalLong.of(seed), seen.outcome());
  }

  /** One gate after the other: mean and second moment of a sum with one term more. */
  static Evidence oneGateMore(int cases, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Cases seen = new Cases();
    for (int i = 0; i < Math.max(1, cases / 2); i++) {
      BigFraction[] values = values(random, random.nextInt(1, 40));
      BigFraction open = new BigFraction(random.nextInt(0, 11), 10);
      BigFraction mean = BigFraction.ZERO;
      BigFraction square = BigFraction.ZERO;
      for (BigFraction value : values) {
        BigFraction opened =
            square.add(mean.multiply(value).multiply(2)).add(value.multiply(value));
        square = opened.multiply(open).add(square.multiply(BigFraction.ONE.subtract(open)));
        mean = mean.add(value.multiply(open));
      }
      seen.check(agrees(values, open, mean, square), "ρ = " + open + ", M = " + values.length);
    }
    return new Evidence.Exact(
        "sums with one gate more, up to 39", seen.count(), OptionalLong.of(seed), seen.outcome());
  }

  private static BigFraction[] values(SplittableRandom random, int number) {
    BigFraction[] values = new BigFraction[number];
    for (int j = 0; j < number; j++) {
      values[j] = Cases.positive(random, 9).multiply(random.nextBoolean() ? 1 : -1);
    }
    return values;
  }

  private static boolean agrees(
      BigFraction[] values, BigFraction open, BigFraction mean, BigFraction square) {
    BigFraction sum = BigFraction.ZERO;
    BigFraction squares = BigFraction.ZERO;
    for (BigFraction value : values) {
      sum = sum.add(value);
      squares = squares.add(value.multiply(value));
    }
    BigFraction spread = open.multiply(BigFraction.ONE.subtract(open));
    return mean.equals(open.multiply(sum))
        && square.subtract(mean.multiply(mean)).equals(spread.multiply(squares));
  }

  /** Two paths of r ≤ 5 units, s of them in common: all states of all their gates. */
  static Evidence pairsOfPaths(int cases, long seed) {
    Cases seen = new Cases();
    for (int r = 1; r <= 5; r++) {
      for (int s = 0; s <= r; s++) {
        for (int tenths = 1; tenths <= 10; tenths++) {
          BigFraction open = new BigFraction(tenths, 10);
          int gates = 2 * r - s;
          BigFraction first = BigFraction.ZERO;
          BigFraction both = BigFraction.ZERO;
          for (int state = 0; state < 1 << gates; state++) {
            int on = Integer.bitCount(state);
            BigFraction probability =
                open.pow(on).multiply(BigFraction.ONE.subtract(open).pow(gates - on));
            boolean one = (state & ((1 << r) - 1)) == (1 << r) - 1;
            boolean other = state >> (r - s) == (1 << r) - 1;
            first = one ? first.add(probability) : first;
            both = one && other ? both.add(probability) : both;
          }
          seen.check(
              first.equals(open.pow(r)) && both.equals(open.pow(2 * r - s)),
              "r = " + r + ", s = " + s + ", ρ = " + open);
        }
      }
    }
    return new Evidence.Enumeration(
        "all states of the gates of two paths, r <= 5", seen.count(), seen.outcome());
  }

  /** Gates drawn; Hoeffding's inequality bounds the deviation of a share. */
  static Evidence drawnGates(int cases, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int samples = 200 * Math.max(1, cases);
    int r = 3;
    int s = 1;
    double open = 0.8;
    int hits = 0;
    for (int i = 0; i < samples; i++) {
      boolean all = true;
      for (int gate = 0; gate < 2 * r - s; gate++) {
        all &= random.nextDouble() < open;
      }
      hits += all ? 1 : 0;
    }
    double expected = Math.pow(open, 2 * r - s);
    double standardError = Math.sqrt(expected * (1 - expected) / samples);
    double bound = Math.sqrt(Math.log(2 / FALSE_ALARM) / (2.0 * samples)) / standardError;
    double error = Math.abs((double) hits / samples - expected) / standardError;
    return new Evidence.MonteCarlo(
        "two paths with one of three units in common",
        samples,
        OptionalLong.of(seed),
        error,
        standardError,
        FALSE_ALARM,
        new Tolerance(bound, "Hoeffding's inequality at the false-alarm rate"),
        error <= bound
            ? new Outcome.Agrees()
            : new Outcome.Contradicts("share " + hits + " of " + samples));
  }

  /** Rational points on the sphere; the squares of the products over all tuples of indices. */
  static Evidence tuplesOnTheSphere(int cases, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Cases seen = new Cases();
    for (int i = 0; i < Math.max(1, cases / 5); i++) {
      int p = random.nextInt(1, 6);
      BigFraction[] w = pointOnSphere(random, random.nextInt(1, 5));
      BigFraction sum = BigFraction.ZERO;
      for (int tuple = 0; tuple < Math.pow(w.length, p); tuple++) {
        BigFraction product = BigFraction.ONE;
        for (int k = 0, rest = tuple; k < p; k++, rest /= w.length) {
          product = product.multiply(w[rest % w.length]);
        }
        sum = sum.add(product.multiply(product));
      }
      seen.check(sum.equals(new BigFraction(w.length).pow(p)), "p = " + p + ", Λ = " + w.length);
    }
    return new Evidence.Exact(
        "all tuples of indices at rational points of the sphere, p <= 5, Λ <= 4",
        seen.count(),
        OptionalLong.of(seed),
        seen.outcome());
  }

  /** (1, …, 1) reflected in a random rational direction: its squared norm stays Λ. */
  static BigFraction[] pointOnSphere(SplittableRandom random, int dimension) {
    BigFraction[] direction = values(random, dimension);
    BigFraction dot = BigFraction.ZERO;
    BigFraction square = BigFraction.ZERO;
    for (BigFraction u : direction) {
      dot = dot.add(u);
      square = square.add(u.multiply(u));
    }
    BigFraction[] point = new BigFraction[dimension];
    for (int j = 0; j < dimension; j++) {
      point[j] = BigFraction.ONE.subtract(dot.multiply(2).divide(square).multiply(direction[j]));
    }
    return point;
  }

  /** Couplings drawn for p = 3, Λ = 3; the mean square is χ² over the number of samples. */
  static Evidence drawnCouplings(int cases, long seed) {
    java.util.Random random = new java.util.Random(seed);
    BigFraction[] point = pointOnSphere(new SplittableRandom(seed), 3);
    int samples = 40 * Math.max(1, cases);
    double squares = 0;
    for (int i = 0; i < samples; i++) {
      double energy = 0;
      for (int tuple = 0; tuple < 27; tuple++) {
        energy +=
            random.nextGaussian()
                * point[tuple % 3].doubleValue()
                * point[tuple / 3 % 3].doubleValue()
                * point[tuple / 9].doubleValue();
      }
      squares += energy * energy / 9;
    }
    double ratio = squares / samples / 3;
    double standardError = Math.sqrt(2.0 / samples);
    double x = Math.log(2 / FALSE_ALARM);
    double bound = (2 * Math.sqrt(x / samples) + 2 * x / samples) / standardError;
    double error = Math.abs(ratio - 1) / standardError;
    return new Evidence.MonteCarlo(
        "energies of 3-spin forms at one point of the sphere, Λ = 3",
        samples,
        OptionalLong.of(seed),
        error,
        standardError,
        FALSE_ALARM,
        new Tolerance(bound, "tails of χ² by Laurent and Massart at the false-alarm rate"),
        error <= bound
            ? new Outcome.Agrees()
            : new Outcome.Contradicts("variance " + 3 * ratio + " instead of 3"));
  }
}
