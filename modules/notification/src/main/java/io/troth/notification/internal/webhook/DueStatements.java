package io.troth.notification.internal.webhook;

import io.troth.kernel.TenantId;
import io.troth.tenancy.Sql;
import io.troth.tenancy.TenantDirectory;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Which addresses have something due. Plain JDBC because they are looked for in all tenants at
 * once.
 *
 * <p>Every question names its index and ends at its first row, as the mails' do: however much
 * waits, and whatever figures of the table the server has, a round is two seeks an address. The
 * addresses are those of the deliveries, so that what came for one as it was removed is found too.
 */
@Singleton
final class DueStatements {

  private static final int AT_ONCE = 32;

  private static final String NEXT =
      """
      select n.tenant_id, n.webhook_id from
        (select tenant_id, webhook_id from webhook_delivery force index (webhook_delivery_due)
         where tenant_id = ? and webhook_id > ? order by webhook_id limit 1) n
      """;

  private static final String DUE =
      """
      select d.tenant_id, d.webhook_id from
        (select tenant_id, webhook_id from webhook_delivery force index (webhook_delivery_due)
         where tenant_id = ? and webhook_id = ? and due_at <= ? order by due_at limit 1) d
      """;

  private static final String ALL_NEXT = many(NEXT);
  private static final String ALL_DUE = many(DUE);
  private static final UUID LEAST = new UUID(0, 0);

  private final Sql sql;
  private final TenantDirectory directory;

  DueStatements(DataSource database, TenantDirectory directory) {
    this.sql = new Sql(database);
    this.directory = directory;
  }

  /** An address of some tenant. */
  record Address(TenantId tenant, UUID webhook) {}

  /** Those with something due, those whose lease passed included. */
  List<Address> due(Instant now) {
    var due = new ArrayList<Address>();
    var before = directory.all().stream().map(one -> new Address(one.id(), LEAST)).toList();
    for (var at = next(before); !at.isEmpty(); at = next(at)) {
      due.addAll(ask(ALL_DUE, at, Optional.of(now)));
    }
    return due;
  }

  /** The one after each within its tenant. */
  private List<Address> next(List<Address> before) {
    return ask(ALL_NEXT, before, Optional.empty());
  }

  private List<Address> ask(String question, List<Address> about, Optional<Instant> now) {
    var found = new LinkedHashSet<Address>();
    for (var from = 0; from < about.size(); from += AT_ONCE) {
      ask(question, about.subList(from, Math.min(about.size(), from + AT_ONCE)), now, found);
    }
    return List.copyOf(found);
  }

  /** The statement keeps its shape: few repeat the last one. */
  private void ask(String question, List<Address> few, Optional<Instant> now, Set<Address> found) {
    var values = new ArrayList<@Nullable Object>();
    for (var at = 0; at < AT_ONCE; at++) {
      var one = few.get(Math.min(at, few.size() - 1));
      values.add(one.tenant().value());
      values.add(one.webhook());
      now.ifPresent(values::add);
    }
    found.addAll(
        sql.list(
            question,
            row ->
                new Address(
                    new TenantId(Sql.uuid(row.getBytes("tenant_id"))),
                    Sql.uuid(row.getBytes("webhook_id"))),
            values.toArray()));
  }

  private static String many(String question) {
    return "/* exempt: DUE_WORK */ " + question + (" union all " + question).repeat(AT_ONCE - 1);
  }
}
