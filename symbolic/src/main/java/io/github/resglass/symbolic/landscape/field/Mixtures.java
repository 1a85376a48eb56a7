package io.github.resglass.symbolic.landscape.field;

import static io.github.resglass.symbolic.expression.Expression.call;
import static io.github.resglass.symbolic.expression.Expression.constant;
import static io.github.resglass.symbolic.expression.Expression.sumOver;
import static io.github.resglass.symbolic.expression.Expression.symbol;

import io.github.resglass.symbolic.derivation.Fact;
import io.github.resglass.symbolic.derivation.Rule;
import io.github.resglass.symbolic.expression.Call;
import io.github.resglass.symbolic.expression.Domain;
import io.github.resglass.symbolic.expression.Expression;
import io.github.resglass.symbolic.expression.Relation;
import io.github.resglass.symbolic.expression.Symbol;
import io.github.resglass.symbolic.premise.Equations;
import io.github.resglass.symbolic.premise.Hypothesis;

/** How a mixture of lengths 1 to p is written. */
final class Mixtures {

  static final Symbol P = symbol("p");
  static final Symbol LENGTH = symbol("r");
  static final Expression ZERO = constant(0);
  static final Expression ONE = constant(1);
  static final Domain DEGREE = Domain.EVERYWHERE.integer(P, 1);

  /** The weights are whatever they are; they may differ from degree to degree. */
  static final Call WEIGHT = call("epsilon", LENGTH, P);

  private Mixtures() {}

  /** Σ_{r=1}^p term. */
  static Expression overLengths(Expression term) {
    return sumOver(LENGTH, ONE, P, term);
  }

  /** Σ_r ε_r² = 1. */
  static Fact normalised(Equations equations) {
    Relation unit = overLengths(WEIGHT.power(2)).equalTo(ONE);
    return equations
        .proof()
        .apply(
            DEGREE,
            Rule.stating(
                "the weights are normalised",
                unit,
                overLengths(WEIGHT).equalTo(ONE),
                new Hypothesis(unit)));
  }
}
