/**
 * Routes of evidence for the laws of the path length beside the paper's: independent weights, wide
 * nets with gates as they fall, and the fraction of the depth at which the latter settles.
 */
package io.github.resglass.verify.evidence.law;
