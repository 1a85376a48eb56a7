package io.github.resglass.verify.numeric;

import io.github.resglass.verify.numeric.bounded.BoundedReal;
import io.github.resglass.verify.numeric.bounded.Comparison;
import io.github.resglass.verify.numeric.bounded.DecimalField;
import io.github.resglass.verify.numeric.landscape.Complexity;
import io.github.resglass.verify.numeric.law.IndependentWeightsLaw;
import io.github.resglass.verify.numeric.law.LargeWidthLaw;
import io.github.resglass.verify.numeric.law.LengthLaw;
import io.github.resglass.verify.numeric.law.PaperLaw;
import io.github.resglass.verify.numeric.mixture.Mixture;
import io.github.resglass.verify.numeric.net.Net;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hipparchus.analysis.differentiation.FieldUnivariateDerivative2;
import org.hipparchus.dfp.Dfp;
import org.hipparchus.dfp.DfpField;
import org.hipparchus.fraction.BigFraction;

/**
 * Every formula of the numeric layer beside another way to the same number: closed forms through
 * recurrences and automatic differentiation where the code adds up exact squares, logarithms and
 * square roots of another library, and unnormalised recurrences in 70 digits.
 */
final class SecondOpinions {

  static final DfpField FIELD = new DfpField(70);

  private SecondOpinions() {}

  /**
   * One formula.
   *
   * @param sharpness how many units in the last place of the value its bound may be at most
   * @param cases how many instances are drawn
   * @param draw a random instance
   */
  record Formula(
      String name, double sharpness, int cases, Function<SplittableRandom, Comparison> draw) {

    Formula(String name, double sharpness, Function<SplittableRandom, Comparison> draw) {
      this(name, sharpness, 500, draw);
    }
  }

  static List<Formula> all() {
    return Stream.concat(ofWeights().stream(), LandscapeOpinions.all().stream()).toList();
  }

  private static List<Formula> ofWeights() {
    return List.of(
        new Formula("ln z", 1, SecondOpinions::logNormalization),
        new Formula("epsilon_r", 1, SecondOpinions::weight),
        new Formula("nu'", 1, SecondOpinions::nuPrime),
        new Formula("nu''", 1, SecondOpinions::nuDoublePrime),
        new Formula("R", 1, SecondOpinions::ratio),
        new Formula("alpha^2", 1, SecondOpinions::alphaSquared),
        new Formula("standard deviation", 1, SecondOpinions::standardDeviation),
        new Formula("total rate", 1, SecondOpinions::totalRate),
        new Formula("equation 31", 1, SecondOpinions::equation31),
        new Formula("rate of index k", 1, SecondOpinions::indexRate),
        new Formula("paper law of unequal gains", 1e5, SecondOpinions::unequalGains),
        new Formula("independent weights", 1e5, SecondOpinions::independentWeights),
        new Formula("wide law, sum: weight", 1e5, random -> wide(random, false, Part.WEIGHT)),
        new Formula("wide law, sum: mean", 1e5, random -> wide(random, false, Part.MEAN)),
        new Formula("wide law, sum: deviation", 1e6, random -> wide(random, false, Part.DEVIATION)),
        new Formula("wide law, unit: weight", 1e5, random -> wide(random, true, Part.WEIGHT)),
        new Formula("wide law, unit: mean", 1e5, random -> wide(random, true, Part.MEAN)),
        new Formula(
            "wide law, unit: deviation", 1e6, random -> wide(random, true, Part.DEVIATION)));
  }

  static Dfp number(BigFraction value) {
    return DecimalField.number(FIELD, value);
  }

  // The paper's net: depth up to 24, gains over six decades, β = 1 and its neighbours included.

