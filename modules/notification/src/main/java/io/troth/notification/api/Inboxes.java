package io.troth.notification.api;

import io.troth.kernel.Page;
import io.troth.kernel.PageRequest;
import io.troth.kernel.SubjectRef;
import io.troth.policy.api.VersionId;
import java.util.UUID;

/**
 * Every notice to a person in one place. What is read there is kept to show it as read, and nothing
 * follows from it: reading is no use of the service and no acceptance, and moves nobody's date.
 */
public interface Inboxes {

  /** Newest first. Notices that were called off before they were read are not there. */
  Page<InboxEntry> of(SubjectRef person, PageRequest page);

  /** How many the person has not opened. */
  long unread(SubjectRef person);

  /**
   * Opens one: it is read from then on; the first time is kept.
   *
   * @throws io.troth.kernel.Problem not-found when it is no notice to this person
   */
  InboxEntry open(SubjectRef person, UUID notice);

  /**
   * Puts one back among the unread.
   *
   * @throws io.troth.kernel.Problem not-found when it is no notice to this person
   */
  void putBack(SubjectRef person, UUID notice);

  /** Marks everything as read, the newest {@value #MOST_AT_ONCE} at a time. */
  void openAll(SubjectRef person);

  /** How many people have opened their notice of a version. */
  long readers(VersionId version);

  /** How many notices one call of {@link #openAll} marks at most. */
  int MOST_AT_ONCE = 1000;
}
