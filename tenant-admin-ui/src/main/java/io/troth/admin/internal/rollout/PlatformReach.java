package io.troth.admin.internal.rollout;

import io.troth.notification.api.Impressions;
import io.troth.notification.api.Inboxes;
import io.troth.notification.api.Reminders;
import io.troth.policy.api.VersionId;
import io.troth.web.page.Figure;
import io.troth.web.page.Formats;
import io.troth.web.page.Reader;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Who met a version on the platform itself, beside the mails. Nothing binding follows from it. */
@ApplicationScoped
class PlatformReach {

  private final Impressions impressions;
  private final Inboxes inboxes;
  private final Reminders reminders;

  PlatformReach(Impressions impressions, Inboxes inboxes, Reminders reminders) {
    this.impressions = impressions;
    this.inboxes = inboxes;
    this.reminders = reminders;
  }

  List<Figure> of(VersionId version, Reader reader) {
    return List.of(
        figure(
            impressions.seen(version),
            "Saw the banner",
            "half of it for three seconds, on a page with the focus",
            reader),
        figure(
            inboxes.readers(version),
            "Read it in the inbox",
            "no acceptance, no use, no evidence",
            reader),
        figure(reminders.reminded(version), "Were reminded", "once each; moves no date", reader));
  }

  private static Figure figure(long people, String label, String note, Reader reader) {
    return new Figure(Formats.number(people, reader), label, null, null, note);
  }
}
