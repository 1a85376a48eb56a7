/** Puts a report on the disk, whole or not at all. */
package io.github.resglass.reports.output;
