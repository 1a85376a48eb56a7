/**
 * Generators of architectures, and seeds that repeat, for property tests here and in other
 * projects. Needs jqwik-api, which a project that tests with jqwik has; nothing else does.
 */
package io.github.resglass.symbolic.property;
