package io.github.resglass.symbolic.derivation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.resglass.symbolic.expression.Connective;
import io.github.resglass.symbolic.expression.Constant;
import io.github.resglass.symbolic.expression.Expression;
import io.github.resglass.symbolic.expression.Formula;
import io.github.resglass.symbolic.expression.Membership;
import io.github.resglass.symbolic.expression.Relation;
import io.github.resglass.symbolic.expression.Relation.Comparison;
import io.github.resglass.symbolic.expression.Symbol;
import io.github.resglass.symbolic.typesetting.Typesetting;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A claim says no more than its derivation shows, and for no other values. */
class StatedDomainsTest {

  /** What claims say in words of their own about a bound of a derivation. */
  private static final Map<String, String> IN_WORDS =
      Map.ofEntries(
          Map.entry("1 − β² ≠ 0", "β ≠ 1"),
          Map.entry("1 − x ≠ 0", "x ≠ 1"),
          Map.entry("β > 0", "h > 0, C > 0, β = h C"),
          Map.entry("b > 1", "ρ = 1/b < 1"),
          Map.entry("Γ > 0", "Γ = ‖g‖² > 0"),
          Map.entry("p ≥ r + 1", "1 ≤ r < p"),
          Map.entry("k ≥ r + 1", "for r < k"),
          Map.entry("r ≥ k + 1", "for k < r ≤ p"),
          Map.entry("p ≥ r", "for k < r ≤ p"),
          Map.entry("β ≥ (k − 1)/(p − k + 1)", "where β is not less than the first bound"),
          Map.entry("b ≥ (p − k)/k", "where β = 1/b is not more than the second"),
          Map.entry("N ≥ (1 + β)²/β", "as m → ∞"),
          Map.entry("m ≥ N", "as m → ∞"),
          Map.entry("J ≥ 2", "2 ≤ J ≤ mq"),
          Map.entry("p ≥ 1 + J (1 + β)/β", "J ≤ mq"),
          Map.entry("β > A", "α = A/(1+A) < q"),
          Map.entry("p ≥ 1/(A/(1 + A)) + β/((1 + β) (β − A)/((1 + A) (1 + β)))", "as p → ∞"));

  /** What claims state without a step: the choice of a parameter, or a notation. */
  private static final Set<String> CHOICES =
      Set.of(
          "lemma-4: C = √Λ (2 k − 1)/((2 p − 2 k + 1) ρ n)",
          "lemma-4: β = (2 k − 1)/(2 p − 2 k + 1)",
          "mode-interval: (k − 1)/(p − k + 1) ≤ β",
          "mode-interval: β ≤ k/(p − k)",
          "mode-interval: β = 1/b",
          "trivial-regime: u = −z √ν″ ν′/(ν″ + ν′)",
          "large-width-law: v_i = U_i(1)");

  private static final Symbol PI = new Symbol("pi");
  private static List<Claim> claims;

  @BeforeAll
  static void derive() {
    claims = Claims.all();
  }

  @Test
  void whatAClaimStatesIsAStepOrAConditionOfOneOrAChoice() {
    Set<String> withoutStep = new TreeSet<>();
    for (Claim claim : claims) {
      Set<Formula> shown = new HashSet<>(formulas(claim.domain()));
      for (Step step : claim.derivation().steps()) {
        shown.addAll(withParts(step.after()));
        shown.addAll(step.application().domain().formulas());
      }
      for (Formula stated : formulas(claim.statement())) {
        if (!(stated instanceof Expression) && !shown.contains(stated)) {
          withoutStep.add(claim.id() + ": " + Typesetting.text(stated));
        }
      }
    }
    assertEquals(new TreeSet<>(CHOICES), withoutStep);
  }

