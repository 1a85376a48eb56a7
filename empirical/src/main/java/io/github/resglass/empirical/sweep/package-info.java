/** Many runs from one file: points and seeds, a store of results by key, a table. */
package io.github.resglass.empirical.sweep;
