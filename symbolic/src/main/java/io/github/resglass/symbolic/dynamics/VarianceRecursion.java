package io.github.resglass.symbolic.dynamics;

import static io.github.resglass.symbolic.expression.Expression.call;
import static io.github.resglass.symbolic.expression.Expression.sumOver;
import static io.github.resglass.symbolic.expression.Expression.symbol;

import io.github.resglass.symbolic.derivation.Claim;
import io.github.resglass.symbolic.derivation.Fact;
import io.github.resglass.symbolic.derivation.Proof;
import io.github.resglass.symbolic.derivation.Rule;
import io.github.resglass.symbolic.derivation.Statement;
import io.github.resglass.symbolic.expression.Connective;
import io.github.resglass.symbolic.expression.Constant;
import io.github.resglass.symbolic.expression.Domain;
import io.github.resglass.symbolic.expression.Expression;
import io.github.resglass.symbolic.expression.Relation;
import io.github.resglass.symbolic.expression.Symbol;
import io.github.resglass.symbolic.ground.Equivalence;
import io.github.resglass.symbolic.ground.Identity;
import io.github.resglass.symbolic.ground.Use;
import io.github.resglass.symbolic.premise.Hypothesis;
import java.util.List;

/**
 * What scale-only normalisation does to one unit: E N′² = 1 + E N² + (E R)²/σ² + 2 E NR/σ; the
 * recursion of the paper holds for the variance instead, of uncorrelated N and R.
 */
final class VarianceRecursion {

  private static final Symbol INPUT = symbol("i");
  private static final Symbol INPUTS = symbol("n");
  private static final Symbol DEVIATION = symbol("sigma");
  private static final Symbol MEAN = symbol("mu");
  private static final Expression SKIP = call("N", INPUT);
  private static final Expression BRANCH = call("R", INPUT);
  private static final Constant ONE = Constant.ONE;
  private static final Relation SCALE = DEVIATION.power(2).equalTo(variance(BRANCH));
  private static final Relation CENTRE = MEAN.equalTo(mean(BRANCH));

  /** σ is the standard deviation of the branch. */
  private static final Domain DATA =
      Domain.EVERYWHERE.integer(INPUTS, 1).positive(DEVIATION).assuming(SCALE);

  /** And μ its mean. */
  private static final Domain CENTRED = DATA.real(MEAN).assuming(CENTRE);

  private VarianceRecursion() {}

  /** The mean over the inputs. */
  private static Expression mean(Expression value) {
    return sumOver(INPUT, ONE, INPUTS, value).over(INPUTS);
  }

  private static Expression variance(Expression value) {
    return mean(value.power(2)).minus(mean(value).power(2));
  }

  static Claim derive() {
    Proof proof = new Proof("variance-recursion");
    Fact hypothesis =
        proof.apply(
            DATA,
            Rule.stating(
                "σ is the standard deviation of the branch over the inputs",
                SCALE,
                DEVIATION.equalTo(variance(BRANCH)),
                new Hypothesis(SCALE)));
    Expression next = SKIP.plus(BRANCH.over(DEVIATION));
    Expression square = DEVIATION.power(-2);
    Expression product = mean(SKIP.times(BRANCH));
    Expression excess =
        mean(BRANCH).power(2).over(DEVIATION.power(2)).plus(product.times(2).over(DEVIATION));
    Expression recursion = ONE.plus(mean(SKIP.power(2)));
    Fact second =
        proof.apply(
            DATA,
            Rule.stating(
                "multiply out",
                mean(next.power(2)).equalTo(recursion.plus(excess)),
                mean(next.power(2)).equalTo(recursion),
                Identity.from(Use.of(0).times(square.negated()))),
            hypothesis);
    Expression condition = mean(BRANCH).power(2).plus(DEVIATION.times(product).times(2));
    Fact exactly =
        proof.apply(
            DATA,
            Rule.stating(
                "the two excess terms have to cancel",
                Connective.equivalent(
                    mean(next.power(2)).equalTo(recursion), condition.equalTo(Constant.ZERO)),
                Connective.equivalent(
                    mean(next.power(2)).equalTo(recursion), product.equalTo(Constant.ZERO)),
                Equivalence.by(square, Use.of(0).times(square.negated()))),
            hypothesis);
    Expression covariance = product.minus(mean(SKIP).times(mean(BRANCH)));
    Expression grown = ONE.plus(variance(SKIP)).plus(covariance.times(2).over(DEVIATION));
    Fact ofVariance =
        proof.apply(
            DATA,
            Rule.stating(
                "subtract the square of the mean",
                variance(next).equalTo(grown),
                variance(next).equalTo(grown.minus(covariance.over(DEVIATION))),
                Identity.from(Use.of(0).times(square.negated()))),
            hypothesis);
    Fact meanOfBranch =
        proof.apply(
            CENTRED,
            Rule.stating(
                "μ is the mean of the branch over the inputs",
                CENTRE,
                MEAN.equalTo(mean(SKIP)),
                new Hypothesis(CENTRE)));
    Expression centred = SKIP.plus(BRANCH.minus(MEAN).over(DEVIATION));
    Expression byCentred =
        recursion.plus(product.minus(mean(SKIP).times(MEAN)).times(2).over(DEVIATION));
    Fact meanFree =
        proof.apply(
            CENTRED,
            Rule.stating(
                "the same with the mean subtracted",
                mean(centred.power(2)).equalTo(byCentred),
                mean(centred.power(2)).equalTo(byCentred.plus(excess)),
                Identity.from(
                    Use.of(0).times(square.negated()),
                    Use.of(1).times(MEAN.minus(mean(BRANCH)).times(square)))),
            hypothesis,
            meanOfBranch);
    Statement statement =
        Statement.words("For a unit N and a branch R over n inputs, [20] at λ = 1 gives ")
            .and(second.formula())
            .and(". The recursion E N′² = 1 + E N² holds exactly if the branch's mean and its")
            .and(" product with the unit make up for each other: ")
            .and(exactly.formula())
            .and("; a ReLU has a positive mean, so that it fails for every unit that is not")
            .and(" negatively correlated with its branch, and E N² grows faster. It is the")
            .and(" variance that obeys it, where unit and branch are uncorrelated: ")
            .and(ofVariance.formula())
            .and(". With the mean subtracted before dividing, ")
            .and(meanFree.formula())
            .and(", as claimed where they are uncorrelated.");
    return new Claim(
        "variance-recursion",
        "Growth of the activations under normalisation",
        statement,
        "arXiv:1611.02525, after equation 20; the excess terms: this project",
        Statement.domain(CENTRED),
        List.of(),
        proof.derivation());
  }
}
