/**
 * The main job: derive, verify, train, measure, compare, and put what came out into one report. It
 * asks the other modules and computes nothing of its own.
 */
package io.github.resglass.reports.assembly;
