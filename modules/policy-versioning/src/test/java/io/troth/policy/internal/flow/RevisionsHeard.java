package io.troth.policy.internal.flow;

import io.quarkus.arc.Unremovable;
import io.troth.eventbus.Envelope;
import io.troth.eventbus.EventListener;
import io.troth.policy.api.event.VersionRevised;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Hears of corrections as any other room would. */
@Singleton
@Unremovable
final class RevisionsHeard implements EventListener<VersionRevised> {

  private final List<VersionRevised> facts = new CopyOnWriteArrayList<>();

  @Override
  public String name() {
    return "policy-test.revisions";
  }

  @Override
  public Class<VersionRevised> type() {
    return VersionRevised.class;
  }

  @Override
  public void on(Envelope<VersionRevised> envelope) {
    facts.add(envelope.payload());
  }

  List<VersionRevised> facts() {
    return List.copyOf(facts);
  }
}
