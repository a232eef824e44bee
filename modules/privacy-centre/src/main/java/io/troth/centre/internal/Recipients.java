package io.troth.centre.internal;

import io.troth.consent.api.PurposeState;
import io.troth.policy.api.Commitments.Recipient;
import io.troth.policy.api.Commitments.RecipientRole;
import io.troth.policy.api.Timelines;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;

/** Who else may get a person's data, by the versions that govern it for them. */
@ApplicationScoped
public class Recipients {

  private final Timelines timelines;

  Recipients(Timelines timelines) {
    this.timelines = timelines;
  }

  /** Those that purposes name, then those of the same versions that no purpose names. */
  public List<Recipient> of(List<PurposeState> states) {
    var found = new LinkedHashMap<String, Recipient>();
    states.stream()
        .flatMap(state -> state.recipients().stream())
        .forEach(one -> found.putIfAbsent(one.id(), one));
    states.stream()
        .map(PurposeState::version)
        .distinct()
        .flatMap(id -> timelines.all().stream().flatMap(line -> line.version(id).stream()))
        .flatMap(version -> version.commitments().recipients().stream())
        .forEach(one -> found.putIfAbsent(one.id(), one));
    return List.copyOf(found.values());
  }

  /** Whether people can opt out of it. Nobody opts out of a court. */
  public static boolean choosable(Recipient recipient) {
    return recipient.role() != RecipientRole.AUTHORITY;
  }
}
