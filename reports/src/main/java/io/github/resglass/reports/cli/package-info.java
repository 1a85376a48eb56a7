/**
 * The command {@code resglass}: reads options, calls the layers, prints. Nothing reaches standard
 * output before a command has succeeded.
 */
package io.github.resglass.reports.cli;
