package io.github.resglass.reports.assembly;

import io.github.resglass.reports.content.CheckView;
import io.github.resglass.reports.content.ClaimView;
import io.github.resglass.reports.content.EvidenceView;
import io.github.resglass.reports.content.Typeset;
import io.github.resglass.symbolic.derivation.Check;
import io.github.resglass.symbolic.derivation.Claim;
import io.github.resglass.symbolic.derivation.Statement;
import io.github.resglass.symbolic.derivation.Step;
import io.github.resglass.symbolic.derivation.Verdict;
import io.github.resglass.symbolic.expression.Connective;
import io.github.resglass.symbolic.expression.Formula;
import io.github.resglass.symbolic.typesetting.Typesetting;
import io.github.resglass.verify.evidence.Evidence;
import io.github.resglass.verify.evidence.Finding;
import io.github.resglass.verify.evidence.Outcome;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Claims, as the page and the documents show them. */
public final class ClaimViews {

  private ClaimViews() {}

  /** A claim with its evidence and verdict. */
  public static ClaimView of(Finding finding) {
    Claim claim = finding.claim();
    return new ClaimView(
        claim.id(),
        claim.title(),
        typeset(claim.statement()),
        claim.source(),
        typeset(claim.domain()),
        claim.restsOn(),
        claim.derivation().steps().stream().map(step -> step(claim, step)).toList(),
        finding.evidence().stream().map(ClaimViews::evidence).toList(),
        verdict(finding.verdict()));
  }

  private static ClaimView.StepView step(Claim claim, Step step) {
    return new ClaimView.StepView(
        step.rule(),
        typeset(step.before()),
        typeset(step.after()),
        claim.beyondDomain(step).map(ClaimViews::typeset),
        check(step.check()));
  }

  private static CheckView check(Check check) {
    String kind = check.kind().replace(' ', '-');
    if (check instanceof Check.RandomEvaluation random) {
      return new CheckView(
          kind,
          check.description(),
          Optional.empty(),
          OptionalInt.of(random.points()),
          OptionalDouble.of(random.errorProbability()),
          List.of());
    }
    if (check instanceof Check.Argument argument) {
      return new CheckView(
          kind,
          check.description(),
          Optional.empty(),
          OptionalInt.empty(),
          OptionalDouble.empty(),
          argument.ingredients().stream().map(ClaimViews::check).toList());
    }
    if (check instanceof Check.Quoted quoted) {
      return new CheckView(
          kind,
          check.description() + "; checked numerically: " + quoted.evidence(),
          Optional.of(quoted.source()),
          OptionalInt.empty(),
          OptionalDouble.empty(),
          List.of());
    }
    return CheckView.of(kind, check.description());
  }

  private static EvidenceView evidence(Evidence evidence) {
    Optional<EvidenceView.Sampling> sampling =
        evidence instanceof Evidence.MonteCarlo random
            ? Optional.of(
                new EvidenceView.Sampling(random.standardError(), random.falseAlarmRate()))
            : Optional.empty();
    String outcome = "agrees";
    String detail = "";
    if (evidence.outcome() instanceof Outcome.AgreesIf under) {
      outcome = "agrees-if";
      detail = under.condition();
    } else if (evidence.outcome() instanceof Outcome.Contradicts against) {
      outcome = "contradicts";
      detail = against.counterexample();
    }
    return new EvidenceView(
        evidence.route(),
        evidence.kind(),
        evidence.cases(),
        evidence.seed(),
        evidence.worstError(),
        sampling,
        evidence.tolerance().value(),
        evidence.tolerance().reason(),
        outcome,
        detail);
  }

  private static ClaimView.VerdictView verdict(Verdict verdict) {
    String detail = "";
    if (verdict instanceof Verdict.Conditional conditional) {
      detail = conditional.condition();
    } else if (verdict instanceof Verdict.Refuted refuted) {
      detail = refuted.counterexample();
    }
    return new ClaimView.VerdictView(verdict.word(), detail);
  }

  private static Typeset typeset(Statement statement) {
    return new Typeset(statement.latex(), statement.mathml());
  }

  private static Typeset typeset(Formula formula) {
    return new Typeset(
        Typesetting.latex(formula),
        conjuncts(formula)
            .map(part -> Typesetting.mathml(part, true))
            .collect(Collectors.joining()));
  }

  /** What holds together is set below each other: premises in a row are wider than any page. */
  private static Stream<Formula> conjuncts(Formula formula) {
    return formula instanceof Connective connective && connective.kind() == Connective.Kind.AND
        ? connective.parts().stream().flatMap(ClaimViews::conjuncts)
        : Stream.of(formula);
  }
}
