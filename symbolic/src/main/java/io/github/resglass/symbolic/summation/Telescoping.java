package io.github.resglass.symbolic.summation;

import io.github.resglass.symbolic.algebra.IndexRange;
import io.github.resglass.symbolic.algebra.NormalForm;
import io.github.resglass.symbolic.derivation.Check;
import io.github.resglass.symbolic.derivation.Fact;
import io.github.resglass.symbolic.derivation.Ground;
import io.github.resglass.symbolic.derivation.Unproved;
import io.github.resglass.symbolic.expression.Constant;
import io.github.resglass.symbolic.expression.Domain;
import io.github.resglass.symbolic.expression.Expression;
import io.github.resglass.symbolic.expression.FiniteSum;
import io.github.resglass.symbolic.expression.Formula;
import io.github.resglass.symbolic.expression.Product;
import io.github.resglass.symbolic.expression.Relation;
import io.github.resglass.symbolic.expression.Sum;
import io.github.resglass.symbolic.expression.Symbol;
import io.github.resglass.symbolic.ground.Combination;
import java.util.ArrayList;
import java.util.List;

/**
 * Σ_i c_i Σ_k f_i(k) + rest = 0, because Σ_i c_i f_i(k) = G(k+1) − G(k) for all k in one common
 * range, and G at its ends makes up for the rest (Zeilberger; Wilf and Zeilberger).
 *
 * <p>Checked as rational identities in all symbols: (1) each sum may be extended to the common
 * range, since its terms vanish there; (2) the telescoping identity inside the range; (3) the same
 * at the first and the last index, where ratios of binomials have poles; (4) the boundary terms.
 *
 * @param index k
 * @param from first index of the common range
 * @param to last index
 * @param certificate G(k)
 */
public record Telescoping(Symbol index, Expression from, Expression to, Expression certificate)
    implements Ground {

  /** A sum is extended by at most so many terms at either end. */
  private static final int LONGEST_EXTENSION = 8;

  private record Part(Expression coefficient, FiniteSum sum) {}

  @Override
  public Check verify(Formula after, List<Fact> premises, Context context) {
    if (!(after instanceof Relation relation)
        || relation.comparison() != Relation.Comparison.EQUAL) {
      throw new Unproved(after + " is not an equation");
    }
    Domain domain = context.domain();
    List<Part> parts = new ArrayList<>();
    List<Expression> rest = new ArrayList<>();
    takeApart(relation.left().minus(relation.right()), Constant.ONE, parts, rest);
    Combination outside = new Combination(List.of(), List.of(), domain);
    List<Expression> summands = new ArrayList<>();
    for (Part part : parts) {
      if (part.coefficient().freeSymbols().contains(index)) {
        throw new Unproved("the factor " + part.coefficient() + " depends on the index");
      }
      if (part.sum().freeSymbols().contains(index)) {
        throw new Unproved(index + " is an index in one sum and a value in another");
      }
      extend(part.sum(), outside);
      summands.add(part.coefficient().times(part.sum().term().with(part.sum().index(), index)));
    }
    Expression gap =
        Expression.sum(summands).minus(certificate.with(index, index.plus(1))).plus(certificate);
    if (!outside.signs().isNotNegative(to.minus(from))) {
      throw new Unproved("the range " + from + " … " + to + " may be empty");
    }
    outside.requireZero(gap.with(index, from));
    outside.requireZero(gap.with(index, to));
    String inside =
        new Combination(
                List.of(),
                List.of(),
                IndexRange.extend(domain, index, from.plus(1), to.minus(1))
                    .orElseThrow(() -> new Unproved("the range of the index is not usable")))
            .requireZero(gap);
    outside.requireZero(
        Expression.sum(rest)
            .plus(certificate.with(index, to.plus(1)))
            .minus(certificate.with(index, from)));
    return new Check.Certificate("telescoping identity with its boundary terms: " + inside);
  }

  private static void takeApart(
      Expression expression, Expression factor, List<Part> parts, List<Expression> rest) {
    if (expression instanceof FiniteSum sum) {
      parts.add(new Part(factor, sum));
    } else if (expression instanceof Sum terms) {
      terms.terms().forEach(t -> takeApart(t, factor, parts, rest));
    } else if (expression instanceof Product product
        && product.factors().stream().filter(Telescoping::containsSum).count() == 1) {
      Expression last =
          product.factors().stream().filter(Telescoping::containsSum).findFirst().orElseThrow();
      List<Expression> others = new ArrayList<>(product.factors());
      others.remove(last);
      takeApart(last, factor.times(Expression.product(others)), parts, rest);
    } else {
      rest.add(factor.times(expression));
    }
  }

  private static boolean containsSum(Expression factor) {
    return factor instanceof FiniteSum
        || (factor instanceof Sum sum && sum.terms().stream().anyMatch(Telescoping::containsSum))
        || (factor instanceof Product product
            && product.factors().stream().anyMatch(Telescoping::containsSum));
  }

  /** Makes sure that the sum may run over the common range: the terms that it lacks are zero. */
  private void extend(FiniteSum sum, Combination outside) {
    for (int i = 1; i <= distance(from, sum.from()); i++) {
      outside.requireZero(sum.term().with(sum.index(), sum.from().minus(i)));
    }
    for (int i = 1; i <= distance(sum.to(), to); i++) {
      outside.requireZero(sum.term().with(sum.index(), sum.to().plus(i)));
    }
  }

  private static int distance(Expression low, Expression high) {
    for (int i = 0; i <= LONGEST_EXTENSION; i++) {
      if (NormalForm.of(high.minus(low).minus(i)).value().isZero()) {
        return i;
      }
    }
    throw new Unproved("the range " + low + " … " + high + " is not a short one");
  }
}
