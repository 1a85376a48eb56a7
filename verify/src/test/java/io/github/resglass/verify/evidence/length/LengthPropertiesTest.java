package io.github.resglass.verify.evidence.length;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.resglass.verify.numeric.law.LengthLaw;
import io.github.resglass.verify.numeric.law.PaperLaw;
import io.github.resglass.verify.numeric.mixture.Mixture;
import io.github.resglass.verify.numeric.net.Net;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.hipparchus.fraction.BigFraction;

/** One law for each claim, on the numbers that the toolkit gives to its users. */
class LengthPropertiesTest {

  @Provide
  Arbitrary<BigFraction> gains() {
    Arbitrary<Integer> terms = Arbitraries.integers().between(1, 40);
    return Combinators.combine(terms, terms).as(BigFraction::new);
  }

  private static Mixture mixture(int depth, BigFraction gain) {
    return Mixture.of(Net.paper(depth, gain).paths());
  }

  /** binomial-agreement. */
  @Property(tries = 100)
  void theFirstWeightIsTheChanceThatBothDrawsAreZeroGivenThatTheyAgree(
      @ForAll @IntRange(min = 1, max = 20) int depth, @ForAll("gains") BigFraction gain) {
    BigFraction none = gain.add(1).reciprocal().pow(2 * (depth - 1));
    assertEquals(
        none.divide(LengthMomentsRoutes.agreement(depth - 1, gain)),
        mixture(depth, gain).law().weight(1));
  }

  /** length-moments. */
  @Property(tries = 100)
  void theLengthStaysWithinHalfALayerOfTheBinomialMeanAndBelowItsVariance(
      @ForAll @IntRange(min = 2, max = 60) int depth, @ForAll("gains") BigFraction gain) {
    Mixture mixture = mixture(depth, gain);
    BigFraction share = gain.divide(gain.add(1));
    BigFraction mean = share.multiply(depth - 1);
    BigFraction offset = mixture.law().mean().subtract(1).subtract(mean);
    BigFraction variance = mean.multiply(BigFraction.ONE.subtract(share));
    assertTrue(offset.abs().compareTo(new BigFraction(1, 2)) <= 0);
    assertTrue(mixture.law().variance().add(offset.multiply(offset)).compareTo(variance) <= 0);
  }

  /** theorem-2. */
  @Property(tries = 100)
  void theShortestLengthsCarryNoMoreThanChebyshevAllows(
      @ForAll @IntRange(min = 2, max = 60) int depth,
      @ForAll("gains") BigFraction gain,
      @ForAll @IntRange(min = 1, max = 60) int count) {
    BigFraction share = gain.divide(gain.add(1));
    BigFraction mean = share.multiply(depth - 1);
    if (mean.compareTo(new BigFraction(count)) < 0) {
      return;
    }
    BigFraction mass = BigFraction.ZERO;
    Mixture mixture = mixture(depth, gain);
    for (int r = 1; r <= count; r++) {
      mass = mass.add(mixture.law().weight(r));
    }
    BigFraction distance = mean.subtract(count - 1);
    BigFraction variance = mean.multiply(BigFraction.ONE.subtract(share));
    assertTrue(mass.multiply(distance).multiply(distance).compareTo(variance) <= 0);
  }

  /** mode-below-half. */
  @Property(tries = 100)
  void deepNetsAtInitialisationHaveTheirModeBelowHalf(
      @ForAll @IntRange(min = 1, max = 29) int open, @ForAll @IntRange(max = 20) int deeper) {
    BigFraction gate = new BigFraction(open, 30);
    int least = (int) Math.ceil(2.0 * (30 + open) / (30 - open) - 1e-9);
    int depth = least + deeper;
    LengthLaw law = PaperLaw.of(mixture(depth, gate));
    for (int mode : law.modes()) {
      assertTrue(2 * mode <= depth);
    }
  }

  /** variance-recursion: centring the unit takes the excess of the mean away. */
  @Property(tries = 100)
  void theVarianceGrowsByOneWhereUnitAndBranchAreUncorrelated(
      @ForAll @Size(min = 1, max = 8) List<@IntRange(min = -9, max = 9) Integer> units,
      @ForAll("gains") BigFraction deviation) {
    // Every value of the unit meets both values, 0 and 2σ, of the branch.
    int inputs = 2 * units.size();
    BigFraction sum = BigFraction.ZERO;
    BigFraction square = BigFraction.ZERO;
    BigFraction before = BigFraction.ZERO;
    BigFraction beforeSquare = BigFraction.ZERO;
    for (int unit : units) {
      for (int branch = 0; branch < 2; branch++) {
        BigFraction scaled = deviation.multiply(2 * branch).divide(deviation);
        BigFraction next = scaled.add(unit);
        sum = sum.add(next);
        square = square.add(next.multiply(next));
        before = before.add(unit);
        beforeSquare = beforeSquare.add((long) unit * unit);
      }
    }
    BigFraction variance = square.divide(inputs).subtract(sum.divide(inputs).pow(2));
    BigFraction old = beforeSquare.divide(inputs).subtract(before.divide(inputs).pow(2));
    assertEquals(old.add(1), variance);
  }

  /** harmonic-length: unequal gains 1/√l of the paper's net, whose squares are the variances. */
  @Property(tries = 30)
  void theMeanLengthIsOfTheOrderOfTheLogarithmOfTheDepth(
      @ForAll @IntRange(min = 1, max = 60) int depth) {
    BigFraction total = BigFraction.ONE;
    BigFraction counted = BigFraction.ONE;
    for (int p = 1; p < depth; p++) {
      counted = counted.add(counted.divide(total)).add(1);
      total = total.add(1);
    }
    double mean = counted.divide(total).doubleValue();
    double euler = 0.5772156649015329;
    assertTrue(mean > Math.log(depth) + euler && mean < Math.log(depth + 1.0) + euler);
  }

  /** path-counts: the central share of a net of blocks is symmetric about half its depth. */
  @Property(tries = 30)
  void pathsAreAsManyWithABlockAsWithoutIt(@ForAll @IntRange(min = 2, max = 54) int blocks) {
    List<Integer> modes = mixture(blocks + 1, BigFraction.ONE).law().modes();
    assertEquals(blocks + 2, modes.get(0) + modes.get(modes.size() - 1));
  }
}
