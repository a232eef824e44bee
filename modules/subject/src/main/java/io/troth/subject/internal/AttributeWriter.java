package io.troth.subject.internal;

import io.troth.kernel.CommonProblem;
import io.troth.kernel.Problem;
import io.troth.kernel.SubjectRef;
import io.troth.subject.api.AttributeType;
import io.troth.subject.api.Attributes.Given;
import io.troth.subject.api.SubjectProblem;
import io.troth.subject.api.SubjectView;
import io.troth.subject.internal.Identities.Found;
import io.troth.subject.internal.VaultStatements.StoredPerson;
import io.troth.subject.internal.VaultStatements.StoredValue;
import io.troth.tenancy.CurrentTenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Writes values that are in their normal form, of many identities with a handful of statements. */
@ApplicationScoped
class AttributeWriter {

  private final Identities identities;
  private final VaultStatements vault;
  private final AttributeStatements statements;
  private final SingleValues singles;
  private final ValueShelf shelf;
  private final Safe safe;
  private final CurrentTenant tenant;
  private final TransactionSynchronizationRegistry transaction;
  private final InstantSource clock;

  AttributeWriter(
      Identities identities,
      VaultStatements vault,
      AttributeStatements statements,
      SingleValues singles,
      ValueShelf shelf,
      Safe safe,
      CurrentTenant tenant,
      TransactionSynchronizationRegistry transaction,
      InstantSource clock) {
    this.identities = identities;
    this.vault = vault;
    this.statements = statements;
    this.singles = singles;
    this.shelf = shelf;
    this.safe = safe;
    this.tenant = tenant;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** Whether there is a transaction around the caller, which cannot be repeated here. */
  boolean joins() {
    return transaction.getTransactionStatus() != Status.STATUS_NO_TRANSACTION;
  }

  @Transactional
  void write(Map<SubjectRef, List<Given>> values) {
    var found = identities.require(values.keySet());
    requireAllowed(found.anonymous(), values);
    var several = only(values, false);
    if (!several.isEmpty()) {
      writeSeveral(several, found.anonymous());
    }
    var one = only(values, true);
    one.forEach((who, given) -> singles.write(view(found, who), given));
  }

  private static SubjectView view(Found found, SubjectRef who) {
    return Optional.ofNullable(found.people().get(who)).orElseThrow();
  }

  private static Map<SubjectRef, List<Given>> only(
      Map<SubjectRef, List<Given>> values, boolean single) {
    var some = new HashMap<SubjectRef, List<Given>>();
    values.forEach(
        (who, given) -> {
          var those = given.stream().filter(one -> one.type().isSingle() == single).toList();
          if (!those.isEmpty()) {
            some.put(who, those);
          }
        });
    return some;
  }

  private static void requireAllowed(
      Set<SubjectRef> anonymous, Map<SubjectRef, List<Given>> values) {
    for (var ref : anonymous) {
      for (var given : values.getOrDefault(ref, List.of())) {
        if (!given.type().isForAnonymous()) {
          throw Problem.of(
              SubjectProblem.IDENTIFYING_ON_ANONYMOUS,
              "A value of the type "
                  + given.type()
                  + " would tell who this is. Link the identity to a person and keep it there.");
        }
      }
    }
  }

  private void writeSeveral(Map<SubjectRef, List<Given>> values, Set<SubjectRef> anonymous) {
    var owner = tenant.require();
    var now = clock.instant();
    var keys = keys(values.keySet(), anonymous);
    var known = vault.everything(owner, values.keySet());
    var put = new ArrayList<StoredValue>();
    var drop = new ArrayList<StoredValue>();
    values.forEach(
        (who, given) -> {
          var stored = Optional.ofNullable(known.get(who)).map(StoredPerson::values);
          var key = Optional.ofNullable(keys.get(who)).orElseThrow();
          var change = shelf.change(who, key, stored.orElse(List.of()), given, now);
          put.addAll(change.put());
          drop.addAll(change.drop());
        });
    if (!put.isEmpty()) {
      vault.putValues(owner, put);
    }
    if (!drop.isEmpty()) {
      vault.dropValues(owner, drop);
    }
  }

  /** Everybody's key; an anonymous identity that has none yet gets one. */
  private Map<SubjectRef, PersonKey> keys(Collection<SubjectRef> refs, Set<SubjectRef> anonymous) {
    var owner = tenant.require();
    var keys = new HashMap<SubjectRef, PersonKey>();
    statements
        .lockKeys(owner, refs)
        .forEach((ref, wrapped) -> keys.put(ref, safe.key(owner, ref, wrapped)));
    var added = new ArrayList<StoredPerson>();
    refs.stream()
        .filter(ref -> !keys.containsKey(ref))
        .sorted()
        .forEach(
            ref -> {
              if (!anonymous.contains(ref)) {
                throw beingErased();
              }
              var fresh = safe.newKey(owner, ref);
              keys.put(ref, fresh.key());
              added.add(new StoredPerson(ref, fresh.wrapped(), List.of()));
            });
    if (!added.isEmpty()) {
      vault.addKeys(owner, added);
    }
    return keys;
  }

  /** A person without a key is on the way out, and nothing is kept of them any more. */
  static Problem beingErased() {
    return Problem.of(CommonProblem.CONFLICT, "This person is being erased.");
  }

  @Transactional
  void remove(SubjectRef who, String id) {
    var owner = tenant.require();
    var found = identities.require(List.of(who));
    var value =
        Optional.ofNullable(vault.everything(owner, List.of(who)).get(who)).stream()
            .flatMap(stored -> stored.values().stream())
            .filter(one -> Items.id(one.attribute(), one.item()).equals(id))
            .findFirst()
            .orElseThrow(() -> Problem.of(CommonProblem.NOT_FOUND, "There is no such value."));
    if (value.attribute() == AttributeType.EXTERNAL_ID) {
      throw Problem.of(
          CommonProblem.CONFLICT, "The external id names the person and ends with them.");
    }
    if (value.attribute().isSingle()) {
      singles.remove(view(found, who), value.attribute());
    } else {
      vault.dropValues(owner, List.of(value));
    }
  }
}