  record Paper(int depth, BigFraction gain) {
    static Paper draw(SplittableRandom random) {
      int depth = random.nextInt(1, 25);
      BigFraction gain =
          switch (random.nextInt(4)) {
            case 0 -> BigFraction.ONE;
            case 1 -> new BigFraction(1_000_000 + random.nextInt(-3, 4), 1_000_000);
            case 2 -> new BigFraction(random.nextInt(1, 100), random.nextInt(1, 100));
            default -> new BigFraction(Math.exp(14 * random.nextDouble() - 7));
          };
      return new Paper(depth, gain);
    }

    Mixture mixture() {
      return Mixture.of(Net.paper(depth, gain).paths());
    }

    /**
     * ν(t) = tF(xt)/F(x) and its two derivatives at t = 1 by automatic differentiation of (n+1)
     * F_{n+1} = (2n+1)(1+x)F_n − n(1−x)²F_{n−1}.
     */
    FieldUnivariateDerivative2<Dfp> covariance() {
      Dfp x = number(gain.multiply(gain));
      FieldUnivariateDerivative2<Dfp> t =
          new FieldUnivariateDerivative2<>(FIELD.getOne(), FIELD.getOne(), FIELD.getZero());
      FieldUnivariateDerivative2<Dfp> f = hypergeometric(t.multiply(x));
      return t.multiply(f).divide(f.getValue());
    }

    FieldUnivariateDerivative2<Dfp> hypergeometric(FieldUnivariateDerivative2<Dfp> x) {
      FieldUnivariateDerivative2<Dfp> one = x.getField().getOne();
      FieldUnivariateDerivative2<Dfp> sum = one.add(x);
      FieldUnivariateDerivative2<Dfp> square = one.subtract(x).multiply(one.subtract(x));
      FieldUnivariateDerivative2<Dfp> before = x.getField().getZero();
      FieldUnivariateDerivative2<Dfp> now = one;
      for (int n = 0; n < depth - 1; n++) {
        FieldUnivariateDerivative2<Dfp> next =
            sum.multiply(2 * n + 1)
                .multiply(now)
                .subtract(square.multiply(n).multiply(before))
                .divide(FIELD.newDfp(n + 1));
        before = now;
        now = next;
      }
      return now;
    }
  }

  private static Comparison logNormalization(SplittableRandom random) {
    Paper net = Paper.draw(random);
    Dfp x = number(net.gain().multiply(net.gain()));
    FieldUnivariateDerivative2<Dfp> point =
        new FieldUnivariateDerivative2<>(x, FIELD.getZero(), FIELD.getZero());
    Dfp square = x.multiply(net.hypergeometric(point).getValue());
    return Comparison.of(net.mixture().logNormalization(), square.log().divide(2), net.toString());
  }

  private static Comparison weight(SplittableRandom random) {
    Paper net = Paper.draw(random);
    Dfp beta = number(net.gain());
    Dfp[] weights = new Dfp[net.depth() + 1];
    Dfp squares = FIELD.getZero();
    Dfp weight = beta;
    for (int r = 1; r <= net.depth(); r++) {
      weights[r] = weight;
      squares = squares.add(weight.multiply(weight));
      weight = weight.multiply(beta).multiply(net.depth() - r).divide(r);
    }
    int r = random.nextInt(1, net.depth() + 1);
    return Comparison.of(
        net.mixture().weights(), r, weights[r].divide(squares.sqrt()), net.toString());
  }

  private static Comparison nuPrime(SplittableRandom random) {
    Paper net = Paper.draw(random);
    return Comparison.of(
        BoundedReal.of(net.mixture().covariance().nuPrime()),
        net.covariance().getFirstDerivative(),
        net.toString());
  }

  private static Comparison nuDoublePrime(SplittableRandom random) {
    Paper net = Paper.draw(random);
    return Comparison.of(
        BoundedReal.of(net.mixture().covariance().nuDoublePrime()),
        net.covariance().getSecondDerivative(),
        net.toString());
  }

