package io.github.resglass.symbolic.derivation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.resglass.symbolic.expression.Call;
import io.github.resglass.symbolic.expression.Connective;
import io.github.resglass.symbolic.expression.Domain;
import io.github.resglass.symbolic.expression.Expression;
import io.github.resglass.symbolic.expression.Formula;
import io.github.resglass.symbolic.expression.Relation;
import io.github.resglass.symbolic.expression.Symbol;
import io.github.resglass.symbolic.ground.Identity;
import io.github.resglass.symbolic.ground.Use;
import io.github.resglass.symbolic.premise.Hypothesis;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What a proof accepts, what it refuses, and what stays known of how it was made. */
class ProofTest {

  private static final Symbol A = new Symbol("a");
  private static final Symbol B = new Symbol("b");
  private static final Domain DOMAIN = Domain.EVERYWHERE.real(A).real(B);
  private static final Relation SQUARE =
      A.plus(1).power(2).equalTo(A.power(2).plus(A.times(2)).plus(1));

  private static Rule square() {
    return Rule.stating("square", SQUARE, SQUARE.left().equalTo(A.power(2)), Identity.from());
  }

  private static Rule assume(Relation relation) {
    return Rule.stating("assume", relation, A.equalTo(A.plus(1)), new Hypothesis(relation));
  }

  /** 1 the square, 2 a = b assumed, 3 twice that, 4 the square again with b. */
  private static Derivation four() {
    Proof proof = new Proof("four");
    Domain assuming = DOMAIN.assuming(A.equalTo(B));
    Fact first = proof.apply(DOMAIN, square());
    Fact second = proof.apply(assuming, assume(A.equalTo(B)));
    proof.apply(
        assuming,
        Rule.stating(
            "double",
            A.times(2).equalTo(B.times(2)),
            A.times(2).equalTo(B),
            Identity.from(Use.of(0).times(2))),
        second);
    proof.apply(
        DOMAIN,
        Rule.stating(
            "other way round",
            SQUARE.right().equalTo(SQUARE.left()),
            SQUARE.right().equalTo(A),
            Identity.from(Use.of(0).times(-1))),
        first);
    return proof.derivation();
  }

  @Test
  void aStepThatDoesNotHoldIsNamedWithItsClaimNumberRuleAndReason() {
    Proof proof = new Proof("some-claim");
    proof.apply(DOMAIN, square());
    Rule wrong = Rule.stating("guess", A.equalTo(B), B.equalTo(A.plus(1)), Identity.from());
    RejectedStepException refusal =
        assertThrows(RejectedStepException.class, () -> proof.apply(DOMAIN, wrong));
    assertEquals("some-claim", refusal.claim());
    assertEquals(2, refusal.step());
    assertEquals("guess", refusal.rule());
    assertTrue(
        refusal.getMessage().startsWith("claim some-claim, step 2 (guess): "),
        refusal.getMessage());
    assertTrue(refusal.getCause() instanceof Unproved);
    assertEquals(1, proof.derivation().steps().size(), "a refused step leaves nothing behind");
  }

  @Test
  void aNameThatChecksMakeUpIsRefused() {
    Symbol reserved = new Symbol("a__b");
    Rule rule =
        Rule.stating("reserved", reserved.equalTo(reserved), reserved.equalTo(A), Identity.from());
    Proof proof = new Proof("names");
    RejectedStepException refusal =
        assertThrows(RejectedStepException.class, () -> proof.apply(DOMAIN, rule));
    assertTrue(refusal.getMessage().contains("'a__b' is reserved"), refusal.getMessage());
  }

  /** t²/t² is 1 but at 0: that a check's own name for t is positive is not for a domain to say. */
  @Test
  void aNameThatChecksMakeUpIsRefusedAsAnIndexAndInADomainAsWell() {
    Symbol own = new Symbol("bound__0_0");
    Symbol t = new Symbol("t");
    Expression ratio = Expression.call(Call.INTEGRAL, Expression.call("f", t).times(t).over(t), t);
    Expression plain = Expression.call(Call.INTEGRAL, Expression.call("f", t), t);
    Rule cancel = Rule.stating("cancel", ratio.equalTo(plain), plain.equalTo(A), Identity.from());
    Proof proof = new Proof("names");
    Domain positive = Domain.EVERYWHERE.positive(own);
    assertThrows(RejectedStepException.class, () -> proof.apply(positive, cancel));
    Expression sum = Expression.sumOver(new Symbol("a__b"), A, A, A);
    Rule same = Rule.stating("same", sum.equalTo(sum), sum.equalTo(A), Identity.from());
    RejectedStepException refusal =
        assertThrows(RejectedStepException.class, () -> proof.apply(DOMAIN, same));
    assertTrue(refusal.getMessage().contains("'a__b' is reserved"), refusal.getMessage());
  }

  @Test
  void aFactOfAnotherProofIsNoPremise() {
    Proof one = new Proof("one");
    Proof other = new Proof("other");
    one.apply(DOMAIN, square());
    Fact foreign = other.apply(DOMAIN.assuming(A.equalTo(B)), assume(A.equalTo(B)));
    assertThrows(IllegalArgumentException.class, () -> one.apply(DOMAIN, square(), foreign));
  }

