/**
 * Approximations to all complex critical points by homotopy continuation. Nothing here is proved;
 * what is found goes through the certificate.
 */
package io.github.resglass.verify.spinglass.homotopy;
