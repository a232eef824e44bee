package io.troth.subject.internal;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.troth.subject.api.IdentityWindow.Seen;
import io.troth.subject.api.SubjectView;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A subject as callers see one.
 *
 * @param identity who it is; only for callers who may read identities
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SubjectJson(
    UUID ref,
    String locale,
    @Nullable String zone,
    boolean hasAddress,
    Instant registeredAt,
    long revision,
    @Nullable IdentityJson identity) {

  /** What identifies a person. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record IdentityJson(String externalId, @Nullable String email, @Nullable String name) {
    @Override
    public String toString() {
      return "IdentityJson[…]";
    }
  }

  static SubjectJson of(SubjectView view, Optional<Seen> identity) {
    return new SubjectJson(
        view.ref().value(),
        view.locale().toLanguageTag(),
        view.zone().map(ZoneId::getId).orElse(null),
        view.hasAddress(),
        view.registeredAt(),
        view.revision(),
        identity.map(SubjectJson::of).orElse(null));
  }

  private static IdentityJson of(Seen identity) {
    return new IdentityJson(
        identity.externalId().orElseThrow(),
        identity.email().orElse(null),
        identity.name().orElse(null));
  }
}
