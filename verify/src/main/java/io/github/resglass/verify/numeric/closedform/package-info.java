/**
 * ν', ν'', R and θ of the paper's net in O(1) operations and in plain double arithmetic, each with
 * a bound on its relative error: for curves, maps and searches over millions of gains and depths.
 */
package io.github.resglass.verify.numeric.closedform;
