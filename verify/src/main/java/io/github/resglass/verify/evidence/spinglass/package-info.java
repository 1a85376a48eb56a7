/** Routes by sampled Hamiltonians: complete enumerations of critical points, steps of descent. */
package io.github.resglass.verify.evidence.spinglass;
