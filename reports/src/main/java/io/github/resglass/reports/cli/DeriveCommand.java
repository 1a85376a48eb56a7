package io.github.resglass.reports.cli;

import io.github.resglass.reports.assembly.ClaimViews;
import io.github.resglass.reports.json.ReportJson;
import io.github.resglass.symbolic.derivation.Claim;
import io.github.resglass.symbolic.derivation.Claims;
import io.github.resglass.symbolic.derivation.Replay;
import io.github.resglass.verify.evidence.Verification;
import java.util.ArrayList;
import java.util.List;
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
      "  resglass derive theorem-5 --format latex"
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
    FormulaFormat form = FormulaFormat.named(format);
    if (all && !ids.isEmpty()) {
      throw new IllegalArgumentException("--all and names of claims exclude each other");
    }
    List<Claim> claims = ids.isEmpty() ? Claims.all() : ids.stream().map(Claims::find).toList();
    StringBuilder text = new StringBuilder();
    if (all) {
      text.append(replay(claims));
    } else if (ids.isEmpty()) {
      claims.forEach(c -> text.append(String.format("%-24s %s%n", c.id(), c.title())));
    } else {
      claims.forEach(claim -> text.append(DerivationText.of(claim, form)));
    }
    out.print(json ? asJson(claims) : text);
    return ExitStatus.DONE;
  }

  private static String replay(List<Claim> claims) {
    StringBuilder text = new StringBuilder();
    Replay total = new Replay(java.util.Map.of());
    for (Claim claim : claims) {
      Replay replay = claim.derivation().replay();
      total = total.plus(replay);
      text.append(String.format("%-24s %3d steps hold%n", claim.id(), replay.steps()));
    }
    text.append(
        String.format("%d derivations, %d steps, checked by%n", claims.size(), total.steps()));
    total.counts().forEach((kind, n) -> text.append(String.format("  %-20s %4d%n", kind, n)));
    return text.toString();
  }

  /** Claims as in the report, with no other evidence than their derivations. */
  private static String asJson(List<Claim> claims) {
    Verification verification = Verification.ofDerivationsAlone(Claims.all());
    return ReportJson.claims(
        claims.stream().map(c -> ClaimViews.of(verification.verify(c, 1, 0))).toList());
  }
}
