package io.github.resglass.symbolic.derivation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.resglass.symbolic.expression.Domain;
import io.github.resglass.symbolic.expression.Relation;
import io.github.resglass.symbolic.expression.Symbol;
import io.github.resglass.symbolic.ground.Identity;
import io.github.resglass.symbolic.ground.Use;
import io.github.resglass.symbolic.premise.Cited;
import io.github.resglass.symbolic.premise.Hypothesis;
import io.github.resglass.symbolic.premise.Quotation;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A quoted result is never lost from sight, however many steps and claims are built on it. */
class QuotedTest {

  private static final Symbol A = new Symbol("a");
  private static final Symbol B = new Symbol("b");
  private static final Domain DOMAIN = Domain.EVERYWHERE.real(A).real(B);
  private static final Relation QUOTED = A.equalTo(B);
  private static final Check.Quoted SOURCE =
      new Check.Quoted("a result from the literature", "Author, theorem 1", "10,000 samples");

  private static Rule quotation(Relation says) {
    return Rule.stating(
        "quote",
        says,
        A.equalTo(B.plus(1)),
        new Quotation(QUOTED, "Author, theorem 1", "10,000 samples"));
  }

  private static Rule twice() {
    return Rule.stating(
        "double",
        A.times(2).equalTo(B.times(2)),
        A.times(2).equalTo(B),
        Identity.from(Use.of(0).times(2)));
  }

  /** A quoted first step, and a second one that follows from it. */
  private static Derivation resting() {
    Proof proof = new Proof("resting");
    proof.apply(DOMAIN, twice(), proof.apply(DOMAIN, quotation(QUOTED)));
    return proof.derivation();
  }

  @Test
  void aStepThatFollowsFromAQuotedOneRestsOnIt() {
    Derivation derivation = resting();
    assertEquals(List.of(SOURCE), derivation.quotedBehind(1));
    assertEquals(List.of(SOURCE), derivation.quotedBehind(2));
    assertFalse(derivation.isProof());
    assertEquals(Map.of("quoted", 1, "normal form", 1), derivation.replay().counts());
  }

  @Test
  void aClaimThatTakesOverWhatRestsOnAQuotedResultIsNoProofAndCountsItAsQuoted() {
    Derivation derivation = resting();
    Proof second = new Proof("second");
    second.apply(DOMAIN, Cited.rule(derivation, derivation.fact(2)));
    Proof third = new Proof("third");
    third.apply(
        DOMAIN,
        Rule.stating(
            "by second",
            A.times(2).equalTo(B.times(2)),
            QUOTED,
            new Cited(second.derivation(), 1)));
    for (Derivation citing : List.of(second.derivation(), third.derivation())) {
      assertFalse(citing.isProof());
      assertEquals(List.of(SOURCE), citing.quotedBehind(1));
      assertEquals(Map.of("quoted", 1), citing.replay().counts());
    }
  }

  @Test
  void stepsThatRestOnNothingQuotedSayNothingOfIt() {
    Proof proof = new Proof("free");
    Fact quoted = proof.apply(DOMAIN, quotation(QUOTED));
    proof.apply(
        DOMAIN.assuming(B.equalTo(A)),
        Rule.stating("assume", B.equalTo(A), A.equalTo(A), new Hypothesis(B.equalTo(A))));
    proof.apply(DOMAIN, twice(), quoted);
    assertTrue(proof.derivation().quotedBehind(2).isEmpty());
    assertEquals(List.of(SOURCE), proof.derivation().quotedBehind(3));
  }

  @Test
  void nothingButTheQuotedResultCanBeStatedOnItsGround() {
    Proof proof = new Proof("other");
    assertThrows(RejectedStepException.class, () -> proof.apply(DOMAIN, quotation(B.equalTo(A))));
  }

  @Test
  void aQuotationWithoutSourceOrEvidenceIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> new Check.Quoted("d", " ", "e"));
    assertThrows(IllegalArgumentException.class, () -> new Check.Quoted("d", "s", ""));
  }
}
