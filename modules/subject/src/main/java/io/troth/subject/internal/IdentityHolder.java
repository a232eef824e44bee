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
import java.util.Locale;
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

  /** Each hangs on the one after it. */
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
    var held = attributes.of(person);
    if (!held.isEmpty()) {
      tables.add(table(held));
    }
    tables.addAll(rows.show(person, List.of(PERSON)));
    return List.copyOf(tables);
  }

  private static HeldTable table(List<Held> held) {
    return new HeldTable(
        VALUES.id(),
        VALUES.title(),
        List.of("what", "value", "said_by", "verification", "first_seen", "last_seen", "from"),
        each -> held.forEach(one -> each.accept(row(one))));
  }

  private static List<String> row(Held held) {
    return List.of(
        what(held),
        held.value(),
        words(held.source().name()),
        words(held.verification().name()),
        held.firstSeenAt().map(Instant::toString).orElse(""),
        held.lastSeenAt().map(Instant::toString).orElse(""),
        held.via().isPresent() ? "a device linked to you" : "");
  }

  private static String what(Held held) {
    return switch (held.type()) {
      case EXTERNAL_ID -> "Your identifier with us";
      case EMAIL -> "E-mail address";
      case NAME -> "Name";
      case PHONE -> "Telephone number";
      case POSTAL_ADDRESS -> "Postal address";
      case USER_NAME -> "User name";
      case IP_ADDRESS -> "IP address";
      case DEVICE_ID -> "Identifier of a device";
      case CLIENT_ID -> "Identifier of a browser or an installation";
    };
  }

  private static String words(String constant) {
    return constant.toLowerCase(Locale.ROOT);
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
