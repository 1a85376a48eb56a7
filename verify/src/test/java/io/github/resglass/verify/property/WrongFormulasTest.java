package io.github.resglass.verify.property;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.resglass.symbolic.architecture.Architecture;
import io.github.resglass.verify.numeric.bounded.BoundedList;
import io.github.resglass.verify.numeric.bounded.BoundedReal;
import io.github.resglass.verify.numeric.landscape.CriticalPoints;
import io.github.resglass.verify.numeric.mixture.ExactLaw;
import io.github.resglass.verify.spinglass.Laws;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.hipparchus.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Each law of the suites, broken on purpose. */
class WrongFormulasTest {

  private static final Architecture NET = Architecture.parse("layer(1/2) * (skip + layer(1/2))^2");

  private static void fails(Executable law) {
    assertThrows(AssertionError.class, law);
  }

  /** ε² = (16, 16, 1)/33 for the net above. */
  private static LengthLaws lengths(Function<Architecture, BoundedList> formula) {
    return formula::apply;
  }

  private static BoundedList list(double bound, double... values) {
    return BoundedList.of(1, values, bound);
  }

  @Test
  void lengthLawsAcceptWhatIsRightWithinItsBoundOnly() {
    LengthLaws right = lengths(net -> list(1e-15, 16 / 33., 16 / 33., 1 / 33.));
    right.squaredWeightsSumToOne(NET);
    right.squaredWeightsAreThoseOfThePathPolynomial(NET);
    LengthLaws off = lengths(net -> list(1e-15, 16 / 33., 16 / 33. - 1e-12, 1 / 33.));
    fails(() -> off.squaredWeightsSumToOne(NET));
    fails(() -> off.squaredWeightsAreThoseOfThePathPolynomial(NET));
    // The same numbers with an honest bound.
    LengthLaws honest = lengths(net -> list(1.1e-12, 16 / 33., 16 / 33. - 1e-12, 1 / 33.));
    honest.squaredWeightsSumToOne(NET);
    honest.squaredWeightsAreThoseOfThePathPolynomial(NET);
  }

  @Test
  void lengthLawsSeeMissingAndSuperfluousLengths() {
    LengthLaws cut = lengths(net -> list(1e-15, 16 / 33., 16 / 33.));
    fails(() -> cut.squaredWeightsSumToOne(NET));
    fails(() -> cut.squaredWeightsAreThoseOfThePathPolynomial(NET));
    LengthLaws more = lengths(net -> list(1e-15, 16 / 33., 16 / 33., 1 / 33., 1e-9));
    fails(() -> more.squaredWeightsAreThoseOfThePathPolynomial(NET));
  }

  @Test
  void lengthLawsSeeFormulasThatForgetTheSymmetries() {
    // Depends on the text of the net, which gates, layers and order change.
    LengthLaws textual =
        lengths(
            net -> {
              double share = 1.0 / net.toString().length();
              return list(1e-15, share, 1 - share);
            });
    fails(() -> textual.aGateBeforeTheNetChangesNothing(NET));
    fails(() -> textual.aLayerBeforeTheNetShiftsEveryLength(NET));
    LengthLaws first = lengths(net -> net.toString().startsWith("(") ? list(0, 1) : list(0, 0, 1));
    fails(
        () ->
            first.partsInSeriesCommute(
                Architecture.parse("skip + layer(1)"), Architecture.parse("layer(2)")));
  }

  /** Values that depend on the net, each within its bound of the right ones, or not. */
  @Test
  void lengthLawsCompareTwoNetsWithinBothBounds() {
    // The law of the net is (1/2, 1/2); what stands before it moves the numbers by 2^-10.
    LengthLaws moved = lengths(net -> apart(net, 0x1p-11));
    moved.aGateBeforeTheNetChangesNothing(NET);
    LengthLaws tooFar = lengths(net -> apart(net, 0x1p-12));
    fails(() -> tooFar.aGateBeforeTheNetChangesNothing(NET));
    LengthLaws superfluous =
        lengths(net -> net == NET ? list(0x1p-20, 0.5, 0.5) : list(0x1p-20, 0.5, 0.5, 0x1p-18));
    fails(() -> superfluous.aGateBeforeTheNetChangesNothing(NET));
    LengthLaws lost =
        lengths(net -> net == NET ? list(0x1p-20, 0.5, 0.5, 0x1p-18) : list(0x1p-20, 0.5, 0.5));
    fails(() -> lost.aGateBeforeTheNetChangesNothing(NET));
  }

