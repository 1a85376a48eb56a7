/**
 * Figures as data, and their drawing as SVG. A figure knows what it shows and what lies behind it;
 * one drawing serves the page (colours by CSS variables) and the file that stands alone.
 */
package io.github.resglass.reports.figures;
