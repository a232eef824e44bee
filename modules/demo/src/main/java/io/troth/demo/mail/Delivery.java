package io.troth.demo.mail;

import java.io.IOException;
import java.io.InputStream;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;

/**
 * Takes one mail after the other of a connection, as mail servers do: addresses that begin with
 * {@code dead.} do not exist, those that begin with {@code slow.} are put off once.
 */
final class Delivery implements MessageHandler {

  private final MailFiles files;
  private final InstantSource clock;
  private final Set<String> putOff;
  private final List<String> recipients = new ArrayList<>();
  private String sender = "";

  private Delivery(MailFiles files, InstantSource clock, Set<String> putOff) {
    this.files = files;
    this.clock = clock;
    this.putOff = putOff;
  }

  /** Makes one for every mail; they share who was put off before. */
  static final class Hall {
    private final MailFiles files;
    private final InstantSource clock;
    private final Set<String> putOff = ConcurrentHashMap.newKeySet();

    Hall(MailFiles files, InstantSource clock) {
      this.files = files;
      this.clock = clock;
    }

    Delivery next() {
      return new Delivery(files, clock, putOff);
    }
  }

  @Override
  public void from(String from) {
    sender = from;
  }

  @Override
  public void recipient(String recipient) throws RejectException {
    var address = recipient.toLowerCase(Locale.ROOT);
    if (address.endsWith("@example.test")) {
      if (address.startsWith("dead.")) {
        throw new RejectException(550, "5.1.1 no such mailbox");
      }
      if (address.startsWith("slow.") && putOff.add(address)) {
        throw new RejectException(451, "4.7.1 please try again later");
      }
    }
    recipients.add(recipient);
  }

  @Override
  public String data(InputStream data) throws IOException {
    var raw = data.readAllBytes();
    var id = "";
    for (var recipient : recipients) {
      id = files.add(clock.instant(), sender, recipient, raw).id();
    }
    return "2.0.0 taken as " + id;
  }

  @Override
  public void done() {}
}
