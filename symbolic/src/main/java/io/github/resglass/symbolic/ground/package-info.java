/**
 * The checks of algebraic steps: identities, inequalities and equivalences by normal form, sums and
 * powers aside. Each carries its witness and decides without knowing the rule.
 */
package io.github.resglass.symbolic.ground;
