/**
 * Proofs in floating point about solutions of the Lagrange system: existence and uniqueness in a
 * polydisc, real or not, index.
 */
package io.github.resglass.verify.spinglass.certificate;
