/**
 * The Hamiltonian [26] as a Gaussian field on the sphere: its covariance, the joint law of value,
 * gradient and Hessian at a point, its critical points by Kac and Rice's formula.
 */
package io.github.resglass.symbolic.landscape.field;
