package io.troth.policy.internal.publication;

import io.quarkus.arc.Unremovable;
import io.troth.eventbus.Envelope;
import io.troth.eventbus.EventListener;
import io.troth.policy.api.event.VersionPublished;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Hears of publications as any other room would. */
@Singleton
@Unremovable
public final class Heard implements EventListener<VersionPublished> {

  private final List<VersionPublished> facts = new CopyOnWriteArrayList<>();

  @Override
  public String name() {
    return "policy-test.heard";
  }

  @Override
  public Class<VersionPublished> type() {
    return VersionPublished.class;
  }

  @Override
  public void on(Envelope<VersionPublished> envelope) {
    facts.add(envelope.payload());
  }

  public List<VersionPublished> facts() {
    return List.copyOf(facts);
  }
}
