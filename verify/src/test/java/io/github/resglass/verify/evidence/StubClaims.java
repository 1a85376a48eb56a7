package io.github.resglass.verify.evidence;

import io.github.resglass.symbolic.derivation.Claim;
import io.github.resglass.symbolic.derivation.Derivation;
import io.github.resglass.symbolic.derivation.Proof;
import io.github.resglass.symbolic.derivation.Rule;
import io.github.resglass.symbolic.derivation.Statement;
import io.github.resglass.symbolic.expression.Domain;
import io.github.resglass.symbolic.expression.Expression;
import io.github.resglass.symbolic.expression.Relation;
import io.github.resglass.symbolic.ground.Identity;
import io.github.resglass.symbolic.premise.Quotation;
import java.util.List;

/** Claims that say nothing, for tests of what is done with claims. */
final class StubClaims {

  private static final Relation TRIVIAL = Expression.symbol("a").equalTo(Expression.symbol("a"));

  private StubClaims() {}

  static Claim withoutDerivation(String id) {
    return claim(id, Derivation.none(id), List.of());
  }

  /** By one step of algebra, and what the other claims show. */
  static Claim derived(String id, String... restsOn) {
    Proof proof = new Proof(id);
    proof.apply(Domain.EVERYWHERE, Rule.stating("state", TRIVIAL, falsehood(), Identity.from()));
    return claim(id, proof.derivation(), List.of(restsOn));
  }

  /** By one step that is taken from the literature. */
  static Claim quoted(String id) {
    Proof proof = new Proof(id);
    proof.apply(
        Domain.EVERYWHERE,
        Rule.stating("quote", TRIVIAL, falsehood(), new Quotation(TRIVIAL, "a book", "a table")));
    return claim(id, proof.derivation(), List.of());
  }

  private static Relation falsehood() {
    return Expression.symbol("a").equalTo(Expression.symbol("a").plus(1));
  }

  private static Claim claim(String id, Derivation derivation, List<String> restsOn) {
    return new Claim(
        id, id, Statement.words(""), "a test", Statement.words(""), restsOn, derivation);
  }
}
