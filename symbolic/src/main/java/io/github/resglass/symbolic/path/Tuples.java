package io.github.resglass.symbolic.path;

import static io.github.resglass.symbolic.expression.Expression.sumOver;
import static io.github.resglass.symbolic.path.Notation.J;
import static io.github.resglass.symbolic.path.Notation.K;
import static io.github.resglass.symbolic.path.Notation.LAMBDA;
import static io.github.resglass.symbolic.path.Notation.ONE;

import io.github.resglass.symbolic.derivation.Fact;
import io.github.resglass.symbolic.derivation.Proof;
import io.github.resglass.symbolic.expression.Call;
import io.github.resglass.symbolic.expression.Domain;
import io.github.resglass.symbolic.expression.Expression;
import io.github.resglass.symbolic.expression.Relation;
import io.github.resglass.symbolic.expression.Symbol;
import io.github.resglass.symbolic.ground.Identity;
import io.github.resglass.symbolic.ground.Use;
import io.github.resglass.symbolic.induction.Induction;
import io.github.resglass.symbolic.premise.Equations;
import io.github.resglass.symbolic.summation.Blocks;
import io.github.resglass.symbolic.summation.IndexShift;
import java.util.ArrayList;
import java.util.List;

/**
 * Products of components over the Λ^r tuples of r indices. The tuple with number (i−1)Λ + j is the
 * one with number i, followed by the index j; hence Σ_i ω_{r,i} η_{r,i} = (Σ_j w_j v_j)^r.
 *
 * @param proof that the steps belong to
 * @param domain of Λ and of what the vectors depend on
 */
public record Tuples(Proof proof, Domain domain) {

  /** The number of a tuple. */
  public static final Symbol I = Expression.symbol("i");

  /**
   * A vector w, and the products w_{i_1} ⋯ w_{i_r} of its components.
   *
   * @param component w_j
   * @param product ω_{r,i} for r = k
   */
  public record Vector(Call component, Call product) {

    Call product(Expression length, Expression tuple) {
      return (Call) product.with(K, length).with(I, tuple);
    }

    /** ω_{1,j} = w_j. */
    Relation first() {
      return product(ONE, J).equalTo(component);
    }

    /** ω_{k+1,(i−1)Λ+j} = ω_{k,i} w_j. */
    Relation next() {
      return product(K.plus(1), I.minus(1).times(LAMBDA).plus(J)).equalTo(product.times(component));
    }
  }

  /** Σ_i ω_{k,i} η_{k,i} = Π^k, and what is assumed on the way: how tuples are numbered. */
  public record Result(Fact power, List<Relation> numbering) {}

  /** Σ_i ω_{k,i} η_{k,i} over the Λ^k tuples. */
  public static Expression over(Vector one, Vector other) {
    return sumOver(I, ONE, LAMBDA.power(K), one.product().times(other.product()));
  }

  /** Σ_j w_j v_j. */
  public static Expression inner(Vector one, Vector other) {
    return sumOver(J, ONE, LAMBDA, one.component().times(other.component()));
  }

  /**
   * Derives it from the numbering by induction on the length.
   *
   * @param scalar Σ_j w_j v_j = Π
   * @param power Π^k as it is to be written
   */
  public Result derive(Vector one, Vector other, Fact scalar, Expression power) {
    List<Vector> vectors = one.equals(other) ? List.of(one) : List.of(one, other);
    List<Relation> numbering = new ArrayList<>();
    List<Fact> first = new ArrayList<>();
    List<Fact> next = new ArrayList<>();
    Domain index = domain.integer(J, 1).integer(LAMBDA, J);
    for (Vector vector : vectors) {
      first.add(assume(index, "a tuple of one index", vector.first()));
      next.add(
          assume(index.integer(K, 1).integer(I, 1), "a tuple and one more index", vector.next()));
      numbering.add(vector.first());
      numbering.add(vector.next());
    }
    Expression whole = ((Relation) scalar.formula()).right();
    Expression sum = over(one, other);
    Expression inner = inner(one, other);
    int last = vectors.size() - 1;
    Fact start =
        new Equations(proof)
            .equal(
                "tuples of one index",
                domain,
                sum.with(K, ONE),
                inner,
                IndexShift.by(
                    0,
                    Use.of(0).at(J, I).times(other.product(ONE, I)),
                    Use.of(last).at(J, I).times(one.component().with(J, I))),
                first.toArray(Fact[]::new));
    Domain longer = domain.integer(K, 1);
    Expression place = I.minus(1).times(LAMBDA).plus(J);
    Expression product = one.product().times(one.component());
    Expression pairs =
        sumOver(
            I,
            ONE,
            LAMBDA.power(K),
            sumOver(J, ONE, LAMBDA, product.times(other.product()).times(other.component())));
    Symbol number = Expression.symbol("u");
    Expression tuples =
        sumOver(
            number,
            ONE,
            LAMBDA.power(K.plus(1)),
            one.product(K.plus(1), number).times(other.product(K.plus(1), number)));
    Fact blocks =
        new Equations(proof)
            .equal(
                "number the tuples in blocks",
                longer,
                tuples,
                pairs,
                Blocks.with(
                    Use.of(0).times(other.product(K.plus(1), place)), Use.of(last).times(product)),
                next.toArray(Fact[]::new));
    Fact recursion =
        new Equations(proof)
            .equal(
                "take out the sum over the last index",
                longer,
                sum.with(K, K.plus(1)),
                sum.times(inner),
                Identity.from(Use.of(0)),
                blocks);
    Fact all =
        new Equations(proof)
            .equal(
                "solve the recursion",
                longer,
                sum,
                power,
                new Induction(
                    K,
                    List.of(whole),
                    List.of(Use.of(0), Use.of(2).times(sum)),
                    List.of(List.of(Use.of(1), Use.of(2)))),
                recursion,
                start,
                scalar);
    return new Result(all, numbering);
  }

  private Fact assume(Domain where, String name, Relation assumed) {
    return Notation.assume(proof, where, name, assumed);
  }
}
