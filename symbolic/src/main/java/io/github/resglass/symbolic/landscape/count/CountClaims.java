package io.github.resglass.symbolic.landscape.count;

import io.github.resglass.symbolic.derivation.Claim;
import io.github.resglass.symbolic.derivation.ClaimProvider;
import io.github.resglass.symbolic.derivation.Fact;
import io.github.resglass.symbolic.derivation.Proof;
import io.github.resglass.symbolic.derivation.Statement;
import io.github.resglass.symbolic.premise.Equations;
import io.github.resglass.symbolic.premise.Law;
import java.util.List;

/** The claims on the expected number of critical points at finite Λ. */
public final class CountClaims implements ClaimProvider {

  private static final int LARGEST_CLOSED_FORM = 8;

  @Override
  public List<Claim> claims() {
    HermiteRecurrences.Result integrals = HermiteRecurrences.derive();
    Counted counted = finiteCount(integrals);
    ClosedCounts closed = closedForms(counted);
    return List.of(
        integrals.claim(),
        counted.claim(),
        closed.claim(),
        criticalPoints(counted),
        trivialisation(counted, closed));
  }

  /** The claim for every Λ, and what the closed forms take from it. */
  private record Counted(
      HermiteRecurrences.Result integrals,
      Claim claim,
      FiniteCount.Result count,
      RatioRecurrences recurrences,
      OddDimension.Result odd) {}

  private static Counted finiteCount(HermiteRecurrences.Result integrals) {
    Proof proof = new Proof("finite-count");
    Equations equations = new Equations(proof);
    FiniteCount.Result count = FiniteCount.derive(equations, integrals);
    RatioRecurrences recurrences =
        RatioRecurrences.derive(equations, integrals, count.weight(), count.positive());
    OddDimension.Result odd = OddDimension.derive(equations, count, integrals);
    RatioOne.Result one = RatioOne.derive(equations, count, recurrences);
    Statement statement =
        Statement.words("For every Λ ≥ 2 the integral over the bulk of the eigenvalue density, ")
            .and(count.count().formula())
            .and(", is ")
            .and(count.value().formula())
            .and(" with ")
            .and(count.weight().formula())
            .and(", where ")
            .and(recurrences.squares().formula())
            .and(" for n ≥ 0 and ")
            .and(recurrences.skews().formula())
            .and(" for n ≥ 2");
    for (Fact first : recurrences.firsts()) {
      statement = statement.and(", ").and(first.formula());
    }
    statement =
        statement
            .and("; for Λ = 2k+1 the density has one more term, of which ")
            .and(odd.value().formula())
            .and(" comes. At R = 1, ")
            .and(one.even().formula())
            .and(" and ")
            .and(one.odd().formula())
            .and(" for k ≥ 1")
            .and(
                ", so that with D the sum is 2Λ for every Λ. That this is the expected number of"
                    + " critical points rests on Kac and Rice's formula and on Mehta's density,"
                    + " which are not derived here.");
    Claim claim =
        new Claim(
            "finite-count",
            "The count of critical points by recurrence",
            statement,
            "this project; the density as in Mehta, Random Matrices, 3rd edition, chapter 7",
            Statement.domain(
                FiniteCount.DIMENSION.integer(Hermite.N, 0).integer(OddDimension.K, 0)),
            List.of("hermite-integrals"),
            proof.derivation());
    return new Counted(integrals, claim, count, recurrences, odd);
  }

  /** The closed forms, and those for Λ = 2 and 3. */
  private record ClosedCounts(Claim claim, Fact two, Fact three) {}

  private static RatioRecurrences cite(Equations equations, Counted counted) {
    return new RatioRecurrences(
        equations.cite(counted.claim(), counted.recurrences().squares()),
        equations.cite(counted.claim(), counted.recurrences().skews()),
        counted.recurrences().firsts().stream()
            .map(first -> equations.cite(counted.claim(), first))
            .toList());
  }

  private static Claim trivialisation(Counted counted, ClosedCounts closed) {
    Equations equations = new Equations(new Proof("trivialisation"));
    return Trivialisation.derive(
        equations,
        new Trivialisation.Shown(
            equations.cite(counted.claim(), counted.count().value()),
            cite(equations, counted),
            equations.cite(counted.claim(), counted.count().positive()),
            equations.cite(closed.claim(), closed.two()),
            equations.cite(closed.claim(), closed.three()),
            List.of(
                equations.cite(
                    counted.integrals().claim(), counted.integrals().definitions().get(0)),
                equations.cite(counted.integrals().claim(), counted.integrals().squares()),
                equations.cite(counted.integrals().claim(), counted.integrals().positive()))));
  }

