/**
 * How many critical points the random function of a mixture has: complexity and what it depends on
 * (theory, sections 4 and 7).
 */
package io.github.resglass.symbolic.landscape;
