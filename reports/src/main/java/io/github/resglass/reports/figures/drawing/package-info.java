/**
 * Figures drawn: one drawing by one pen or another, as SVG for the page (colours by CSS variables),
 * as an SVG file that stands alone, as PDF for documents.
 */
package io.github.resglass.reports.figures.drawing;
