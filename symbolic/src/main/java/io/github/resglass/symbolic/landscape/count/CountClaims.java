package io.github.resglass.symbolic.landscape.count;

import io.github.resglass.symbolic.derivation.Claim;
import io.github.resglass.symbolic.derivation.ClaimProvider;
import io.github.resglass.symbolic.derivation.Fact;
import io.github.resglass.symbolic.derivation.Proof;
import io.github.resglass.symbolic.derivation.Statement;
import io.github.resglass.symbolic.premise.Law;
import java.util.List;

/** The claims on the expected number of critical points at finite Λ. */
public final class CountClaims implements ClaimProvider {

  private static final int LARGEST_CLOSED_FORM = 8;

  @Override
  public List<Claim> claims() {
    HermiteRecurrences.Result integrals = HermiteRecurrences.derive();
    return List.of(integrals.claim(), finiteCount(integrals));
  }

  private static Claim finiteCount(HermiteRecurrences.Result integrals) {
    Proof proof = new Proof("finite-count");
    Equations equations = new Equations(proof);
    FiniteCount.Result count = FiniteCount.derive(equations, integrals);
    RatioRecurrences recurrences =
        RatioRecurrences.derive(equations, integrals, count.weight(), count.positive());
    Fact squareOfRoot =
        equations.law("square of a root", FiniteCount.RATIO, Law.SQUARE_OF_ROOT.at(FiniteCount.R));
    List<Fact> forms =
        ClosedForms.upTo(LARGEST_CLOSED_FORM, equations, count, recurrences, squareOfRoot);
    Fact squareOfOuter =
        equations.law(
            "square of a root",
            FiniteCount.RATIO,
            Law.SQUARE_OF_ROOT.at(FiniteCount.R.times(3).plus(1)));
    Fact two = ClosedForms.root(equations, forms.get(0), squareOfOuter);
    Fact four = ClosedForms.inDegree(equations, forms.get(2), squareOfOuter);
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
            .and(" and ")
            .and(recurrences.skews().formula())
            .and("; the term of odd dimensions is ")
            .and(odd.value().formula())
            .and(". Hence C for Λ = 2, …, 8: ")
            .and(two.formula());
    for (Fact form : forms.subList(1, forms.size())) {
      statement = statement.and(", ").and(form.formula());
    }
    statement =
        statement
            .and("; in the degree 1 + R of the pure model with this R, ")
            .and(four.formula())
            .and(". At R = 1, ")
            .and(one.even().formula())
            .and(" and ")
            .and(one.odd().formula())
            .and(", so that with D the sum is 2Λ for every Λ.");
    return new Claim(
        "finite-count",
        "The count of critical points in closed form",
        statement,
        "this project",
        Statement.domain(FiniteCount.DIMENSION),
        List.of("hermite-integrals"),
        proof.derivation());
  }
}
