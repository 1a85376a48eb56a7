package io.github.resglass.symbolic.mixture.mode;

import static io.github.resglass.symbolic.expression.Expression.call;
import static io.github.resglass.symbolic.expression.Expression.sqrt;
import static io.github.resglass.symbolic.expression.Expression.symbol;
import static io.github.resglass.symbolic.mixture.Notation.BETA;
import static io.github.resglass.symbolic.mixture.Notation.K;
import static io.github.resglass.symbolic.mixture.Notation.P;

import io.github.resglass.symbolic.argument.FloorValue;
import io.github.resglass.symbolic.derivation.Claim;
import io.github.resglass.symbolic.derivation.Fact;
import io.github.resglass.symbolic.derivation.Proof;
import io.github.resglass.symbolic.derivation.Rule;
import io.github.resglass.symbolic.derivation.Statement;
import io.github.resglass.symbolic.expression.Call;
import io.github.resglass.symbolic.expression.Domain;
import io.github.resglass.symbolic.expression.Expression;
import io.github.resglass.symbolic.expression.Symbol;
import io.github.resglass.symbolic.ground.Identity;
import io.github.resglass.symbolic.ground.Use;
import io.github.resglass.symbolic.mixture.MixtureWeights;
import io.github.resglass.symbolic.premise.Cited;
import java.util.List;

/** Lemma 4: every length is the mode for some weight scale C, which is named. */
final class EveryLength {

  private static final Symbol GATE = symbol("rho");
  private static final Symbol WIDTH = symbol("n");
  private static final Symbol UNIQUE = symbol("Lambda");

  /** 1 ≤ k ≤ p. */
  private static final Domain LENGTH = Domain.EVERYWHERE.integer(K, 1).integer(P, K);

  private EveryLength() {}

  static Claim derive(Mode.Result mode) {
    Proof proof = new Proof("lemma-4");
    Expression odd = K.times(2).minus(1);
    Expression rest = P.times(2).minus(K.times(2)).plus(1);
    Expression gain = odd.over(rest);
    Expression scale = sqrt(UNIQUE).times(gain).over(GATE.times(WIDTH));
    Domain net = LENGTH.positive(GATE).positive(WIDTH).positive(UNIQUE);
    Fact fromScale =
        proof.apply(
            net,
            Rule.stating(
                "choose the scale of the weights",
                GATE.times(WIDTH).times(scale).over(sqrt(UNIQUE)).equalTo(gain),
                GATE.times(WIDTH).times(scale).equalTo(gain),
                Identity.from()));
    Fact definition =
        proof.apply(MixtureWeights.NET, Cited.rule(mode.claim().derivation(), mode.mode()));
    Expression crossing = Mode.CROSSING.with(BETA, gain).plus(1);
    Fact floor =
        proof.apply(
            LENGTH,
            Rule.stating(
                "the crossing lies half way between whole numbers",
                call(Call.FLOOR, crossing).equalTo(K),
                call(Call.FLOOR, crossing).equalTo(K.plus(1)),
                new FloorValue()));
    Fact hit =
        proof.apply(
            LENGTH,
            Rule.stating(
                "put in",
                Mode.MODE.with(BETA, gain).equalTo(K),
                Mode.MODE.with(BETA, gain).equalTo(K.minus(1)),
                Identity.from(Use.of(0).at(BETA, gain), Use.of(1))),
            definition,
            floor);
    Statement statement =
        Statement.words("Every length k is the mode of theorem-1 for some scale of the weights: ")
            .and(symbol("C").equalTo(scale))
            .and(" makes ")
            .and(BETA.equalTo(gain))
            .and(", since ")
            .and(fromScale.formula())
            .and(", and then ")
            .and(hit.formula())
            .and(", without a tie.");
    return new Claim(
        "lemma-4",
        "Every length can be the mode",
        statement,
        "arXiv:1611.02525, Lemma 4; the scale: this project",
        Statement.domain(net),
        List.of("equation-16", "theorem-1"),
        proof.derivation());
  }
}
