package io.github.resglass.verify.evidence.law;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.resglass.verify.numeric.law.IndependentWeightsLaw;
import io.github.resglass.verify.numeric.law.LargeWidthLaw;
import io.github.resglass.verify.numeric.law.LengthLaw;
import io.github.resglass.verify.numeric.law.PaperLaw;
import java.util.Collections;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.hipparchus.fraction.BigFraction;

/** One law for each claim, on the numbers that the toolkit gives to its users. */
class LawPropertiesTest {

  /** independent-weights: at equal gains the paper's law is the narrower one. */
  @Property(tries = 100)
  void thePapersLawIsNeverWiderAndItsMeanWithinHalfALayer(
      @ForAll @IntRange(min = 2, max = 80) int depth,
      @ForAll @IntRange(min = 1, max = 30) int numerator,
      @ForAll @IntRange(min = 1, max = 30) int denominator) {
    BigFraction gain = new BigFraction(numerator, denominator);
    LengthLaw wide = IndependentWeightsLaw.ofEqualGains(depth, gain);
    LengthLaw narrow = PaperLaw.ofGains(Collections.nCopies(depth, gain));
    assertTrue(
        narrow.standardDeviation().value() <= wide.standardDeviation().value() * (1 + 1e-12));
    assertTrue(Math.abs(narrow.mean().value() - wide.mean().value()) <= 0.5 + 1e-12);
  }

  /** large-width-law: a sum over the second layer weighs the lengths 1 and 2 as 1 to c_2²/2. */
  @Property(tries = 100)
  void twoLayersHaveTheRatioOfTheirMeans(
      @ForAll @DoubleRange(min = 0.1, max = 5) double first,
      @ForAll @DoubleRange(min = 0.1, max = 5) double second) {
    LengthLaw law = LargeWidthLaw.sum(first, second);
    // m = s_1 t + t (s_2/h) ½c_1²t with h² = ½c_1²: m_2/m_1 = s_2 h / s_1 = c_2/√2.
    double ratio = second * second / 2;
    assertEquals(ratio, law.weights().get(2) / law.weights().get(1), 1e-12 * (1 + ratio));
  }

  /** depth-fraction: doubling a deep net doubles its mean length, up to a constant. */
  @Property(tries = 10)
  void theMeanLengthGrowsLinearly(@ForAll @DoubleRange(min = 0.3, max = 3) double scale) {
    double[] means = new double[3];
    for (int i = 0; i < 3; i++) {
      double[] scales = new double[100 + 100 * i];
      java.util.Arrays.fill(scales, scale);
      means[i] = LargeWidthLaw.sum(scales).mean().value();
    }
    assertEquals(means[1] - means[0], means[2] - means[1], 0.01);
  }
}
