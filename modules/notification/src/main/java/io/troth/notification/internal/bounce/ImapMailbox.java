package io.troth.notification.internal.bounce;

import io.troth.notification.internal.bounce.BounceSettings.Imap;
import io.troth.notification.internal.mail.Relay.Encryption;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.search.FlagTerm;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPMessage;
import org.eclipse.angus.mail.imap.IMAPStore;

/**
 * A mailbox behind IMAP (RFC 3501). A mail leaves the folder by moving to another one; where the
 * server cannot move (RFC 6851) it is copied first and taken out afterwards, so that a crash in
 * between leaves it twice, never nowhere.
 */
final class ImapMailbox implements AutoCloseable {

  private final IMAPStore store;
  private final IMAPFolder folder;

  private ImapMailbox(IMAPStore store, IMAPFolder folder) {
    this.store = store;
    this.folder = folder;
  }

  static ImapMailbox open(Imap settings) throws MessagingException {
    var session = Session.getInstance(properties(settings));
    var store = (IMAPStore) session.getStore("imap");
    try {
      store.connect(
          settings.host().orElseThrow(),
          settings.port(),
          settings.user().orElse(null),
          settings.password().orElse(null));
      var folder = (IMAPFolder) store.getFolder(settings.folder());
      folder.open(Folder.READ_WRITE);
      return new ImapMailbox(store, folder);
    } catch (MessagingException refused) {
      store.close();
      throw refused;
    }
  }

  private static Properties properties(Imap settings) {
    var millis = Long.toString(settings.patience().toMillis());
    var properties = new Properties();
    properties.setProperty("mail.imap.connectiontimeout", millis);
    properties.setProperty("mail.imap.timeout", millis);
    properties.setProperty("mail.imap.writetimeout", millis);
    properties.setProperty("mail.imap.peek", "true");
    var upgraded = Boolean.toString(settings.encryption() == Encryption.STARTTLS);
    properties.setProperty("mail.imap.starttls.enable", upgraded);
    properties.setProperty("mail.imap.starttls.required", upgraded);
    properties.setProperty(
        "mail.imap.ssl.enable", Boolean.toString(settings.encryption() == Encryption.TLS));
    properties.setProperty("mail.imap.ssl.checkserveridentity", "true");
    return properties;
  }

  /**
   * The oldest mails; those that were only half moved by a server without that command stay in the
   * folder for good, so the server is asked for the others: else they would soon be all that is
   * seen.
   */
  List<Message> oldest(int limit) throws MessagingException {
    if (folder.getMessageCount() < 1) {
      return List.of();
    }
    var there = folder.search(new FlagTerm(new Flags(Flags.Flag.DELETED), false));
    return Arrays.stream(there).limit(limit).toList();
  }

  /** A mail's first bytes: in a report the returned mail, which may be long, comes last. */
  static byte[] read(Message message, int limit) throws MessagingException, IOException {
    try (var raw = ((IMAPMessage) message).getMimeStream()) {
      return raw.readNBytes(limit);
    }
  }

  void move(Message message, String to) throws MessagingException {
    var target = store.getFolder(to);
    if (!target.exists()) {
      target.create(Folder.HOLDS_MESSAGES);
    }
    var one = new Message[] {message};
    if (store.hasCapability("MOVE")) {
      folder.moveMessages(one, target);
    } else {
      folder.copyMessages(one, target);
      message.setFlag(Flags.Flag.DELETED, true);
      if (store.hasCapability("UIDPLUS")) {
        folder.expunge(one);
      }
    }
  }

  @Override
  public void close() throws MessagingException {
    try {
      folder.close(false);
    } finally {
      store.close();
    }
  }
}
