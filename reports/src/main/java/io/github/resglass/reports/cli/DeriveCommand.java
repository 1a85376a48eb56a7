package io.github.resglass.reports.cli;

import io.github.resglass.reports.assembly.ClaimViews;
import io.github.resglass.reports.json.ReportJson;
import io.github.resglass.symbolic.architecture.Architecture;
import io.github.resglass.symbolic.derivation.Claim;
import io.github.resglass.symbolic.derivation.Claims;
import io.github.resglass.symbolic.derivation.Replay;
import io.github.resglass.symbolic.derivation.Statement;
import io.github.resglass.symbolic.expression.Expression;
import io.github.resglass.symbolic.expression.Formula;
import io.github.resglass.symbolic.mixture.architecture.ArchitectureDerivation;
import io.github.resglass.verify.evidence.Verification;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Derivations, step by step, and their replay. */
@CommandLine.Command(
    name = "derive",
    description = "Lists the claims; prints derivations step by step; replays them all.",
    footer = {
      "",
      "Examples:",
      "  resglass derive",
      "  resglass derive theorem-1",
      "  resglass derive --all",
      "  resglass derive theorem-5 --format latex",
      "  resglass derive --architecture 'layer * (skip + layer^2)^b'"
    })
final class DeriveCommand extends Command {

  @Parameters(arity = "0..*", paramLabel = "CLAIM", description = "Ids of claims.")
  List<String> ids = new ArrayList<>();

  @Option(names = "--all", description = "Replays every derivation: each rule, each check.")
  boolean all;

  @Option(
      names = "--architecture",
      paramLabel = "EXPR",
      description = "The same chain for a net of your own.")
  String architecture;

  @Option(
      names = "--format",
      paramLabel = "text|latex|mathml",
      defaultValue = "text",
      description = "How formulas are written (default: text).")
  String format;

  @Override
  public Integer call() {
    useThreads();
    FormulaFormat form = FormulaFormat.named(format);
    int questions = (all ? 1 : 0) + (ids.isEmpty() ? 0 : 1) + (architecture == null ? 0 : 1);
    if (questions > 1) {
      throw new IllegalArgumentException(
          "--all, --architecture and names of claims exclude each other");
    }
    // A net of one's own rests on no other claim, so none has to be derived for it.
    List<Claim> known =
        architecture == null ? Claims.all() : List.of(ownNet(Architecture.parse(architecture)));
    List<Claim> claims =
        ids.isEmpty() ? known : ids.stream().map(id -> Claims.find(id, known)).toList();
    StringBuilder text = new StringBuilder();
    if (all) {
      text.append(replay(claims));
    } else if (questions == 0) {
      claims.forEach(c -> text.append(String.format("%-24s %s%n", c.id(), c.title())));
    } else {
      claims.forEach(claim -> text.append(DerivationText.of(claim, form)));
    }
    out.print(json ? asJson(claims, known) : text);
    return ExitStatus.DONE;
  }

  /** What follows for a net of one's own, as a claim; layers without a gain have gain β. */
  private static Claim ownNet(Architecture net) {
    ArchitectureDerivation own =
        ArchitectureDerivation.of(net.withDefaultGain(Expression.symbol("beta")));
    Statement statement = Statement.words("");
    for (Formula result : own.results()) {
      statement = (statement.parts().size() > 1 ? statement.and("; ") : statement).and(result);
    }
    return new Claim(
        own.derivation().claim(),
        net.toString(),
        statement,
        "derived from the architecture",
        Statement.domain(own.derivation().conclusion().domain()),
        List.of(),
        own.derivation());
  }

  private static String replay(List<Claim> claims) {
    StringBuilder text = new StringBuilder();
    Replay total = new Replay(Map.of());
    List<Replay> replays = Claims.replay(claims);
    for (int i = 0; i < claims.size(); i++) {
      total = total.plus(replays.get(i));
      text.append(
          String.format("%-24s %3d steps hold%n", claims.get(i).id(), replays.get(i).steps()));
    }
    text.append(
        String.format("%d derivations, %d steps, checked by%n", claims.size(), total.steps()));
    total.counts().forEach((kind, n) -> text.append(String.format("  %-20s %4d%n", kind, n)));
    return text.toString();
  }

  /** Claims as in the report, with no other evidence than their derivations. */
  private static String asJson(List<Claim> claims, List<Claim> known) {
    Verification verification = Verification.ofDerivationsAlone(known);
    return ReportJson.claims(
        claims.stream().map(c -> ClaimViews.of(verification.verify(c, 1, 0))).toList());
  }
}
