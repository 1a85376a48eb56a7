/** Symmetric forms in packed storage: the couplings of a spin glass, contracted with vectors. */
package io.github.resglass.verify.spinglass.form;
