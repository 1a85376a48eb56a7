/**
 * Sampled spherical spin glasses and all their critical points, with a certificate that none is
 * missing.
 */
package io.github.resglass.verify.spinglass;
