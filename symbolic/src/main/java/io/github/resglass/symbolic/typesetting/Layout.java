package io.github.resglass.symbolic.typesetting;

import io.github.resglass.symbolic.expression.Call;
import io.github.resglass.symbolic.expression.Connective;
import io.github.resglass.symbolic.expression.Constant;
import io.github.resglass.symbolic.expression.Expression;
import io.github.resglass.symbolic.expression.FiniteProduct;
import io.github.resglass.symbolic.expression.FiniteSum;
import io.github.resglass.symbolic.expression.ForAll;
import io.github.resglass.symbolic.expression.Formula;
import io.github.resglass.symbolic.expression.Membership;
import io.github.resglass.symbolic.expression.Power;
import io.github.resglass.symbolic.expression.Product;
import io.github.resglass.symbolic.expression.Recurrence;
import io.github.resglass.symbolic.expression.Relation;
import io.github.resglass.symbolic.expression.Sum;
import io.github.resglass.symbolic.expression.Symbol;
import java.util.ArrayList;
import java.util.List;
import org.hipparchus.fraction.BigFraction;

/** From the tree of a formula to its layout: parentheses, signs, fractions, roots and indices. */
final class Layout {

  /** How tightly a notation holds together; what is looser than its surroundings gets a fence. */
  private static final int SUM = 0;

  private static final int PRODUCT = 1;
  private static final int FACTOR = 2;
  private static final int ATOM = 3;

  private static final BigFraction HALF = new BigFraction(1, 2);

  private Layout() {}

  static Notation of(Formula formula) {
    if (formula instanceof Expression expression) {
      return at(expression, SUM);
    } else if (formula instanceof Relation relation) {
      return Notation.row(
          of(relation.left()),
          Notation.relation(relation.comparison().sign()),
          of(relation.right()));
    } else if (formula instanceof Membership membership) {
      String set =
          switch (membership.set()) {
            case POSITIVE_INTEGERS -> "ℕ";
            case INTEGERS -> "ℤ";
            case REALS -> "ℝ";
          };
      return Notation.row(of(membership.element()), Notation.relation("∈"), Notation.variable(set));
    } else if (formula instanceof Connective connective) {
      return connective(connective);
    } else if (formula instanceof ForAll all) {
      return Notation.row(
          of(all.body()),
          Notation.operator(","),
          of(all.from()),
          Notation.relation("≤"),
          of(all.index()),
          Notation.relation("≤"),
          of(all.to()));
    }
    throw new AssertionError(formula);
  }

  private static Notation connective(Connective connective) {
    Notation sign =
        switch (connective.kind()) {
          case AND -> Notation.relation("∧");
          case IMPLIES -> Notation.relation("⟹");
          case EQUIVALENT -> Notation.relation("⟺");
        };
    List<Notation> row = new ArrayList<>();
    for (Formula part : connective.parts()) {
      if (!row.isEmpty()) {
        row.add(sign);
      }
      row.add(
          part instanceof Connective || part instanceof ForAll
              ? Notation.parentheses(of(part))
              : of(part));
    }
    return new Notation.Row(row);
  }

  private static Notation at(Expression expression, int tightness) {
    if (expression instanceof Constant constant) {
      BigFraction value = constant.value();
      Notation plain = number(value.abs());
      return value.signum() < 0
          ? fenced(Notation.row(Notation.operator("−"), plain), SUM, tightness)
          : fenced(plain, constant.isInteger() ? ATOM : PRODUCT, tightness);
    } else if (expression instanceof Symbol symbol) {
      return Names.of(symbol.name()).notation();
    } else if (expression instanceof Sum sum) {
      return fenced(sum(sum), SUM, tightness);
    } else if (expression instanceof Product product) {
      return Quotients.isNegative(product)
          ? fenced(
              Notation.row(Notation.operator("−"), at(product.negated(), PRODUCT)), SUM, tightness)
          : quotient(product, tightness);
    } else if (expression instanceof Power power) {
      return power(power, tightness);
    } else if (expression instanceof Call call) {
      return Calls.layout(call);
    } else if (expression instanceof FiniteSum sum) {
      return fenced(
          big("Σ", sum.index(), sum.from(), sum.to(), at(sum.term(), PRODUCT)), PRODUCT, tightness);
    } else if (expression instanceof FiniteProduct product) {
      return fenced(
          big("Π", product.index(), product.from(), product.to(), at(product.term(), FACTOR)),
          PRODUCT,
          tightness);
    } else if (expression instanceof Recurrence recurrence) {
      return recurrence(recurrence);
    }
    throw new AssertionError(expression);
  }

