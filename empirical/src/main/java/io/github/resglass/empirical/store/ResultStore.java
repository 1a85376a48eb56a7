package io.github.resglass.empirical.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Results in a folder, found by their keys. Each commit is one file of lines {@code key TAB JSON},
 * named after the SHA-256 of its content, and there whole or not at all; a file whose content is
 * not what its name says is put aside, and its results count as missing. Committing a result twice
 * does no harm, from different processes too. Safe for use by several threads.
 *
 * <p>Memory: 32 bytes for each result, and the files that were read last, a few megabytes.
 */
public final class ResultStore {

  private static final String RESULTS = ".results";
  private static final String DAMAGED = ".damaged";
  private static final int KEY_DIGITS = 64;
  private static final int FILES_IN_MEMORY = 32;

  private final Path folder;
  private final KeyIndex index = new KeyIndex();
  private final List<Path> files = new ArrayList<>();
  private final List<Path> damaged = new ArrayList<>();
  private final Map<Integer, byte[]> recent =
      new LinkedHashMap<>(FILES_IN_MEMORY, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, byte[]> eldest) {
          return size() > FILES_IN_MEMORY;
        }
      };

  private ResultStore(Path folder) {
    this.folder = folder;
  }

  /**
   * Opens the store in a folder, which is made if need be, and checks every file in it.
   *
   * @throws IOException if the folder cannot be read or written
   */
  public static ResultStore open(Path folder) throws IOException {
    Files.createDirectories(folder);
    AtomicFile.removeUnfinished(folder);
    ResultStore store = new ResultStore(folder);
    List<Path> found = new ArrayList<>();
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder, "*" + RESULTS)) {
      stream.forEach(found::add);
    }
    found.sort(null);
    for (Path file : found) {
      byte[] content = Files.readAllBytes(file);
      if (file.getFileName().toString().equals(name(content))) {
        store.add(file, content);
      } else {
        Path aside = file.resolveSibling(file.getFileName() + DAMAGED);
        Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
        store.damaged.add(aside);
      }
    }
    return store;
  }

  private static String name(byte[] content) {
    return HexFormat.of().formatHex(RunKey.sha256().digest(content)) + RESULTS;
  }

  /** The files that were put aside when the store was opened. */
  public List<Path> damaged() {
    return List.copyOf(damaged);
  }

  /** The number of results. */
  public synchronized int size() {
    return index.size();
  }

  /** Whether there is a result under this key. */
  public boolean holds(RunKey key) {
    return find(key).isPresent();
  }

  /**
   * The JSON document under a key.
   *
   * @throws UncheckedIOException if its file cannot be read again
   */
  public Optional<String> find(RunKey key) {
    return find(key.bits())
        .filter(result -> result.key().equals(key.text()))
        .map(StoredResult::json);
  }

  /**
   * The result whose key begins with these 64 bits.
   *
   * @throws UncheckedIOException if its file cannot be read again
   */
  public Optional<StoredResult> find(long keyBits) {
    byte[] content;
    int from;
    synchronized (this) {
      long place = index.find(keyBits);
      if (place < 0) {
        return Optional.empty();
      }
      content = content((int) (place >>> Integer.SIZE));
      from = (int) place;
    }
    int end = from;
    while (content[end] != '\n') {
      end++;
    }
    String key = new String(content, from, KEY_DIGITS, StandardCharsets.US_ASCII);
    int json = from + KEY_DIGITS + 1;
    return Optional.of(
        new StoredResult(key, new String(content, json, end - json, StandardCharsets.UTF_8)));
  }

  private byte[] content(int file) {
    byte[] content = recent.get(file);
    if (content == null) {
      try {
        content = Files.readAllBytes(files.get(file));
      } catch (IOException unreadable) {
        throw new UncheckedIOException(unreadable);
      }
      recent.put(file, content);
    }
    return content;
  }

  /**
   * Puts results on the disk, all of them or, if that fails, none.
   *
   * @throws IOException if the disk fails
   */
  public void commit(List<StoredResult> results) throws IOException {
    if (results.isEmpty()) {
      return;
    }
    StringBuilder lines = new StringBuilder();
    for (StoredResult result : results) {
      lines.append(result.key()).append('\t').append(result.json()).append('\n');
    }
    byte[] content = lines.toString().getBytes(StandardCharsets.UTF_8);
    Path file = folder.resolve(name(content));
    AtomicFile.write(file, content);
    synchronized (this) {
      add(file, content);
    }
  }

  private void add(Path file, byte[] content) {
    long number = files.size();
    files.add(file);
    int line = 0;
    for (int i = 0; i < content.length; i++) {
      if (content[i] == '\n') {
        String key = new String(content, line, KEY_DIGITS, StandardCharsets.US_ASCII);
        index.put(new RunKey(key).bits(), (number << Integer.SIZE) | line);
        line = i + 1;
      }
    }
  }
}