  @Test
  void factsKeepTheDomainOfTheirStepAndTheLastOneIsTheConclusion() {
    Derivation derivation = four();
    assertEquals("four", derivation.claim());
    assertEquals(DOMAIN.assuming(A.equalTo(B)), derivation.fact(3).domain());
    assertEquals(3, derivation.fact(3).step());
    assertEquals(derivation.fact(4), derivation.conclusion());
    assertEquals(SQUARE, derivation.fact(1).formula());
  }

  @Test
  void behindAStepStandItsPremisesInTheirOrder() {
    Derivation derivation = four();
    List<Step> steps = derivation.steps();
    assertEquals(List.of(steps.get(0)), derivation.behind(1));
    assertEquals(List.of(steps.get(1), steps.get(2)), derivation.behind(3));
    assertEquals(List.of(steps.get(0), steps.get(3)), derivation.behind(4));
  }

  @Test
  void aStepStandsOnPaperAfterItsPremisesOrElseAfterItsLeftSide() {
    List<Step> steps = four().steps();
    assertEquals(SQUARE.left(), steps.get(0).before());
    assertEquals(steps.get(1).after(), steps.get(2).before());
    Proof proof = new Proof("two premises");
    Fact first = proof.apply(DOMAIN, square());
    Rule.Proposal rewriting = new Rule.Proposal(Optional.of(B), SQUARE, Identity.from());
    proof.apply(
        DOMAIN,
        new Rule(
            "rewrite", premises -> rewriting, premises -> Rule.Proposal.of(A, Identity.from())),
        first);
    proof.apply(DOMAIN, square(), first, first);
    List<Step> three = proof.derivation().steps();
    assertEquals(B, three.get(1).before());
    assertEquals(Connective.and(SQUARE, SQUARE), three.get(2).before());
    Formula noRelation = Connective.and(SQUARE, SQUARE);
    assertEquals(noRelation, Rule.Proposal.of(noRelation, Identity.from()).from(List.of()));
  }

  @Test
  void aReplayCountsEachKindOfCheckAndAddsUp() {
    Replay replay = four().replay();
    assertEquals(Map.of("normal form", 3, "hypothesis", 1), replay.counts());
    assertEquals(4, replay.steps());
    Replay both = replay.plus(new Replay(Map.of("hypothesis", 2, "quoted", 5)));
    assertEquals(Map.of("normal form", 3, "hypothesis", 3, "quoted", 5), both.counts());
    assertEquals(11, both.steps());
  }

  @Test
  void aRuleThatSaysSomethingElseOnReplayIsFoundOut() {
    AtomicInteger times = new AtomicInteger();
    Rule.Move fickle =
        premises ->
            Rule.Proposal.of(
                times.getAndIncrement() == 0 ? SQUARE : SQUARE.right().equalTo(SQUARE.left()),
                Identity.from());
    Proof proof = new Proof("fickle");
    proof.apply(
        DOMAIN, new Rule("moody", fickle, premises -> Rule.Proposal.of(A, Identity.from())));
    IllegalStateException refusal =
        assertThrows(IllegalStateException.class, () -> proof.derivation().replay());
    assertEquals("claim fickle, step 1 (moody) differs on replay", refusal.getMessage());
  }

  @Test
  void aCheckThatSaysSomethingElseOnReplayIsFoundOut() {
    AtomicInteger times = new AtomicInteger();
    Ground fickle =
        (after, premises, context) -> new Check.Definition("answer " + times.getAndIncrement());
    Proof proof = new Proof("fickle");
    proof.apply(DOMAIN, Rule.stating("moody", SQUARE, A.equalTo(B), fickle));
    assertThrows(IllegalStateException.class, () -> proof.derivation().replay());
  }

  @Test
  void theCorruptedTwinIsAppliedInThePlaceOfTheRuleAndNowhereElse() {
    Derivation derivation = four();
    for (int step = 1; step <= 4; step++) {
      int here = step;
      RejectedStepException refusal =
          assertThrows(RejectedStepException.class, () -> Proof.corrupt(derivation, here));
      assertEquals(step, refusal.step());
      assertEquals(derivation.steps().get(step - 1).rule(), refusal.rule());
    }
    // Where the twin is right, it is accepted: only its ground decides.
    Proof proof = new Proof("harmless");
    Relation mirrored = SQUARE.right().equalTo(SQUARE.left());
    proof.apply(DOMAIN, Rule.stating("either", SQUARE, mirrored, Identity.from()));
    assertEquals(mirrored, Proof.corrupt(proof.derivation(), 1).conclusion().formula());
  }

  @Test
  void aDerivationWithoutStepsProvesNothing() {
    assertFalse(Derivation.none("nothing").isProof());
    assertTrue(four().isProof());
  }

