package io.troth.testing.sample;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.troth.kernel.CommonProblem;
import io.troth.kernel.Problem;
import io.troth.kernel.TenantId;
import io.troth.kernel.UniqueIds;
import io.troth.tenancy.CurrentTenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/** Notes of the current tenant. */
@ApplicationScoped
public class Notes {

  private final Repository repository = new Repository();
  private final EntityManager entities;
  private final CurrentTenant tenant;
  private final UniqueIds ids;
  private final InstantSource clock;

  Notes(EntityManager entities, CurrentTenant tenant, UniqueIds ids, InstantSource clock) {
    this.entities = entities;
    this.tenant = tenant;
    this.ids = ids;
    this.clock = clock;
  }

  @Transactional
  public UUID write(String body) {
    var note = new Note(ids.next(), body, clock.instant());
    entities.persist(note);
    return note.id();
  }

  @Transactional
  public Note read(UUID id) {
    var note = entities.find(Note.class, new TenantKey(tenant.require().value(), id));
    if (note == null) {
      throw Problem.of(CommonProblem.NOT_FOUND, "There is no such note.");
    }
    return note;
  }

  @Transactional
  public void rewrite(UUID id, String body) {
    var key = new TenantKey(tenant.require().value(), id);
    var note = entities.find(Note.class, key, LockModeType.PESSIMISTIC_WRITE);
    if (note == null) {
      throw Problem.of(CommonProblem.NOT_FOUND, "There is no such note.");
    }
    note.rewrite(body);
  }

  @Transactional
  public List<Note> all() {
    return entities.createQuery("from Note order by writtenAt, id", Note.class).getResultList();
  }

  @Transactional
  public long countByPanache() {
    return repository.count("body <> ?1", "");
  }

  /** The second row of a page onwards, locked, past those that others hold. */
  @Transactional
  public int lockPastHeld() {
    return entities
        .createQuery("from Note order by writtenAt", Note.class)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .setHint("jakarta.persistence.lock.timeout", -2)
        .setMaxResults(5)
        .getResultList()
        .size();
  }

  /** What a bug would do: an entity that carries another tenant's id, removed without a look. */
  @Transactional
  public void removeStatelessly(UUID id, TenantId pretended) {
    var note = new Note(id, "", clock.instant());
    note.pretendToBelongTo(pretended.value());
    try (var session = entities.unwrap(Session.class).getSessionFactory().openStatelessSession()) {
      session.delete(note);
    }
  }

  /** What a bug would do: a merge that copies another tenant's id over. */
  @Transactional
  public void mergeInto(UUID id, TenantId pretended) {
    var note = new Note(id, "merged", clock.instant());
    note.pretendToBelongTo(pretended.value());
    entities.merge(note);
    entities.flush();
  }

  /** A query in the database's own language. */
  @Transactional
  public List<?> ask(String sql) {
    return entities.createNativeQuery(sql, Object.class).getResultList();
  }

  static final class Repository implements PanacheRepositoryBase<Note, TenantKey> {}
}
