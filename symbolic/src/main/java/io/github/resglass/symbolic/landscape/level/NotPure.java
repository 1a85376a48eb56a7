package io.github.resglass.symbolic.landscape.level;

import static io.github.resglass.symbolic.landscape.level.LevelRates.FIRST;
import static io.github.resglass.symbolic.landscape.level.LevelRates.SECOND;

import io.github.resglass.symbolic.derivation.Fact;
import io.github.resglass.symbolic.derivation.Ground;
import io.github.resglass.symbolic.expression.Constant;
import io.github.resglass.symbolic.expression.Domain;
import io.github.resglass.symbolic.expression.Expression;
import io.github.resglass.symbolic.expression.Relation;
import io.github.resglass.symbolic.expression.Symbol;
import io.github.resglass.symbolic.ground.Identity;
import io.github.resglass.symbolic.ground.Inequality;
import io.github.resglass.symbolic.ground.Instances;
import io.github.resglass.symbolic.ground.Use;
import io.github.resglass.symbolic.landscape.field.FieldClaims;
import io.github.resglass.symbolic.landscape.field.SeveralLengths;
import io.github.resglass.symbolic.premise.Equations;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What holds for numbers ν′ and ν″ with α² > 0 holds for those of every mixture with weight on two
 * lengths, since α² > 0 is shown there: equation 29.
 */
final class NotPure {

  private static final Map<Symbol, Expression> MIXED =
      Map.of(FIRST, SeveralLengths.FIRST, SECOND, SeveralLengths.SECOND);

  private NotPure() {}

  /** R ≥ 1 for a mixture. */
  static final Relation COMPLEX = SeveralLengths.SECOND.atLeast(SeveralLengths.FIRST);

  /** R < 1. */
  static final Relation TRIVIAL = SeveralLengths.SECOND.lessThan(SeveralLengths.FIRST);

  /**
   * Derives the fact for a mixture: nothing is built on it, it is what a claim says of mixtures.
   *
   * @param domain of the mixture, and of what else occurs in the fact
   */
  static void mixed(Equations equations, Domain domain, Fact fact) {
    SeveralLengths several = FieldClaims.several();
    List<Fact> premises = new ArrayList<>();
    for (Fact each : List.of(several.first(), several.second(), several.variance())) {
      premises.add(equations.cite(FieldClaims.derivatives(), each));
    }
    premises.add(fact);
    Relation here = (Relation) Instances.replace(fact.formula(), MIXED);
    Use[] uses = {
      Use.known(0),
      Use.known(1),
      Use.known(2),
      Use.of(3).at(FIRST, SeveralLengths.FIRST).at(SECOND, SeveralLengths.SECOND)
    };
    Fact[] given = premises.toArray(Fact[]::new);
    String name = "for every mixture that is not pure";
    if (here.comparison() == Relation.Comparison.EQUAL) {
      Ground ground = Identity.from(uses);
      equations.equal(name, domain, here.left(), here.right(), ground, given);
    } else {
      Ground ground = Inequality.with(Constant.ZERO, uses);
      equations.atMost(name, domain, here.left(), here.right(), ground, given);
    }
  }
}
