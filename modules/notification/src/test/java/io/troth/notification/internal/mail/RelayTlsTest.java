package io.troth.notification.internal.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.troth.notification.internal.webhook.Certificates;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.subethamail.smtp.helper.SimpleMessageListener;
import org.subethamail.smtp.server.SMTPServer;
import org.subethamail.smtp.server.SMTPServer.Builder;

/** Mail servers behind certificates that a company made for itself. */
class RelayTlsTest {

  private static final String HOST = "localhost";

  @TempDir static Path folder;
  private static Path right;
  private static Path other;

  private final List<String> taken = new CopyOnWriteArrayList<>();

  @BeforeAll
  static void certificates() {
    right = Certificates.forName(folder, HOST);
    other = Certificates.forName(folder, "mx.elsewhere.test");
  }

  @Test
  void anUpgradedConnectionServesManyMails() {
    var context = Certificates.context(right);
    try (var server = server(to -> to.enableTLS().requireTLS().startTlsSocketFactory(context))) {
      assertThat(trial(server, "STARTTLS", right)).contains("secured=true").doesNotContain("none");
      assertThat(taken).hasSize(2);
    }
  }

  @Test
  void aConnectionThatIsProtectedFromItsFirstByteDoesToo() {
    var context = Certificates.context(right);
    try (var server = server(to -> to.serverSocketFactory(context))) {
      assertThat(trial(server, "TLS", right)).contains("secured=true");
      assertThat(taken).hasSize(2);
    }
  }

  @Test
  void aCertificateForAnotherNameIsNotTaken() {
    var context = Certificates.context(other);
    try (var server = server(to -> to.enableTLS().startTlsSocketFactory(context))) {
      assertThat(trial(server, "STARTTLS", other)).startsWith("unreachable");
    }
    try (var server = server(to -> to.serverSocketFactory(context))) {
      assertThat(trial(server, "TLS", other)).startsWith("unreachable");
    }
    assertThat(taken).isEmpty();
  }

  @Test
  void aCertificateNobodyVouchesForIsNotTaken() {
    var context = Certificates.context(right);
    try (var server = server(to -> to.serverSocketFactory(context))) {
      assertThat(trial(server, "TLS", other)).startsWith("unreachable");
    }
    assertThat(taken).isEmpty();
  }

  private static String trial(Running server, String encryption, Path trusted) {
    return OtherJava.trusting(
        trusted,
        Certificates.PASSWORD,
        RelayTrial.class,
        HOST,
        Integer.toString(server.port()),
        encryption);
  }

  /** A mail server that is stopped at the end. */
  private record Running(SMTPServer server) implements AutoCloseable {
    int port() {
      return server.getPortAllocated();
    }

    @Override
    public void close() {
      server.stop();
    }
  }

  private Running server(UnaryOperator<Builder> protect) {
    var builder =
        SMTPServer.port(0)
            .bindAddress(InetAddress.getLoopbackAddress())
            .hostName(HOST)
            .simpleMessageListener(new Taking());
    var server = protect.apply(builder).build();
    server.start();
    return new Running(server);
  }

  private final class Taking implements SimpleMessageListener {
    @Override
    public boolean accept(String from, String recipient) {
      return true;
    }

    @Override
    public void deliver(String from, String recipient, java.io.InputStream data)
        throws IOException {
      data.readAllBytes();
      taken.add(recipient);
    }
  }
}
