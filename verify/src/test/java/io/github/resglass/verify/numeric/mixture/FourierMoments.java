package io.github.resglass.verify.numeric.mixture;

import io.github.resglass.verify.numeric.bounded.DecimalField;
import org.hipparchus.dfp.Dfp;
import org.hipparchus.dfp.DfpField;
import org.hipparchus.fraction.BigFraction;

/**
 * The moments of ε² of the paper's net from the integral
 *
 * <pre>
 *   Σ_k C(m,k)² x^k = (1/π) ∫_0^π s^m dφ,   s = 1 + x + 2β cos φ,   x = β²,
 *   Σ_k k C(m,k)² x^k = (1/π) ∫ m g s^m dφ,   g = (x + β cos φ)/s,
 *   Σ_k k² C(m,k)² x^k = (1/π) ∫ m ((x + ½β cos φ)/s + (m−1) g²) s^m dφ
 * </pre>
 *
 * by the trapezoidal rule, whose error with N nodes on the circle is the weight of the Fourier
 * coefficients N, 2N, …: about exp(−N²/(4mq(1−q))), q = β/(1+β), below 10⁻⁶⁰ for the N chosen here.
 * 80 digits; a second way that shares nothing with a sum of terms.
 */
record FourierMoments(int depth, Dfp gain, Dfp total, Dfp mean, Dfp square) {

  private static final DfpField FIELD = new DfpField(80);

  static FourierMoments of(int depth, BigFraction gain) {
    int m = depth - 1;
    Dfp beta = DecimalField.number(FIELD, gain);
    Dfp x = beta.multiply(beta);
    double q = gain.doubleValue() / (1 + gain.doubleValue());
    int nodes = 200 + (int) (28 * Math.sqrt(m * q * (1 - q)));
    Dfp top = FIELD.getOne().add(beta).multiply(FIELD.getOne().add(beta));
    Dfp total = FIELD.getZero();
    Dfp first = FIELD.getZero();
    Dfp second = FIELD.getZero();
    for (int i = 0; 2 * i <= nodes; i++) {
      Dfp cosine = FIELD.getPi().multiply(2 * i).divide(nodes).cos();
      Dfp part = beta.multiply(cosine);
      Dfp s = FIELD.getOne().add(x).add(part.multiply(2));
      if (s.negativeOrNull()) {
        continue;
      }
      // Node i stands for N − i too.
      Dfp power = s.divide(top).log().multiply(m).exp().multiply(i == 0 || 2 * i == nodes ? 1 : 2);
      if (power.lessThan(FIELD.newDfp("1e-65"))) {
        break;
      }
      Dfp g = x.add(part).divide(s);
      Dfp curvature = x.add(part.divide(2)).divide(s);
      total = total.add(power);
      first = first.add(power.multiply(g).multiply(m));
      second = second.add(power.multiply(curvature.add(g.multiply(g).multiply(m - 1))).multiply(m));
    }
    Dfp sum = total.divide(nodes).log().add(top.log().multiply(m));
    return new FourierMoments(depth, beta, sum, first.divide(total), second.divide(total));
  }

  Dfp nuPrime() {
    return mean.add(1);
  }

  Dfp nuDoublePrime() {
    return square.add(mean);
  }

  Dfp ratio() {
    return nuDoublePrime().divide(nuPrime());
  }

  Dfp alphaSquared() {
    return square.subtract(mean.multiply(mean));
  }

  /** ½ log(x F(x)); {@code total} is log F. */
  Dfp logNormalization() {
    return total.divide(2).add(gain.log());
  }
}
