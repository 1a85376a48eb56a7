/**
 * The law of the path length r: the share of the output's weight that paths through r layers carry,
 * as the paper predicts it, as independent weights would give it, and as wide ReLU nets have it.
 */
package io.github.resglass.verify.numeric.law;
