package io.github.resglass.symbolic.mixture.mode;

import static io.github.resglass.symbolic.expression.Expression.symbol;
import static io.github.resglass.symbolic.mixture.MixtureWeights.LENGTH;
import static io.github.resglass.symbolic.mixture.Notation.BETA;
import static io.github.resglass.symbolic.mixture.Notation.K;
import static io.github.resglass.symbolic.mixture.Notation.P;
import static io.github.resglass.symbolic.mixture.Notation.R;
import static io.github.resglass.symbolic.mixture.Notation.epsilon;

import io.github.resglass.symbolic.derivation.Claim;
import io.github.resglass.symbolic.derivation.Derivation;
import io.github.resglass.symbolic.derivation.Fact;
import io.github.resglass.symbolic.derivation.Proof;
import io.github.resglass.symbolic.derivation.Rule;
import io.github.resglass.symbolic.derivation.Statement;
import io.github.resglass.symbolic.expression.Connective;
import io.github.resglass.symbolic.expression.Domain;
import io.github.resglass.symbolic.expression.Expression;
import io.github.resglass.symbolic.expression.Relation;
import io.github.resglass.symbolic.expression.Symbol;
import io.github.resglass.symbolic.ground.Equivalence;
import io.github.resglass.symbolic.ground.Inequality;
import io.github.resglass.symbolic.ground.Use;
import io.github.resglass.symbolic.induction.MonotoneSequence;
import io.github.resglass.symbolic.premise.Cited;
import java.util.List;
import java.util.Optional;

/** Behind Lemma 4: the gains β for which a length k is the mode are one interval. */
final class ModeInterval {

  /** 1/β, since a domain has lower bounds only. */
  private static final Symbol INVERSE = symbol("b");

  private static final Expression GAIN = INVERSE.power(-1);
  private static final Expression LEAST = K.minus(1).over(P.minus(K).plus(1));
  private static final Expression LARGEST = K.over(P.minus(K));

  private final Proof proof = new Proof("mode-interval");
  private final Fact ratio;
  private final Fact positive;

  private ModeInterval(Mode.Result mode) {
    Derivation source = mode.claim().derivation();
    ratio = proof.apply(Mode.STEP, Cited.rule(source, mode.ratio()));
    positive = proof.apply(LENGTH, Cited.rule(source, mode.positive()));
  }

  static Claim derive(Mode.Result mode) {
    return new ModeInterval(mode).claim();
  }

  private Claim claim() {
    Expression threshold = R.over(P.minus(R));
    Fact notBelow =
        compared(
            epsilon(R).atMost(epsilon(R.plus(1))),
            threshold.atMost(BETA),
            R.over(P.minus(R).plus(1)).atMost(BETA));
    Fact notAbove =
        compared(
            epsilon(R.plus(1)).atMost(epsilon(R)),
            BETA.atMost(threshold),
            BETA.atMost(R.plus(1).over(P.minus(R))));
    Fact before = before();
    Fact after = after();
    Statement statement =
        Statement.words("Length k is the mode exactly for ")
            .and(LEAST.atMost(BETA))
            .and(" and ")
            .and(BETA.atMost(LARGEST))
            .and(" (no upper bound for k = p). A mode is not below its neighbours, and ")
            .and(notBelow.formula())
            .and(", ")
            .and(notAbove.formula())
            .and(" for 1 ≤ r < p. Conversely ")
            .and(before.formula())
            .and(" for r < k where β is not less than the first bound, and ")
            .and(after.formula())
            .and(" for k < r ≤ p where ")
            .and(BETA.equalTo(GAIN))
            .and(" is not more than the second.");
    return new Claim(
        "mode-interval",
        "Gains for which a length is the mode",
        statement,
        "this project; it sharpens Lemma 4 of arXiv:1611.02525",
        Statement.domain(
            Domain.EVERYWHERE.integer(K, 1).integer(P, K).integer(R, 1).positive(BETA)),
        List.of("equation-16", "theorem-1"),
        proof.derivation());
  }

  /** ε_{r+1} − ε_r = ε_r (p−r)/r · (β − r/(p−r)). */
  private Fact compared(Relation weights, Relation gains, Relation wrongGains) {
    boolean rising = weights.left().equals(epsilon(R));
    return proof.apply(
        Mode.STEP,
        Rule.stating(
            "divide by a positive factor",
            Connective.equivalent(weights, gains),
            Connective.equivalent(weights, wrongGains),
            Equivalence.by(
                epsilon(R).times(P.minus(R)).over(R),
                Use.of(0).times(rising ? 1 : -1),
                Use.known(1))),
        ratio,
        positive);
  }

  /** ε_r ≤ ε_k for r < k and β ≥ (k−1)/(p−k+1). */
  private Fact before() {
    Domain below =
        Domain.EVERYWHERE
            .integer(R, 1)
            .integer(K, R.plus(1))
            .integer(P, K)
            .and(new Domain.Variable(BETA, false, Optional.of(LEAST), false));
    Fact rising =
        proof.apply(
            below,
            Rule.stating(
                "rising below k",
                epsilon(R).atMost(epsilon(R.plus(1))),
                epsilon(R).atMost(epsilon(R.plus(2))),
                Inequality.with(
                    epsilon(R).times(P.minus(R).times(BETA).minus(R)).over(R),
                    Use.of(0),
                    Use.known(1))),
            ratio,
            positive);
    return proof.apply(
        below,
        Rule.stating(
            "chain the inequalities",
            epsilon(R).atMost(epsilon(K)),
            epsilon(K).atMost(epsilon(R)),
            new MonotoneSequence(R, R, K)),
        rising);
  }

  /** ε_r ≤ ε_k for r > k and 1/β ≥ (p−k)/k. */
  private Fact after() {
    Domain.Variable bounded =
        new Domain.Variable(INVERSE, false, Optional.of(P.minus(K).over(K)), false);
    Domain fromMode =
        Domain.EVERYWHERE.integer(K, 1).integer(R, K).integer(P, R.plus(1)).and(bounded);
    Expression here = epsilon(R, P, GAIN);
    Expression next = epsilon(R.plus(1), P, GAIN);
    Fact falling =
        proof.apply(
            fromMode,
            Rule.stating(
                "falling from k on",
                next.atMost(here),
                epsilon(R.plus(2), P, GAIN).atMost(here),
                Inequality.with(
                    here.times(R.times(INVERSE).minus(P).plus(R)).over(R.times(INVERSE)),
                    Use.of(0).at(BETA, GAIN).times(-1),
                    Use.known(1).at(BETA, GAIN))),
            ratio,
            positive);
    Domain beyond =
        Domain.EVERYWHERE.integer(K, 1).integer(R, K.plus(1)).integer(P, R).and(bounded);
    return proof.apply(
        beyond,
        Rule.stating(
            "chain the inequalities",
            here.atMost(epsilon(K, P, GAIN)),
            epsilon(K, P, GAIN).atMost(here),
            new MonotoneSequence(R, K, R)),
        falling);
  }
}
