package io.troth.notification.internal.letter;

import io.quarkus.runtime.ShutdownEvent;
import io.troth.kernel.TenantId;
import io.troth.notification.internal.MailLine;
import io.troth.notification.internal.mail.HandOver;
import io.troth.notification.internal.mail.Letter;
import io.troth.notification.internal.mail.Relay.RelayUnreachable;
import io.troth.notification.internal.send.Relays;
import io.troth.subject.api.Subjects;
import io.troth.tenancy.CurrentTenant;
import io.troth.tenancy.TenantScope;
import io.troth.tenant.spi.LinkMailer;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Mails people the links they ask for, on a thread of its own, so that the answer to the request
 * tells nobody whether an address is known. What a crash or a full queue loses is asked for again.
 */
@Singleton
final class LinkPost implements LinkMailer {

  private static final Logger LOG = Logger.getLogger(LinkPost.class);
  private static final int WAITING = 1000;
  private static final int PEOPLE_OF_ONE_ADDRESS = 5;
  private static final int ATTEMPTS = 3;
  private static final Duration IDLE = Duration.ofSeconds(30);

  private final CurrentTenant current;
  private final TenantScope scope;
  private final Subjects subjects;
  private final LinkLetters letters;
  private final Relays relays;
  private final ThreadPoolExecutor desk;

  LinkPost(
      CurrentTenant current,
      TenantScope scope,
      Subjects subjects,
      LinkLetters letters,
      Relays relays) {
    this.current = current;
    this.scope = scope;
    this.subjects = subjects;
    this.letters = letters;
    this.relays = relays;
    this.desk =
        new ThreadPoolExecutor(
            1,
            1,
            IDLE.toSeconds(),
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(WAITING),
            LinkPost::thread,
            (wish, full) -> LOG.warn("Too many links are asked for; one was not mailed"));
    desk.allowCoreThreadTimeOut(true);
  }

  private static Thread thread(Runnable work) {
    var thread = new Thread(work, "troth-links");
    thread.setDaemon(true);
    return thread;
  }

  @Override
  public void requested(String email, Locale locale) {
    var tenant = current.require();
    desk.execute(() -> sendOrComplain(tenant, email));
  }

  void stop(@Observes ShutdownEvent ended) {
    desk.shutdown();
  }

  private void sendOrComplain(TenantId tenant, String email) {
    try {
      scope.run(tenant, () -> send(tenant, email));
    } catch (RuntimeException trouble) {
      LOG.warnf("A link that was asked for was not mailed: %s", trouble.getClass().getName());
      LOG.debug("A link that was asked for was not mailed", trouble);
    }
  }

  /** Everybody with this address gets a link of their own. */
  private void send(TenantId tenant, String email) {
    try (var line = new MailLine(relays.current())) {
      subjects.byEmail(email).stream()
          .limit(PEOPLE_OF_ONE_ADDRESS)
          .flatMap(person -> letters.to(tenant, person).stream())
          .forEach(letter -> handOver(line, letter));
    }
  }

  /** A connection that breaks is opened anew; a server that says no has said so. */
  private static void handOver(MailLine line, Letter letter) {
    for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
      try {
        var outcome = line.handOver(letter);
        if (!(outcome instanceof HandOver.NoConnection)) {
          return;
        }
      } catch (RelayUnreachable unreachable) {
        LOG.debug("The mail server cannot be reached", unreachable);
      }
    }
    LOG.warn("A link that was asked for was not mailed: the mail server cannot be reached");
  }
}
