/** Critical points by level and index: the rates behind [31], the threshold level (section 8). */
package io.github.resglass.symbolic.landscape.level;
