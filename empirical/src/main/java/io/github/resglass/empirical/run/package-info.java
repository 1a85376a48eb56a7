/** Runs on disk: self-describing folders that survive an interruption at any moment. */
package io.github.resglass.empirical.run;
