package io.github.resglass.empirical.sweep;

import io.github.resglass.empirical.specification.Place;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** All fields of one run that are set, by name. */
final class Settings {

  private final Place whole;
  private final Map<String, Setting> byName = new LinkedHashMap<>();

  Settings(Place whole, Collection<Setting> settings) {
    this.whole = whole;
    settings.forEach(setting -> byName.put(setting.name(), setting));
  }

  Collection<Setting> all() {
    return byName.values();
  }

  Optional<Setting> named(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  /** The text of every field, by name. */
  Map<String, String> texts() {
    Map<String, String> texts = new LinkedHashMap<>();
    byName.forEach((name, setting) -> texts.put(name, setting.text()));
    return texts;
  }

  /**
   * Says where a refusal comes from: at the field whose name the message has first, and else at the
   * whole of the settings.
   */
  IllegalArgumentException refuse(String message) {
    Setting blamed = null;
    int first = Integer.MAX_VALUE;
    for (Setting setting : byName.values()) {
      int at = position(message, setting.name());
      if (at >= 0 && at < first) {
        first = at;
        blamed = setting;
      }
    }
    return (blamed == null ? whole : blamed.place()).refuse(message);
  }

  /** Where a name stands as a word of its own; the whole of it, or what follows its last dot. */
  private static int position(String message, String name) {
    int at = word(message, name);
    return at >= 0 ? at : word(message, name.substring(name.lastIndexOf('.') + 1));
  }

  private static int word(String message, String name) {
    for (int at = message.indexOf(name); at >= 0; at = message.indexOf(name, at + 1)) {
      int end = at + name.length();
      boolean begins =
          at == 0 || !isPart(message.charAt(at - 1)) || message.startsWith("--", at - 2);
      if (begins && (end == message.length() || !isPart(message.charAt(end)))) {
        return at;
      }
    }
    return -1;
  }

  private static boolean isPart(char c) {
    return Character.isLetterOrDigit(c) || c == '-' || c == '.';
  }
}
