/**
 * Routes of evidence for the claims on the random function on the sphere: counts of critical
 * points, levels, triviality.
 */
package io.github.resglass.verify.evidence.field;
