package io.troth.consent.internal.evidence;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.troth.consent.internal.facts.Catalogue;
import io.troth.consent.internal.facts.PersonFiles;
import io.troth.eventbus.Envelope;
import io.troth.eventbus.EventListener;
import io.troth.kernel.SubjectRef;
import io.troth.policy.api.event.VersionPublished;
import jakarta.inject.Singleton;
import java.util.Optional;

/**
 * A version was published: everybody's stretches of standing are derived anew, some people at a
 * time, so that nobody's acts wait long. Done again after a crash it leads to the same.
 */
@Singleton
class PublicationListener implements EventListener<VersionPublished> {

  private static final int PEOPLE_AT_ONCE = 200;

  private final Catalogue catalogue;
  private final PersonFiles files;

  PublicationListener(Catalogue catalogue, PersonFiles files) {
    this.catalogue = catalogue;
    this.files = files;
  }

  @Override
  public String name() {
    return "consent.publication";
  }

  @Override
  public Class<VersionPublished> type() {
    return VersionPublished.class;
  }

  @Override
  public void on(Envelope<VersionPublished> envelope) {
    var timeline = catalogue.expect(envelope.payload().version()).timeline();
    var last = Optional.<SubjectRef>empty();
    do {
      var after = last;
      last =
          QuarkusTransaction.requiringNew()
              .call(() -> files.deriveAnew(timeline, after, PEOPLE_AT_ONCE));
    } while (last.isPresent());
  }
}
