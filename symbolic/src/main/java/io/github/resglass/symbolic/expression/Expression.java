package io.github.resglass.symbolic.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.hipparchus.fraction.BigFraction;

/**
 * A formula that stands for a value. Immutable; equality is that of the written form, so {@code
 * a+b} and {@code b+a} differ. Whether two forms have one value is for a check to decide.
 *
 * <p>The factory methods fold rational constants and drop neutral elements, nothing more; the order
 * of terms and factors stays as on paper.
 */
public sealed interface Expression extends Formula
    permits Constant, Symbol, Sum, Product, Power, Call, FiniteSum, FiniteProduct, Recurrence {

  static Constant constant(long value) {
    return new Constant(new BigFraction(value));
  }

  static Constant constant(BigFraction value) {
    return new Constant(value);
  }

  static Symbol symbol(String name) {
    return new Symbol(name);
  }

  /** The sum of the terms: nested sums are flattened, constants are added up in the first place. */
  static Expression sum(List<? extends Expression> terms) {
    List<Expression> flat = new ArrayList<>();
    for (Expression term : terms) {
      if (term instanceof Sum inner) {
        flat.addAll(inner.terms());
      } else {
        flat.add(term);
      }
    }
    BigFraction constant = BigFraction.ZERO;
    int place = -1;
    List<Expression> kept = new ArrayList<>();
    for (Expression term : flat) {
      if (term instanceof Constant number) {
        constant = constant.add(number.value());
        place = place < 0 ? kept.size() : place;
      } else {
        kept.add(term);
      }
    }
    if (!constant.isZero()) {
      kept.add(place, new Constant(constant));
    }
    return switch (kept.size()) {
      case 0 -> Constant.ZERO;
      case 1 -> kept.get(0);
      default -> new Sum(kept);
    };
  }

  static Expression sum(Expression... terms) {
    return sum(List.of(terms));
  }

  /** The product of the factors: nested products are flattened, constants are gathered in front. */
  static Expression product(List<? extends Expression> factors) {
    List<Expression> kept = new ArrayList<>();
    BigFraction constant = BigFraction.ONE;
    for (Expression factor : factors) {
      List<Expression> parts = factor instanceof Product inner ? inner.factors() : List.of(factor);
      for (Expression part : parts) {
        if (part instanceof Constant number) {
          constant = constant.multiply(number.value());
        } else {
          kept.add(part);
        }
      }
    }
    if (constant.isZero()) {
      return Constant.ZERO;
    }
    if (!constant.equals(BigFraction.ONE)) {
      kept.add(0, new Constant(constant));
    }
    return switch (kept.size()) {
      case 0 -> Constant.ONE;
      case 1 -> kept.get(0);
      default -> new Product(kept);
    };
  }

  static Expression product(Expression... factors) {
    return product(List.of(factors));
  }

  static Call call(String function, Expression... arguments) {
    return new Call(function, List.of(arguments));
  }

  static Expression binomial(Expression n, Expression k) {
    return call(Call.BINOMIAL, n, k);
  }

  static Expression sqrt(Expression radicand) {
    return call(Call.SQRT, radicand);
  }

  /** Σ_{index=from}^{to} term. */
  static FiniteSum sumOver(Symbol index, Expression from, Expression to, Expression term) {
    return new FiniteSum(index, from, to, term);
  }

  default Relation equalTo(Expression other) {
    return new Relation(this, Relation.Comparison.EQUAL, other);
  }

  default Relation lessThan(Expression other) {
    return new Relation(this, Relation.Comparison.LESS, other);
  }

  default Relation atMost(Expression other) {
    return new Relation(this, Relation.Comparison.LESS_OR_EQUAL, other);
  }

  default Relation atLeast(Expression other) {
    return new Relation(this, Relation.Comparison.GREATER_OR_EQUAL, other);
  }

  default Relation greaterThan(Expression other) {
    return new Relation(this, Relation.Comparison.GREATER, other);
  }

  default Relation tendsTo(Expression limit) {
    return new Relation(this, Relation.Comparison.TENDS_TO, limit);
  }

  default Expression plus(long other) {
    return plus(constant(other));
  }

  default Expression minus(long other) {
    return minus(constant(other));
  }

  default Expression times(long other) {
    return product(constant(other), this);
  }

  default Expression plus(Expression other) {
    return sum(this, other);
  }

  default Expression minus(Expression other) {
    return sum(this, other.negated());
  }

  default Expression times(Expression other) {
    return product(this, other);
  }

  default Expression over(Expression divisor) {
    return product(this, divisor.power(Constant.MINUS_ONE));
  }

  default Expression negated() {
    return product(Constant.MINUS_ONE, this);
  }

  /** This to the given power; a constant to a small integer power is computed, 1 stays 1. */
  default Expression power(Expression exponent) {
    if (equals(Constant.ONE)) {
      return this;
    }
    if (exponent instanceof Constant number && number.isInteger()) {
      if (number.value().equals(BigFraction.ONE)) {
        return this;
      }
      if (number.value().isZero()) {
        return Constant.ONE;
      }
      if (this instanceof Constant base
          && Math.abs(number.value().doubleValue()) <= Constant.LARGEST_FOLDED_POWER
          && !(base.value().isZero() && number.value().signum() < 0)) {
        return new Constant(base.value().pow(number.value().intValue()));
      }
    }
    return new Power(this, exponent);
  }

  default Expression power(long exponent) {
    return power(constant(exponent));
  }

  /** The names that mean something inside of this only: indices, previous values, variables. */
  default Set<Symbol> binds() {
    return Substitution.bound(this);
  }

  /**
   * This sum or product with another name for its index, if that is one of these; anything else as
   * it is.
   */
  default Expression apartFrom(Predicate<Symbol> names) {
    return Substitution.apart(this, names);
  }

  /**
   * This expression with every part that it is directly made of changed; what a sum or a call binds
   * keeps its name.
   */
  default Expression withParts(UnaryOperator<Expression> change) {
    return Substitution.parts(this, change);
  }

  /** This expression with every free occurrence of the symbol replaced. */
  @Override
  default Expression with(Symbol symbol, Expression replacement) {
    return Substitution.replace(this, symbol, replacement);
  }
}
