package io.github.resglass.verify.evidence.paths;

import io.github.resglass.verify.evidence.Cases;
import io.github.resglass.verify.evidence.Evidence;
import io.github.resglass.verify.evidence.Outcome;
import io.github.resglass.verify.evidence.Tolerance;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import org.hipparchus.fraction.BigFraction;

/**
 * Equations 2 and 10: a sum over independent gates that are open with probability ρ has the
 * variance ρ(1−ρ) Σ y_j²; two paths of r units, s of them in common, are both open with probability
 * ρ^{2r−s}.
 *
 * @param variance of one gate; a test gives a wrong one and sees it contradicted
 * @param joint probability that both paths are open; a test gives a wrong one too
 */
record GateRoutes(UnaryOperator<BigFraction> variance, Joint joint) {

  private static final double FALSE_ALARM = 1e-8;

  /** The probability for two paths of r units of which s are in common. */
  interface Joint {
    BigFraction of(BigFraction open, int r, int s);
  }

  GateRoutes() {
    this(
        open -> open.multiply(BigFraction.ONE.subtract(open)), (open, r, s) -> open.pow(2 * r - s));
  }

  /** All states of up to 8 gates with their probabilities. */
  Evidence statesOfAllGates(int cases, long seed) {
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
    return seen.exact("all states of up to 8 gates", seed);
  }

  /** One gate after the other: mean and second moment of a sum with one term more. */
  Evidence oneGateMore(int cases, long seed) {
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
    return seen.exact("sums with one gate more, up to 39", seed);
  }

  static BigFraction[] values(SplittableRandom random, int number) {
    BigFraction[] values = new BigFraction[number];
    for (int j = 0; j < number; j++) {
      values[j] = Cases.positive(random, 9).multiply(random.nextBoolean() ? 1 : -1);
    }
    return values;
  }

  private boolean agrees(
      BigFraction[] values, BigFraction open, BigFraction mean, BigFraction square) {
    BigFraction sum = BigFraction.ZERO;
    BigFraction squares = BigFraction.ZERO;
    for (BigFraction value : values) {
      sum = sum.add(value);
      squares = squares.add(value.multiply(value));
    }
    return mean.equals(open.multiply(sum))
        && square.subtract(mean.multiply(mean)).equals(variance.apply(open).multiply(squares));
  }

  /** Two paths of r ≤ 5 units, s of them in common: all states of all their gates. */
  Evidence pairsOfPaths(int cases, long seed) {
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
              first.equals(joint.of(open, r, r)) && both.equals(joint.of(open, r, s)),
              "r = " + r + ", s = " + s + ", ρ = " + open);
        }
      }
    }
    return seen.enumeration("all states of the gates of two paths, r <= 5");
  }

  /** Gates drawn; Hoeffding's inequality bounds the deviation of a share. */
  Evidence drawnGates(int cases, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int samples = 200 * Math.max(1, cases);
    int r = 3;
    int s = 1;
    BigFraction open = new BigFraction(4, 5);
    double threshold = open.doubleValue();
    int hits = 0;
    for (int i = 0; i < samples; i++) {
      boolean all = true;
      for (int gate = 0; gate < 2 * r - s; gate++) {
        all &= random.nextDouble() < threshold;
      }
      hits += all ? 1 : 0;
    }
    double expected = joint.of(open, r, s).doubleValue();
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
}
