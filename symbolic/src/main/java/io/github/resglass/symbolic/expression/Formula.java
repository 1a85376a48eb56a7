package io.github.resglass.symbolic.expression;

/** What a step of a derivation leads from and to: a value, or a statement about values. */
public sealed interface Formula permits Expression, Relation {}