  @Test
  void aRuleHasANameATwinThatDiffersAndTheLineThatMadeIt() {
    assertThrows(
        IllegalArgumentException.class,
        () -> Rule.stating("same", SQUARE, SQUARE, Identity.from()));
    assertThrows(
        IllegalArgumentException.class,
        () -> Rule.stating(" ", SQUARE, A.equalTo(B), Identity.from()));
    assertEquals("square", square().origin().getMethodName());
    assertEquals(ProofTest.class.getName(), square().origin().getClassName());
    assertEquals(square().origin(), square().origin());
    assertNotEquals(square().origin(), assume(SQUARE).origin());
  }

  @Test
  void whatIsAssumedOfFunctionsIsFoundInEveryIngredient() {
    Check.Hypothesis ofFunction = new Check.Hypothesis("f = 0", Optional.of(A.equalTo(B)));
    Check.Hypothesis ofVariable = new Check.Hypothesis("a > 0", Optional.empty());
    Check.Quoted quoted = new Check.Quoted("q", "source", "evidence");
    Check inner = new Check.Argument("inner", List.of(ofFunction, quoted));
    Check outer =
        new Check.Argument(
            "outer", List.of(inner, ofFunction, ofVariable, quoted, new Check.Definition("d")));
    assertEquals(List.of(A.equalTo(B)), outer.assumed());
    assertEquals(List.of(quoted), outer.quoted());
    assertEquals(List.of(), ofVariable.assumed());
    assertEquals(List.of(), new Check.Definition("d").quoted());
    Ground ground = (after, premises, context) -> outer;
    Proof proof = new Proof("assuming");
    Fact fact = proof.apply(DOMAIN, Rule.stating("state", SQUARE, A.equalTo(B), ground));
    proof.apply(DOMAIN, Rule.stating("again", SQUARE, A.equalTo(B), ground), fact);
    assertEquals(List.of(A.equalTo(B)), proof.derivation().assumedBehind(2));
    assertEquals(List.of(quoted), proof.derivation().quotedBehind(2));
  }

  @Test
  void everyWayOfCheckingHasAWordOfItsOwn() {
    List<Check> checks =
        List.of(
            new Check.NormalForm("one"),
            new Check.RandomEvaluation("two", 3, 1e-31),
            new Check.Certificate("three"),
            new Check.Argument("four", List.of()),
            new Check.Definition("five"),
            new Check.Hypothesis("six", Optional.empty()),
            new Check.Quoted("seven", "source", "evidence"));
    assertEquals(
        List.of(
            "normal form",
            "random evaluation",
            "certificate",
            "argument",
            "definition",
            "hypothesis",
            "quoted"),
        checks.stream().map(Check::kind).toList());
    assertEquals(
        List.of("one", "two", "three", "four", "five", "six", "seven"),
        checks.stream().map(Check::description).toList());
  }

  @Test
  void verdictsHaveTheWordsThatReportsAndScriptsUse() {
    assertEquals(
        List.of("proved", "verified", "conditional", "refuted", "open"),
        List.of(
                new Verdict.Proved(),
                new Verdict.Verified(),
                new Verdict.Conditional("a > 0"),
                new Verdict.Refuted("a = 1"),
                new Verdict.Open())
            .stream()
            .map(Verdict::word)
            .toList());
  }

  @Test
  void aStatementReadsItsPartsInOrderInEveryFormat() {
    Statement statement = Statement.words("if ").and(A.equalTo(B)).and(" & more");
    assertEquals("if a = b & more", statement.text());
    assertEquals(statement.text(), statement.toString());
    assertEquals("if $a = b$ \\& more", statement.latex());
    assertTrue(statement.mathml().startsWith("if <math>"), statement.mathml());
    assertTrue(statement.mathml().endsWith("</math> &amp; more"), statement.mathml());
    assertEquals(
        Statement.of(A.greaterThan(B)).text() + ", " + Statement.of(B.greaterThan(A)).text(),
        Statement.domain(
                new Domain(List.of(), List.of(), List.of(A.greaterThan(B), B.greaterThan(A))))
            .text());
    assertEquals("", Statement.domain(Domain.EVERYWHERE).text());
  }

  @Test
  void aClaimIsFoundByItsNameAndAWrongNameIsAnsweredWithTheThreeNearest() {
    List<Claim> claims =
        List.of("theorem-1", "lemma-2", "lemma-1", "symmetry", "theorem-2").stream()
            .map(
                id ->
                    new Claim(
                        id,
                        "title",
                        Statement.words(id),
                        "source",
                        Statement.words(""),
                        List.of(),
                        Derivation.none(id)))
            .toList();
    assertEquals(claims.get(2), Claims.find("lemma-1", claims));
    for (Map.Entry<String, String> each :
        Map.of(
                "lemma-3", "lemma-1, lemma-2, symmetry",
                "theorem", "theorem-1, theorem-2, lemma-1",
                "heorem-2", "theorem-2, theorem-1, lemma-2")
            .entrySet()) {
      IllegalArgumentException refusal =
          assertThrows(IllegalArgumentException.class, () -> Claims.find(each.getKey(), claims));
      assertEquals(
          "no claim '" + each.getKey() + "'; nearest: " + each.getValue(), refusal.getMessage());
    }
    List<Replay> replays = Claims.replay(claims);
    assertEquals(5, replays.size());
    assertEquals(0, replays.get(0).steps());
  }
}
