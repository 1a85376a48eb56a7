package io.github.resglass.verify.property;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.resglass.symbolic.architecture.Architecture;
import io.github.resglass.verify.numeric.bounded.BoundedList;
import io.github.resglass.verify.numeric.bounded.BoundedReal;
import io.github.resglass.verify.numeric.landscape.CriticalPoints;
import io.github.resglass.verify.numeric.mixture.ExactLaw;
import io.github.resglass.verify.spinglass.Laws;
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

  private static CovarianceLaws covariances(
      Function<ExactLaw, Double> first, Function<ExactLaw, Double> second) {
    return new CovarianceLaws() {
      @Override
      public BoundedReal nuPrime(ExactLaw mixture) {
        return BoundedReal.of(first.apply(mixture), 1e-12);
      }

      @Override
      public BoundedReal nuDoublePrime(ExactLaw mixture) {
        return BoundedReal.of(second.apply(mixture), 1e-12);
      }
    };
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
