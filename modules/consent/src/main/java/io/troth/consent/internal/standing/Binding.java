package io.troth.consent.internal.standing;

import io.troth.consent.api.StandingView.How;
import io.troth.policy.api.PublishedVersion;
import java.time.Instant;

/** A version binds a person since an instant, and how that came about. */
public record Binding(PublishedVersion version, Instant since, How how) {

  public int number() {
    return version.number();
  }

  Binding by(How other) {
    return new Binding(version, since, other);
  }
}