  private static BoundedList apart(Architecture net, double bound) {
    double move = net == NET ? 0 : 0x1p-10;
    return list(bound, 0.5 + move, 0.5 - move);
  }

  @Test
  void weightsMaySumToOneWithinAllTheirBoundsTogether() {
    lengths(net -> list(0x1p-10, 0.5 + 0x1p-10, 0.5 + 0x1p-10)).squaredWeightsSumToOne(NET);
    fails(
        () ->
            lengths(net -> list(0x1p-10, 0.5 + 0x1p-10, 0.5 + 0x1p-9)).squaredWeightsSumToOne(NET));
  }

  private static CovarianceLaws covariances(
      Function<ExactLaw, Double> first, Function<ExactLaw, Double> second) {
    return bounded(law -> within(first.apply(law), 1e-12), law -> within(second.apply(law), 1e-12));
  }

  private static BoundedReal within(double value, double bound) {
    return BoundedReal.of(value, bound);
  }

  private static CovarianceLaws covariances(BoundedReal first, BoundedReal second) {
    return bounded(law -> first, law -> second);
  }

  private static CovarianceLaws bounded(
      Function<ExactLaw, BoundedReal> first, Function<ExactLaw, BoundedReal> second) {
    return new CovarianceLaws() {
      @Override
      public BoundedReal nuPrime(ExactLaw mixture) {
        return first.apply(mixture);
      }

      @Override
      public BoundedReal nuDoublePrime(ExactLaw mixture) {
        return second.apply(mixture);
      }
    };
  }

  /** The pure 3-spin has ν' = 3, ν'' = 6 and α² = 0, so that every error shows at an end. */
  @Test
  void covarianceLawsAllowWhatTheBoundsAllowAndNoMore() {
    ExactLaw pure = Laws.pure(3);
    double b = 0x1p-10;
    covariances(within(3, 0), within(6, 0)).theVarianceOfTheLengthIsNotNegative(pure);
    for (int sign = -1; sign <= 1; sign += 2) {
      CovarianceLaws second = covariances(within(3, 0), within(6 + sign * b, b));
      second.theVarianceOfTheLengthIsNotNegative(pure);
      CovarianceLaws first = covariances(within(3 + sign * b, b), within(6, 0));
      first.theVarianceOfTheLengthIsNotNegative(pure);
      // α² moves by 5b with ν'.
      CovarianceLaws beyond = covariances(within(3 + sign * b, b / 2), within(6, 0));
      fails(() -> beyond.theVarianceOfTheLengthIsNotNegative(pure));
      CovarianceLaws beyondToo = covariances(within(3, 0), within(6 + sign * b, b / 2));
      fails(() -> beyondToo.theVarianceOfTheLengthIsNotNegative(pure));
    }
    covariances(within(3, 0), within(6, 0)).theRatioLiesBetweenZeroAndTheDegreeMinusOne(pure);
    covariances(within(3 + b, b), within(6, 0)).theRatioLiesBetweenZeroAndTheDegreeMinusOne(pure);
    covariances(within(3 - b, b), within(6, 0)).theRatioLiesBetweenZeroAndTheDegreeMinusOne(pure);
    covariances(within(3, 0), within(6 + b, b)).theRatioLiesBetweenZeroAndTheDegreeMinusOne(pure);
    CovarianceLaws large = covariances(within(3, 0), within(6 + b, b / 2));
    fails(() -> large.theRatioLiesBetweenZeroAndTheDegreeMinusOne(pure));
    ExactLaw linear = Laws.pure(1);
    covariances(within(1 - b, b), within(-b, b))
        .theRatioLiesBetweenZeroAndTheDegreeMinusOne(linear);
    CovarianceLaws small = covariances(within(1 - b, b / 2), within(0, 0));
    fails(() -> small.theRatioLiesBetweenZeroAndTheDegreeMinusOne(linear));
    CovarianceLaws negative = covariances(within(1, 0), within(-b, b / 2));
    fails(() -> negative.theRatioLiesBetweenZeroAndTheDegreeMinusOne(linear));
  }

