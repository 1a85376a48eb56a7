package io.github.resglass.reports.cli;

import io.github.resglass.symbolic.derivation.Check;
import io.github.resglass.symbolic.derivation.Claim;
import io.github.resglass.symbolic.derivation.Step;
import java.util.List;

/** A claim and its derivation for a reader at a terminal, or for a paper. */
final class DerivationText {

  private DerivationText() {}

  static String of(Claim claim, FormulaFormat format) {
    StringBuilder text = new StringBuilder();
    text.append(String.format("%s: %s%n", claim.id(), claim.title()));
    text.append(String.format("  states  %s%n", format.write(claim.statement())));
    text.append(String.format("  domain  %s%n", format.write(claim.domain())));
    text.append(String.format("  source  %s%n", claim.source()));
    if (!claim.restsOn().isEmpty()) {
      text.append(String.format("  uses    %s%n", String.join(", ", claim.restsOn())));
    }
    List<Step> steps = claim.derivation().steps();
    for (int i = 0; i < steps.size(); i++) {
      Step step = steps.get(i);
      text.append(String.format("%n  %d. %s%n", i + 1, step.rule()));
      text.append(String.format("     from     %s%n", format.write(step.before())));
      text.append(String.format("     to       %s%n", format.write(step.after())));
      claim
          .beyondDomain(step)
          .ifPresent(
              further -> text.append(String.format("     where    %s%n", format.write(further))));
      appendCheck(text, step.check(), "     ");
    }
    return text.append(System.lineSeparator()).toString();
  }

  private static void appendCheck(StringBuilder text, Check check, String indent) {
    text.append(String.format("%schecked  %s: %s%n", indent, check.kind(), check.description()));
    if (check instanceof Check.Quoted quoted) {
      text.append(String.format("%s  source    %s%n", indent, quoted.source()));
      text.append(String.format("%s  evidence  %s%n", indent, quoted.evidence()));
    }
    if (check instanceof Check.Argument argument) {
      argument.ingredients().forEach(part -> appendCheck(text, part, indent + "  "));
    }
  }
}
