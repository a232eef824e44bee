package io.troth.notification.api;

import io.troth.kernel.Page;
import io.troth.kernel.PageRequest;
import io.troth.kernel.SubjectRef;
import io.troth.policy.api.VersionId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The notices of the current tenant. */
public interface Notices {

  /** Every round of everybody, newest first. */
  Page<NoticeView> list(Optional<VersionId> version, Optional<NoticeState> state, PageRequest page);

  /** Every round of one person, newest first. */
  List<NoticeView> of(SubjectRef subject);

  /** People by the state of their newest round; states nobody is in are missing. */
  Map<NoticeState, Long> count(VersionId version);

  /**
   * Plans a refused, bounced or undeliverable notice anew, with a message id of its own, after
   * somebody put the address right.
   *
   * @throws io.troth.kernel.Problem not-found; conflict in another state
   */
  NoticeView again(java.util.UUID notice);
}
