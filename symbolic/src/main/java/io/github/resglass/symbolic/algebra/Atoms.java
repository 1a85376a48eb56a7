package io.github.resglass.symbolic.algebra;

import io.github.resglass.symbolic.cas.RationalFunction;
import io.github.resglass.symbolic.expression.Call;
import io.github.resglass.symbolic.expression.Constant;
import io.github.resglass.symbolic.expression.Expression;
import io.github.resglass.symbolic.expression.FiniteProduct;
import io.github.resglass.symbolic.expression.FiniteSum;
import io.github.resglass.symbolic.expression.Power;
import io.github.resglass.symbolic.expression.Product;
import io.github.resglass.symbolic.expression.Recurrence;
import io.github.resglass.symbolic.expression.Sum;
import io.github.resglass.symbolic.expression.Symbol;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Replaces what is not rational by atoms, equal values by equal atoms where that is known: {@code
 * β^(r+1)} becomes {@code β·[β^r]}, {@code C(m+1,k)} becomes {@code C(m,k)·(m+1)/(m+1−k)}.
 */
final class Atoms {

  /** No function can have such a name, so these atoms are never those of a function. */
  static final String POWER = "^power";

  static final String SUM = "^sum:";
  static final String PRODUCT = "^product:";
  static final String RECURRENCE = "^recurrence:";

  private static final String PREFIX = "atom__";

  private final boolean shiftBinomials;
  private final Map<Symbol, Expression> meanings = new LinkedHashMap<>();
  private final List<Condition> conditions = new ArrayList<>();
  private final List<Condition.Scope> scopes = new ArrayList<>();

  Atoms(boolean shiftBinomials) {
    this.shiftBinomials = shiftBinomials;
  }

  Map<Symbol, Expression> meanings() {
    return meanings;
  }

  List<Condition> conditions() {
    return conditions;
  }

  boolean shiftsBinomials() {
    return shiftBinomials;
  }

  Expression atomize(Expression expression) {
    if (expression instanceof Constant) {
      return expression;
    } else if (expression instanceof Symbol symbol) {
      if (symbol.name().startsWith(PREFIX)) {
        throw new IllegalArgumentException("names that start with " + PREFIX + " are reserved");
      }
      return symbol;
    } else if (expression instanceof Sum sum) {
      return Expression.sum(sum.terms().stream().map(this::atomize).toList());
    } else if (expression instanceof Product product) {
      return Expression.product(product.factors().stream().map(this::atomize).toList());
    } else if (expression instanceof Power power) {
      return Powers.atomize(this, power);
    } else if (expression instanceof Call call) {
      return switch (call.function()) {
        case Call.BINOMIAL -> Binomials.atomize(this, call);
        case Call.FACTORIAL -> Factorials.atomize(this, call);
        case Call.EXP -> Exponentials.atomize(this, call);
        default ->
            call.bound().isEmpty()
                ? opaque(call.function(), call.arguments(), call)
                : binding(call);
      };
    } else if (expression instanceof FiniteSum sum) {
      return FiniteSums.atomize(this, sum);
    } else if (expression instanceof FiniteProduct product) {
      return FiniteSums.atomize(this, product);
    } else if (expression instanceof Recurrence recurrence) {
      return Recurrences.atomize(this, recurrence);
    }
    throw new AssertionError(expression);
  }

  /** One name for what is bound at each height: E over X and over Y of the same are the same. */
  private Symbol binding(Call call) {
    int height = height(call.arguments().get(0));
    List<Symbol> names = new ArrayList<>();
    for (int i = 0; i < call.bound().size(); i++) {
      names.add(new Symbol("bound__" + height + "_" + i));
    }
    Call renamed = call.renamed(names);
    return opaque(call.function(), renamed.arguments(), renamed);
  }

  /** How deep calls that bind symbols are nested in each other. */
  private static int height(Expression expression) {
    int[] height = {0};
    expression.withParts(
        part -> {
          height[0] = Math.max(height[0], height(part));
          return part;
        });
    return height[0] + (expression instanceof Call call && !call.bound().isEmpty() ? 1 : 0);
  }

  /** The atom of a function value: equal arguments give equal atoms, however they are written. */
  Symbol opaque(String function, List<Expression> arguments, Expression meaning) {
    String key =
        arguments.stream().map(this::key).collect(Collectors.joining(",", function + "(", ")"));
    Symbol atom = new Symbol(PREFIX + encode(key));
    meanings.putIfAbsent(atom, meaning);
    return atom;
  }

  /** One text for one value of an argument. Its own divisions have to be legitimate as well. */
  String key(Expression expression) {
    return opaqueForm(expression).canonical();
  }

  /** The normal form with every binomial an atom; divisions become conditions of this as well. */
  RationalFunction opaqueForm(Expression expression) {
    Atoms inner = new Atoms(false);
    inner.scopes.addAll(scopes);
    RationalFunction value = RationalFunction.of(inner.atomize(expression));
    conditions.addAll(inner.conditions);
    inner.meanings.forEach(meanings::putIfAbsent);
    return value;
  }

  /** With every atom written out again as what it stands for. */
  Expression restored(Expression expression) {
    Expression result = expression;
    for (Symbol symbol : expression.freeSymbols()) {
      Expression meaning = meanings.get(symbol);
      if (meaning != null) {
        result = result.with(symbol, meaning);
      }
    }
    return result;
  }

  void require(Condition.Kind kind, Expression expression) {
    if (!(expression instanceof Constant constant && holds(kind, constant))) {
      conditions.add(new Condition(kind, expression, scopes));
    }
  }

  private static boolean holds(Condition.Kind kind, Constant constant) {
    return switch (kind) {
      case NOT_ZERO -> !constant.value().isZero();
      case NOT_NEGATIVE -> constant.value().signum() >= 0;
      case POSITIVE -> constant.value().signum() > 0;
      case INTEGER -> constant.isInteger();
    };
  }

  void enter(Condition.Scope scope) {
    scopes.add(scope);
  }

  void leave() {
    scopes.remove(scopes.size() - 1);
  }

  int depth() {
    return scopes.size();
  }

  /** Letters and digits stay, everything else becomes _hex_: different keys, different names. */
  private static String encode(String key) {
    StringBuilder name = new StringBuilder();
    key.chars()
        .forEach(
            c -> {
              if (c < 128 && Character.isLetterOrDigit(c)) {
                name.append((char) c);
              } else {
                name.append('_').append(Integer.toHexString(c)).append('_');
              }
            });
    return name.toString();
  }
}
