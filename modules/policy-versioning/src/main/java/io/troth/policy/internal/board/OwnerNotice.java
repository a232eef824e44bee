package io.troth.policy.internal.board;

import io.troth.kernel.promise.Reading;
import io.troth.policy.api.CommitmentKind;
import io.troth.policy.api.Commitments;
import io.troth.policy.api.Governance.OwnershipChange;
import io.troth.policy.api.LocalText;
import io.troth.policy.api.Promised;
import io.troth.policy.api.PublishedVersion;
import io.troth.policy.spi.PromiseControl;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What a change of owner means to people. The gate leaves the time that was promised; that the
 * agreement goes on and opt-outs travel is a matter of nobody taking anything back: acts of people
 * stay, whoever owns the service.
 */
@Singleton
final class OwnerNotice implements PromiseControl {

  @Override
  public String id() {
    return "owner-notice";
  }

  @Override
  public String title() {
    return "Announcement of a new owner";
  }

  @Override
  public boolean keeps(Promised promised) {
    return promised.key().kind() == CommitmentKind.OWNERSHIP_CHANGE;
  }

  @Override
  public Answers look(List<Asked> asked, Instant now) {
    return OwnerNotice::reading;
  }

  private static Reading reading(Asked asked) {
    var promised = asked.version().commitments().governance();
    int days = promised.ownershipChange().map(OwnershipChange::noticeDays).orElseThrow();
    var announced = new ArrayList<String>();
    boolean late = false;
    for (var version : asked.later()) {
      var governance = version.commitments().governance();
      if (governance.announcesAnotherOwnerThan(promised)) {
        late |= period(version) < days;
        announced.add(name(version.commitments()) + ", " + period(version) + " days ahead");
      }
    }
    if (announced.isEmpty()) {
      return Reading.kept("No change of owner has been announced since.");
    }
    var figure = "Announced: " + String.join("; ", announced) + ".";
    return late ? Reading.broken(figure) : Reading.kept(figure);
  }

  private static long period(PublishedVersion version) {
    return version.period().length().toDays();
  }

  private static String name(Commitments commitments) {
    return commitments
        .governance()
        .newOwner()
        .map(owner -> owner.name())
        .map(OwnerNotice::english)
        .orElse("");
  }

  private static String english(LocalText name) {
    return name.in(Locale.ENGLISH, Locale.ENGLISH);
  }
}
