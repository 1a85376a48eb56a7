/** Many runs taken together: cells of runs that differ by their seed, and a summary to keep. */
package io.github.resglass.empirical.experiment;
