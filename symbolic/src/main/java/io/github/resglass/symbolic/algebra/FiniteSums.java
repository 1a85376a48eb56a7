package io.github.resglass.symbolic.algebra;

import io.github.resglass.symbolic.cas.RationalFunction;
import io.github.resglass.symbolic.expression.Constant;
import io.github.resglass.symbolic.expression.Expression;
import io.github.resglass.symbolic.expression.FiniteProduct;
import io.github.resglass.symbolic.expression.FiniteSum;
import io.github.resglass.symbolic.expression.Symbol;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.hipparchus.fraction.BigFraction;

/**
 * Sums with constant bounds are written out; others are taken apart by linearity, so that what does
 * not depend on the index stands in front of an atom.
 */
final class FiniteSums {

  /** A constant range up to this length is written out. */
  private static final int LONGEST = 64;

  private FiniteSums() {}

  static Expression atomize(Atoms atoms, FiniteSum sum) {
    OptionalInt length = length(atoms, sum.from(), sum.to());
    if (length.isPresent()) {
      List<Expression> terms = new ArrayList<>();
      for (int i = 0; i < length.getAsInt(); i++) {
        terms.add(atoms.atomize(sum.term().with(sum.index(), sum.from().plus(i))));
      }
      return Expression.sum(terms);
    }
    // One name for the index at each depth: Σ_j and Σ_k of the same term are the same sum.
    Symbol index = name(atoms.depth());
    Expression term = sum.term().with(sum.index(), index);
    atoms.enter(new Condition.Scope(index, sum.from(), sum.to()));
    RationalFunction form = atoms.opaqueForm(term);
    atoms.leave();
    Split denominator = denominator(atoms, form, index);
    List<Expression> result = new ArrayList<>();
    for (RationalFunction.Term part : form.numerator()) {
      Split factors = split(atoms, form, part, index);
      Expression inside = factors.inside().over(denominator.inside());
      result.add(
          factors.outside().over(denominator.outside()).times(sumOf(atoms, sum, index, inside)));
    }
    return Expression.sum(result);
  }

  /** Factors that depend on the index, and those that do not. */
  private record Split(Expression inside, Expression outside) {}

  private static Split split(
      Atoms atoms, RationalFunction form, RationalFunction.Term term, Symbol index) {
    Expression outside = Expression.constant(term.coefficient());
    Expression inside = Constant.ONE;
    for (int i = 0; i < form.symbols().size(); i++) {
      Expression factor = form.symbols().get(i).power(term.exponents().get(i));
      if (dependsOn(atoms, factor, index)) {
        inside = inside.times(factor);
      } else {
        outside = outside.times(factor);
      }
    }
    return new Split(inside, outside);
  }

  /** One of several terms is not split: it stays on one side as a whole. */
  private static Split denominator(Atoms atoms, RationalFunction form, Symbol index) {
    if (form.denominator().size() == 1) {
      return split(atoms, form, form.denominator().get(0), index);
    }
    Expression whole = form.sum(form.denominator());
    return dependsOn(atoms, whole, index)
        ? new Split(whole, Constant.ONE)
        : new Split(Constant.ONE, whole);
  }

  private static Expression sumOf(
      Atoms atoms, FiniteSum sum, Symbol index, Expression insideInAtoms) {
    if (insideInAtoms instanceof Constant) {
      Expression times = sum.to().minus(sum.from()).plus(1);
      atoms.require(Condition.Kind.INTEGER, times);
      atoms.require(Condition.Kind.NOT_NEGATIVE, times);
      return atoms.atomize(times).times(insideInAtoms);
    }
    FiniteSum meaning = new FiniteSum(index, sum.from(), sum.to(), atoms.restored(insideInAtoms));
    Symbol own = firstUnused(meaning);
    if (own.equals(index)) {
      String key = RationalFunction.of(insideInAtoms).canonical();
      return atoms.opaque(Atoms.SUM + key, List.of(index, sum.from(), sum.to()), meaning);
    }
    // It stands under an index that it does not depend on, and is the same sum outside.
    Expression term = meaning.term().with(index, own);
    atoms.enter(new Condition.Scope(own, sum.from(), sum.to()));
    String key = atoms.key(term);
    atoms.leave();
    return atoms.opaque(
        Atoms.SUM + key,
        List.of(own, sum.from(), sum.to()),
        new FiniteSum(own, sum.from(), sum.to(), term));
  }

  /** The first of the names for indices that means nothing inside the sum. */
  private static Symbol firstUnused(FiniteSum sum) {
    Set<Symbol> used = sum.freeSymbols();
    int height = 0;
    while (used.contains(name(height))) {
      height++;
    }
    return name(height);
  }

  private static Symbol name(int height) {
    return new Symbol("index__" + height);
  }

  static Expression atomize(Atoms atoms, FiniteProduct product) {
    OptionalInt length = length(atoms, product.from(), product.to());
    if (length.isPresent()) {
      List<Expression> factors = new ArrayList<>();
      for (int i = 0; i < length.getAsInt(); i++) {
        factors.add(atoms.atomize(product.term().with(product.index(), product.from().plus(i))));
      }
      return Expression.product(factors);
    }
    if (!product.term().freeSymbols().contains(product.index())) {
      Expression times = product.to().minus(product.from()).plus(1);
      atoms.require(Condition.Kind.INTEGER, times);
      atoms.require(Condition.Kind.NOT_NEGATIVE, times);
      return atoms.atomize(product.term().power(times));
    }
    Symbol index = name(atoms.depth());
    Expression term = product.term().with(product.index(), index);
    atoms.enter(new Condition.Scope(index, product.from(), product.to()));
    String key = atoms.key(term);
    atoms.leave();
    return atoms.opaque(
        Atoms.PRODUCT + key,
        List.of(index, product.from(), product.to()),
        new FiniteProduct(index, product.from(), product.to(), term));
  }

  private static OptionalInt length(Atoms atoms, Expression from, Expression to) {
    RationalFunction form = atoms.opaqueForm(to.minus(from).plus(1));
    if (!form.symbols().isEmpty()) {
      return OptionalInt.empty();
    }
    BigFraction value = form.isZero() ? BigFraction.ZERO : form.numerator().get(0).coefficient();
    return new Constant(value).isInteger()
            && value.signum() >= 0
            && value.compareTo(new BigFraction(LONGEST)) <= 0
        ? OptionalInt.of(value.intValue())
        : OptionalInt.empty();
  }

  private static boolean dependsOn(Atoms atoms, Expression expression, Symbol index) {
    return atoms.restored(expression).freeSymbols().contains(index);
  }
}
