package io.troth.demo.mail;

import io.troth.demo.mail.DemoMailbox.Head;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Received mails as files, the newest 2,000 of them: a few lines about the envelope, an empty line,
 * then the bytes as they came. A mail is on disk before its server says it took it.
 */
final class MailFiles {

  static final int KEPT = 2_000;

  private static final String SUFFIX = ".mail";
  private static final Pattern ID = Pattern.compile("[0-9]{13}-[0-9]{6}");
  private static final String END_OF_ENVELOPE = "\n\n";

  private final Path folder;
  private final Deque<Head> newestFirst = new ArrayDeque<>();
  private int next;

  private MailFiles(Path folder) {
    this.folder = folder;
  }

  /** Opens the folder, made if needed, with what is in it. */
  static MailFiles in(Path folder) {
    var files = new MailFiles(folder);
    try {
      Files.createDirectories(folder);
      try (var found = Files.list(folder)) {
        found
            .map(file -> file.getFileName().toString())
            .filter(name -> name.endsWith(SUFFIX))
            .map(name -> name.substring(0, name.length() - SUFFIX.length()))
            .filter(name -> ID.matcher(name).matches())
            .sorted()
            .forEach(files::remember);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files;
  }

  synchronized Head add(Instant receivedAt, String sender, String recipient, byte[] raw) {
    var id = "%013d-%06d".formatted(receivedAt.toEpochMilli(), next++ % 1_000_000);
    var head = new Head(id, receivedAt, sender, recipient, MailReading.subject(raw));
    write(head, raw);
    newestFirst.addFirst(head);
    while (newestFirst.size() > KEPT) {
      delete(newestFirst.removeLast());
    }
    return head;
  }

  /** Deletes every mail to this address, and says how many those were. */
  synchronized int deleteAllTo(String recipient) {
    var theirs =
        newestFirst.stream().filter(head -> head.recipient().equalsIgnoreCase(recipient)).toList();
    theirs.forEach(this::delete);
    newestFirst.removeAll(theirs);
    return theirs.size();
  }

  synchronized List<Head> heads() {
    return List.copyOf(newestFirst);
  }

  Optional<byte[]> raw(String id) {
    return read(id).map(Stored::raw);
  }

  private record Stored(Head head, byte[] raw) {}

  private void remember(String id) {
    read(id).ifPresent(stored -> newestFirst.addFirst(stored.head()));
    next = Integer.parseInt(id.substring(id.indexOf('-') + 1)) + 1;
  }

  private Optional<Stored> read(String id) {
    if (!ID.matcher(id).matches() || !Files.exists(file(id))) {
      return Optional.empty();
    }
    try {
      var all = new String(Files.readAllBytes(file(id)), StandardCharsets.ISO_8859_1);
      var end = all.indexOf(END_OF_ENVELOPE);
      var envelope = all.substring(0, end).split("\n", 2);
      var raw = all.substring(end + END_OF_ENVELOPE.length()).getBytes(StandardCharsets.ISO_8859_1);
      var at = Instant.ofEpochMilli(Long.parseLong(id.substring(0, id.indexOf('-'))));
      var head = new Head(id, at, envelope[0], envelope[1], MailReading.subject(raw));
      return Optional.of(new Stored(head, raw));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(Head head, byte[] raw) {
    var envelope = head.sender() + "\n" + head.recipient() + END_OF_ENVELOPE;
    io(
        folder -> {
          var partial = folder.resolve(head.id() + ".part");
          try (var out = Files.newOutputStream(partial)) {
            out.write(envelope.getBytes(StandardCharsets.ISO_8859_1));
            out.write(raw);
          }
          Files.move(partial, file(head.id()), StandardCopyOption.ATOMIC_MOVE);
        });
  }

  private void delete(Head head) {
    io(folder -> Files.deleteIfExists(file(head.id())));
  }

  private interface FileWork {
    void in(Path folder) throws IOException;
  }

  private void io(FileWork work) {
    try {
      work.in(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path file(String id) {
    return folder.resolve(id + SUFFIX);
  }
}
