package io.github.resglass.verify.spinglass;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.resglass.verify.numeric.mixture.ExactLaw;
import io.github.resglass.verify.spinglass.form.FormLayout;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.hipparchus.fraction.BigFraction;

class CouplingLawTest {

  /** Σ_α Var(c_α) x^α y^α = Σ_r ε_r² ⟨x,y⟩^r, in rational arithmetic. */
  @Property(tries = 60, seed = "5001")
  void variancesOfTheCouplingsGiveTheCovarianceExactly(
      @ForAll @Size(4) List<@IntRange(min = 0, max = 9) Integer> masses,
      @ForAll @Size(6) List<@IntRange(min = -7, max = 7) Integer> numbers) {
    Assume.that(masses.stream().anyMatch(mass -> mass > 0));
    ExactLaw law = Laws.squares(masses.stream().mapToLong(mass -> mass).toArray());
    int dimension = 3;
    CouplingLaw couplings = new CouplingLaw(law, dimension);
    BigFraction product = BigFraction.ZERO;
    for (int i = 0; i < dimension; i++) {
      product = product.add(coordinate(numbers.get(i)).multiply(coordinate(numbers.get(i + 3))));
    }
    BigFraction covariance = BigFraction.ZERO;
    for (int r = 1; r <= couplings.degree(); r++) {
      covariance = covariance.add(law.weight(r).multiply(product.pow(r)));
    }
    BigFraction fromCouplings = BigFraction.ZERO;
    int degree = couplings.degree();
    for (int a = 0; a <= degree; a++) {
      for (int b = 0; a + b <= degree; b++) {
        for (int c = 0; a + b + c <= degree; c++) {
          BigFraction monomials =
              power(numbers.get(0), numbers.get(3), a)
                  .multiply(power(numbers.get(1), numbers.get(4), b))
                  .multiply(power(numbers.get(2), numbers.get(5), c));
          fromCouplings =
              fromCouplings.add(couplings.variance(new int[] {a, b, c}).multiply(monomials));
        }
      }
    }
    assertEquals(covariance, fromCouplings);
  }

  private static BigFraction coordinate(int number) {
    return new BigFraction(number, 5);
  }

  private static BigFraction power(int x, int y, int exponent) {
    return coordinate(x).multiply(coordinate(y)).pow(exponent);
  }

  /** sd² (d!/β!)² = Var c_α up to 2⁻⁴⁹, which is twice the stated relative error of sd. */
  @Property(tries = 30, seed = "5002")
  void standardDeviationsAreTheRootsOfTheVariances(
      @ForAll @Size(4) List<@IntRange(min = 0, max = 9) Integer> masses,
      @ForAll @IntRange(min = 2, max = 4) int dimension) {
    Assume.that(masses.stream().anyMatch(mass -> mass > 0));
    CouplingLaw couplings =
        new CouplingLaw(Laws.squares(masses.stream().mapToLong(mass -> mass).toArray()), dimension);
    FormLayout layout = couplings.layout();
    double[] deviations = couplings.standardDeviations(layout);
    int[] tuple = new int[couplings.degree()];
    for (double deviation : deviations) {
      int[] exponents = new int[dimension + 1];
      for (int index : tuple) {
        exponents[index]++;
      }
      BigFraction arrangements = BigFraction.ONE;
      int placed = 0;
      for (int exponent : exponents) {
        for (int k = 1; k <= exponent; k++) {
          placed++;
          arrangements = arrangements.multiply(placed).divide(k);
        }
      }
      BigFraction variance = couplings.variance(Arrays.copyOf(exponents, dimension));
      BigFraction square = new BigFraction(deviation).multiply(arrangements).multiply(arrangements);
      BigFraction error = square.multiply(new BigFraction(deviation)).subtract(variance).abs();
      assertEquals(
          -1,
          error.compareTo(
              variance
                  .multiply(new BigFraction(0x1p-49))
                  .add(variance.signum() == 0 ? BigFraction.ONE : BigFraction.ZERO)));
      FormLayout.advance(tuple);
    }
  }
}
