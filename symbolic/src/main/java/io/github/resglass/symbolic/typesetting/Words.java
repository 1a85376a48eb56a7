package io.github.resglass.symbolic.typesetting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Words as they look in a paper, though they are written for a terminal: in {@code the c_r paths, p
 * <= 40, to 1e-7} single letters are set as variables, {@code _} and {@code ^} lower and raise,
 * names of Greek letters are letters, and numbers with an exponent are powers of ten.
 */
final class Words {

  /** How a piece is set. */
  enum Style {
    PLAIN,
    LETTER,
    RAISED,
    LOWERED
  }

  record Piece(Style style, String text) {}

  /** Names that in a sentence are words: the Gamma function, to infinity. */
  private static final Set<String> WORDS = Set.of("Gamma", "Delta", "Sigma", "Phi", "infinity");

  private static final Map<String, String> SIGNS =
      Map.of("<=", "≤", ">=", "≥", "prime", Names.primes(1), "doubleprime", Names.primes(2));

  private static final Pattern GREEK_NAME =
      Pattern.compile(
          Names.LETTERS.keySet().stream()
              .filter(name -> !WORDS.contains(name))
              .collect(Collectors.joining("|", "(?<!\\p{L})(", ")(?![\\p{L}-])")));

  private static final Pattern PIECE =
      Pattern.compile(
          String.join(
              "|",
              "(?<comparison><=|>=)",
              "(?<![\\p{L}\\p{N}.])(?<mantissa>\\d+(?:\\.\\d+)?)e(?<power>[-+]?\\d+)(?![\\p{L}\\p{N}])",
              // Without braces the foot of an index is one letter or sign: resume_me is a name.
              "(?:(?<=(?<!\\p{L})[\\p{L}∫ΣΠ]|[²)])|(?<=\\p{L})(?=_\\{))_" + script("low"),
              "(?<=[\\p{L}\\p{N})}‖∫ΣΠ])\\^" + script("high"),
              // A letter by itself; a, A and I are words unless they carry an index. No s of a
              // genitive, no initials, no part of "s.e.", no panel as in Fig. 1(d).
              "(?<![\\p{L}\\p{N}'’]|\\p{L}\\.|\\d\\()"
                  + "(?<letter>[b-zB-HJ-Zα-ω]|[aAI](?=[_^]))"
                  + "(?![\\p{L}\\p{Nd}]|\\.\\p{L}|\\. \\p{Lu})"));

  private Words() {}

  /** In braces, in parentheses of at most two levels, or as long as there are letters or digits. */
  private static String script(String name) {
    return "(?:\\{(?<NAMEbraced>[^{}]*)\\}".replace("NAME", name)
        + "|\\((?<NAMEfenced>(?:[^()]|\\([^()]*\\))*)\\)".replace("NAME", name)
        + "|(?<NAMEbare>[-−]?[\\p{L}\\p{N}∞]+))".replace("NAME", name);
  }

  /** The pieces in the order in which they are read. */
  static List<Piece> of(String words) {
    String named = GREEK_NAME.matcher(words).replaceAll(match -> Names.LETTERS.get(match.group(1)));
    List<Piece> pieces = new ArrayList<>();
    Matcher matcher = PIECE.matcher(named);
    int end = 0;
    while (matcher.find()) {
      plain(named.substring(end, matcher.start()), pieces);
      end = matcher.end();
      if (matcher.group("comparison") != null) {
        plain(SIGNS.get(matcher.group("comparison")), pieces);
      } else if (matcher.group("mantissa") != null) {
        String mantissa = matcher.group("mantissa");
        plain(mantissa.equals("1") ? "10" : mantissa + "·10", pieces);
        pieces.add(new Piece(Style.RAISED, matcher.group("power").replace('-', '−')));
      } else if (matcher.group("letter") != null) {
        pieces.add(new Piece(Style.LETTER, matcher.group("letter")));
      } else {
        String low = first(matcher, "low");
        if (low != null && SIGNS.containsKey(low)) {
          plain(SIGNS.get(low), pieces);
        } else {
          pieces.add(
              low == null
                  ? new Piece(Style.RAISED, first(matcher, "high").replace('-', '−'))
                  : new Piece(Style.LOWERED, low));
        }
      }
    }
    plain(named.substring(end), pieces);
    return pieces;
  }

  private static String first(Matcher matcher, String name) {
    for (String form : List.of("braced", "fenced", "bare")) {
      if (matcher.group(name + form) != null) {
        return matcher.group(name + form);
      }
    }
    return null;
  }

  private static void plain(String text, List<Piece> pieces) {
    if (!text.isEmpty()) {
      pieces.add(new Piece(Style.PLAIN, text));
    }
  }
}
