package io.troth.subject.internal;

import static java.util.Comparator.comparing;

import io.troth.kernel.CommonProblem;
import io.troth.kernel.Problem;
import io.troth.kernel.SubjectRef;
import io.troth.kernel.Violation;
import io.troth.subject.api.AttributeType;
import io.troth.subject.api.Attributes;
import io.troth.subject.api.SensitiveKind;
import io.troth.subject.api.SubjectProblem;
import io.troth.subject.internal.VaultStatements.StoredPerson;
import io.troth.subject.internal.VaultStatements.StoredValue;
import io.troth.tenancy.CurrentTenant;
import io.troth.tenancy.Sql;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Typed values of the current tenant's people and anonymous identities; keeps nothing. */
@Singleton
final class AttributeBook implements Attributes {

  private static final int SHARING = 100;
  private static final int TRIES = 4;

  private final AttributeWriter writer;
  private final Forgetting forgetting;
  private final VaultStatements vault;
  private final AttributeStatements statements;
  private final Identities identities;
  private final KeyedHashes hashes;
  private final Safe safe;
  private final CurrentTenant tenant;

  AttributeBook(
      AttributeWriter writer,
      Forgetting forgetting,
      VaultStatements vault,
      AttributeStatements statements,
      Identities identities,
      KeyedHashes hashes,
      Safe safe,
      CurrentTenant tenant) {
    this.writer = writer;
    this.forgetting = forgetting;
    this.vault = vault;
    this.statements = statements;
    this.identities = identities;
    this.hashes = hashes;
    this.safe = safe;
    this.tenant = tenant;
  }

  @Override
  public List<Held> of(SubjectRef who) {
    var refs = new LinkedHashSet<>(List.of(who));
    refs.addAll(identities.linkedTo(who));
    return vault.everything(tenant.require(), refs).values().stream()
        .flatMap(one -> held(one, who))
        .sorted(comparing(Held::type).thenComparing(held -> held.firstSeenAt().orElse(Instant.MIN)))
        .toList();
  }

  private Stream<Held> held(StoredPerson stored, SubjectRef who) {
    var key = safe.key(tenant.require(), stored.ref(), stored.wrappedKey());
    var via = Optional.of(stored.ref()).filter(ref -> !ref.equals(who));
    return stored.values().stream().map(value -> held(key, value, via));
  }

  private static Held held(PersonKey key, StoredValue value, Optional<SubjectRef> via) {
    var known = value.provenance();
    return new Held(
        Items.id(value.attribute(), value.item()),
        value.attribute(),
        key.decrypt(value.attribute(), value.ciphertext()),
        known.source(),
        known.verification(),
        known.verifiedAt(),
        known.firstSeenAt(),
        known.lastSeenAt(),
        via);
  }

  @Override
  public void put(SubjectRef who, List<Given> values) {
    putAll(Map.of(who, values));
  }

  @Override
  public void putAll(Map<SubjectRef, List<Given>> values) {
    var normal = new LinkedHashMap<SubjectRef, List<Given>>();
    var faults = new ArrayList<Violation>();
    values.forEach((who, given) -> normal.put(who, normal(given, faults)));
    if (!faults.isEmpty()) {
      throw Problem.of(
          CommonProblem.INVALID_INPUT, "The values cannot be taken as they are.", faults);
    }
    for (int attempt = 1; ; attempt++) {
      try {
        writer.write(normal);
        return;
      } catch (Sql.FailedException e) {
        if (attempt == TRIES || !e.isPassing() || writer.joins()) {
          throw e;
        }
      }
    }
  }

  private static List<Given> normal(List<Given> values, List<Violation> faults) {
    var normal = new ArrayList<Given>();
    for (int i = 0; i < values.size(); i++) {
      var given = values.get(i);
      var type = given.type();
      var text =
          type == AttributeType.EXTERNAL_ID
              ? Optional.<String>empty()
              : AttributeForms.normal(type, given.value());
      if (text.isPresent()) {
        normal.add(new Given(type, text.get(), given.source(), given.verification()));
      } else {
        faults.add(fault(i, type));
      }
    }
    return normal;
  }

  private static Violation fault(int index, AttributeType type) {
    var field = "attributes[" + index + "].value";
    return type == AttributeType.EXTERNAL_ID
        ? new Violation(field, "An external id is given by registering the person.", "another type")
        : new Violation(
            field, "This is no value of the type " + type + ".", AttributeForms.expected(type));
  }

  @Override
  public void remove(SubjectRef who, String id) {
    writer.remove(who, id.toLowerCase(Locale.ROOT));
  }

  @Override
  public void forget(Map<SubjectRef, Set<AttributeType>> types) {
    forgetting.forget(types);
  }

  @Override
  public boolean verified(SubjectRef who, AttributeType type, String value, Instant at) {
    return lookup(type, value)
        .filter(hash -> statements.verify(tenant.require(), who, type, hash, at))
        .isPresent();
  }

  @Override
  public List<SubjectRef> holders(AttributeType type, String value) {
    return lookup(type, value)
        .map(hash -> vault.sharing(tenant.require(), type, hash, SHARING))
        .orElse(List.of());
  }

  private Optional<byte[]> lookup(AttributeType type, String value) {
    return type == AttributeType.NAME
        ? Optional.empty()
        : AttributeForms.normal(type, value).map(text -> hashes.hash(type, text));
  }

  @Override
  public void requireKnown(Collection<SubjectRef> about, SensitiveKind kind) {
    if (!identities.anonymousAmong(about).isEmpty()) {
      throw Problem.of(
          SubjectProblem.SENSITIVE_ON_ANONYMOUS,
          "Data of the kind "
              + kind
              + " is sensitive (GDPR Article 9). It can be kept of people only who are known and"
              + " whose policy declares it, never of an anonymous identity.");
    }
  }

  @Override
  public Collection<SubjectRef> anonymousAmong(Collection<SubjectRef> refs) {
    return identities.anonymousAmong(refs);
  }
}
