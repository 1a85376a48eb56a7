package io.github.resglass.symbolic.landscape.count;

import io.github.resglass.symbolic.derivation.Claim;
import io.github.resglass.symbolic.derivation.Fact;
import io.github.resglass.symbolic.derivation.Ground;
import io.github.resglass.symbolic.derivation.Proof;
import io.github.resglass.symbolic.derivation.Rule;
import io.github.resglass.symbolic.expression.Domain;
import io.github.resglass.symbolic.expression.Expression;
import io.github.resglass.symbolic.expression.Relation;
import io.github.resglass.symbolic.premise.Cited;
import io.github.resglass.symbolic.premise.Definition;
import io.github.resglass.symbolic.premise.Law;

/** Steps that state an equation or an inequality, each with a twin whose right side is wrong. */
record Equations(Proof proof) {

  Fact equal(
      String name,
      Domain domain,
      Expression left,
      Expression right,
      Ground ground,
      Fact... premises) {
    Expression wrong = right.plus(left).times(2).plus(1);
    return proof.apply(
        domain, Rule.stating(name, left.equalTo(right), left.equalTo(wrong), ground), premises);
  }

  Fact positive(String name, Domain domain, Expression value, Ground ground, Fact... premises) {
    Expression zero = Expression.constant(0);
    return proof.apply(
        domain,
        Rule.stating(name, value.greaterThan(zero), value.lessThan(zero), ground),
        premises);
  }

  Fact define(String name, Domain domain, Expression left, Expression right) {
    return equal(name, domain, left, right, new Definition());
  }

  Fact law(String name, Domain domain, Law law, Fact... premises) {
    Relation says = law.formula();
    Relation wrong = says.left().equalTo(says.right().times(2).plus(1));
    return proof.apply(domain, Rule.stating(name, says, wrong, law), premises);
  }

  Fact cite(Claim claim, Fact fact) {
    return proof.apply(fact.domain(), Cited.rule(claim.derivation(), fact));
  }
}
