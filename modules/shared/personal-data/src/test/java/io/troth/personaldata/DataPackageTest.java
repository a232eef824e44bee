package io.troth.personaldata;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.troth.kernel.SubjectRef;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataPackageTest {

  private static final SubjectRef MIA = SubjectRef.parse("01900000-0000-7000-8000-0000000000a1");
  private static final SubjectRef BEN = SubjectRef.parse("01900000-0000-7000-8000-0000000000b2");
  private static final DataPackage ABOUT =
      new DataPackage("Example <Ltd> & Sons", Instant.parse("2026-11-25T17:40:00Z"));

  @TempDir Path folder;

  @Test
  void everyRowOfEveryHolderIsThereAsJsonAndAsCsv() throws IOException {
    var files = opened(ABOUT, MIA, new Notes("second"), new Notes("first"));

    assertThat(files.keySet())
        .containsExactly(
            "README.txt",
            "data/first/notes.json",
            "data/first/notes.csv",
            "data/second/notes.json",
            "data/second/notes.csv",
            "package.json",
            "index.html",
            "checksums.txt");
    assertThat(json(files, "data/first/notes.json"))
        .extracting(row -> row.get("words").asText())
        .containsExactly("first of Mia", "=1+1", "a \"quoted\", line\nbroken");
    assertThat(text(files, "data/first/notes.csv"))
        .isEqualTo(
            "at,words\r\n2026-01-01T00:00:00Z,first of Mia\r\n2026-01-02T00:00:00Z,'=1+1\r\n"
                + "2026-01-03T00:00:00Z,\"a \"\"quoted\"\", line\nbroken\"\r\n");
  }

  @Test
  void nothingOfAnybodyElseIsThere() throws IOException {
    opened(ABOUT, MIA, new Notes("first"))
        .forEach((name, bytes) -> assertThat(new String(bytes, UTF_8)).doesNotContain("Ben"));
    assertThat(text(opened(ABOUT, BEN, new Notes("first")), "data/first/notes.csv"))
        .contains("first of Ben");
  }

  @Test
  void whatARoomKnowsUnderAnotherNameOfThePersonIsThereToo() throws IOException {
    PersonalDataHolder linked =
        new Holder("linked", List.of()) {
          @Override
          public Set<SubjectRef> alsoKnownAs(SubjectRef person) {
            return person.equals(MIA) ? Set.of(BEN) : Set.of();
          }
        };

    assertThat(text(opened(ABOUT, MIA, new Notes("first"), linked), "data/first/notes.csv"))
        .containsSubsequence("first of Mia", "first of Ben");
  }

  @Test
  void checksumsAreThoseOfEveryOtherFile() throws IOException {
    var files = opened(ABOUT, MIA, new Notes("first"));
    var lines = text(files, "checksums.txt").lines().toList();

    assertThat(lines).hasSize(files.size() - 1);
    for (var line : lines) {
      var parts = line.split("  ", 2);
      assertThat(sha256(Objects.requireNonNull(files.get(parts[1]))))
          .as(parts[1])
          .isEqualTo(parts[0]);
    }
  }

  @Test
  void thePageSaysWhatThereIsAndNeedsNothingElse() throws IOException {
    var files = opened(ABOUT, MIA, new Notes("first"));
    var page = text(files, "index.html");

    assertThat(page)
        .contains("Example &lt;Ltd&gt; &amp; Sons", "Wednesday 25 November 2026, 17:40 UTC")
        .contains("Article\n15(3)", "Article 20", "href=\"data/first/notes.csv\"", ">3</td>")
        .doesNotContain("<script", "http://", "https://", "src=");
    var manifest = new ObjectMapper().readTree(files.get("package.json"));
    assertThat(manifest.get("formatVersion").asInt()).isEqualTo(1);
    assertThat(manifest.get("tables").get(0).get("rows").asInt()).isEqualTo(3);
    assertThat(ABOUT.fileName()).isEqualTo("personal-data-20261125T174000Z.zip");
  }

  @Test
  void theSameDataMakesTheSameFile() throws IOException {
    assertThat(written(ABOUT, MIA, new Notes("a"), new Notes("b")))
        .isEqualTo(written(ABOUT, MIA, new Notes("b"), new Notes("a")));
  }

  @Test
  void aHolderThatFailsLeavesNoZipFile() throws IOException {
    var out = new ByteArrayOutputStream();
    PersonalDataHolder broken = table("middle", rows -> fail(rows));

    assertThatThrownBy(() -> ABOUT.write(MIA, List.of(new Notes("a"), broken, new Notes("z")), out))
        .isInstanceOf(IllegalStateException.class);

    var file = folder.resolve("broken.zip");
    Files.write(file, out.toByteArray());
    assertThat(out.size()).isPositive();
    assertThatThrownBy(() -> new ZipFile(file.toFile()).close()).isInstanceOf(IOException.class);
  }

  private static void fail(java.util.function.Consumer<List<String>> rows) {
    rows.accept(List.of("one"));
    throw new IllegalStateException("The table is gone.");
  }

  @Test
  void aNameThatIsNoNameGetsIntoNoPath() {
    PersonalDataHolder evil = table("../outside", rows -> rows.accept(List.of("one")));

    assertThatThrownBy(() -> written(ABOUT, MIA, evil)).isInstanceOf(IllegalStateException.class);
  }

  /** Of a million rows only the last ones are still known when the end is reached. */
  @Test
  void memoryDoesNotGrowWithTheRows() throws IOException {
    var many = 1_000_000;
    var seen = new ArrayList<WeakReference<List<String>>>();
    var alive = new long[1];
    var holder =
        table(
            "many",
            rows -> {
              IntStream.range(0, many)
                  .forEach(
                      i -> {
                        var row = List.of(Integer.toString(i));
                        if (i % 10_000 == 0) {
                          seen.add(new WeakReference<>(row));
                        }
                        rows.accept(row);
                      });
              System.gc();
              alive[0] = seen.stream().filter(one -> one.get() != null).count();
            });
    var out = new Counting();

    ABOUT.write(MIA, List.of(holder), out);

    assertThat(alive[0]).isLessThanOrEqualTo(2);
    assertThat(seen).hasSize(100);
    assertThat(out.largest).isLessThan(100_000);
  }

  private static final class Counting extends OutputStream {
    private int largest;

    @Override
    public void write(int one) {
      largest = Math.max(largest, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) {
      largest = Math.max(largest, length);
    }
  }

  private static Holder table(String id, HeldTable.Rows rows) {
    return new Holder(id, List.of(new HeldTable("numbers", "Numbers", List.of("number"), rows)));
  }

  private static Map<String, byte[]> opened(
      DataPackage about, SubjectRef person, PersonalDataHolder... holders) throws IOException {
    var files = new LinkedHashMap<String, byte[]>();
    var bytes = new ByteArrayInputStream(written(about, person, holders));
    try (var zip = new ZipInputStream(bytes, UTF_8)) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        files.put(entry.getName(), zip.readAllBytes());
      }
    }
    return files;
  }

  private static byte[] written(DataPackage about, SubjectRef person, PersonalDataHolder... holders)
      throws IOException {
    var out = new ByteArrayOutputStream();
    about.write(person, List.of(holders), out);
    return out.toByteArray();
  }

  private static String text(Map<String, byte[]> files, String name) {
    return new String(Objects.requireNonNull(files.get(name)), UTF_8);
  }

  private static JsonNode json(Map<String, byte[]> files, String name) throws IOException {
    return new ObjectMapper().readTree(files.get(name));
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Shows the same to everybody. */
  private static class Holder implements PersonalDataHolder {
    private final String id;
    private final List<HeldTable> shown;

    Holder(String id, List<HeldTable> shown) {
      this.id = id;
      this.shown = shown;
    }

    @Override
    public String id() {
      return id;
    }

    @Override
    public String title() {
      return "Room " + id;
    }

    @Override
    public List<HeldTable> show(SubjectRef person) {
      return shown;
    }

    @Override
    public ErasureShare erase(SubjectRef person) {
      return new ErasureShare(List.of(), List.of());
    }

    @Override
    public long eraseRemains(SubjectRef person, String what) {
      return 0;
    }
  }

  /** Shows everybody their own. */
  private record Notes(String id) implements PersonalDataHolder {
    @Override
    public String title() {
      return "Room " + id;
    }

    @Override
    public List<HeldTable> show(SubjectRef person) {
      var name = person.equals(MIA) ? "Mia" : "Ben";
      return List.of(
          new HeldTable(
              "notes",
              "Notes",
              List.of("at", "words"),
              rows -> {
                rows.accept(List.of("2026-01-01T00:00:00Z", id + " of " + name));
                rows.accept(List.of("2026-01-02T00:00:00Z", "=1+1"));
                rows.accept(List.of("2026-01-03T00:00:00Z", "a \"quoted\", line\nbroken"));
              }));
    }

    @Override
    public ErasureShare erase(SubjectRef person) {
      return new ErasureShare(List.of(), List.of());
    }

    @Override
    public long eraseRemains(SubjectRef person, String what) {
      return 0;
    }
  }
}
