package io.troth.notification.internal;

import io.troth.kernel.SubjectRef;
import io.troth.notification.api.NoticeState;
import io.troth.policy.api.VersionId;
import io.troth.tenancy.CurrentTenant;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The current tenant's notices. */
@Singleton
public final class NoticeRows {

  private final EntityManager entities;
  private final CurrentTenant tenant;

  NoticeRows(EntityManager entities, CurrentTenant tenant) {
    this.entities = entities;
    this.tenant = tenant;
  }

  /** The notice, locked until the transaction ends. */
  public Optional<Notice> lock(UUID id) {
    return Optional.ofNullable(
        entities.find(
            Notice.class,
            new NoticeId(tenant.require().value(), id),
            LockModeType.PESSIMISTIC_WRITE));
  }

  /** These notices, locked in the order of their ids until the transaction ends. */
  public List<Notice> lock(Collection<UUID> ids) {
    return entities
        .createQuery("from Notice n where n.id in :ids order by n.id", Notice.class)
        .setParameter("ids", ids)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultList();
  }

  public Optional<Notice> find(UUID id) {
    return Optional.ofNullable(
        entities.find(Notice.class, new NoticeId(tenant.require().value(), id)));
  }

  /** The newest round for a person and a version. */
  public Optional<Notice> current(SubjectRef subject, VersionId version) {
    return entities
        .createQuery(
            "from Notice n where n.subjectId = :subject and n.versionId = :version"
                + " and n.superseded = false",
            Notice.class)
        .setParameter("subject", subject.value())
        .setParameter("version", version.value())
        .getResultStream()
        .findFirst();
  }

  /** Which of these people a mail on which of these versions was handed over for. */
  public Map<SubjectRef, Set<VersionId>> told(
      Collection<SubjectRef> people, Collection<VersionId> versions) {
    var told = new HashMap<SubjectRef, Set<VersionId>>();
    if (versions.isEmpty()) {
      return told;
    }
    entities
        .createQuery(
            "select n.subjectId, n.versionId from Notice n where n.versionId in :versions"
                + " and n.subjectId in :people and n.handedOverAt is not null",
            Object[].class)
        .setParameter("versions", versions.stream().map(VersionId::value).toList())
        .setParameter("people", people.stream().map(SubjectRef::value).toList())
        .getResultStream()
        .forEach(
            row ->
                told.computeIfAbsent(new SubjectRef((UUID) row[0]), any -> new HashSet<>())
                    .add(new VersionId((UUID) row[1])));
    return told;
  }

  public List<Notice> of(SubjectRef subject) {
    return entities
        .createQuery("from Notice n where n.subjectId = :subject order by n.id desc", Notice.class)
        .setParameter("subject", subject.value())
        .getResultList();
  }

  /** Newest first. */
  public List<Notice> list(
      Optional<VersionId> version, Optional<NoticeState> state, Optional<UUID> before, int limit) {
    var query =
        entities.createQuery(
            "from Notice n where 1 = 1"
                + version.map(any -> " and n.versionId = :version").orElse("")
                + state.map(any -> " and n.state = :state").orElse("")
                + before.map(any -> " and n.id < :before").orElse("")
                + " order by n.id desc",
            Notice.class);
    version.ifPresent(wanted -> query.setParameter("version", wanted.value()));
    state.ifPresent(wanted -> query.setParameter("state", wanted));
    before.ifPresent(id -> query.setParameter("before", id));
    return query.setMaxResults(limit).getResultList();
  }

  /** How many people stand where with a version, each by their newest round. */
  public Map<NoticeState, Long> count(VersionId version) {
    var counts = new EnumMap<NoticeState, Long>(NoticeState.class);
    entities
        .createQuery(
            "select n.state, count(*) from Notice n"
                + " where n.versionId = :version and n.superseded = false group by n.state",
            Object[].class)
        .setParameter("version", version.value())
        .getResultStream()
        .forEach(row -> counts.put((NoticeState) row[0], (Long) row[1]));
    return counts;
  }
}
