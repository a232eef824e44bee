package io.troth.app.packaged;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.subethamail.smtp.DropConnectionException;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.server.SMTPServer;

/**
 * A mail server that outlives the application: what it took was handed over, whatever anybody
 * believes. Addresses that begin with {@code dead.} do not exist.
 */
final class OutsideMailServer implements AutoCloseable {

  private final List<ReceivedMail> received = new CopyOnWriteArrayList<>();
  private final List<Integer> cutOff = new CopyOnWriteArrayList<>();
  private final AtomicInteger open = new AtomicInteger();
  private final SMTPServer server;

  OutsideMailServer() {
    server =
        SMTPServer.port(0)
            .bindAddress(InetAddress.getLoopbackAddress())
            .hostName("mx.example.test")
            .messageHandlerFactory(context -> new Mail())
            .build();
    server.start();
  }

  int port() {
    return server.getPortAllocated();
  }

  /** Every mail that was taken, in the order in which they came. */
  List<ReceivedMail> received() {
    return List.copyOf(received);
  }

  /** How many bytes there were of each mail whose end never came. */
  List<Integer> cutOff() {
    return List.copyOf(cutOff);
  }

  /** Until what was under way as the application ended has ended here too. */
  void awaitQuiet() {
    Awaitility.await("the mail server")
        .atMost(Duration.ofSeconds(10))
        .pollInterval(Duration.ofMillis(5))
        .until(() -> open.get() == 0);
  }

  @Override
  public void close() {
    server.stop();
  }

  private final class Mail implements MessageHandler {

    private String recipient = "";

    Mail() {
      open.incrementAndGet();
    }

    @Override
    public void from(String from) {
      recipient = "";
    }

    @Override
    public void recipient(String to) throws RejectException {
      recipient = to;
      if (to.startsWith("dead.")) {
        throw new RejectException(550, "5.1.1 no such mailbox");
      }
    }

    @Override
    public String data(InputStream data) throws DropConnectionException {
      var raw = new ByteArrayOutputStream();
      try {
        // Byte by byte: of a larger piece nothing would be left where its end never comes.
        for (var next = data.read(); next >= 0; next = data.read()) {
          raw.write(next);
        }
      } catch (IOException gone) {
        cutOff.add(raw.size());
        throw new DropConnectionException(421, "4.3.0 gone in the middle");
      }
      received.add(ReceivedMail.read(recipient, raw.toString(StandardCharsets.ISO_8859_1)));
      return "2.0.0 taken";
    }

    @Override
    public void done() {
      open.decrementAndGet();
    }
  }
}
