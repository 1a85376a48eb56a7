/** Figures as data: what a figure shows and what lies behind it, free of any drawing. */
package io.github.resglass.reports.figures;
