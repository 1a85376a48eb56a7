package io.github.resglass.symbolic.algebra;

import io.github.resglass.symbolic.cas.RationalFunction;
import io.github.resglass.symbolic.expression.Constant;
import io.github.resglass.symbolic.expression.Expression;
import io.github.resglass.symbolic.expression.Recurrence;
import io.github.resglass.symbolic.expression.Symbol;
import java.util.ArrayList;
import java.util.List;
import org.hipparchus.fraction.BigFraction;

/**
 * A recurrence whose index lies a constant distance above its first one is worked out; any other is
 * an atom, equal for equal values of the index and for one way of writing the sequence down.
 */
final class Recurrences {

  /** A value further from the start stays an atom. */
  private static final int LONGEST = 64;

  private Recurrences() {}

  static Expression atomize(Atoms atoms, Recurrence recurrence) {
    int distance = distance(atoms, recurrence);
    if (distance >= 0) {
      return atoms.atomize(workedOut(recurrence, distance));
    }
    Expression above = recurrence.at().minus(recurrence.from());
    atoms.require(Condition.Kind.INTEGER, above);
    atoms.require(Condition.Kind.NOT_NEGATIVE, above);
    requireEveryStep(atoms, recurrence);
    return atoms.opaque(
        Atoms.RECURRENCE + recurrence.at(Constant.ZERO), List.of(recurrence.at()), recurrence);
  }

  private static Expression workedOut(Recurrence recurrence, int distance) {
    List<Expression> values = new ArrayList<>(recurrence.first());
    for (int i = values.size(); i <= distance; i++) {
      List<Expression> before = new ArrayList<>();
      for (int j = 1; j <= recurrence.order(); j++) {
        before.add(values.get(i - j));
      }
      values.add(recurrence.next(recurrence.from().plus(i), before));
    }
    return values.get(distance);
  }

  /** What is divided by on the way is not zero, whatever the values before are. */
  private static void requireEveryStep(Atoms atoms, Recurrence recurrence) {
    Symbol index = new Symbol("index__" + atoms.depth());
    List<Expression> before = new ArrayList<>();
    for (int j = 0; j < recurrence.order(); j++) {
      before.add(new Symbol("previous__" + atoms.depth() + "_" + j));
    }
    recurrence.first().forEach(atoms::opaqueForm);
    atoms.enter(
        new Condition.Scope(index, recurrence.from().plus(recurrence.order()), recurrence.at()));
    atoms.opaqueForm(recurrence.next(index, before));
    atoms.leave();
  }

  /** at − from where that is a whole number of moderate size, else −1. */
  private static int distance(Atoms atoms, Recurrence recurrence) {
    RationalFunction form = atoms.opaqueForm(recurrence.at().minus(recurrence.from()));
    if (!form.symbols().isEmpty()) {
      return -1;
    }
    BigFraction value = form.isZero() ? BigFraction.ZERO : form.numerator().get(0).coefficient();
    boolean near =
        new Constant(value).isInteger()
            && value.signum() >= 0
            && value.compareTo(new BigFraction(LONGEST)) <= 0;
    return near ? value.intValue() : -1;
  }
}
