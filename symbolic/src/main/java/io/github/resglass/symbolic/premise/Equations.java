package io.github.resglass.symbolic.premise;

import io.github.resglass.symbolic.derivation.Claim;
import io.github.resglass.symbolic.derivation.Fact;
import io.github.resglass.symbolic.derivation.Ground;
import io.github.resglass.symbolic.derivation.Proof;
import io.github.resglass.symbolic.derivation.Rule;
import io.github.resglass.symbolic.expression.Domain;
import io.github.resglass.symbolic.expression.Expression;
import io.github.resglass.symbolic.expression.Relation;

/** Steps that state an equation or an inequality, each with a twin whose right side is wrong. */
public record Equations(Proof proof) {

  /** left = right. */
  public Fact equal(
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

  /** value > 0. */
  public Fact positive(
      String name, Domain domain, Expression value, Ground ground, Fact... premises) {
    Expression zero = Expression.constant(0);
    return proof.apply(
        domain,
        Rule.stating(name, value.greaterThan(zero), value.lessThan(zero), ground),
        premises);
  }

  /** left, a new name, = right. */
  public Fact define(String name, Domain domain, Expression left, Expression right) {
    return equal(name, domain, left, right, new Definition());
  }

  /** What the law says. */
  public Fact law(String name, Domain domain, Law law, Fact... premises) {
    Relation says = law.formula();
    Relation wrong = says.left().equalTo(says.right().times(2).plus(1));
    return proof.apply(domain, Rule.stating(name, says, wrong, law), premises);
  }

  /** What another claim shows, for the same values. */
  public Fact cite(Claim claim, Fact fact) {
    return proof.apply(fact.domain(), Cited.rule(claim.derivation(), fact));
  }

  /** left ≤ right; the twin has the two exchanged and a gap between them. */
  public Fact atMost(
      String name,
      Domain domain,
      Expression left,
      Expression right,
      Ground ground,
      Fact... premises) {
    return proof.apply(
        domain,
        Rule.stating(name, left.atMost(right), right.plus(1).atMost(left), ground),
        premises);
  }
}
