package io.github.resglass.reports.explorer;

import io.github.resglass.reports.content.FunctionView;
import io.github.resglass.reports.content.FunctionView.Use;
import io.github.resglass.reports.content.Typeset;
import io.github.resglass.symbolic.compilation.JavaScript;
import io.github.resglass.symbolic.derivation.Claim;
import io.github.resglass.symbolic.derivation.Step;
import io.github.resglass.symbolic.expression.Call;
import io.github.resglass.symbolic.expression.Expression;
import io.github.resglass.symbolic.expression.Relation;
import io.github.resglass.symbolic.expression.Symbol;
import io.github.resglass.symbolic.typesetting.Typesetting;
import io.github.resglass.verify.numeric.law.LargeWidthRecurrence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the explorer on the page computes with: formulas as steps of the derivations left them,
 * translated to JavaScript. A step that is renamed or goes away is an error here and not another
 * formula on the page.
 */
public final class ExplorerFunctions {

  /** name(…) = value, as this step of this claim's derivation says. */
  private record Source(Use use, String claim, String name, String rule) {}

  private static final List<Source> SOURCES =
      List.of(
          new Source(Use.PAPER_NET, "equation-16", "z", "define the normalisation"),
          new Source(Use.PAPER_NET, "equation-16", "epsilon", "put in the coefficient"),
          new Source(Use.PAPER_NET, "equation-19", "e", "name the weight before it is normalised"),
          new Source(Use.PAPER_NET, "theorem-1", "M", "name the mode"),
          new Source(Use.PAPER_NET, "normalization", "F", "define F"),
          new Source(
              Use.PAPER_NET, "covariance", "kappa", "define the mean number of layers not skipped"),
          new Source(Use.PAPER_NET, "covariance", "nu_prime", "divide by the normalisation"),
          new Source(Use.PAPER_NET, "covariance", "nu_doubleprime", "divide by the normalisation"),
          new Source(Use.PAPER_NET, "theorem-5", "theta", "define [31] as a function of R"),
          new Source(Use.PAPER_NET, "triviality", "h", "what has the sign of R − 1"),
          new Source(
              Use.ANY_NET, "covariance", "nu_prime", "define a derivative of the covariance at 1"),
          new Source(
              Use.ANY_NET,
              "covariance",
              "nu_doubleprime",
              "define a derivative of the covariance at 1"));

  private ExplorerFunctions() {}

  /** All of them, or none where a claim that they come from is left out. */
  public static List<FunctionView> of(List<Claim> claims) {
    List<FunctionView> functions = new ArrayList<>();
    for (Source source : SOURCES) {
      Optional<Claim> claim = claims.stream().filter(c -> c.id().equals(source.claim)).findFirst();
      if (claim.isEmpty()) {
        return List.of();
      }
      functions.add(derived(claim.get(), source));
    }
    functions.add(stated("wideFirst", LargeWidthRecurrence.firstShare()));
    functions.add(stated("wideCorrelation", LargeWidthRecurrence.correlation()));
    functions.add(stated("wideMean", LargeWidthRecurrence.mean()));
    functions.add(stated("wideShare", LargeWidthRecurrence.share()));
    return functions;
  }

  private static FunctionView derived(Claim claim, Source source) {
    for (Step step : claim.derivation().steps()) {
      if (step.rule().equals(source.rule)
          && step.after() instanceof Relation equation
          && equation.comparison() == Relation.Comparison.EQUAL
          && equation.left() instanceof Call left
          && left.function().equals(source.name)) {
        List<Symbol> variables = left.arguments().stream().map(Symbol.class::cast).toList();
        return function(
            source.use,
            source.name,
            variables,
            equation,
            claim.id(),
            claim.title() + ", step “" + source.rule + "”");
      }
    }
    throw new IllegalStateException(
        "no step '" + source.rule + "' of " + claim.id() + " says what " + source.name + " is");
  }

  private static FunctionView stated(String name, LargeWidthRecurrence.Formula formula) {
    Call left = new Call(name, List.<Expression>copyOf(formula.variables()));
    return function(
        Use.LARGE_WIDTH,
        name,
        formula.variables(),
        left.equalTo(formula.value()),
        "",
        "the large-width law, stated and held against simulation, not derived step by step");
  }

  private static FunctionView function(
      Use use,
      String name,
      List<Symbol> variables,
      Relation equation,
      String claim,
      String ground) {
    return new FunctionView(
        use,
        name,
        JavaScript.function(name, variables, equation.right()),
        new Typeset(Typesetting.latex(equation), Typesetting.mathml(equation, false)),
        claim,
        ground);
  }
}