  @Test
  void covarianceLawsSeeWrongDerivatives() {
    ExactLaw mixture = Laws.squares(1, 0, 1);
    CovarianceLaws right = covariances(law -> 2.0, law -> 3.0);
    right.derivativesAreTheSumsOverTheLengths(mixture);
    right.theVarianceOfTheLengthIsNotNegative(mixture);
    right.theRatioLiesBetweenZeroAndTheDegreeMinusOne(mixture);
    fails(() -> covariances(law -> 2.1, law -> 3.0).derivativesAreTheSumsOverTheLengths(mixture));
    fails(() -> covariances(law -> 2.0, law -> 3.1).derivativesAreTheSumsOverTheLengths(mixture));
    fails(() -> covariances(law -> 2.0, law -> 1.9).theVarianceOfTheLengthIsNotNegative(mixture));
    fails(
        () ->
            covariances(law -> 3.0, law -> 6.1).theVarianceOfTheLengthIsNotNegative(Laws.pure(3)));
    fails(
        () ->
            covariances(law -> 0.9, law -> 1.0)
                .theRatioLiesBetweenZeroAndTheDegreeMinusOne(mixture));
    fails(
        () ->
            covariances(law -> 3.1, law -> 1.0)
                .theRatioLiesBetweenZeroAndTheDegreeMinusOne(mixture));
    fails(
        () ->
            covariances(law -> 2.0, law -> 4.1)
                .theRatioLiesBetweenZeroAndTheDegreeMinusOne(mixture));
    fails(
        () ->
            covariances(law -> 2.0, law -> -0.1)
                .theRatioLiesBetweenZeroAndTheDegreeMinusOne(mixture));
  }

  private static CriticalPointLaws counts(UnaryOperator<BoundedReal> change) {
    return (ratio, dimension) -> change.apply(CriticalPoints.expected(ratio, dimension));
  }

  @Test
  void criticalPointLawsSeeErrorsBeyondTheBound() {
    CriticalPointLaws off =
        counts(right -> BoundedReal.of(right.value() * (1 + 1e-9), right.errorBound()));
    BigFraction ratio = new BigFraction(5, 3);
    fails(() -> off.onTheCircleTheCountIsASquareRoot(ratio));
    fails(() -> off.onTheTwoSphereTheCountIsTwoPlusASquareRoot(ratio));
    fails(() -> off.atRatioOneTheCountIsTwiceTheDimension(5));
    CriticalPointLaws half = counts(right -> BoundedReal.of(right.value() / 2, right.errorBound()));
    fails(() -> half.thereAreAtLeastTwo(new BigFraction(1, 10), 2));
  }

  /** A formula for Λ ≤ 4 is asked for Λ = 2, 3 and 4, and for nothing else. */
  @Test
  void criticalPointLawsAskForTheDimensionsThatTheFormulaIsFor() {
    Set<Integer> asked = new TreeSet<>();
    CriticalPointLaws recording =
        new CriticalPointLaws() {
          @Override
          public BoundedReal expected(BigFraction ratio, int dimension) {
            asked.add(dimension);
            return CriticalPoints.expected(ratio, dimension);
          }

          @Override
          public int largestDimension() {
            return 4;
          }
        };
    for (int dimension = 2; dimension <= 60; dimension++) {
      recording.atRatioOneTheCountIsTwiceTheDimension(dimension);
    }
    assertEquals(Set.of(2, 3, 4), asked);
    asked.clear();
    for (int dimension = 2; dimension <= 60; dimension++) {
      recording.thereAreAtLeastTwo(BigFraction.ONE_HALF, dimension);
    }
    assertEquals(Set.of(2, 3, 4), asked);
    assertTrue(counts(right -> right).largestDimension() >= 3);
  }

  @Test
  void fewerThanTwoMayBeCountedWithinTheBound() {
    CriticalPointLaws low = counts(right -> within(1.5, 0.5));
    low.thereAreAtLeastTwo(BigFraction.ONE, 3);
    CriticalPointLaws tooLow = counts(right -> within(1.5, 0.25));
    fails(() -> tooLow.thereAreAtLeastTwo(BigFraction.ONE, 3));
  }

  @Test
  void completeEnumerationsSeeTenPerCentWhateverTheBound() {
    for (double factor : new double[] {0.9, 1.1}) {
      AssertionError seen =
          assertThrows(
              AssertionError.class,
              () ->
                  counts(right -> BoundedReal.of(factor * right.value(), 100))
                      .theMeanOfCompleteEnumerationsIsTheExpectedCount());
      assertTrue(seen.getMessage().contains("is refuted by"), seen.getMessage());
    }
  }
}
