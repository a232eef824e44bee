package io.troth.app.packaged;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A mail as the mail server received it, read from the server's own files: what counts as sent is
 * what arrived, whatever the application believes.
 */
record ReceivedMail(String recipient, String messageId) {

  private static final Pattern MESSAGE_ID = Pattern.compile("(?im)^Message-ID:\\s*(<[^>]+>)\\s*$");

  /** Everything in the mailbox of an application with this data folder. */
  static List<ReceivedMail> allIn(Path data) {
    try (var files = Files.list(data.resolve("demo").resolve("mailbox"))) {
      return files
          .filter(file -> file.toString().endsWith(".mail"))
          .map(ReceivedMail::read)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static int countIn(Path data) {
    try (var files = Files.list(data.resolve("demo").resolve("mailbox"))) {
      return (int) files.filter(file -> file.toString().endsWith(".mail")).count();
    } catch (NoSuchFileException e) {
      return 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ReceivedMail read(Path file) {
    try {
      var text = Files.readString(file, StandardCharsets.ISO_8859_1);
      var found = MESSAGE_ID.matcher(text);
      if (!found.find()) {
        throw new AssertionError("a mail without a Message-ID: " + file);
      }
      return new ReceivedMail(text.split("\n", 3)[1].toLowerCase(Locale.ROOT), found.group(1));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
