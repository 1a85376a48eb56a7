/**
 * Routes of evidence for the claims of Littwin and Wolf, arXiv:1611.02525, that do not use their
 * derivations: enumeration, other formulas, other libraries, quadrature, random experiments.
 */
package io.github.resglass.verify.evidence.paper;
