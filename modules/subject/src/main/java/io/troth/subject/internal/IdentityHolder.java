package io.troth.subject.internal;

import io.troth.kernel.SubjectRef;
import io.troth.personaldata.ErasureShare;
import io.troth.personaldata.HeldKind;
import io.troth.personaldata.HeldRows;
import io.troth.personaldata.HeldTable;
import io.troth.personaldata.PersonalDataHolder;
import io.troth.subject.api.Attributes;
import io.troth.subject.api.Attributes.Held;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Who people are, and that they are known at all. */
@ApplicationScoped
class IdentityHolder implements PersonalDataHolder {

  static final HeldKind VALUES =
      HeldKind.of("vault_value", "identifying-values", "Identifying values");

  private static final HeldKind PERSON =
      HeldKind.by("id", "subject", "person", "How the person is known")
          .id("reference", "id")
          .texts("locale", "zone")
          .text("has_address", "case when has_address then 'yes' else 'no' end")
          .time("registered_at", "registered_at");

  private static final List<String> COLUMNS =
      List.of(
          "what",
          "value",
          "source",
          "verification",
          "verified_at",
          "first_seen_at",
          "last_seen_at");

  /** The person goes last: until then the values are on their way out. */
  private static final List<HeldKind> KINDS = List.of(VALUES, KeyShelf.KEY, PERSON);

  private final HeldRows rows;
  private final Attributes attributes;

  IdentityHolder(HeldRows rows, Attributes attributes) {
    this.rows = rows;
    this.attributes = attributes;
  }

  @Override
  public String id() {
    return "identity";
  }

  @Override
  public String title() {
    return "Identity";
  }

  @Override
  public Set<String> tables() {
    return Set.of("subject", "vault_key", "vault_value");
  }

  @Override
  @Transactional
  public List<HeldTable> show(SubjectRef person) {
    var tables = new ArrayList<HeldTable>();
    var values = attributes.of(person).stream().map(IdentityHolder::row).toList();
    if (!values.isEmpty()) {
      tables.add(new HeldTable(VALUES.id(), VALUES.title(), COLUMNS, values::forEach));
    }
    tables.addAll(rows.show(person, List.of(PERSON)));
    return List.copyOf(tables);
  }

  private static List<String> row(Held held) {
    return List.of(
        held.type().name(),
        held.value(),
        held.source().name(),
        held.verification().name(),
        text(held.verifiedAt()),
        text(held.firstSeenAt()),
        text(held.lastSeenAt()));
  }

  private static String text(Optional<Instant> at) {
    return at.map(Instant::toString).orElse("");
  }

  @Override
  @Transactional
  public ErasureShare erase(SubjectRef person) {
    return new ErasureShare(rows.erase(person, KINDS), List.of());
  }

  @Override
  public long eraseRemains(SubjectRef person, String what) {
    return 0;
  }
}
