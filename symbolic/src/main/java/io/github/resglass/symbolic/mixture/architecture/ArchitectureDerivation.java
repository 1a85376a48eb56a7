package io.github.resglass.symbolic.mixture.architecture;

import static io.github.resglass.symbolic.expression.Expression.call;
import static io.github.resglass.symbolic.mixture.Notation.T;

import io.github.resglass.symbolic.architecture.Architecture;
import io.github.resglass.symbolic.derivation.Derivation;
import io.github.resglass.symbolic.derivation.Fact;
import io.github.resglass.symbolic.derivation.Proof;
import io.github.resglass.symbolic.expression.Call;
import io.github.resglass.symbolic.expression.Constant;
import io.github.resglass.symbolic.expression.Domain;
import io.github.resglass.symbolic.expression.Expression;
import io.github.resglass.symbolic.expression.Formula;
import io.github.resglass.symbolic.expression.Power;
import io.github.resglass.symbolic.expression.Product;
import io.github.resglass.symbolic.expression.Symbol;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What follows for a network of one's own: its path polynomial, the weights of its path lengths,
 * and (where repetitions are numbers) ν′, ν″ and R = ν″/ν′ at 1, every step checked.
 *
 * @param net the network
 * @param derivation all steps
 * @param results the formulas that answer the question, in the order of the argument
 */
public record ArchitectureDerivation(
    Architecture net, Derivation derivation, List<Formula> results) {

  /** Beyond this degree coefficients are not written out as formulas. */
  static final int LARGEST_DEGREE = 64;

  public ArchitectureDerivation {
    results = List.copyOf(results);
  }

  /**
   * Derives for a net with numbers or symbols as gains, and numbers or one symbol as repetitions.
   *
   * @throws IllegalArgumentException if a layer lacks a gain; if more than one repetition is
   *     symbolic, or one inside another; if the repeated body of a symbolic repetition has not two
   *     terms, or stands beside branches; or if the degree exceeds 64
   */
  public static ArchitectureDerivation of(Architecture net) {
    if (net.pathPolynomial(T).freeSymbols().stream().anyMatch(s -> s.name().equals("k"))) {
      throw new IllegalArgumentException("'k' counts in the results; name the gain otherwise");
    }
    Set<Symbol> repetitions = Repetitions.of(net);
    if (repetitions.size() > 1) {
      throw new IllegalArgumentException(
          "the repetitions " + repetitions + " are symbols; one symbol is accepted");
    }
    Domain domain = Domain.EVERYWHERE;
    for (Symbol repetition : repetitions) {
      domain = domain.integer(repetition, Repetitions.least(net, repetition));
    }
    List<Expression> arguments = new ArrayList<>(List.of(T));
    for (Symbol symbol : net.pathPolynomial(T).freeSymbols()) {
      if (!symbol.equals(T)) {
        arguments.add(symbol);
      }
      if (!symbol.equals(T) && !repetitions.contains(symbol)) {
        domain = domain.positive(symbol);
      }
    }
    Proof proof = new Proof("architecture");
    Call polynomial = new Call("G", arguments);
    List<Fact> facts =
        repetitions.isEmpty()
            ? new ExpandedNet(proof, net, polynomial, domain).derive()
            : new RepeatedNet(proof, net, polynomial, domain, repetitions.iterator().next())
                .derive();
    return new ArchitectureDerivation(
        net, proof.derivation(), facts.stream().map(Fact::formula).toList());
  }

  /** The name with the parameters of the net: everything that G depends on besides t. */
  static Expression named(String name, Call polynomial, Expression... first) {
    List<Expression> arguments = new ArrayList<>(List.of(first));
    arguments.addAll(polynomial.arguments().subList(1, polynomial.arguments().size()));
    return arguments.isEmpty()
        ? Expression.symbol(name)
        : call(name, arguments.toArray(Expression[]::new));
  }

  /** base^exponent for a monomial: (2 β²)^k is written 2^k β^(2k). */
  static Expression raised(Expression base, Expression exponent) {
    if (base instanceof Product product) {
      return Expression.product(product.factors().stream().map(f -> raised(f, exponent)).toList());
    }
    return base instanceof Power power && power.exponent() instanceof Constant
        ? power.base().power(power.exponent().times(exponent))
        : base.power(exponent);
  }

  static Expression squared(Expression base) {
    return raised(base, Expression.constant(2));
  }
}
