/**
 * Prose with TeX formulas as XHTML with MathML. A subset of TeX, and nothing outside of it: what is
 * not known is an error and not a silent gap on the page.
 */
package io.github.resglass.reports.typesetting;
