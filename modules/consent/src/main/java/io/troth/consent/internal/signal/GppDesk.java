package io.troth.consent.internal.signal;

import io.troth.consent.api.Choices;
import io.troth.consent.api.PurposeState;
import io.troth.consent.api.PurposeStates;
import io.troth.kernel.SubjectRef;
import io.troth.policy.api.Commitments.Right;
import io.troth.policy.api.PublishedVersion;
import io.troth.policy.api.Timelines;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes a person's string out of what stands now. */
@Singleton
class GppDesk {

  private final PurposeStates states;
  private final Choices choices;
  private final Timelines timelines;

  GppDesk(PurposeStates states, Choices choices, Timelines timelines) {
    this.states = states;
    this.choices = choices;
    this.timelines = timelines;
  }

  /**
   * @param signalNow whether the request that asks carries the browser's signal
   * @throws io.troth.kernel.Problem not-found for an unknown person
   */
  String of(SubjectRef person, boolean signalNow) {
    var purposes = states.of(person);
    return GppStrings.write(
        GppMapping.of(purposes, rights(purposes), choices.of(person), signalNow));
  }

  private Set<String> rights(List<PurposeState> purposes) {
    return purposes.stream()
        .flatMap(this::version)
        .flatMap(version -> version.commitments().rights().stream())
        .map(Right::id)
        .collect(Collectors.toSet());
  }

  private Stream<PublishedVersion> version(PurposeState state) {
    return timelines.find(state.policy()).flatMap(line -> line.version(state.version())).stream();
  }
}
