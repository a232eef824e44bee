package io.troth.personaldata;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.troth.kernel.SubjectRef;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Everything held about a person as one ZIP file, written while it is read: each table as JSON and
 * CSV, a page that says what there is, and checksums. Memory does not grow with the rows, nor does
 * a slow reader keep a table open: its rows are first put aside, encrypted ({@link Spool}).
 *
 * <p>A fault in the middle leaves the file without its directory, so that nothing takes it for
 * whole.
 *
 * @param tenant who answers for the data
 */
public record DataPackage(String tenant, Instant madeAt) {

  /** Of {@code package.json}; a change that readers would stumble over is another number. */
  static final int FORMAT_VERSION = 1;

  private static final DateTimeFormatter NAME =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  /** What the file is called. It says nothing of the person. */
  public String fileName() {
    return "personal-data-" + NAME.format(madeAt) + ".zip";
  }

  /**
   * One table that is in the package.
   *
   * @param holder what people call the room it is from
   */
  record Entry(String holder, HeldTable table, String path, long rows) {

    String json() {
      return path + ".json";
    }

    String csv() {
      return path + ".csv";
    }
  }

  /**
   * Writes the package.
   *
   * @param out is left open
   * @throws IOException when it cannot be sent any more
   * @throws RuntimeException when a holder fails; what was written then is no ZIP file
   */
  public void write(SubjectRef person, List<? extends PersonalDataHolder> holders, OutputStream out)
      throws IOException {
    var archive = new Archive(out, madeAt);
    var entries = new ArrayList<Entry>();
    archive.file("README.txt", body -> body.write(PackagePages.readme(this).getBytes(UTF_8)));
    var inOrder = holders.stream().sorted(Comparator.comparing(PersonalDataHolder::id)).toList();
    var names = names(person, inOrder);
    for (var holder : inOrder) {
      for (var table : tables(holder, names)) {
        entries.add(write(archive, holder, table));
      }
    }
    archive.file("package.json", body -> PackageManifest.write(this, entries, body));
    archive.file(
        "index.html", body -> body.write(PackagePages.index(this, entries).getBytes(UTF_8)));
    archive.finish();
  }

  /** The person first, then the other pseudonyms under which a room knows them. */
  private static List<SubjectRef> names(
      SubjectRef person, List<? extends PersonalDataHolder> holders) {
    var others =
        holders.stream().flatMap(holder -> holder.alsoKnownAs(person).stream()).sorted().distinct();
    return Stream.concat(Stream.of(person), others.filter(one -> !one.equals(person))).toList();
  }

  /** What the holder shows of each name, each kind of data in one table. */
  private static Collection<HeldTable> tables(PersonalDataHolder holder, List<SubjectRef> names) {
    var tables = new LinkedHashMap<String, HeldTable>();
    for (var name : names) {
      holder.show(name).forEach(table -> tables.merge(table.id(), table, DataPackage::joined));
    }
    return tables.values();
  }

  private static HeldTable joined(HeldTable one, HeldTable other) {
    return new HeldTable(
        one.id(),
        one.title(),
        one.columns(),
        row -> {
          one.rows().forEach(row);
          other.rows().forEach(row);
        });
  }

  private static Entry write(Archive archive, PersonalDataHolder holder, HeldTable table)
      throws IOException {
    var path = "data/" + name(holder.id()) + "/" + name(table.id());
    try (var rows = TableFiles.read(table)) {
      var entry = new Entry(holder.title(), table, path, rows.count());
      archive.file(entry.json(), rows::json);
      archive.file(entry.csv(), rows::csv);
      return entry;
    }
  }

  /** Names go into paths: nothing else gets there. */
  private static String name(String id) {
    if (!id.matches("[a-z0-9-]{1,60}")) {
      throw new IllegalStateException("No name for a file: " + id);
    }
    return id;
  }
}
