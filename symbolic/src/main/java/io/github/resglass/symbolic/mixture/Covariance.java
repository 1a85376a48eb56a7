package io.github.resglass.symbolic.mixture;

import static io.github.resglass.symbolic.expression.Expression.binomial;
import static io.github.resglass.symbolic.expression.Expression.call;
import static io.github.resglass.symbolic.expression.Expression.constant;
import static io.github.resglass.symbolic.expression.Expression.sumOver;
import static io.github.resglass.symbolic.mixture.MixtureWeights.LENGTH;
import static io.github.resglass.symbolic.mixture.MixtureWeights.NET;
import static io.github.resglass.symbolic.mixture.Notation.BETA;
import static io.github.resglass.symbolic.mixture.Notation.K;
import static io.github.resglass.symbolic.mixture.Notation.M;
import static io.github.resglass.symbolic.mixture.Notation.ONE;
import static io.github.resglass.symbolic.mixture.Notation.P;
import static io.github.resglass.symbolic.mixture.Notation.R;
import static io.github.resglass.symbolic.mixture.Notation.X;
import static io.github.resglass.symbolic.mixture.Notation.ZERO;
import static io.github.resglass.symbolic.mixture.Notation.epsilon;
import static io.github.resglass.symbolic.mixture.Notation.f;
import static io.github.resglass.symbolic.mixture.Notation.gainOfLength;
import static io.github.resglass.symbolic.mixture.Notation.overLengths;
import static io.github.resglass.symbolic.mixture.Notation.squares;
import static io.github.resglass.symbolic.mixture.Notation.z;

import io.github.resglass.symbolic.derivation.Claim;
import io.github.resglass.symbolic.derivation.Fact;
import io.github.resglass.symbolic.derivation.Proof;
import io.github.resglass.symbolic.derivation.Rule;
import io.github.resglass.symbolic.derivation.Statement;
import io.github.resglass.symbolic.expression.Call;
import io.github.resglass.symbolic.expression.Domain;
import io.github.resglass.symbolic.expression.Expression;
import io.github.resglass.symbolic.ground.Identity;
import io.github.resglass.symbolic.ground.Inequality;
import io.github.resglass.symbolic.ground.Use;
import io.github.resglass.symbolic.premise.Cited;
import io.github.resglass.symbolic.premise.Definition;
import io.github.resglass.symbolic.summation.IndexShift;
import io.github.resglass.symbolic.summation.Telescoping;
import java.util.List;

/** ν′(1) and ν″(1) of the paper's net in closed form, through κ = x F′/F. */
public final class Covariance {

  private static final Expression XX = BETA.power(2);
  private static final Expression GAP = ONE.minus(XX);
  private static final Expression F = f(P.minus(1), XX);
  private static final Call KAPPA = call("kappa", BETA, P);

  /** z² as it stands below ε_r². */
  private static final Expression Z2 = z(P, BETA).power(2);

  private Covariance() {}

  /** Σ_k factor C(m,k)² x^k. */
  private static Expression moment(Expression factor, Expression m, Expression x) {
    return sumOver(K, ZERO, m, factor.times(binomial(m, K).power(2)).times(x.power(K)));
  }

  private static Expression moment(Expression factor) {
    return moment(factor, P.minus(1), XX);
  }

  /**
   * The claim and what others cite of it.
   *
   * @param kappa κ = Σ k C(m,k)² x^k / F
   * @param firstDefinition ν′ = Σ r ε_r²
   * @param secondDefinition ν″ = Σ r (r−1) ε_r²
   * @param first ν′ = 1 + κ
   * @param second ν″ = Σ k² C(m,k)² x^k / F + κ
   */
  public record Result(
      Claim claim,
      Fact kappa,
      Fact firstDefinition,
      Fact secondDefinition,
      Fact first,
      Fact second) {}

  /** A moment as it is defined, and by κ. */
  private record Moment(Fact definition, Fact value) {}

  static Result derive(MixtureWeights.Result weights, Normalization.Result normalization) {
    Proof proof = new Proof("covariance");
    Known known = Known.cite(proof, weights, normalization);
    Fact kappa =
        proof.apply(
            NET,
            Rule.stating(
                "define the mean number of layers not skipped",
                KAPPA.equalTo(moment(K).over(F)),
                KAPPA.equalTo(moment(K.plus(M)).over(F)),
                new Definition()));
    Moment firstMoment = moment(proof, known, kappa, call("nu_prime", BETA, P), R, K.plus(1), ONE);
    Fact first = firstMoment.value();
    Moment secondMoment =
        moment(
            proof,
            known,
            kappa,
            call("nu_doubleprime", BETA, P),
            R.times(R.minus(1)),
            K.plus(1).times(K),
            moment(K.power(2)).over(F));
    Fact secondByMoments = secondMoment.value();
    Fact equation = differentialEquation(proof);
    Expression secondValue =
        KAPPA.plus(
            P.minus(1)
                .power(2)
                .times(XX)
                .minus(constant(2).times(P.minus(1)).times(XX).times(KAPPA))
                .over(GAP));
    Fact second =
        proof.apply(
            NET.excluding(GAP),
            Rule.stating(
                "eliminate the second moment",
                call("nu_doubleprime", BETA, P).equalTo(secondValue),
                call("nu_doubleprime", BETA, P).equalTo(secondValue.minus(KAPPA.times(2))),
                Identity.from(
                    Use.of(0),
                    Use.of(1).at(M, P.minus(1)).at(X, XX).times(F.times(GAP).power(-1)),
                    Use.of(2).times(constant(2).times(P.minus(1)).times(XX).over(GAP)),
                    Use.of(3)
                        .at(M, P.minus(1))
                        .at(X, XX)
                        .times(P.minus(1).power(2).times(XX).over(F.times(GAP)).negated()),
                    Use.known(4))),
            secondByMoments,
            equation,
            kappa,
            known.series(),
            known.positiveSeries());
    Statement statement =
        Statement.of(first.formula())
            .and(" and, for β ≠ 1, ")
            .and(second.formula())
            .and(", where ")
            .and(kappa.formula())
            .and(" and F is that of normalization. Behind it stands F's differential equation, ")
            .and(equation.formula())
            .and(".");
    Claim claim =
        new Claim(
            "covariance",
            "Derivatives of the covariance at 1",
            statement,
            "this project",
            Statement.domain(NET.integer(M, 0).positive(X)),
            List.of("equation-16", "normalization"),
            proof.derivation());
    return new Result(
        claim, kappa, firstMoment.definition(), secondMoment.definition(), first, secondByMoments);
  }

