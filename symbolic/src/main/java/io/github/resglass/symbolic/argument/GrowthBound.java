package io.github.resglass.symbolic.argument;

import io.github.resglass.symbolic.algebra.Derivative;
import io.github.resglass.symbolic.algebra.NormalForm;
import io.github.resglass.symbolic.algebra.Signs;
import io.github.resglass.symbolic.cas.SymjaCalculus;
import io.github.resglass.symbolic.derivation.Check;
import io.github.resglass.symbolic.derivation.Fact;
import io.github.resglass.symbolic.derivation.Ground;
import io.github.resglass.symbolic.derivation.Unproved;
import io.github.resglass.symbolic.expression.Call;
import io.github.resglass.symbolic.expression.Domain;
import io.github.resglass.symbolic.expression.Expression;
import io.github.resglass.symbolic.expression.Formula;
import io.github.resglass.symbolic.expression.Relation;
import io.github.resglass.symbolic.expression.Symbol;
import io.github.resglass.symbolic.ground.Combination;
import io.github.resglass.symbolic.ground.Instances;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * f(b) − f(a) ≤ B(b) − B(a), because df/ds ≤ dB/ds on [a, b], by the mean value theorem for f − B;
 * and the same with ≥. B is a polynomial.
 *
 * <p>Premise: df/ds ≤ e for every s of the interval; e = dB/ds is checked here, by two
 * differentiations.
 *
 * @param variable s
 * @param from a
 * @param to b, a variable of the step
 * @param bound B
 */
public record GrowthBound(Symbol variable, Expression from, Symbol to, Expression bound)
    implements Ground {

  @Override
  public Check verify(Formula after, List<Fact> premises, Context context) {
    if (premises.size() != 1
        || !(premises.get(0).formula() instanceof Relation slope)
        || !isBound(slope)
        || !(slope.left() instanceof Call call)
        || !call.function().equals(Call.DERIVATIVE)
        || !call.arguments().get(1).equals(variable)) {
      throw new Unproved("the premise does not bound a derivative by " + variable);
    }
    if (!(after instanceof Relation relation)
        || relation.comparison() != slope.comparison()
        || !relation.left().equals(call.arguments().get(0).with(variable, to))) {
      throw new Unproved(after + " does not bound the function at " + to + " in the same way");
    }
    Domain inside = interval(context.domain());
    Instances.of(premises.get(0), Map.of(), new Signs(inside, List.of()));
    requirePolynomial();
    Combination within = new Combination(List.of(), List.of(), inside);
    within.requireZero(Derivative.of(bound, variable).minus(slope.right()));
    String identity =
        within.requireZero(SymjaCalculus.derivative(bound, variable).minus(slope.right()));
    Expression growth = bound.with(variable, to).minus(bound.with(variable, from));
    Combination outside = new Combination(List.of(), List.of(), context.domain());
    return new Check.Argument(
        "the mean value theorem, for a function whose slope has this bound",
        List.of(
            new Check.NormalForm("the bound's slope: " + identity),
            new Check.NormalForm(
                "the ends: "
                    + outside.requireZero(
                        relation
                            .right()
                            .minus(call.arguments().get(0).with(variable, from))
                            .minus(growth)))));
  }

  private static boolean isBound(Relation relation) {
    return relation.comparison() == Relation.Comparison.LESS_OR_EQUAL
        || relation.comparison() == Relation.Comparison.GREATER_OR_EQUAL;
  }

  /** The domain of the step with a ≤ s ≤ b in it; b gives up what else was assumed of it. */
  private Domain interval(Domain domain) {
    Domain.Variable end =
        domain
            .find(to)
            .filter(v -> !v.integer() && !domain.speaksOf(variable) && !domain.ties(to))
            .orElseThrow(() -> new Unproved(to + " is not free to be the end of an interval"));
    if (from.freeSymbols().contains(to)
        || !new Signs(domain, List.of()).isNotNegative(end.symbol().minus(from))) {
      throw new Unproved(from + " is not known to be at most " + to);
    }
    List<Domain.Variable> variables = new ArrayList<>(domain.variables());
    variables.remove(end);
    Domain others = new Domain(variables, domain.excluded(), domain.assumptions());
    return others
        .and(new Domain.Variable(variable, false, Optional.of(from), false))
        .and(new Domain.Variable(to, false, Optional.of(variable), false));
  }

  private void requirePolynomial() {
    NormalForm form = NormalForm.withOpaqueBinomials(bound);
    boolean polynomial =
        !form.value().sum(form.value().denominator()).freeSymbols().contains(variable)
            && form.atoms().values().stream().noneMatch(a -> a.freeSymbols().contains(variable));
    if (!polynomial) {
      throw new Unproved(bound + " is not a polynomial in " + variable);
    }
  }
}