  /** (u_m : u_0 = 1, u_k = k u_{k−1}): the value, then what makes the sequence. */
  private static Notation recurrence(Recurrence recurrence) {
    List<Notation> row = new ArrayList<>();
    row.add(of(member(recurrence.at())));
    row.add(Notation.relation(":"));
    for (int j = 0; j < recurrence.order(); j++) {
      row.add(of(member(recurrence.from().plus(j)).equalTo(recurrence.first().get(j))));
      row.add(Notation.operator(","));
    }
    List<Expression> before = new ArrayList<>();
    for (int j = 1; j <= recurrence.order(); j++) {
      before.add(member(recurrence.index().minus(j)));
    }
    row.add(of(member(recurrence.index()).equalTo(recurrence.next(recurrence.index(), before))));
    return Notation.parentheses(new Notation.Row(row));
  }

  private static Expression member(Expression at) {
    return Expression.call("u", at);
  }

  private static Notation big(
      String sign, Symbol index, Expression from, Expression to, Notation body) {
    return new Notation.Big(
        sign, Notation.row(of(index), Notation.relation("="), of(from)), of(to), body);
  }

  private static Notation sum(Sum sum) {
    List<Notation> row = new ArrayList<>();
    for (Expression term : sum.terms()) {
      boolean negative = Quotients.isNegative(term);
      if (!row.isEmpty() || negative) {
        row.add(Notation.operator(negative ? "−" : "+"));
      }
      row.add(at(negative ? term.negated() : term, PRODUCT));
    }
    return new Notation.Row(row);
  }

  private static Notation quotient(Expression product, int tightness) {
    Quotients.Quotient parts = Quotients.of(product);
    if (parts.denominator().isEmpty()) {
      return fenced(factors(parts.numerator()), PRODUCT, tightness);
    }
    // A sum after a fraction needs no fence: the bar holds it together.
    return fenced(
        new Notation.Fraction(
            of(Expression.product(parts.numerator())), of(Expression.product(parts.denominator()))),
        PRODUCT,
        tightness);
  }

  private static Notation factors(List<Expression> factors) {
    List<Notation> row = new ArrayList<>();
    for (int i = 0; i < factors.size(); i++) {
      Expression factor = factors.get(i);
      boolean bothNumbers =
          i > 0 && factors.get(i - 1) instanceof Constant && startsWithNumber(factor);
      if (i > 0) {
        row.add(bothNumbers ? Notation.operator("·") : new Notation.Times());
      }
      // Only the last factor may be a Σ without a fence: what follows would seem to belong to it.
      boolean last = i == factors.size() - 1;
      boolean open = last && (factor instanceof FiniteSum || factor instanceof FiniteProduct);
      row.add(at(factor, open ? PRODUCT : FACTOR));
    }
    return row.size() == 1 ? row.get(0) : new Notation.Row(row);
  }

  private static boolean startsWithNumber(Expression factor) {
    return factor instanceof Constant
        || (factor instanceof Power power && power.base() instanceof Constant);
  }

  private static Notation power(Power power, int tightness) {
    if (Quotients.isNegative(power.exponent())) {
      return quotient(power, tightness);
    }
    if (power.exponent() instanceof Constant number && number.value().equals(HALF)) {
      return new Notation.Root(of(power.base()));
    }
    Notation exponent = of(power.exponent());
    Notation base =
        power.base() instanceof Power
            ? Notation.parentheses(of(power.base()))
            : at(power.base(), ATOM);
    if (base instanceof Notation.Script script && script.exponent() == null) {
      return fenced(
          new Notation.Script(script.base(), script.primes(), script.index(), exponent),
          FACTOR,
          tightness);
    }
    boolean bare =
        base instanceof Notation.Token
            || base instanceof Notation.Fence
            || base instanceof Notation.BinomialForm;
    return fenced(
        new Notation.Script(bare ? base : Notation.parentheses(base), 0, null, exponent),
        FACTOR,
        tightness);
  }

  private static Notation number(BigFraction value) {
    Notation numerator = Notation.number(value.getNumerator().toString());
    return value.getDenominator().bitLength() == 1
        ? numerator
        : new Notation.Fraction(numerator, Notation.number(value.getDenominator().toString()));
  }

  private static Notation fenced(Notation notation, int own, int tightness) {
    return own < tightness ? Notation.parentheses(notation) : notation;
  }
}
