/**
 * From formulas to programs: a {@link io.github.resglass.symbolic.compilation.Translation} says
 * what each form of an expression becomes; here are functions over exact or machine numbers, and
 * JavaScript.
 */
package io.github.resglass.symbolic.compilation;
