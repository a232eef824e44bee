package io.troth.collection.internal.intake;

import io.troth.collection.api.VaultAttribute;
import io.troth.kernel.SubjectRef;
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

  VaultParts(IdentityVault vault, Subjects subjects) {
    this.vault = vault;
    this.subjects = subjects;
  }

  @Override
  public void keep(List<Part> parts) {
    if (parts.isEmpty()) {
      return;
    }
    var byPerson = new LinkedHashMap<SubjectRef, List<Part>>();
    parts.forEach(
        part -> byPerson.computeIfAbsent(part.person(), any -> new ArrayList<>()).add(part));
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