  /** What is taken over, and F > 0. */
  private record Known(
      Fact weight, Fact positiveZ, Fact squareOfZ, Fact series, Fact positiveSeries) {

    static Known cite(
        Proof proof, MixtureWeights.Result weights, Normalization.Result normalization) {
      var source = weights.claim().derivation();
      var closed = normalization.claim().derivation();
      Domain series = normalization.definition().domain();
      Fact definition = proof.apply(series, Cited.rule(closed, normalization.definition()));
      return new Known(
          proof.apply(LENGTH, Cited.rule(source, weights.weight())),
          proof.apply(NET, Cited.rule(source, weights.positiveZ())),
          proof.apply(NET, Cited.rule(closed, normalization.squareOfZ())),
          definition,
          proof.apply(
              NET,
              Rule.stating(
                  "all terms are positive",
                  F.greaterThan(ZERO),
                  F.lessThan(ZERO),
                  Inequality.with(squares(P.minus(1), XX), Use.of(0).at(M, P.minus(1)).at(X, XX))),
              definition));
    }
  }

  /** name = Σ_r factor ε_r² = κ + rest, where r = k + 1 makes the factor {@code shifted}. */
  private static Moment moment(
      Proof proof,
      Known known,
      Fact kappa,
      Call name,
      Expression factor,
      Expression shifted,
      Expression rest) {
    Expression ratio = gainOfLength(R).over(z(P, BETA));
    Fact definition =
        proof.apply(
            NET,
            Rule.stating(
                "define a derivative of the covariance at 1",
                name.equalTo(overLengths(factor.times(epsilon(R).power(2)))),
                name.equalTo(factor.times(epsilon(R).power(2))),
                new Definition()));
    Fact under =
        proof.apply(
            NET,
            Rule.stating(
                "put in under the sum",
                overLengths(factor.times(epsilon(R).power(2)))
                    .equalTo(overLengths(factor.times(ratio.power(2)))),
                overLengths(factor.times(epsilon(R).power(2)))
                    .equalTo(overLengths(factor.times(ratio.power(3)))),
                IndexShift.by(
                    0, Use.of(0).times(factor.times(epsilon(R).plus(ratio))), Use.known(1))),
            known.weight(),
            known.positiveZ());
    Expression fromZero = XX.times(moment(shifted));
    Expression counted =
        sumOver(
            K,
            ZERO,
            P.minus(1),
            shifted.times(binomial(P.minus(1), K).power(2)).times(BETA.power(K.times(2).plus(2))));
    Fact shift =
        proof.apply(
            NET,
            Rule.stating(
                "count skipped layers from zero",
                overLengths(factor.times(gainOfLength(R).power(2))).equalTo(counted),
                overLengths(factor.times(gainOfLength(R).power(2))).equalTo(fromZero.negated()),
                IndexShift.by(-1)));
    Expression total = moment(shifted);
    Fact value =
        proof.apply(
            NET,
            Rule.stating(
                "divide by the normalisation",
                name.equalTo(rest.plus(KAPPA)),
                name.equalTo(rest.minus(KAPPA)),
                Identity.from(
                    Use.of(0),
                    Use.of(1),
                    Use.of(2).times(Z2.power(-1)),
                    Use.of(3).times(total.over(Z2.times(F)).negated()),
                    Use.of(4).times(-1),
                    Use.of(5)
                        .at(M, P.minus(1))
                        .at(X, XX)
                        .times(rest.equals(ONE) ? F.power(-1).negated() : ZERO),
                    Use.known(6),
                    Use.known(7))),
            definition,
            under,
            shift,
            known.squareOfZ(),
            kappa,
            known.series(),
            known.positiveZ(),
            known.positiveSeries());
    return new Moment(definition, value);
  }

  /** (1−x) Σ k² C² x^k + 2mx Σ k C² x^k = m² x Σ C² x^k, which is x times [x(1−x)F″+…] = 0. */
  private static Fact differentialEquation(Proof proof) {
    Expression left =
        ONE.minus(X)
            .times(moment(K.power(2), M, X))
            .plus(constant(2).times(M).times(X).times(moment(K, M, X)));
    Expression right = M.power(2).times(X).times(moment(ONE, M, X));
    return proof.apply(
        Domain.EVERYWHERE.integer(M, 0).positive(X),
        Rule.stating(
            "telescope the weighted squares",
            left.equalTo(right),
            left.equalTo(right.times(2)),
            new Telescoping(
                K,
                ZERO,
                M,
                K.power(2).times(binomial(M, K).power(2)).times(X.power(K)).negated())));
  }
}
