package io.troth.notification.api;

import io.troth.policy.api.VersionId;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/** The mail on a draft as it would be sent, were it published now. Nothing is sent or stored. */
public interface NoticePreviews {

  /**
   * @param on the version's date; the earliest lawful one if empty
   * @param language of the person; one that notices are not written in gets the tenant's
   * @return empty for the first version of a policy, which nobody is told of
   * @throws io.troth.kernel.Problem not-found; not-a-draft
   */
  Optional<NoticePreview> of(VersionId draft, Optional<LocalDate> on, Locale language);

  /**
   * A mail to somebody whose zone is not known and whose link opens nothing.
   *
   * @param html a whole document, without anything remote
   * @param on the version's date
   * @param days the notice period
   */
  record NoticePreview(String subject, String text, String html, LocalDate on, int days) {}
}
