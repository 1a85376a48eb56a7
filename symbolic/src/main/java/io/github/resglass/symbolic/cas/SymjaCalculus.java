package io.github.resglass.symbolic.cas;

import io.github.resglass.symbolic.expression.Call;
import io.github.resglass.symbolic.expression.Constant;
import io.github.resglass.symbolic.expression.Expression;
import io.github.resglass.symbolic.expression.FiniteSum;
import io.github.resglass.symbolic.expression.Power;
import io.github.resglass.symbolic.expression.Product;
import io.github.resglass.symbolic.expression.Sum;
import io.github.resglass.symbolic.expression.Symbol;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hipparchus.fraction.BigFraction;
import org.matheclipse.core.basic.Config;
import org.matheclipse.core.eval.EvalEngine;
import org.matheclipse.core.expression.F;
import org.matheclipse.core.expression.S;
import org.matheclipse.core.interfaces.IAST;
import org.matheclipse.core.interfaces.IExpr;
import org.matheclipse.core.interfaces.IRational;
import org.matheclipse.core.interfaces.ISymbol;
import org.matheclipse.parser.client.ParserConfig;

/**
 * Symja's derivative, by trees in both directions: nothing is printed or parsed, so no name can be
 * misread.
 */
public final class SymjaCalculus {

  static {
    JasFractions.prepare();
    // Both before the first use of F: otherwise names are folded to lower case, and the JVM waits
    // 60 s for idle threads at its end.
    ParserConfig.PARSER_USE_LOWERCASE_SYMBOLS = false;
    Config.JAS_NO_THREADS = true;
    F.initSymbols();
  }

  /** Names for what Symja need not look into. */
  private final Map<Expression, ISymbol> names = new LinkedHashMap<>();

  private final Symbol x;

  private SymjaCalculus(Symbol x) {
    this.x = x;
  }

  /**
   * Symja's {@code D[expression, x]}; sums over an index are differentiated term by term and enter
   * by the chain rule.
   *
   * @param expression of constants, symbols, sums, products, powers, roots and logarithms, and of
   *     any function values that do not depend on x
   * @throws IllegalArgumentException if anything else occurs there or in the answer, as it does
   *     when Symja returns the question
   */
  public static Expression derivative(Expression expression, Symbol x) {
    // An engine for each call: a shared one gives silently different results on other threads.
    EvalEngine engine = new EvalEngine(false);
    EvalEngine.set(engine);
    try {
      return new SymjaCalculus(x).total(expression, engine);
    } finally {
      EvalEngine.remove();
    }
  }

  private Expression total(Expression expression, EvalEngine engine) {
    IExpr question = there(expression);
    List<Expression> terms = new ArrayList<>();
    terms.add(back(engine.evaluate(F.D(question, there(x)))));
    for (Map.Entry<Expression, ISymbol> name : List.copyOf(names.entrySet())) {
      if (name.getKey() instanceof FiniteSum sum && sum.freeSymbols().contains(x)) {
        Expression outer = back(engine.evaluate(F.D(question, name.getValue())));
        Expression inner = new SymjaCalculus(x).total(sum.term(), engine);
        terms.add(outer.times(new FiniteSum(sum.index(), sum.from(), sum.to(), inner)));
      } else if (name.getKey() instanceof Call call && isAntiderivative(call)) {
        Expression outer = back(engine.evaluate(F.D(question, name.getValue())));
        terms.add(outer.times(call.arguments().get(0).with(call.bound().get(0), x)));
      }
    }
    return Expression.sum(terms);
  }

  private IExpr there(Expression expression) {
    if (expression instanceof Constant constant) {
      return F.Times(
          F.ZZ(constant.value().getNumerator()),
          F.Power(F.ZZ(constant.value().getDenominator()), -1));
    } else if (expression instanceof Symbol || isOpaque(expression)) {
      return names.computeIfAbsent(expression, e -> F.Dummy("v" + names.size()));
    } else if (expression instanceof Sum sum) {
      return F.Plus(sum.terms().stream().map(this::there).toArray(IExpr[]::new));
    } else if (expression instanceof Product product) {
      return F.Times(product.factors().stream().map(this::there).toArray(IExpr[]::new));
    } else if (expression instanceof Power power) {
      return F.Power(there(power.base()), there(power.exponent()));
    } else if (expression instanceof Call call && call.function().equals(Call.LOG)) {
      return F.Log(there(call.arguments().get(0)));
    } else if (expression instanceof Call call && call.function().equals(Call.SQRT)) {
      return F.Sqrt(there(call.arguments().get(0)));
    } else if (expression instanceof Call call && call.function().equals(Call.EXP)) {
      return F.Exp(there(call.arguments().get(0)));
    } else if (expression instanceof Call call && call.function().equals(Call.HERMITE)) {
      return F.HermiteH(there(call.arguments().get(0)), there(call.arguments().get(1)));
    }
    throw new IllegalArgumentException("'" + expression + "' has no counterpart in Symja here");
  }

  /** A function value without x, or a sum over an index other than x whose range is without x. */
  private boolean isOpaque(Expression expression) {
    if (expression instanceof FiniteSum sum) {
      return !sum.index().equals(x)
          && !sum.from().freeSymbols().contains(x)
          && !sum.to().freeSymbols().contains(x);
    }
    return expression instanceof Call call
        && (!expression.freeSymbols().contains(x) || isAntiderivative(call));
  }

  /** ½∫ sgn(x−t) f(t) dt, whose derivative is f(x). */
  private boolean isAntiderivative(Call call) {
    return call.function().equals(Call.CENTRED)
        && call.arguments().get(2).equals(x)
        && !call.arguments().get(0).freeSymbols().contains(x);
  }

  private Expression back(IExpr answer) {
    if (answer instanceof IRational rational) {
      return Expression.constant(
          new BigFraction(rational.toBigNumerator(), rational.toBigDenominator()));
    } else if (answer instanceof ISymbol) {
      return names.entrySet().stream()
          .filter(e -> e.getValue().equals(answer))
          .map(Map.Entry::getKey)
          .findFirst()
          .orElseThrow(() -> new IllegalArgumentException("unknown symbol " + answer));
    } else if (answer.isPlus()) {
      return Expression.sum(parts((IAST) answer));
    } else if (answer.isTimes()) {
      return Expression.product(parts((IAST) answer));
    } else if (answer.isPower() && answer.base().equals(F.E)) {
      return Expression.call(Call.EXP, back(answer.exponent()));
    } else if (answer.isPower()) {
      return power(back(answer.base()), back(answer.exponent()));
    } else if (answer.isLog()) {
      return Expression.call(Call.LOG, back(answer.first()));
    } else if (answer.isAST(S.HermiteH, 3)) {
      return Expression.call(Call.HERMITE, back(answer.first()), back(answer.second()));
    }
    throw new IllegalArgumentException("Symja left " + answer.fullFormString() + " unevaluated");
  }

  /** Half powers are powers of the root. */
  private static Expression power(Expression base, Expression exponent) {
    return exponent instanceof Constant half && half.value().getDenominator().equals(BigInteger.TWO)
        ? Expression.sqrt(base).power(new Constant(new BigFraction(half.value().getNumerator())))
        : base.power(exponent);
  }

  private List<Expression> parts(IAST sum) {
    List<Expression> parts = new ArrayList<>();
    sum.forEach(part -> parts.add(back(part)));
    return parts;
  }
}
