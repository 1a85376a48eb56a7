package io.github.resglass.symbolic.premise;

import static io.github.resglass.symbolic.expression.Expression.binomial;
import static io.github.resglass.symbolic.expression.Expression.call;
import static io.github.resglass.symbolic.expression.Expression.constant;
import static io.github.resglass.symbolic.expression.Expression.sqrt;
import static io.github.resglass.symbolic.expression.Expression.symbol;

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
import io.github.resglass.symbolic.ground.Instances;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * By what a known function is defined: square root, logarithm, floor, binomial, the polynomials of
 * Legendre and Hermite, Γ, Gauss's integral. A step that states one has to match the law letter by
 * letter. The list is closed: no other can be made.
 */
public final class Law implements Ground {

  private static final Symbol M = symbol("m");
  private static final Symbol N = symbol("n");
  private static final Symbol K = symbol("k");
  private static final Symbol Y = symbol("y");
  private static final Symbol T = symbol("t");
  private static final Domain ANY = Domain.EVERYWHERE.real(Y);

  /** √y² = y for y > 0. */
  public static final Law SQUARE_OF_ROOT =
      new Law("square root", Domain.EVERYWHERE.positive(Y), sqrt(Y).power(2).equalTo(Y));

  /** ⌊y⌋ ≤ y. */
  public static final Law FLOOR_BELOW = new Law("floor", ANY, call(Call.FLOOR, Y).atMost(Y));

  /** y < ⌊y⌋ + 1. */
  public static final Law FLOOR_ABOVE =
      new Law("floor", ANY, Y.lessThan(call(Call.FLOOR, Y).plus(1)));

  /** k ≤ ⌊y⌋ for whole k ≤ y. */
  public static final Law FLOOR_LARGEST =
      new Law(
          "floor",
          Domain.EVERYWHERE
              .and(new Domain.Variable(K, true, Optional.empty(), false))
              .and(new Domain.Variable(Y, false, Optional.of(K), false)),
          K.atMost(call(Call.FLOOR, Y)));

  /** C(n, k) = C(n, n−k), for C(n, k) = n!/(k!(n−k)!), and 0 outside 0 ≤ k ≤ n. */
  public static final Law BINOMIAL_SYMMETRY =
      new Law(
          "n!/(k!(n−k)!)",
          Domain.EVERYWHERE
              .integer(N, 0)
              .and(new Domain.Variable(K, true, Optional.empty(), false)),
          binomial(N, K).equalTo(binomial(N, N.minus(K))));

  /** P_0(y) = 1. */
  public static final Law LEGENDRE_ZERO =
      new Law("P_0", ANY, legendre(Constant.ZERO).equalTo(Constant.ONE));

  /** P_1(y) = y. */
  public static final Law LEGENDRE_ONE = new Law("P_1", ANY, legendre(Constant.ONE).equalTo(Y));

  /** (m+1) P_{m+1}(y) = (2m+1) y P_m(y) − m P_{m−1}(y) for m ≥ 1. */
  public static final Law BONNET =
      new Law(
          "Bonnet's recurrence",
          Domain.EVERYWHERE.integer(M, 1).real(Y),
          M.plus(1)
              .times(legendre(M.plus(1)))
              .equalTo(
                  constant(2)
                      .times(M)
                      .plus(1)
                      .times(Y)
                      .times(legendre(M))
                      .minus(M.times(legendre(M.minus(1))))));

  /** H_0(y) = 1. */
  public static final Law HERMITE_ZERO =
      new Law("H_0", ANY, hermite(Constant.ZERO).equalTo(Constant.ONE));

  /** H_{m+1}(y) = 2y H_m(y) − 2m H_{m−1}(y) for m ≥ 0, with H_{−1} = 0. */
  public static final Law HERMITE =
      new Law(
          "recurrence of Hermite's polynomials",
          Domain.EVERYWHERE.integer(M, 0).real(Y),
          hermite(M.plus(1))
              .equalTo(
                  constant(2)
                      .times(Y)
                      .times(hermite(M))
                      .minus(constant(2).times(M).times(hermite(M.minus(1))))));

  /** Γ(y+1) = y Γ(y) for y > 0. */
  public static final Law GAMMA =
      new Law(
          "the functional equation of Γ",
          Domain.EVERYWHERE.positive(Y),
          call(Call.GAMMA, Y.plus(1)).equalTo(Y.times(call(Call.GAMMA, Y))));

  /** log(ty) = log t + log y for t, y > 0. */
  public static final Law LOGARITHM =
      new Law(
          "logarithm of a product",
          Domain.EVERYWHERE.positive(T).positive(Y),
          call(Call.LOG, T.times(Y)).equalTo(call(Call.LOG, T).plus(call(Call.LOG, Y))));

  /** Φ(y) + Φ(−y) = 1: the normal density is even. */
  public static final Law NORMAL_SYMMETRY =
      new Law(
          "symmetry of the normal density",
          ANY,
          call(Call.NORMAL_DISTRIBUTION, Y)
              .plus(call(Call.NORMAL_DISTRIBUTION, Y.negated()))
              .equalTo(Constant.ONE));

  /** √y ∫ e^{−yt²} dt = ∫ e^{−t²} dt for y > 0, by the substitution t → t/√y. */
  public static final Law GAUSS =
      new Law(
          "t in units of 1/√y in Gauss's integral",
          Domain.EVERYWHERE.positive(Y),
          sqrt(Y)
              .times(call(Call.INTEGRAL, call(Call.EXP, Y.times(T.power(2)).negated()), T))
              .equalTo(call(Call.INTEGRAL, call(Call.EXP, T.power(2).negated()), T)));

  private final String title;
  private final Fact law;
  private final Map<Symbol, Expression> values;

  private Law(String title, Domain domain, Relation formula) {
    this(title, new Fact(0, formula, domain), Map.of());
  }

  private Law(String title, Fact law, Map<Symbol, Expression> values) {
    this.title = title;
    this.law = law;
    this.values = Map.copyOf(values);
  }

  private static Expression hermite(Expression degree) {
    return call(Call.HERMITE, degree, Y);
  }

  private static Expression legendre(Expression degree) {
    return call(Call.LEGENDRE, degree, Y);
  }

  /** The law for this value of y. */
  public Law at(Expression y) {
    return new Law(title, law, Map.of(Y, y));
  }

  /** The law for this value of one more variable, besides those that have one already. */
  public Law with(Symbol variable, Expression value) {
    Map<Symbol, Expression> more = new HashMap<>(values);
    more.put(variable, value);
    return new Law(title, law, more);
  }

  /** The law for these values of n and k. */
  public Law at(Expression n, Expression k) {
    return new Law(title, law, Map.of(N, n, K, k));
  }

  /** What the law says, for its value of y; where it holds is checked with the step. */
  public Relation formula() {
    return (Relation) Instances.replace(law.formula(), values);
  }

  @Override
  public Check verify(Formula after, List<Fact> premises, Context context) {
    Formula instance =
        Instances.of(law, values, new Combination(List.of(), premises, context.domain()).signs());
    if (!instance.equals(after)) {
      throw new Unproved("the law says " + instance);
    }
    return new Check.Definition("by definition: " + title);
  }
}
