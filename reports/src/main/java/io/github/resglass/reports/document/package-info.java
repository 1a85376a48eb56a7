/** {@code report.tex}: the report as a LaTeX document. */
package io.github.resglass.reports.document;
