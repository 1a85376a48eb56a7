/**
 * Routes for the claims on networks as sums over paths: nets walked path by path, gates, losses.
 */
package io.github.resglass.verify.evidence.paths;