  private static ClosedCounts closedForms(Counted counted) {
    Equations equations = new Equations(new Proof("closed-forms"));
    Fact value = equations.cite(counted.claim(), counted.count().value());
    RatioRecurrences recurrences = cite(equations, counted);
    Fact squareOfRoot =
        equations.law("square of a root", FiniteCount.RATIO, Law.SQUARE_OF_ROOT.at(FiniteCount.R));
    List<Fact> forms =
        ClosedForms.upTo(LARGEST_CLOSED_FORM, equations, value, recurrences, squareOfRoot);
    Fact squareOfOuter =
        equations.law(
            "square of a root",
            FiniteCount.RATIO,
            Law.SQUARE_OF_ROOT.at(FiniteCount.R.times(3).plus(1)));
    Fact two = ClosedForms.root(equations, forms.get(0), squareOfOuter);
    Fact four = ClosedForms.inDegree(equations, forms.get(2), squareOfOuter);
    Statement statement =
        Statement.words("The C(Λ, R) of finite-count for Λ = 2, …, 8: ").and(two.formula());
    for (Fact form : forms.subList(1, forms.size())) {
      statement = statement.and(", ").and(form.formula());
    }
    statement =
        statement
            .and("; in the degree d = 1 + R of the pure model with this R, ")
            .and(four.formula())
            .and(
                ". With the term of odd dimensions the sum is C for even Λ and C + 2 for odd Λ; as"
                    + " to critical points, see there.");
    Claim claim =
        new Claim(
            "closed-forms",
            "The count of critical points in closed form",
            statement,
            "this project",
            Statement.domain(FiniteCount.RATIO),
            List.of("hermite-integrals", "finite-count"),
            equations.proof().derivation());
    return new ClosedCounts(claim, forms.get(0), forms.get(1));
  }

  private static Claim criticalPoints(Counted counted) {
    Equations equations = new Equations(new Proof("critical-points"));
    Fact weight = equations.cite(counted.claim(), counted.count().weight());
    Fact positive = equations.cite(counted.claim(), counted.count().positive());
    KacRice.Result formula = KacRice.derive(equations, weight, positive);
    CountByParity.Result parity =
        CountByParity.derive(
            equations,
            formula,
            new CountByParity.Shown(
                equations.cite(counted.claim(), counted.count().count()),
                equations.cite(counted.claim(), counted.odd().definition()),
                equations.cite(counted.claim(), counted.odd().value()),
                equations.cite(counted.claim(), counted.odd().total()),
                equations.cite(counted.claim(), counted.count().gauss()),
                positive));
    Statement statement =
        Statement.words("Crt(Λ), the expected number of critical points of H on the sphere [27],")
            .and(" is by Kac and Rice's formula ")
            .and(formula.formula().formula())
            .and(" with the mean Δ of |det(M − D·1)| under the law of field-law, where ν″ = Rν′: ")
            .and(formula.hessian().formula())
            .and(", for M = √(2ν″) X and D = √(2ν″) s with a normal s of variance ")
            .and(formula.variance().formula())
            .and(", ")
            .and(weight.formula())
            .and(". The mean d of |det(X − s·1)| is that of one more eigenvalue, ")
            .and(formula.determinant().formula())
            .and(". So ")
            .and(formula.count().formula())
            .and(": a function of R and Λ alone. With the density ρ of the GOE put in, ")
            .and(parity.even().formula())
            .and(" and ")
            .and(parity.odd().formula())
            .and(", with the C of finite-count. Crt_{Λ,k}(u) of [30] has the same formula with")
            .and(" |det| taken where M − D·1 has k negative eigenvalues and f ≤ √Λ u.");
    return new Claim(
        "critical-points",
        "The expected number of critical points",
        statement,
        "this project, by Kac and Rice's formula; equation 30 of arXiv:1611.02525",
        Statement.domain(
                FiniteCount.DIMENSION.integer(CountByParity.M, 1).integer(OddDimension.K, 1))
            .and(", ν′ > 0, r = 1 included"),
        List.of("field-law", "finite-count"),
        equations.proof().derivation());
  }
}
