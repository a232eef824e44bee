package io.troth.consent.internal.explore;

import io.troth.consent.api.ConsentExplorer.Person;
import io.troth.consent.api.ConsentStatus;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where one person stands, as the API shows it. */
@Schema(name = "ConsentOfPerson")
record StandsAnswer(
    UUID subject,
    @Schema(description = "a device of which nothing else is known") boolean visitor,
    ConsentStatus state,
    @Schema(description = "the same state as the Data Privacy Vocabulary calls it") String dpv,
    @Schema(description = "version whose text was answered") Optional<Integer> onVersion,
    @Schema(description = "the answer is one that you asserted") boolean asserted,
    Instant since,
    @Schema(description = "when the state ends by itself") Optional<Instant> until) {

  static StandsAnswer of(Person person) {
    return new StandsAnswer(
        person.subject().value(),
        person.visitor(),
        person.state(),
        person.state().dpv(),
        Optional.of(person.versionNumber()).filter(number -> number > 0),
        person.asserted(),
        person.since(),
        person.until());
  }
}
