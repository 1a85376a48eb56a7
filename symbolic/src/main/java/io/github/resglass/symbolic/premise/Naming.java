package io.github.resglass.symbolic.premise;

import io.github.resglass.symbolic.derivation.Premise;

/** name(x, …) = value or name = value: gives a meaning to what had none. */
interface Naming extends Premise {}
