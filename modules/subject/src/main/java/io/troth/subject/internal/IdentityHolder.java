package io.troth.subject.internal;

import io.troth.kernel.SubjectRef;
import io.troth.personaldata.ErasureShare;
import io.troth.personaldata.HeldKind;
import io.troth.personaldata.HeldRows;
import io.troth.personaldata.HeldTable;
import io.troth.personaldata.PersonalDataHolder;
import io.troth.subject.api.IdentityVault;
import io.troth.subject.api.IdentityVault.Identity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Who people are, and that they are known at all. */
@ApplicationScoped
class IdentityHolder implements PersonalDataHolder {

  private static final HeldKind VALUES =
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
  private final IdentityVault vault;

  IdentityHolder(HeldRows rows, IdentityVault vault) {
    this.rows = rows;
    this.vault = vault;
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
    vault.find(person).ifPresent(identity -> tables.add(table(identity)));
    tables.addAll(rows.show(person, List.of(PERSON)));
    return List.copyOf(tables);
  }

  private static HeldTable table(Identity identity) {
    var values = new ArrayList<List<String>>();
    values.add(List.of("Your identifier with us", identity.externalId()));
    add(values, "E-mail address", identity.email());
    add(values, "Name", identity.name());
    return new HeldTable(
        VALUES.id(), VALUES.title(), List.of("what", "value"), each -> values.forEach(each));
  }

  private static void add(List<List<String>> values, String what, Optional<String> value) {
    value.ifPresent(text -> values.add(List.of(what, text)));
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
