package io.troth.bench;

import io.troth.kernel.UniqueIds;
import io.troth.policy.api.Timelines;
import io.troth.tenancy.CurrentActor;
import io.troth.tenancy.CurrentTenant;
import io.troth.tenancy.Sql;
import io.troth.web.Permissions;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * What acts on purposes are measured against: the same way in and the same rows in one transaction,
 * one statement a table, and nothing checked or derived.
 */
@Path("/bench/bare-acts/{ref}")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class BareWrites {

  private static final String LOCK =
      """
      select kind, registered_at, unreachable_since, last_ordinal, packed, linked_to
      from standing_facts where tenant_id = ? and subject_id = ? for update
      """;

  private static final String CHANGE =
      """
      update standing_facts set unreachable_since = ?, last_ordinal = ?, packed = ?, linked_to = ?
      where tenant_id = ? and subject_id = ?
      """;

  private static final String ADD =
      """
      insert into act (tenant_id, subject_id, ordinal, id, type, policy_id, version_id,
        version_number, compared_with, purpose, with_acceptance, acted_at, actor_kind, actor_id,
        content_hash, screen, known_at, asserted)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;

  private static final String NOTE =
      "insert into decision_change (tenant_id, id, subject_id, batch) values (?, ?, ?, 0)";

  private static final String FORGET =
      """
      delete from purpose_span
      where tenant_id = ? and policy_id = ? and purpose = ? and subject_id = ?
      """;

  private static final String SPREAD =
      """
      insert into purpose_span (tenant_id, policy_id, purpose, subject_id, from_at, until_at, state,
        version_number, asserted, visitor)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;

  private static final String RESERVE =
      """
      insert into event_stream (tenant_id, stream_id, last_seq) values (?, ?, 1)
      on duplicate key update last_seq = last_seq + 1
      """;

  private static final String RESERVED =
      "select last_seq from event_stream where tenant_id = ? and stream_id = ?";

  private static final String FACT =
      """
      insert into event_envelope (tenant_id, id, type, time_at, stream_id, seq, subject_id,
        actor_kind, actor_id, causation_id, correlation_id, payload)
      values (?, ?, 'bench.bare.v1', ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;

  private final Sql sql;
  private final Timelines timelines;
  private final CurrentTenant tenant;
  private final CurrentActor actor;
  private final UniqueIds ids;
  private final InstantSource clock;

  BareWrites(
      DataSource database,
      Timelines timelines,
      CurrentTenant tenant,
      CurrentActor actor,
      UniqueIds ids,
      InstantSource clock) {
    this.sql = new Sql(database);
    this.timelines = timelines;
    this.tenant = tenant;
    this.actor = actor;
    this.ids = ids;
    this.clock = clock;
  }

  /** The same as {@code POST /api/v1/subjects/{ref}/acts} is sent. */
  record Wish(String act, UUID version, String contentHash, String purpose) {}

  /** About as long as what that answers. */
  record Written(
      UUID id,
      String act,
      UUID policy,
      UUID version,
      int number,
      String contentHash,
      String purpose,
      Instant at,
      Instant knownAt,
      String screen) {}

  private record Locked(Instant registeredAt, long lastOrdinal, byte[] packed) {}

  @POST
  @Transactional
  @RolesAllowed(Permissions.ACTS_WRITE)
  public List<Written> write(@PathParam("ref") UUID ref, Wish wish) {
    var owner = tenant.require().value();
    var now = Instant.ofEpochMilli(clock.millis());
    var known =
        sql.first(
                LOCK,
                row ->
                    new Locked(
                        Instant.ofEpochMilli(row.getLong(2)), row.getLong(4), row.getBytes(5)),
                owner,
                ref)
            .orElseThrow(NotFoundException::new);
    var written =
        new Written(
            ids.next(),
            wish.act(),
            timelines.all().get(0).policy().value(),
            wish.version(),
            1,
            wish.contentHash(),
            wish.purpose(),
            now,
            now,
            "api");
    change(owner, ref, known);
    spread(owner, ref, written, known);
    addAct(owner, ref, written, known.lastOrdinal() + 1);
    addFact(owner, ref, written);
    return List.of(written);
  }

  private void change(UUID owner, UUID ref, Locked known) {
    sql.update(NOTE, owner, ids.next(), ref);
    sql.update(CHANGE, null, known.lastOrdinal() + 1, known.packed(), null, owner, ref);
  }

  private void spread(UUID owner, UUID ref, Written act, Locked known) {
    sql.update(FORGET, owner, act.policy(), act.purpose(), ref);
    sql.batch(
        SPREAD,
        List.of(
            stretch(owner, ref, act, known.registeredAt(), act.at().toEpochMilli()),
            stretch(owner, ref, act, act.at(), Long.MAX_VALUE)));
  }

  private static Object[] stretch(UUID owner, UUID ref, Written act, Instant from, long until) {
    return new Object[] {
      owner, act.policy(), act.purpose(), ref, from, until, 1, act.number(), false, false
    };
  }

  private void addAct(UUID owner, UUID ref, Written act, long ordinal) {
    sql.update(
        ADD,
        owner,
        ref,
        ordinal,
        act.id(),
        act.act(),
        act.policy(),
        act.version(),
        act.number(),
        0,
        act.purpose(),
        false,
        act.at(),
        actor.get().kind(),
        actor.get().id(),
        act.contentHash(),
        act.screen(),
        act.knownAt(),
        false);
  }

  private void addFact(UUID owner, UUID ref, Written act) {
    sql.update(RESERVE, owner, ref);
    var seq = sql.first(RESERVED, row -> row.getLong(1), owner, ref).orElseThrow();
    sql.update(
        FACT,
        owner,
        ids.next(),
        act.at(),
        ref,
        seq,
        ref,
        actor.get().kind(),
        actor.get().id(),
        null,
        ids.next(),
        "{\"act\":\"%s\",\"subject\":\"%s\",\"type\":\"%s\",\"policy\":\"%s\",\"version\":\"%s\",\"at\":\"%s\"}"
            .formatted(act.id(), ref, act.act(), act.policy(), act.version(), act.at()));
  }
}
