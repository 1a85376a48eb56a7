package io.github.resglass.symbolic.integral;

import io.github.resglass.symbolic.algebra.Derivative;
import io.github.resglass.symbolic.cas.SymjaCalculus;
import io.github.resglass.symbolic.derivation.Check;
import io.github.resglass.symbolic.derivation.Fact;
import io.github.resglass.symbolic.derivation.Ground;
import io.github.resglass.symbolic.derivation.Unproved;
import io.github.resglass.symbolic.expression.Call;
import io.github.resglass.symbolic.expression.Constant;
import io.github.resglass.symbolic.expression.Domain;
import io.github.resglass.symbolic.expression.Expression;
import io.github.resglass.symbolic.expression.Formula;
import io.github.resglass.symbolic.expression.Relation;
import io.github.resglass.symbolic.expression.Symbol;
import io.github.resglass.symbolic.ground.Combination;
import io.github.resglass.symbolic.ground.Use;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Σ_i c_i ∫ f_i dt = 0, because Σ_i c_i f_i = F′ + Σ factor·(left − right of a premise) and F
 * vanishes at both ends; or, for antiderivatives ε[f](s) = ½∫ sgn(s−t) f(t) dt, Σ_i c_i ε[f_i](s) =
 * F(s). All functions fall like a Gaussian. With F = 0 this is the linearity of the integral.
 *
 * @param variable t
 * @param primitive F(t)
 * @param at s for antiderivatives
 * @param uses premises for the integrands
 */
public record Integration(
    Symbol variable, Expression primitive, Optional<Symbol> at, List<Use> uses) implements Ground {

  public Integration {
    uses = List.copyOf(uses);
  }

  /** For integrals over the line. */
  public static Integration of(Symbol variable, Expression primitive, Use... uses) {
    return new Integration(variable, primitive, Optional.empty(), List.of(uses));
  }

  /** For antiderivatives at s. */
  public static Integration centred(Symbol variable, Symbol at, Expression primitive, Use... uses) {
    return new Integration(variable, primitive, Optional.of(at), List.of(uses));
  }

  @Override
  public Check verify(Formula after, List<Fact> premises, Context context) {
    if (!(after instanceof Relation relation)
        || relation.comparison() != Relation.Comparison.EQUAL) {
      throw new Unproved(after + " is not an equation");
    }
    if (after.freeSymbols().contains(variable)
        || context.domain().speaksOf(variable)
        || at.filter(variable::equals).isPresent()) {
      throw new Unproved(variable + " is in use beside the integrals");
    }
    Integrals parts = Integrals.of(relation.left().minus(relation.right()), pattern(), variable);
    // What is only to be known of the surroundings is known outside of the integral as well.
    Combination outside =
        new Combination(
            uses.stream().filter(u -> u.factor().equals(Constant.ZERO)).toList(),
            premises,
            context.domain());
    GaussianDecay decay = new GaussianDecay(variable, context.domain(), outside.known());
    decay.require(primitive);
    parts.integrands().forEach(decay::require);
    Domain inner = context.domain().real(variable);
    Combination inside = new Combination(uses, premises, inner);
    List<Check> ingredients = new ArrayList<>();
    Expression slope = Derivative.of(primitive, variable);
    if (!primitive.equals(Constant.ZERO)) {
      Expression second = SymjaCalculus.derivative(primitive, variable);
      ingredients.add(
          new Check.NormalForm(
              "F by Symja as by our rules: " + inside.requireZero(slope.minus(second))));
    }
    ingredients.add(
        new Check.NormalForm(
            "integrands: "
                + inside.requireZero(parts.integrand().minus(slope).minus(inside.equations()))));
    Expression ends =
        at.map(s -> primitive.with(variable, s)).orElse(Constant.ZERO).plus(parts.rest());
    ingredients.add(new Check.NormalForm("ends: " + outside.requireZero(ends)));
    return new Check.Argument(
        primitive.equals(Constant.ZERO)
            ? "integrals are linear in what is integrated"
            : "the integral of a derivative of " + primitive,
        ingredients);
  }

  private Call pattern() {
    return at.map(s -> Expression.call(Call.CENTRED, Constant.ZERO, variable, s))
        .orElse(Expression.call(Call.INTEGRAL, Constant.ZERO, variable));
  }
}
