package io.github.resglass.symbolic.mixture;

import static io.github.resglass.symbolic.expression.Expression.binomial;
import static io.github.resglass.symbolic.expression.Expression.sumOver;
import static io.github.resglass.symbolic.mixture.Notation.K;
import static io.github.resglass.symbolic.mixture.Notation.M;
import static io.github.resglass.symbolic.mixture.Notation.ONE;
import static io.github.resglass.symbolic.mixture.Notation.X;
import static io.github.resglass.symbolic.mixture.Notation.Y;
import static io.github.resglass.symbolic.mixture.Notation.ZERO;

import io.github.resglass.symbolic.derivation.Fact;
import io.github.resglass.symbolic.derivation.Proof;
import io.github.resglass.symbolic.derivation.Rule;
import io.github.resglass.symbolic.expression.Domain;
import io.github.resglass.symbolic.expression.Expression;
import io.github.resglass.symbolic.ground.Use;
import io.github.resglass.symbolic.induction.Induction;
import io.github.resglass.symbolic.summation.Telescoping;
import java.util.List;

/** (1+y)^m = Σ_k C(m,k) y^k for all m ≥ 0 and y > 0. */
public final class BinomialTheorem {

  private static final Domain DOMAIN = Domain.EVERYWHERE.integer(M, 0).positive(Y);

  private BinomialTheorem() {}

  /** Derives it in the proof; its variables are m and y. */
  public static Fact derive(Proof proof) {
    Expression factor = ONE.plus(Y);
    Fact recurrence =
        proof.apply(
            DOMAIN,
            Rule.stating(
                "Pascal's rule, summed",
                sum(M.plus(1)).equalTo(factor.times(sum(M))),
                sum(M.plus(1)).equalTo(ONE.minus(Y).times(sum(M))),
                new Telescoping(
                    K, ZERO, M.plus(1), binomial(M, K.minus(1)).times(Y.power(K)).negated())));
    return proof.apply(
        DOMAIN,
        Rule.stating(
            "binomial theorem",
            factor.power(M).equalTo(sum(M)),
            factor.power(M.plus(1)).equalTo(sum(M)),
            new Induction(M, List.of(factor), List.of(Use.of(0).times(-1)), List.of(List.of()))),
        recurrence);
  }

  /** (x+y)^m = Σ_k C(m,k) x^(m−k) y^k for all m ≥ 0 and positive x and y. */
  public static Fact ofTwo(Proof proof) {
    Domain domain = DOMAIN.positive(X);
    Expression factor = X.plus(Y);
    Fact recurrence =
        proof.apply(
            domain,
            Rule.stating(
                "Pascal's rule, summed",
                ofTwo(M.plus(1)).equalTo(factor.times(ofTwo(M))),
                ofTwo(M.plus(1)).equalTo(X.minus(Y).times(ofTwo(M))),
                new Telescoping(
                    K,
                    ZERO,
                    M.plus(1),
                    binomial(M, K.minus(1))
                        .times(X.power(M.minus(K).plus(1)))
                        .times(Y.power(K))
                        .negated())));
    return proof.apply(
        domain,
        Rule.stating(
            "binomial theorem",
            factor.power(M).equalTo(ofTwo(M)),
            factor.power(M).equalTo(ofTwo(M).times(X)),
            new Induction(M, List.of(factor), List.of(Use.of(0).times(-1)), List.of(List.of()))),
        recurrence);
  }

  private static Expression ofTwo(Expression m) {
    return sumOver(K, ZERO, m, binomial(m, K).times(X.power(m.minus(K))).times(Y.power(K)));
  }

  private static Expression sum(Expression m) {
    return sumOver(K, ZERO, m, binomial(m, K).times(Y.power(K)));
  }
}