  private static Comparison ratio(SplittableRandom random) {
    Paper net = Paper.draw(random);
    FieldUnivariateDerivative2<Dfp> nu = net.covariance();
    return Comparison.of(
        BoundedReal.of(net.mixture().covariance().ratio()),
        nu.getSecondDerivative().divide(nu.getFirstDerivative()),
        net.toString());
  }

  static Dfp variance(Paper net) {
    FieldUnivariateDerivative2<Dfp> nu = net.covariance();
    Dfp first = nu.getFirstDerivative();
    return nu.getSecondDerivative().add(first).subtract(first.multiply(first));
  }

  private static Comparison alphaSquared(SplittableRandom random) {
    Paper net = deeperThanOne(random);
    return Comparison.of(
        BoundedReal.of(net.mixture().covariance().alphaSquared()), variance(net), net.toString());
  }

  private static Comparison standardDeviation(SplittableRandom random) {
    Paper net = deeperThanOne(random);
    return Comparison.of(
        PaperLaw.of(net.mixture()).standardDeviation(), variance(net).sqrt(), net.toString());
  }

  /** At depth 1 the variance is 0, which a second opinion with rounding cannot reproduce. */
  static Paper deeperThanOne(SplittableRandom random) {
    Paper net = Paper.draw(random);
    return net.depth() == 1 ? new Paper(2, net.gain()) : net;
  }

  // R from 10⁻⁶ to 10⁷, exactly 1, and within 10⁻¹² of 1.

  static BigFraction drawRatio(SplittableRandom random) {
    return switch (random.nextInt(4)) {
      case 0 -> BigFraction.ONE;
      case 1 -> BigFraction.ONE.add(new BigFraction(random.nextInt(-9, 10), 1_000_000_000_000L));
      case 2 -> new BigFraction(random.nextInt(1, 50), random.nextInt(1, 50));
      default -> new BigFraction(Math.pow(10, 13 * random.nextDouble() - 6));
    };
  }

  private static Comparison totalRate(SplittableRandom random) {
    BigFraction ratio = drawRatio(random);
    Dfp half = number(ratio).log().divide(2);
    return Comparison.of(
        Complexity.of(ratio).total(),
        half.greaterThan(FIELD.getZero()) ? half : FIELD.getZero(),
        "R = " + ratio);
  }

  static Dfp theta(BigFraction ratio) {
    Dfp number = number(ratio);
    Dfp one = FIELD.getOne();
    return number.log().divide(2).subtract(number.subtract(one).divide(number.add(one)));
  }

  private static Comparison equation31(SplittableRandom random) {
    BigFraction ratio = drawRatio(random);
    return withCancellation(Complexity.of(ratio).equation31().orElseThrow(), ratio, theta(ratio));
  }

  /**
   * ½ log R + φ(z) + ½ − z²R/(2(1+R)) − k I(z) where its derivative vanishes, which is at z =
   * 2n/√(n² − y²) for R &lt; 1 with n = k + 1, and at the end z = 2 otherwise.
   */
  private static Comparison indexRate(SplittableRandom random) {
    BigFraction ratio = drawRatio(random);
    int k = random.nextInt(0, 6);
    Dfp number = number(ratio);
    Dfp y = FIELD.getOne().subtract(number).divide(number.add(1));
    Dfp z =
        y.strictlyPositive()
            ? FIELD
                .newDfp(2 * (k + 1))
                .divide(FIELD.newDfp((k + 1) * (k + 1)).subtract(y.multiply(y)).sqrt())
            : FIELD.getTwo();
    Dfp root = z.multiply(z).subtract(4).abs().sqrt();
    Dfp integral = z.multiply(root).divide(4).subtract(z.add(root).divide(2).log());
    Dfp rate =
        number
            .log()
            .divide(2)
            .add(z.multiply(z).divide(4))
            .subtract(z.multiply(z).multiply(number).divide(number.add(1).multiply(2)))
            .subtract(integral.multiply(k + 1));
    return withCancellation(
        Complexity.of(ratio).ofIndex(k).orElseThrow(), ratio + ", k = " + k, rate);
  }

