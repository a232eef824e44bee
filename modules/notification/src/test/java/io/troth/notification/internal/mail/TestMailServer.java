package io.troth.notification.internal.mail;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.subethamail.smtp.DropConnectionException;
import org.subethamail.smtp.MessageContext;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.server.SMTPServer;

/**
 * A real mail server whose answers depend on the local part: dead, full, spam; anything else is
 * taken.
 */
public final class TestMailServer implements AutoCloseable {

  private final List<Received> received = new CopyOnWriteArrayList<>();
  private final SMTPServer server;
  private volatile int busy;
  private volatile int cutOff;

  public TestMailServer() {
    server =
        SMTPServer.port(0)
            .bindAddress(InetAddress.getLoopbackAddress())
            .hostName("mx.example.test")
            .messageHandlerFactory(Mail::new)
            .build();
    server.start();
  }

  public int port() {
    return server.getPortAllocated();
  }

  public Relay relay() {
    return new Relay(
        "127.0.0.1",
        port(),
        Relay.Encryption.NONE,
        Optional.empty(),
        "troth.example.test",
        Duration.ofSeconds(5));
  }

  public List<Received> received() {
    return List.copyOf(received);
  }

  public List<Received> to(String address) {
    return received.stream().filter(mail -> mail.recipient().equals(address)).toList();
  }

  public void forget() {
    received.clear();
  }

  /** Answers every recipient with this code until told 0. */
  public void busy(int code) {
    busy = code;
  }

  /** Hangs up in the middle of so many messages to come. */
  public void cutOff(int messages) {
    cutOff = messages;
  }

  @Override
  public void close() {
    server.stop();
  }

  /** What truly came over the wire. */
  public record Received(String sender, String recipient, String raw) {}

  private final class Mail implements MessageHandler {
    private String sender = "";
    private String recipient = "";

    Mail(MessageContext context) {
      assert context != null;
    }

    @Override
    public void from(String from) throws RejectException {
      sender = from;
      if (from.startsWith("refused")) {
        throw new RejectException(550, "5.7.1 sender not allowed");
      }
    }

    @Override
    public void recipient(String to) throws RejectException {
      recipient = to;
      if (busy != 0) {
        throw new RejectException(busy, "4.3.2 come again");
      }
      if (to.startsWith("dead.")) {
        throw new RejectException(550, "5.1.1 <" + to + "> no such user");
      }
      if (to.startsWith("full.")) {
        throw new RejectException(452, "4.2.2 mailbox full: " + to);
      }
    }

    @Override
    public String data(InputStream data) throws IOException, RejectException {
      if (cutOff > 0) {
        cutOff--;
        throw new DropConnectionException(421, "4.3.0 gone in the middle");
      }
      var raw = new String(data.readAllBytes(), StandardCharsets.UTF_8);
      if (recipient.startsWith("spam.")) {
        throw new RejectException(554, "5.7.1 message looks like spam");
      }
      received.add(new Received(sender, recipient, raw));
      return "2.0.0 queued for " + recipient;
    }

    @Override
    public void done() {}
  }
}
