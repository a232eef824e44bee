package io.troth.demo.mail;

import io.quarkus.arc.Unremovable;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.troth.demo.sample.DemoSettings;
import io.troth.kernel.CommonProblem;
import io.troth.kernel.Problem;
import io.troth.notification.api.Bounces;
import io.troth.notification.spi.LocalRelay;
import io.troth.retention.spi.OutsideEraser;
import io.troth.subject.api.IdentityVault;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.subethamail.smtp.server.SMTPServer;

/**
 * A mail server of the demo's own, reachable from this machine only. While it runs, notices are
 * handed to it instead of the configured one.
 */
@Singleton
@Unremovable
final class DemoMailServer implements LocalRelay, DemoMailbox, OutsideEraser {

  /** Before anything that sends. */
  private static final int EARLY = 500;

  private static final int BIGGEST_MAIL = 5 * 1024 * 1024;

  private final DemoSettings settings;
  private final int port;
  private final Bounces bounces;
  private final InstantSource clock;
  private @Nullable MailFiles files;
  private @Nullable SMTPServer server;

  DemoMailServer(
      DemoSettings settings,
      @ConfigProperty(name = "troth.demo.smtp-port", defaultValue = "0") int port,
      Bounces bounces,
      InstantSource clock) {
    this.settings = settings;
    this.port = port;
    this.bounces = bounces;
    this.clock = clock;
  }

  void start(@Observes @Priority(EARLY) StartupEvent started) {
    if (!settings.enabled()) {
      return;
    }
    var kept = MailFiles.in(settings.folder().resolve("mailbox"));
    var hall = new Delivery.Hall(kept, clock);
    var built =
        SMTPServer.port(port)
            .bindAddress(InetAddress.getLoopbackAddress())
            .hostName("mx.example.test")
            .softwareName("Troth demo")
            .maxMessageSize(BIGGEST_MAIL)
            .messageHandlerFactory(context -> hall.next())
            .build();
    built.start();
    files = kept;
    server = built;
  }

  void stop(@Observes ShutdownEvent ended) {
    if (server != null) {
      server.stop();
      server = null;
    }
  }

  @Override
  public Optional<InetSocketAddress> address() {
    return Optional.ofNullable(server)
        .map(
            running ->
                new InetSocketAddress(
                    InetAddress.getLoopbackAddress(), running.getPortAllocated()));
  }

  @Override
  public List<Head> list(Optional<String> recipient, Optional<String> before, int limit) {
    return matching(recipient).stream()
        .filter(head -> before.map(id -> head.id().compareTo(id) < 0).orElse(true))
        .limit(limit)
        .toList();
  }

  @Override
  public int count(Optional<String> recipient) {
    return matching(recipient).size();
  }

  @Override
  public Optional<Mail> find(String id) {
    return head(id).flatMap(head -> raw(id).map(raw -> MailReading.mail(head, raw)));
  }

  @Override
  public Bounces.Outcome bounceLate(String id) {
    var head =
        head(id).orElseThrow(() -> Problem.of(CommonProblem.NOT_FOUND, "There is no such mail."));
    return bounces.receive(LateReport.write(head, raw(id).orElseThrow(), clock.instant()));
  }

  @Override
  public String id() {
    return "demo-mailboxes";
  }

  @Override
  public String title() {
    return "Mailboxes of the demo";
  }

  @Override
  public boolean concerns() {
    return files != null;
  }

  /** What a real person got by mail is theirs; these mailboxes are the demo's own. */
  @Override
  public Reply erase(Order order) {
    var gone =
        order
            .identity()
            .flatMap(IdentityVault.Identity::email)
            .map(address -> files == null ? 0 : files.deleteAllTo(address))
            .orElse(0);
    return new Reply(Answer.DONE, gone == 1 ? "1 mail deleted" : gone + " mails deleted");
  }

  private List<Head> matching(Optional<String> recipient) {
    var heads = files == null ? List.<Head>of() : files.heads();
    var part = recipient.map(text -> text.strip().toLowerCase(Locale.ROOT)).orElse("");
    return heads.stream()
        .filter(head -> head.recipient().toLowerCase(Locale.ROOT).contains(part))
        .toList();
  }

  private Optional<Head> head(String id) {
    return matching(Optional.empty()).stream().filter(head -> head.id().equals(id)).findFirst();
  }

  private Optional<byte[]> raw(String id) {
    return files == null ? Optional.empty() : files.raw(id);
  }
}
