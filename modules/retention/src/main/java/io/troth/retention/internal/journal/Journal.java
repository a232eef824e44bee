package io.troth.retention.internal.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;

/**
 * The list of those who were erased, outside the database: one line of JSON each, on disk before
 * anything is destroyed. Replicas that share the folder append one after the other.
 */
@Singleton
public final class Journal {

  private static final String FILE = "erasures.jsonl";
  private static final int TAIL = 1 << 20;

  private final JournalFolder folder;

  Journal(JournalFolder folder) {
    this.folder = folder;
  }

  /**
   * What the journal holds.
   *
   * @param last position of the last line; 0 for an empty one
   * @param fault what is wrong with it
   */
  public record Content(List<JournalEntry> entries, long last, Optional<String> fault) {}

  /** Everything in it, and whether it is as it was written. */
  public Content read() {
    var chain = new JournalChain(folder.key());
    var reading = chain.read(lines(file()));
    var last = reading.lines().stream().mapToLong(JournalLine::position).max().orElse(0);
    var entries = reading.lines().stream().map(JournalLine::entry).toList();
    return new Content(entries, last, reading.fault());
  }

  /**
   * Writes an entry, unless this erasure has one, and returns when it is on disk.
   *
   * @return its position
   */
  public long append(JournalEntry entry) {
    var chain = new JournalChain(folder.key());
    synchronized (this) {
      try (var channel =
          FileChannel.open(
              file(),
              StandardOpenOption.CREATE,
              StandardOpenOption.READ,
              StandardOpenOption.WRITE)) {
        return append(channel, chain, entry);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private long append(FileChannel channel, JournalChain chain, JournalEntry entry)
      throws IOException {
    try (var alone = channel.lock()) {
      dropTorn(channel);
      var lines = chain.read(tail(channel)).lines();
      var known =
          lines.stream().filter(line -> line.entry().erasure().equals(entry.erasure())).findFirst();
      if (known.isPresent()) {
        return known.get().position();
      }
      var line = chain.after(last(lines), entry);
      var bytes = ByteBuffer.wrap((line.text() + "\n").getBytes(UTF_8));
      channel.position(channel.size());
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
      return line.position();
    }
  }

  private static Optional<JournalLine> last(List<JournalLine> lines) {
    return lines.isEmpty() ? Optional.empty() : Optional.of(lines.get(lines.size() - 1));
  }

  /** A line without its end was cut off by a crash: nothing was destroyed on the strength of it. */
  private static void dropTorn(FileChannel channel) throws IOException {
    var end = channel.size();
    var one = ByteBuffer.allocate(1);
    while (end > 0) {
      channel.read(one.clear(), end - 1);
      if (one.get(0) == '\n') {
        break;
      }
      end--;
    }
    if (end < channel.size()) {
      channel.truncate(end);
    }
  }

  /**
   * The lines at the end, with the one an erasure wrote that goes on after a crash. Should it lie
   * further back, the person stands in the journal twice, which changes nothing.
   */
  private static List<String> tail(FileChannel channel) throws IOException {
    var from = Math.max(0, channel.size() - TAIL);
    var bytes = ByteBuffer.allocate((int) (channel.size() - from));
    while (bytes.hasRemaining() && channel.read(bytes, from + bytes.position()) >= 0) {
      // Until all of it is there.
    }
    var lines = new String(bytes.array(), UTF_8).lines().toList();
    return from == 0 || lines.isEmpty() ? lines : lines.subList(1, lines.size());
  }

  private static List<String> lines(Path file) {
    try {
      return Files.exists(file)
          ? Files.readString(file).lines().filter(line -> !line.isBlank()).toList()
          : List.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path file() {
    return folder.path().resolve(FILE);
  }
}
