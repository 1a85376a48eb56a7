package io.github.resglass.symbolic.expression;

import java.util.Set;

/** What a step of a derivation leads from and to: a value, or a statement about values. */
public sealed interface Formula permits Expression, Relation, Membership, Connective, ForAll {

  /** This formula with every free occurrence of the symbol replaced. */
  Formula with(Symbol symbol, Expression replacement);

  /** The symbols that no sum or product binds, in the order in which they first occur. */
  default Set<Symbol> freeSymbols() {
    return FreeSymbols.of(this);
  }
}
