package io.github.resglass.symbolic.derivation;

/**
 * A ground that brings something in: a name, an assumption, what another claim shows. Later steps
 * look for it among the steps before them, so it is the ground of a step of its own and never part
 * of another ground.
 */
public interface Premise extends Ground {}
