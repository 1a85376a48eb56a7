package io.github.resglass.symbolic.mixture.architecture;

import static io.github.resglass.symbolic.expression.Expression.call;
import static io.github.resglass.symbolic.mixture.Notation.K;
import static io.github.resglass.symbolic.mixture.Notation.R;
import static io.github.resglass.symbolic.mixture.Notation.T;

import io.github.resglass.symbolic.architecture.Architecture;
import io.github.resglass.symbolic.derivation.Derivation;
import io.github.resglass.symbolic.derivation.Fact;
import io.github.resglass.symbolic.derivation.Proof;
import io.github.resglass.symbolic.expression.Call;
import io.github.resglass.symbolic.expression.Domain;
import io.github.resglass.symbolic.expression.Expression;
import io.github.resglass.symbolic.expression.Formula;
import io.github.resglass.symbolic.expression.Power;
import io.github.resglass.symbolic.expression.Product;
import io.github.resglass.symbolic.expression.Symbol;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
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

  /** Counts layers where t itself is looked for. */
  private static final Symbol LAYERS = new Symbol("layers__");

  public ArchitectureDerivation {
    results = List.copyOf(results);
  }

  /**
   * Derives for a net with numbers or symbols as gains and as repetitions.
   *
   * @throws IllegalArgumentException if a layer lacks a gain; if a number of repetitions is more
   *     than a symbol with whole numbers, as in 2b − 3, or the symbol has several factors; if a
   *     block with paths of three or more lengths is repeated by a symbol, or two blocks of two
   *     lengths are; if what stands beside such a block, or a branch with a symbolic length, has
   *     paths of several lengths; or if the degree exceeds 64
   */
  public static ArchitectureDerivation of(Architecture net) {
    Set<Symbol> symbols = new LinkedHashSet<>(net.pathPolynomial(LAYERS).freeSymbols());
    if (!symbols.remove(LAYERS)) {
      throw new IllegalArgumentException("the net has no layer, so there is no mixture");
    }
    for (Symbol taken : List.of(T, K, R)) {
      if (symbols.contains(taken)) {
        throw new IllegalArgumentException(
            "'" + taken + "' counts in the results; use another name for the gain or number");
      }
    }
    Optional<Repetition> asWritten =
        net.repetitions().isEmpty() ? Optional.empty() : Optional.of(Repetition.find(net));
    symbols.addAll(List.of(T, K, R));
    Renumbering renumbering = Renumbering.of(net, symbols);
    Architecture own = renumbering.net();
    Proof proof = new Proof("architecture");
    List<Fact> facts = derive(proof, own, asWritten.map(r -> Repetition.find(own)));
    List<Fact> results = new Instantiation(proof, renumbering.counts()).of(facts);
    return new ArchitectureDerivation(
        net, proof.derivation(), results.stream().map(Fact::formula).toList());
  }

  private static List<Fact> derive(Proof proof, Architecture net, Optional<Repetition> grows) {
    Domain domain = grows.map(g -> g.declare(Domain.EVERYWHERE, net)).orElse(Domain.EVERYWHERE);
    List<Expression> arguments = new ArrayList<>(List.of(T));
    Set<Symbol> symbols = new LinkedHashSet<>(net.pathPolynomial(LAYERS).freeSymbols());
    symbols.remove(LAYERS);
    for (Symbol symbol : symbols) {
      arguments.add(symbol);
      domain = domain.find(symbol).isPresent() ? domain : domain.positive(symbol);
    }
    Call polynomial = new Call("G", arguments);
    if (grows.isEmpty()) {
      return new ExpandedNet(proof, net, polynomial, domain).derive();
    }
    Repetition found = grows.get();
    return found.pure()
        ? new PureNet(proof, net, polynomial, domain, found).derive()
        : new RepeatedNet(proof, net, polynomial, domain, found.repeat(), found.symbol()).derive();
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
    return base instanceof Power power
        ? power.base().power(power.exponent().times(exponent))
        : base.power(exponent);
  }

  static Expression squared(Expression base) {
    return raised(base, Expression.constant(2));
  }
}
