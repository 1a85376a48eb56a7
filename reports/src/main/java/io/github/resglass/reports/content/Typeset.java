package io.github.resglass.reports.content;

import io.github.resglass.reports.typesetting.Prose;
import io.github.resglass.reports.typesetting.Tex;
import java.util.Objects;

/** One text or formula in two forms: TeX for documents, XHTML with MathML for the page. */
public record Typeset(String tex, String xhtml) {

  public Typeset {
    Objects.requireNonNull(tex, "tex");
    Objects.requireNonNull(xhtml, "xhtml");
  }

  /** Words with {@code $TeX$} between them. */
  public static Typeset prose(String prose) {
    return new Typeset(prose, Prose.toXhtml(prose));
  }

  /** A formula on a line of its own. */
  public static Typeset formula(String tex) {
    return new Typeset(tex, Tex.toMathMl(tex, true));
  }
}
