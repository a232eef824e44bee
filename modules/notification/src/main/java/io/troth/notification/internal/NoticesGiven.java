package io.troth.notification.internal;

import io.troth.kernel.SubjectRef;
import io.troth.notification.internal.mail.NoticeWords;
import io.troth.notification.internal.mail.VersionWords;
import io.troth.policy.api.PublishedVersion;
import io.troth.policy.api.VersionId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Map;
import java.util.Set;

/** Who was told of versions that were withdrawn since, so that a further mail can say so. */
@ApplicationScoped
public class NoticesGiven {

  private final NoticeRows notices;

  NoticesGiven(NoticeRows notices) {
    this.notices = notices;
  }

  /** By person; whoever was told of none is missing. */
  @Transactional
  public Map<SubjectRef, Set<VersionId>> among(
      Collection<SubjectRef> people, Collection<NoticeWords> words) {
    var withdrawn =
        words.stream()
            .filter(VersionWords.class::isInstance)
            .flatMap(each -> ((VersionWords) each).withdrawn().stream())
            .map(PublishedVersion::id)
            .distinct()
            .toList();
    return notices.told(people, withdrawn);
  }
}
