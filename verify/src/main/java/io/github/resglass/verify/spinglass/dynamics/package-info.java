/** Gradient steps on sampled Hamiltonians: the driving force of theorems 3 and 4, and descent. */
package io.github.resglass.verify.spinglass.dynamics;
