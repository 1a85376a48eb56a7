/**
 * What speaks for a claim beside its derivation, and the verdict that follows. Routes of evidence
 * are looked up by the id of the claim, {@link
 * io.github.resglass.verify.evidence.EvidenceProvider}s add more; the rules from evidence to
 * verdict stand in {@link io.github.resglass.verify.evidence.VerdictRules} and nowhere else.
 */
package io.github.resglass.verify.evidence;
