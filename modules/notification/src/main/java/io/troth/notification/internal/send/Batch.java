package io.troth.notification.internal.send;

import io.troth.kernel.SubjectRef;
import io.troth.notification.api.QuietHours;
import io.troth.notification.internal.letter.LetterWriter.Sitting;
import io.troth.notification.internal.mail.NoticeWords;
import io.troth.policy.api.VersionId;
import io.troth.subject.api.IdentityVault.Identity;
import io.troth.subject.api.SubjectView;
import io.troth.tenancy.TenantProfile;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What the mails of a batch need, read in one go.
 *
 * @param words by key of the topic
 * @param unreadable keys of topics of which it cannot be read what to say
 * @param told which of the versions at hand each person was told of before
 */
record Batch(
    TenantProfile tenant,
    Map<SubjectRef, SubjectView> people,
    Map<SubjectRef, Identity> identities,
    Set<SubjectRef> suppressed,
    Map<UUID, NoticeWords> words,
    Set<UUID> unreadable,
    Map<SubjectRef, Set<VersionId>> told,
    Set<VersionId> withdrawn,
    Optional<QuietHours> quiet,
    Sitting writing) {}
