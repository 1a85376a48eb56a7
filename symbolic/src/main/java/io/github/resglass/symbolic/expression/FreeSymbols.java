package io.github.resglass.symbolic.expression;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects the symbols of a formula that no sum or product binds. */
final class FreeSymbols {

  private FreeSymbols() {}

  static Set<Symbol> of(Formula formula) {
    Set<Symbol> found = new LinkedHashSet<>();
    if (formula instanceof Symbol symbol) {
      found.add(symbol);
    } else if (formula instanceof Sum sum) {
      sum.terms().forEach(t -> found.addAll(of(t)));
    } else if (formula instanceof Product product) {
      product.factors().forEach(f -> found.addAll(of(f)));
    } else if (formula instanceof Power power) {
      found.addAll(of(power.base()));
      found.addAll(of(power.exponent()));
    } else if (formula instanceof Call call) {
      List<Symbol> bound = call.bound();
      Set<Symbol> body = of(call.arguments().get(0));
      bound.forEach(body::remove);
      found.addAll(body);
      call.arguments().stream()
          .skip(1)
          .filter(a -> !(a instanceof Symbol symbol && bound.contains(symbol)))
          .forEach(a -> found.addAll(of(a)));
    } else if (formula instanceof FiniteSum sum) {
      addBound(found, sum.index(), sum.from(), sum.to(), sum.term());
    } else if (formula instanceof FiniteProduct product) {
      addBound(found, product.index(), product.from(), product.to(), product.term());
    } else if (formula instanceof Recurrence recurrence) {
      found.addAll(of(recurrence.from()));
      recurrence.first().forEach(f -> found.addAll(of(f)));
      Set<Symbol> inside = of(recurrence.next());
      inside.removeIf(recurrence::binds);
      found.addAll(inside);
      found.addAll(of(recurrence.at()));
    } else if (formula instanceof Relation relation) {
      found.addAll(of(relation.left()));
      found.addAll(of(relation.right()));
    } else if (formula instanceof Membership membership) {
      found.addAll(of(membership.element()));
    } else if (formula instanceof Connective connective) {
      connective.parts().forEach(p -> found.addAll(of(p)));
    } else if (formula instanceof ForAll all) {
      addBound(found, all.index(), all.from(), all.to(), all.body());
    }
    return found;
  }

  private static void addBound(
      Set<Symbol> found, Symbol index, Expression from, Expression to, Formula term) {
    found.addAll(of(from));
    found.addAll(of(to));
    Set<Symbol> inside = of(term);
    inside.remove(index);
    found.addAll(inside);
  }
}
