package io.troth.collection.internal.intake;

import io.troth.collection.api.VaultAttribute;
import io.troth.kernel.SubjectRef;
import io.troth.subject.api.AttributeType;
import io.troth.subject.api.Attributes;
import io.troth.subject.api.Attributes.Given;
import io.troth.subject.api.Attributes.Source;
import io.troth.subject.api.Attributes.Verification;
import io.troth.subject.api.IdentityVault;
import io.troth.subject.api.IdentityVault.Identity;
import io.troth.subject.api.SubjectRegistration;
import io.troth.subject.api.SubjectView;
import io.troth.subject.api.Subjects;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Into the vault, beside what it knows of the person already. */
@Singleton
class VaultParts implements IdentifyingParts {

  private final IdentityVault vault;
  private final Subjects subjects;
  private final Attributes attributes;

  VaultParts(IdentityVault vault, Subjects subjects, Attributes attributes) {
    this.vault = vault;
    this.subjects = subjects;
    this.attributes = attributes;
  }

  @Override
  public void keep(List<Part> parts) {
    observed(byPerson(parts, true));
    single(byPerson(parts, false));
  }

  private static Map<SubjectRef, List<Part>> byPerson(List<Part> parts, boolean ofDevices) {
    var byPerson = new LinkedHashMap<SubjectRef, List<Part>>();
    parts.stream()
        .filter(part -> part.attribute().isOfDevices() == ofDevices)
        .forEach(
            part -> byPerson.computeIfAbsent(part.person(), any -> new ArrayList<>()).add(part));
    return byPerson;
  }

  /** Of these somebody has many, and the vault keeps those that were seen last. */
  private void observed(Map<SubjectRef, List<Part>> byPerson) {
    var given = new LinkedHashMap<SubjectRef, List<Given>>();
    byPerson.forEach(
        (who, parts) -> given.put(who, parts.stream().map(VaultParts::given).distinct().toList()));
    if (!given.isEmpty()) {
      attributes.putAll(given);
    }
  }

  private static Given given(Part part) {
    return new Given(
        AttributeType.valueOf(part.attribute().name()),
        part.value(),
        Source.RECORD,
        Verification.UNVERIFIED);
  }

  /** Of these somebody has one: all that change are written together. */
  private void single(Map<SubjectRef, List<Part>> byPerson) {
    if (byPerson.isEmpty()) {
      return;
    }
    var known = vault.findAll(byPerson.keySet());
    var views = subjects.findAll(byPerson.keySet());
    var changed = new ArrayList<SubjectRegistration>();
    byPerson.forEach(
        (person, own) ->
            Optional.ofNullable(known.get(person))
                .flatMap(identity -> changed(identity, views, person, own))
                .ifPresent(changed::add));
    if (!changed.isEmpty()) {
      subjects.upsertAll(changed);
    }
  }

  private static Optional<SubjectRegistration> changed(
      Identity known, Map<SubjectRef, SubjectView> views, SubjectRef person, List<Part> parts) {
    var email = after(known.email(), parts, VaultAttribute.EMAIL);
    var name = after(known.name(), parts, VaultAttribute.NAME);
    if (email.equals(known.email()) && name.equals(known.name())) {
      return Optional.empty();
    }
    return Optional.ofNullable(views.get(person))
        .map(
            view ->
                new SubjectRegistration(
                    known.externalId(),
                    email,
                    name,
                    Optional.of(view.locale()),
                    view.zone(),
                    List.of()));
  }

  private static Optional<String> after(
      Optional<String> known, List<Part> parts, VaultAttribute attribute) {
    var now = known;
    for (var part : parts) {
      if (part.attribute() == attribute && (part.replaces() || now.isEmpty())) {
        now = Optional.of(part.value());
      }
    }
    return now;
  }
}
