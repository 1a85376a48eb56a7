package io.github.resglass.symbolic.expectation;

import io.github.resglass.symbolic.algebra.NormalForm;
import io.github.resglass.symbolic.algebra.Signs;
import io.github.resglass.symbolic.expression.Call;
import io.github.resglass.symbolic.expression.Expression;
import io.github.resglass.symbolic.expression.FiniteProduct;
import io.github.resglass.symbolic.expression.Symbol;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * E f g = E f · E g where f and g have no variable in common, and E Π_l f_l = Π_l E f_l where every
 * f_l has entries of its own. Polynomials have the value that {@link Partitions} gives them; what
 * is neither stays a mean.
 */
final class Independence {

  private final Signs signs;

  Independence(Signs signs) {
    this.signs = signs;
  }

  Expression mean(Mean mean) {
    Partitions partitions = new Partitions(mean, signs);
    return Expression.sum(
        RandomTerm.of(mean).stream()
            .map(
                term ->
                    term.isPolynomial()
                        ? partitions.value(term)
                        : term.summed(term.coefficient().times(separated(mean, term.factors()))))
            .toList());
  }

  /** The product of the means of the groups of factors that share variables. */
  private Expression separated(Mean mean, List<Expression> factors) {
    List<List<Expression>> groups = new ArrayList<>();
    for (Expression factor : factors) {
      List<Expression> group = new ArrayList<>(List.of(factor));
      for (List<Expression> other : List.copyOf(groups)) {
        if (!disjoint(factor, Expression.product(other), mean)) {
          group.addAll(other);
          groups.remove(other);
        }
      }
      groups.add(group);
    }
    return Expression.product(groups.stream().map(group -> ofGroup(mean, group)).toList());
  }

  private Expression ofGroup(Mean mean, List<Expression> group) {
    Mean own = mean.with(Expression.product(group)).overOccurring();
    if (group.size() == 1
        && group.get(0) instanceof FiniteProduct product
        && !mean.isRandom(product.from())
        && !mean.isRandom(product.to())
        && ownEntries(product, mean)) {
      return new FiniteProduct(
          product.index(), product.from(), product.to(), mean(mean.with(product.term())));
    }
    boolean polynomial = new RandomTerm(List.of(), own.body(), group).isPolynomial();
    return polynomial ? mean(own) : own.call();
  }

  /** Whether every factor of the product has entries that no other factor has. */
  private static boolean ownEntries(FiniteProduct product, Mean mean) {
    for (Symbol variable : mean.variables()) {
      List<Occurrence> found = new ArrayList<>();
      collect(product.term(), variable, List.of(), found);
      boolean separate = found.isEmpty();
      for (int place = 0; !separate && place < found.get(0).indices().size(); place++) {
        int here = place;
        Expression first = found.get(0).indices().get(here);
        separate =
            isShifted(first, product.index())
                && found.stream()
                    .allMatch(
                        o ->
                            o.indices().size() == found.get(0).indices().size()
                                && isZero(o.indices().get(here).minus(first)));
      }
      if (!separate) {
        return false;
      }
    }
    return true;
  }

  /** One use of a variable or an entry, inside products over these indices. */
  private record Occurrence(List<Expression> indices, List<FiniteProduct> around) {}

  private static void collect(
      Expression part, Symbol variable, List<FiniteProduct> around, List<Occurrence> found) {
    if (!part.freeSymbols().contains(variable)) {
      return;
    }
    if (part.equals(variable)) {
      found.add(new Occurrence(List.of(), around));
    } else if (part instanceof Call call
        && call.function().equals(Call.ENTRY)
        && call.arguments().get(0).equals(variable)) {
      found.add(new Occurrence(call.arguments().subList(1, call.arguments().size()), around));
    } else {
      List<FiniteProduct> inside = new ArrayList<>(around);
      if (part instanceof FiniteProduct product) {
        inside.add(product);
      }
      part.withParts(
          inner -> {
            collect(inner, variable, inside, found);
            return inner;
          });
    }
  }

  private boolean disjoint(Expression one, Expression other, Mean mean) {
    for (Symbol variable : mean.variables()) {
      List<Occurrence> first = new ArrayList<>();
      List<Occurrence> second = new ArrayList<>();
      collect(one, variable, List.of(), first);
      collect(other, variable, List.of(), second);
      for (Occurrence a : first) {
        if (!second.stream().allMatch(b -> differ(a, b))) {
          return false;
        }
      }
    }
    return true;
  }

  private boolean differ(Occurrence one, Occurrence other) {
    if (one.indices().size() != other.indices().size()) {
      return false;
    }
    for (int i = 0; i < one.indices().size(); i++) {
      Optional<Interval> a = interval(one.indices().get(i), one.around());
      Optional<Interval> b = interval(other.indices().get(i), other.around());
      if (a.isPresent()
          && b.isPresent()
          && (signs.isPositive(b.orElseThrow().from().minus(a.orElseThrow().to()))
              || signs.isPositive(a.orElseThrow().from().minus(b.orElseThrow().to())))) {
        return true;
      }
    }
    return false;
  }

  /** Between which values an index lies. */
  private record Interval(Expression from, Expression to) {}

  private static Optional<Interval> interval(Expression index, List<FiniteProduct> around) {
    List<FiniteProduct> running =
        around.stream().filter(p -> index.freeSymbols().contains(p.index())).toList();
    if (running.isEmpty()) {
      return Optional.of(new Interval(index, index));
    }
    FiniteProduct product = running.get(0);
    boolean plain =
        running.size() == 1
            && isShifted(index, product.index())
            && around.stream()
                .noneMatch(
                    p ->
                        product.from().freeSymbols().contains(p.index())
                            || product.to().freeSymbols().contains(p.index()));
    return plain
        ? Optional.of(
            new Interval(
                index.with(product.index(), product.from()),
                index.with(product.index(), product.to())))
        : Optional.empty();
  }

  /** Whether the expression is the symbol plus something that does not depend on it. */
  private static boolean isShifted(Expression expression, Symbol symbol) {
    return isZero(expression.minus(symbol).minus(expression.with(symbol, Expression.constant(0))));
  }

  private static boolean isZero(Expression expression) {
    return NormalForm.withOpaqueBinomials(expression).value().isZero();
  }
}
