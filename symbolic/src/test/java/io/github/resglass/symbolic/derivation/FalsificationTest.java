package io.github.resglass.symbolic.derivation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.resglass.symbolic.architecture.Architecture;
import io.github.resglass.symbolic.expression.Constant;
import io.github.resglass.symbolic.expression.Formula;
import io.github.resglass.symbolic.ground.Identity;
import io.github.resglass.symbolic.mixture.architecture.ArchitectureDerivation;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule is applied in its corrupted form at the very place where a claim uses it. */
class FalsificationTest {

  /** One of each kind: residual, bottleneck, gated, stochastic depth, parallel, dense, plain. */
  static final List<String> NETS =
      List.of(
          "layer(b) * (skip + layer(0.5)^2)^2",
          "layer(b) * (skip + layer(b))^n",
          "layer(a) * (skip + layer(c)^2)^n",
          "layer(1/2) * (skip + layer(1/2)^3)^3",
          "layer(a) * (skip + layer(c)^3)^n",
          "(0.3 + 0.7*layer(s))^n",
          "((1-g) + g*layer(2))^2 * layer(1)",
          "(skip + 0.8*layer(c))^n",
          "layer(2) * (layer(a) + layer(c)^3)^n",
          "layer(1/2) + layer(1/3)^2 + layer(1/5)^3 * (skip + layer(2))",
          "layer(1/2) * (skip + layer(1/2) * (skip + layer(1/2) * (skip + layer(1/2))))",
          "(skip + layer(a)^n)^b",
          "layer(c)^2 * layer(a)^L",
          "layer(a)^(L-1) * layer(c)^L * (skip + layer(c)^2)^(2*b-3)",
          "layer(1)^3");

  static Stream<Named<ClaimProvider>> providers() {
    return ServiceLoader.load(ClaimProvider.class).stream()
        .map(p -> Named.of(p.type().getSimpleName(), p.get()));
  }

  /** Provider by provider, so that a mutated check is tried where it is used. */
  @ParameterizedTest
  @MethodSource("providers")
  void everyStepOfAClaimIsAcceptedAgainAndItsCorruptedTwinRejectedThere(ClaimProvider provider) {
    for (Claim claim : provider.claims()) {
      acceptsAndRejects(claim.derivation());
    }
  }

  @ParameterizedTest
  @FieldSource("NETS")
  void everyStepForANetIsAcceptedAgainAndItsCorruptedTwinRejectedThere(String net) {
    acceptsAndRejects(ArchitectureDerivation.of(Architecture.parse(net)).derivation());
  }

  private static void acceptsAndRejects(Derivation derivation) {
    assertEquals(derivation.steps().size(), derivation.replay().steps());
    for (int i = 1; i <= derivation.steps().size(); i++) {
      rejects(derivation, i, derivation.steps().get(i - 1).rule());
    }
  }

  /** Those of all claims, and of one net of each kind that can be derived. */
  static List<Derivation> derivations() {
    List<Derivation> all = new ArrayList<>();
    Claims.all().forEach(claim -> all.add(claim.derivation()));
    for (String net : NETS) {
      all.add(ArchitectureDerivation.of(Architecture.parse(net)).derivation());
    }
    return all;
  }

  private static void rejects(Derivation derivation, int step, String rule) {
    RejectedStepException rejected =
        assertThrows(
            RejectedStepException.class,
            () -> Proof.corrupt(derivation, step),
            derivation.claim() + ", step " + step + ": " + rule);
    assertEquals(step, rejected.step(), rejected.getMessage());
    assertEquals(rule, rejected.rule());
    assertEquals(derivation.claim(), rejected.claim());
  }

  @Test
  void everyTwinProposesSomethingElse() {
    for (Derivation derivation : derivations()) {
      List<Step> steps = derivation.steps();
      for (Step step : steps) {
        var premises =
            step.application().premises().stream().map(n -> steps.get(n - 1).after()).toList();
        Rule rule = step.application().rule();
        assertNotEquals(
            rule.move().propose(premises), rule.corrupted().propose(premises), step.rule());
      }
    }
  }

  @Test
  void ruleWithoutTwinCannotBeMade() {
    assertThrows(NullPointerException.class, () -> new Rule("bare", premises -> null, null));
  }

  @Test
  void ruleWhoseTwinSaysTheSameCannotBeMade() {
    Formula fact = Constant.ONE.equalTo(Constant.ONE);
    assertThrows(
        IllegalArgumentException.class,
        () -> Rule.stating("twins", fact, Constant.ONE.equalTo(Constant.ONE), Identity.from()));
  }
}
