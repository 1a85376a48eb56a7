/**
 * Claims and their derivations as data: steps, each with the rule applied, the formula before and
 * after, and how the step was checked. A reader follows them on paper, a machine replays them.
 */
package io.github.resglass.symbolic.derivation;
