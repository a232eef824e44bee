package io.troth.notification.internal.send;

import io.troth.notification.internal.NoticesGiven;
import io.troth.notification.internal.Topic;
import io.troth.notification.internal.VersionReader;
import io.troth.notification.internal.letter.LetterWriter;
import io.troth.notification.internal.mail.NoticeWords;
import io.troth.notification.internal.mailing.Allowance;
import io.troth.notification.internal.suppression.SuppressionStatements;
import io.troth.policy.api.VersionId;
import io.troth.subject.api.IdentityVault;
import io.troth.subject.api.Subjects;
import io.troth.tenancy.TenantProfile;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** Reads what many mails need by as many statements as one would. */
@Singleton
final class Batches {

  private static final Logger LOG = Logger.getLogger(Batches.class);

  private final Subjects subjects;
  private final IdentityVault vault;
  private final SuppressionStatements suppressions;
  private final VersionReader versions;
  private final NoticesGiven given;
  private final Allowance allowance;
  private final LetterWriter writer;

  Batches(
      Subjects subjects,
      IdentityVault vault,
      SuppressionStatements suppressions,
      VersionReader versions,
      NoticesGiven given,
      Allowance allowance,
      LetterWriter writer) {
    this.subjects = subjects;
    this.vault = vault;
    this.suppressions = suppressions;
    this.versions = versions;
    this.given = given;
    this.allowance = allowance;
    this.writer = writer;
  }

  /**
   * @param taken each notice by itself
   */
  Batch read(TenantProfile tenant, List<Claim> taken) {
    var refs = taken.stream().map(Claim::subject).distinct().toList();
    var words = new HashMap<UUID, NoticeWords>();
    var unreadable = new HashSet<UUID>();
    for (var topic : taken.stream().map(Claim::topic).collect(Collectors.toSet())) {
      read(topic, words, unreadable);
    }
    return new Batch(
        tenant,
        subjects.findAll(refs),
        vault.findAll(refs),
        suppressions.among(refs),
        words,
        unreadable,
        given.among(refs, words.values()),
        withdrawn(taken),
        allowance.quiet(),
        writer.begin(tenant));
  }

  /** What cannot be said of one version must not hold up what there is to say of the others. */
  private void read(Topic topic, Map<UUID, NoticeWords> words, Set<UUID> unreadable) {
    try {
      versions.read(topic).ifPresent(found -> words.put(topic.key(), found));
    } catch (RuntimeException fault) {
      LOG.errorf("Version %s cannot be read: %s", topic.version(), fault.getClass().getName());
      LOG.debug("What mails say of a version cannot be read", fault);
      unreadable.add(topic.key());
    }
  }

  private Set<VersionId> withdrawn(List<Claim> taken) {
    return taken.stream()
        .map(Claim::topic)
        .filter(topic -> versions.isWithdrawn(topic.policy(), topic.version()))
        .map(Topic::version)
        .collect(Collectors.toSet());
  }
}
