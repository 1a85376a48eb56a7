/** Files that people write, with the line and the field of every value; the only reader of YAML. */
package io.github.resglass.empirical.specification;
