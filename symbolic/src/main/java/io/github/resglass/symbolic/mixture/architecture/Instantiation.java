package io.github.resglass.symbolic.mixture.architecture;

import io.github.resglass.symbolic.argument.Squeeze;
import io.github.resglass.symbolic.derivation.Fact;
import io.github.resglass.symbolic.derivation.Proof;
import io.github.resglass.symbolic.derivation.Rule;
import io.github.resglass.symbolic.derivation.Step;
import io.github.resglass.symbolic.expression.Constant;
import io.github.resglass.symbolic.expression.Domain;
import io.github.resglass.symbolic.expression.Expression;
import io.github.resglass.symbolic.expression.Relation;
import io.github.resglass.symbolic.expression.Symbol;
import io.github.resglass.symbolic.ground.Instance;
import io.github.resglass.symbolic.ground.Instances;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What was derived for n, at n = b − 8: each result is a step of its own, checked as such. */
final class Instantiation {

  private final Proof proof;
  private final Map<Symbol, Count> counts;
  private final Map<Symbol, Expression> values = new LinkedHashMap<>();

  /** Bounds of a limit are results too, and put in once. */
  private final Map<Integer, Fact> done = new HashMap<>();

  Instantiation(Proof proof, Map<Symbol, Count> counts) {
    this.proof = proof;
    this.counts = counts;
    counts.forEach((symbol, count) -> values.put(symbol, count.value()));
  }

  /** The facts in their order; as they are where nothing is put in. */
  List<Fact> of(List<Fact> facts) {
    return counts.isEmpty() ? facts : facts.stream().map(this::of).toList();
  }

  private Fact of(Fact fact) {
    Fact known = done.get(fact.step());
    if (known == null) {
      Step step = proof.derivation().steps().get(fact.step() - 1);
      known =
          step.ground() instanceof Squeeze squeeze ? squeezed(fact, step, squeeze) : instance(fact);
      done.put(fact.step(), known);
    }
    return known;
  }

  private Fact instance(Fact fact) {
    Map<Symbol, Expression> oneMore = new LinkedHashMap<>(values);
    oneMore.replaceAll((symbol, value) -> value.plus(1));
    return proof.apply(
        at(fact.domain()),
        Rule.stating(
            "put in the number of repetitions",
            Instances.replace(fact.formula(), values),
            Instances.replace(fact.formula(), oneMore),
            new Instance(values)),
        fact);
  }

  /** A limit has no instance, but its bounds have, and they are squeezed together as b grows. */
  private Fact squeezed(Fact limit, Step step, Squeeze squeeze) {
    Fact[] bounds =
        step.application().premises().stream()
            .map(number -> of(proof.derivation().fact(number)))
            .toArray(Fact[]::new);
    Relation here = (Relation) Instances.replace(limit.formula(), values);
    Symbol grows = squeeze.variable();
    return proof.apply(
        at(limit.domain()),
        Rule.stating(
            "squeeze",
            here,
            here.left().tendsTo(here.right().plus(1)),
            new Squeeze(counts.containsKey(grows) ? counts.get(grows).symbol() : grows)),
        bounds);
  }

  /** n ≥ 1 becomes b ≥ 9. */
  private Domain at(Domain domain) {
    List<Domain.Variable> variables = new ArrayList<>();
    for (Domain.Variable variable : domain.variables()) {
      Optional<Expression> bound = variable.bound().map(b -> Instances.replace(b, values));
      Count count = counts.get(variable.symbol());
      if (count != null) {
        bound = bound.map(count::reaching).map(b -> alsoAGain(domain, count) ? positive(b) : b);
        variables.add(new Domain.Variable(count.symbol(), true, bound, variable.strict()));
      } else if (counts.values().stream().noneMatch(c -> c.symbol().equals(variable.symbol()))) {
        variables.add(
            new Domain.Variable(variable.symbol(), variable.integer(), bound, variable.strict()));
      }
    }
    // Nothing else is assumed of the numbers of a net; if it were, no instance would be accepted.
    return new Domain(
        variables,
        domain.excluded().stream().map(e -> Instances.replace(e, values)).toList(),
        List.of());
  }

  private static boolean alsoAGain(Domain domain, Count count) {
    return domain.find(count.symbol()).isPresent();
  }

  /** A gain of the net is positive, and a whole number from 1 on if it is one. */
  private static Expression positive(Expression bound) {
    return bound instanceof Constant number && number.value().signum() < 1 ? Constant.ONE : bound;
  }
}
