package io.troth.admin.internal.review;

import io.troth.policy.api.Scheduled;
import io.troth.policy.api.Scheduled.PlanState;
import io.troth.web.page.Formats;
import io.troth.web.page.Moment;
import io.troth.web.page.Reader;
import org.jspecify.annotations.Nullable;

/**
 * When a draft is to be published by itself, or why it was not.
 *
 * @param stale whether the draft was edited since: then it will not be published
 */
record PlanView(
    boolean waiting,
    boolean failed,
    @Nullable Moment at,
    String effective,
    String who,
    boolean stale,
    String failure,
    String zone) {

  public String hint() {
    return "In the zone "
        + zone
        + ". The notice period counts from then: the date above must lie far enough behind it.";
  }

  static PlanView none(Reader reader) {
    return new PlanView(false, false, null, "", "", false, "", reader.zone().getId());
  }

  static PlanView of(Scheduled plan, long revision, String who, Reader reader) {
    return new PlanView(
        plan.state() == PlanState.WAITING,
        plan.state() == PlanState.FAILED,
        reader.moment(plan.publishAt()),
        Formats.weekday(plan.effectiveOn().atStartOfDay(reader.zone()).toInstant(), reader),
        who,
        plan.revision() != revision,
        plan.failure(),
        reader.zone().getId());
  }
}