  @Test
  void everyBoundUnderWhichAStatedFormulaWasShownStandsInTheClaim() {
    Set<String> lost = new TreeSet<>();
    Set<String> unused = new TreeSet<>(IN_WORDS.keySet());
    for (Claim claim : claims) {
      Said said = new Said(claim);
      for (Formula stated : formulas(claim.statement())) {
        for (Formula bound : boundsOf(stated, claim.derivation())) {
          if (!said.implies(bound)) {
            String text = Typesetting.text(bound);
            unused.remove(text);
            if (!said.text().contains(IN_WORDS.getOrDefault(text, text))) {
              lost.add(claim.id() + ": " + text + " for " + Typesetting.text(stated));
            }
          }
        }
      }
    }
    assertEquals(Set.of(), lost);
    assertEquals(Set.of(), unused);
  }

  @Test
  void whatAStepAssumesIsSaidByTheClaimOrElseWithTheStep() {
    for (Claim claim : claims) {
      List<Formula> ofClaim = formulas(claim.domain());
      for (Step step : claim.derivation().steps()) {
        List<Formula> withStep =
            claim.beyondDomain(step).map(StatedDomainsTest::formulas).orElse(List.of());
        Set<Formula> notSaid = new HashSet<>(step.application().domain().formulas());
        ofClaim.forEach(notSaid::remove);
        assertEquals(notSaid, Set.copyOf(withStep), claim.id() + ": " + step.rule());
        assertEquals(notSaid.isEmpty(), claim.beyondDomain(step).isEmpty());
      }
    }
  }

  /** What the steps that show it ask of the symbols in it; that a symbol is real asks nothing. */
  private static List<Formula> boundsOf(Formula stated, Derivation derivation) {
    return derivation.steps().stream()
        .filter(step -> step.after().equals(stated))
        .flatMap(step -> step.application().domain().formulas().stream())
        .filter(bound -> !Collections.disjoint(bound.freeSymbols(), stated.freeSymbols()))
        .filter(
            bound -> !(bound instanceof Membership in) || in.set() != Membership.NumberSet.REALS)
        .filter(bound -> !bound.equals(PI.greaterThan(Constant.ZERO)))
        .toList();
  }

  static List<Formula> formulas(Statement statement) {
    return statement.parts().stream()
        .filter(Statement.Mathematics.class::isInstance)
        .map(part -> ((Statement.Mathematics) part).formula())
        .toList();
  }

  private static List<Formula> withParts(Formula formula) {
    List<Formula> parts = new ArrayList<>(List.of(formula));
    if (formula instanceof Connective connective) {
      connective.parts().forEach(part -> parts.addAll(withParts(part)));
    }
    return parts;
  }

  /** What domain and statement of a claim say. */
  private record Said(List<Formula> formulas, String text) {

    Said(Claim claim) {
      this(
          Stream.of(claim.domain(), claim.statement()).flatMap(Said::formulas).toList(),
          claim.domain().text() + "; " + claim.statement().text());
    }

    static Stream<Formula> formulas(Statement statement) {
      return StatedDomainsTest.formulas(statement).stream();
    }

    /** It is said, or follows from lower bounds that are. */
    boolean implies(Formula bound) {
      return formulas.contains(bound) || (bound instanceof Relation lower && follows(lower));
    }

    private boolean follows(Relation lower) {
      return lower.right() instanceof Constant least
          && isAtLeast(lower.left(), least, lower.comparison() == Comparison.GREATER);
    }

    private boolean isAtLeast(Expression value, Constant least, boolean strictly) {
      if (value instanceof Constant constant) {
        int order = constant.value().compareTo(least.value());
        return strictly ? order > 0 : order >= 0;
      }
      return formulas.stream()
          .filter(said -> said instanceof Relation relation && relation.left().equals(value))
          .map(Relation.class::cast)
          .anyMatch(
              said ->
                  switch (said.comparison()) {
                    case GREATER_OR_EQUAL -> isAtLeast(said.right(), least, strictly);
                    case GREATER -> isAtLeast(said.right(), least, false);
                    default -> false;
                  });
    }
  }
}
