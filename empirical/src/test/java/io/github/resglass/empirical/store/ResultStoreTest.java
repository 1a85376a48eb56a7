package io.github.resglass.empirical.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultStoreTest {

  private static final JsonMapper JSON = new JsonMapper();

  @TempDir Path folder;

  @Test
  void aKeyIsOfTheContentAndNotOfItsOrder() throws IOException {
    CodeVersion version = CodeVersion.current();
    JsonNode one = JSON.readTree("{\"a\":1,\"b\":{\"c\":2,\"d\":3}}");
    JsonNode other = JSON.readTree("{\"b\":{\"d\":3,\"c\":2},\"a\":1}");
    assertEquals(RunKey.of("x", one, version, ""), RunKey.of("x", other, version, ""));
    JsonNode changed = JSON.readTree("{\"a\":1,\"b\":{\"c\":2,\"d\":4}}");
    List<RunKey> all =
        List.of(
            RunKey.of("x", one, version, ""),
            RunKey.of("x", changed, version, ""),
            RunKey.of("y", one, version, ""),
            RunKey.of("x", one, version, "data"),
            RunKey.of("x", one, new CodeVersion("other", version.libraries()), ""),
            RunKey.of("x", one, new CodeVersion(version.hash(), "other"), ""));
    assertEquals(all.size(), all.stream().distinct().count());
  }

  /** Another implementation of the hash: Python's hashlib over the same canonical text. */
  @Test
  void theKeyIsSha256OfTheCanonicalText() throws IOException {
    assertEquals(
        "43258cff783fe7036d8a43033f830adfc60ec037382473548ac742b888292777",
        RunKey.of(JSON.readTree("{\"b\":2,\"a\":1}")).text());
  }

  @Test
  void aStoreGivesBackWhatWasCommittedByItAndByOthers() throws IOException {
    ResultStore store = ResultStore.open(folder);
    store.commit(results(0, 700));
    ResultStore.open(folder).commit(results(500, 1500));
    ResultStore again = ResultStore.open(folder);
    assertEquals(1500, again.size());
    for (int i = 0; i < 1500; i++) {
      assertEquals("{\"value\":" + i + "}", again.find(key(i)).orElseThrow());
    }
    assertFalse(again.holds(key(1500)));
    assertTrue(store.holds(key(699)));
  }

  @Test
  void whatIsDamagedIsPutAsideAndMissing() throws IOException {
    ResultStore store = ResultStore.open(folder);
    store.commit(results(0, 10));
    store.commit(results(10, 20));
    Path victim;
    try (Stream<Path> files = Files.list(folder)) {
      victim = files.sorted().findFirst().orElseThrow();
    }
    byte[] content = Files.readAllBytes(victim);
    content[content.length / 2] ^= 1;
    Files.write(victim, content);
    ResultStore again = ResultStore.open(folder);
    assertEquals(10, again.size());
    assertEquals(1, again.damaged().size());
    again.commit(results(0, 20));
    assertEquals(20, ResultStore.open(folder).size());
  }

  @Test
  void whatAKilledProcessLeftIsNoResult() throws IOException {
    ResultStore.open(folder).commit(results(0, 10));
    Files.writeString(folder.resolve(".ab.results.123.unfinished"), "half a li");
    assertEquals(10, ResultStore.open(folder).size());
    try (Stream<Path> files = Files.list(folder)) {
      assertEquals(1, files.count());
    }
  }

  @Test
  void theIndexIsAMap() {
    SplittableRandom random = new SplittableRandom(7);
    Map<Long, Long> model = new HashMap<>();
    KeyIndex index = new KeyIndex();
    for (long place = 0; place < 20_000; place++) {
      // Few distinct low bits: long chains in the table.
      long key = (random.nextLong(5_000) << 40) | random.nextLong(8);
      model.putIfAbsent(key, place);
      index.put(key, place);
    }
    assertEquals(model.size(), index.size());
    model.forEach((key, place) -> assertEquals(place, index.find(key)));
    assertEquals(-1, index.find(8));
  }

  /** Keys must not change by packaging: a class folder and a jar of it have one hash. */
  @Test
  void theCodeVersionIsOfTheClassesAndNotOfTheirPacking() throws IOException {
    Path classes = Files.createDirectories(folder.resolve("classes/a/b"));
    Files.write(classes.resolve("One.class"), new byte[] {1, 2});
    Files.write(classes.resolve("Two.class"), new byte[] {3});
    Files.writeString(classes.resolve("notes.txt"), "not code");
    Path jar = folder.resolve("classes.jar");
    try (FileSystem zip =
        FileSystems.newFileSystem(URI.create("jar:" + jar.toUri()), Map.of("create", "true"))) {
      Files.createDirectories(zip.getPath("/a/b"));
      Files.copy(classes.resolve("Two.class"), zip.getPath("/a/b/Two.class"));
      Files.copy(classes.resolve("One.class"), zip.getPath("/a/b/One.class"));
    }
    String hash = CodeVersion.hashOf(List.of(folder.resolve("classes")));
    assertEquals(hash, CodeVersion.hashOf(List.of(jar)));
    Files.write(classes.resolve("One.class"), new byte[] {1, 3});
    assertNotEquals(hash, CodeVersion.hashOf(List.of(folder.resolve("classes"))));
  }

  @Test
  void theCodeVersionNamesTheVersionOfEveryLibrary() {
    String libraries = CodeVersion.current().libraries();
    assertTrue(
        libraries.matches("hipparchus \\d+\\.\\d+[^ ]*, pytorch \\d+\\.\\d+[^ ]*"), libraries);
  }

  private static List<StoredResult> results(int from, int to) {
    List<StoredResult> results = new ArrayList<>();
    IntStream.range(from, to)
        .forEach(i -> results.add(new StoredResult(key(i).text(), "{\"value\":" + i + "}")));
    return results;
  }

  private static RunKey key(int i) {
    return RunKey.of(JSON.createObjectNode().put("i", i));
  }
}
