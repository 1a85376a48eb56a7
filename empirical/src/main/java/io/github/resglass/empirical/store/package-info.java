/**
 * Results under keys: what decides a result is hashed, and results are put on the disk whole or not
 * at all.
 */
package io.github.resglass.empirical.store;
