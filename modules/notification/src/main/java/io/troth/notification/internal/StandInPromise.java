package io.troth.notification.internal;

import io.troth.kernel.promise.Reading;
import io.troth.notification.internal.send.TallyStatements;
import io.troth.notification.internal.send.TallyStatements.StandIn;
import io.troth.policy.api.CommitmentKind;
import io.troth.policy.api.Promised;
import io.troth.policy.spi.PromiseControl;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;

/** The banner that takes the place of a mail which came back. */
@Singleton
final class StandInPromise implements PromiseControl {

  private final TallyStatements tallies;

  StandInPromise(TallyStatements tallies) {
    this.tallies = tallies;
  }

  @Override
  public String id() {
    return "banner-stand-in";
  }

  @Override
  public String title() {
    return "Banner in place of a failed mail";
  }

  @Override
  public boolean keeps(Promised promised) {
    return promised.key().is(CommitmentKind.NOTICE, "banner");
  }

  @Override
  public Answers look(List<Asked> asked, Instant now) {
    var standIns = tallies.standIns();
    return one ->
        reading(
            one.later().stream()
                .map(version -> standIns.getOrDefault(version.id(), StandIn.NOBODY))
                .reduce(StandIn.NOBODY, StandIn::and));
  }

  private static Reading reading(StandIn seen) {
    if (seen.failed() == 0) {
      return Reading.kept("No mail has failed.");
    }
    var figure =
        "Of %,d people whose mail failed, %,d saw the banner."
            .formatted(seen.failed(), seen.shown());
    return (seen.shown() < seen.failed() ? Reading.atRisk(figure) : Reading.kept(figure))
        .shownAt("/admin/unreachable");
  }
}
