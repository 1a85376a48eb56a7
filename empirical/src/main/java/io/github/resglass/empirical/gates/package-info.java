/** How gates open along paths, against the independent switches that the paper takes them for. */
package io.github.resglass.empirical.gates;
