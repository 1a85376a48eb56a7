/**
 * Where a derivation starts from: definitions, hypotheses, laws of known functions, results of
 * other claims, and the path polynomial of a network.
 */
package io.github.resglass.symbolic.premise;