  /**
   * The second opinion subtracts numbers of the order of log R: its own error is 10⁻⁶⁰ absolute.
   */
  private static Comparison withCancellation(BoundedReal computed, Object ratio, Dfp expected) {
    return new Comparison(
        computed.value(), computed.errorBound() + 1e-60, expected, "R = " + ratio);
  }

  // Laws of unequal layers.

  private static double[] drawScales(SplittableRandom random, int longest) {
    double[] scales = new double[random.nextInt(1, longest + 1)];
    Arrays.setAll(scales, l -> Math.exp(4 * random.nextDouble() - 2));
    return scales;
  }

  /** [t^r] of t Π_{l≥2}(1 + b_l t), by multiplying out. */
  private static Dfp[] product(Dfp[] gains) {
    Dfp[] coefficients = new Dfp[gains.length];
    Arrays.fill(coefficients, FIELD.getZero());
    coefficients[0] = FIELD.getOne();
    for (int l = 1; l < gains.length; l++) {
      for (int r = l; r >= 1; r--) {
        coefficients[r] = coefficients[r].add(coefficients[r - 1].multiply(gains[l]));
      }
    }
    return coefficients;
  }

  private static Dfp[] squared(Dfp[] values) {
    return Arrays.stream(values).map(v -> v.multiply(v)).toArray(Dfp[]::new);
  }

  private static Comparison unequalGains(SplittableRandom random) {
    double[] gains = drawScales(random, 30);
    Dfp[] exact = Arrays.stream(gains).mapToObj(FIELD::newDfp).toArray(Dfp[]::new);
    return part(random, PaperLaw.ofGains(gains), squared(product(exact)), Part.WEIGHT, gains);
  }

  private static Comparison independentWeights(SplittableRandom random) {
    double[] scales = drawScales(random, 30);
    Dfp[] exact =
        Arrays.stream(scales)
            .mapToObj(c -> FIELD.newDfp(c).multiply(FIELD.newDfp(c)).divide(2))
            .toArray(Dfp[]::new);
    return part(
        random, IndependentWeightsLaw.ofScales(scales), product(exact), Part.WEIGHT, scales);
  }

  private enum Part {
    WEIGHT,
    MEAN,
    DEVIATION
  }

  private static Comparison wide(SplittableRandom random, boolean unit, Part part) {
    double[] scales = drawScales(random, 8);
    WideByTheText text = new WideByTheText(FIELD, scales);
    return unit
        ? part(random, LargeWidthLaw.unit(scales), text.unit(), part, scales)
        : part(random, LargeWidthLaw.sum(scales), squared(text.sum()), part, scales);
  }

  /** One entry, the mean or the deviation of the law ∝ masses. */
  private static Comparison part(
      SplittableRandom random, LengthLaw law, Dfp[] masses, Part part, double[] inputs) {
    String what = Arrays.toString(inputs);
    Dfp total = FIELD.getZero();
    Dfp first = FIELD.getZero();
    Dfp second = FIELD.getZero();
    for (int r = 1; r <= masses.length; r++) {
      total = total.add(masses[r - 1]);
      first = first.add(masses[r - 1].multiply(r));
      second = second.add(masses[r - 1].multiply(r * r));
    }
    Dfp mean = first.divide(total);
    if (part == Part.MEAN) {
      return Comparison.of(law.mean(), mean, what);
    }
    if (part == Part.DEVIATION) {
      Dfp variance = second.divide(total).subtract(mean.multiply(mean));
      return masses.length == 1
          ? Comparison.of(law.standardDeviation(), FIELD.getZero(), what)
          : Comparison.of(law.standardDeviation(), variance.sqrt(), what);
    }
    int r = random.nextInt(1, masses.length + 1);
    return Comparison.of(law.weights(), r, masses[r - 1].divide(total), what);
  }
}
