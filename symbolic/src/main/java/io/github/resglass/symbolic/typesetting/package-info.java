/**
 * Formulas as plain text, LaTeX and MathML. One layout, three ways to write it down.
 *
 * <p>Our own, because Symja's typesetting of single terms drops parentheses in products and in
 * {@code (a^b)^c}, and prints {@code ==} and its own function names (measured on 3.0.0).
 */
package io.github.resglass.symbolic.typesetting;
