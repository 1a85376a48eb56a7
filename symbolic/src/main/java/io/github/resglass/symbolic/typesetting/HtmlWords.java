package io.github.resglass.symbolic.typesetting;

import java.util.stream.Collectors;

/** Words for HTML. */
final class HtmlWords {

  private HtmlWords() {}

  /** The words of a sentence, with what is mathematics in them set as such. */
  static String typeset(String words) {
    return Words.of(words).stream()
        .map(
            piece ->
                switch (piece.style()) {
                  case PLAIN -> MathmlWriter.escape(piece.text());
                  case LETTER -> "<i>" + piece.text() + "</i>";
                  case RAISED -> "<sup>" + typeset(piece.text()) + "</sup>";
                  case LOWERED -> "<sub>" + typeset(piece.text()) + "</sub>";
                })
        .collect(Collectors.joining());
  }
}
