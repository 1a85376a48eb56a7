/**
 * The report as one self-contained page: XHTML that is also HTML, MathML, SVG, one style sheet, and
 * three lines of script that unfold the derivations for print.
 */
package io.github.resglass.reports.page;
