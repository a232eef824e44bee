package io.troth.subject.internal.profile;

import io.troth.eventbus.Events;
import io.troth.kernel.CommonProblem;
import io.troth.kernel.Problem;
import io.troth.kernel.SubjectRef;
import io.troth.kernel.Violation;
import io.troth.subject.api.AddressBook;
import io.troth.subject.api.IdentityField;
import io.troth.subject.api.IdentityVault;
import io.troth.subject.api.IdentityVault.Identity;
import io.troth.subject.api.Organisations;
import io.troth.subject.api.Organisations.Membership;
import io.troth.subject.api.ProfileDeed;
import io.troth.subject.api.ProfileRight;
import io.troth.subject.api.ProfileRules;
import io.troth.subject.api.Profiles;
import io.troth.subject.api.SubjectRegistration;
import io.troth.subject.api.Subjects;
import io.troth.subject.api.event.ProfileChanged;
import io.troth.subject.internal.profile.ReviewStatements.Review;
import io.troth.tenancy.CurrentTenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Changes what the vault holds of somebody, field by field. */
@ApplicationScoped
class ProfileDesk implements Profiles, AddressBook {

  private final Subjects subjects;
  private final IdentityVault vault;
  private final Organisations organisations;
  private final ReviewStatements reviews;
  private final CurrentTenant tenant;
  private final Events events;
  private final InstantSource clock;

  ProfileDesk(
      Subjects subjects,
      IdentityVault vault,
      Organisations organisations,
      ReviewStatements reviews,
      CurrentTenant tenant,
      Events events,
      InstantSource clock) {
    this.subjects = subjects;
    this.vault = vault;
    this.organisations = organisations;
    this.reviews = reviews;
    this.tenant = tenant;
    this.events = events;
    this.clock = clock;
  }

  @Override
  public Profile of(SubjectRef person) {
    var identity = identity(person);
    var memberships = organisations.of(person);
    var rules = rules(memberships);
    var done = reviews.of(tenant.require(), person);
    return new Profile(
        Arrays.stream(IdentityField.values())
            .map(field -> item(field, identity, rules, done))
            .toList(),
        done.values().stream()
            .flatMap(review -> review.confirmedAt().stream())
            .max(Instant::compareTo),
        memberships.stream().map(one -> one.organisation().name()).toList());
  }

  private static ProfileRules rules(List<Membership> memberships) {
    return memberships.stream()
        .map(one -> one.organisation().rules())
        .reduce(ProfileRules.EVERYTHING, ProfileRules::and);
  }

  private static Item item(
      IdentityField field, Identity identity, ProfileRules rules, Map<IdentityField, Review> done) {
    return new Item(
        field,
        value(field, identity).filter(any -> rules.allow(field, ProfileRight.READ)),
        rules.of(field),
        Optional.ofNullable(done.get(field)).flatMap(Review::changedAt));
  }

  private static Optional<String> value(IdentityField field, Identity identity) {
    return switch (field) {
      case NAME -> identity.name();
      case EMAIL -> identity.email();
      case EXTERNAL_ID -> Optional.of(identity.externalId());
    };
  }

  @Override
  @Transactional
  public void confirm(SubjectRef person) {
    var rules = organisations.rulesFor(person);
    var read =
        Arrays.stream(IdentityField.values())
            .filter(field -> rules.allow(field, ProfileRight.READ))
            .toList();
    reviews.confirm(tenant.require(), person, read, clock.instant());
  }

  @Override
  @Transactional
  public void correct(SubjectRef person, IdentityField field, String value) {
    require(person, field, ProfileRight.CORRECT);
    var text = value.strip();
    if (text.isEmpty()) {
      throw Problem.at(
          CommonProblem.INVALID_INPUT, name(field), "Nothing is entered.", "the right value");
    }
    change(person, field, Optional.of(text), ProfileDeed.CORRECTED);
  }

  @Override
  @Transactional
  public void delete(SubjectRef person, IdentityField field) {
    require(person, field, ProfileRight.DELETE);
    change(person, field, Optional.empty(), ProfileDeed.DELETED);
  }

  private void change(
      SubjectRef person, IdentityField field, Optional<String> value, ProfileDeed deed) {
    var old = identity(person);
    if (value(field, old).equals(value)) {
      return;
    }
    write(
        person,
        field == IdentityField.NAME
            ? new Identity(old.externalId(), old.email(), value)
            : new Identity(old.externalId(), value, old.name()));
    reviews.change(tenant.require(), person, field, deed, clock.instant());
    events.publish(new ProfileChanged(person, field, deed));
  }

  @Override
  @Transactional
  public void correct(SubjectRef person, String email) {
    var old = identity(person);
    var typed = email.strip();
    if (old.email().filter(typed::equalsIgnoreCase).isPresent()) {
      throw Problem.at(
          CommonProblem.INVALID_INPUT,
          "email",
          "This is the address they have now.",
          "Another one, where mail arrives.");
    }
    write(person, new Identity(old.externalId(), Optional.of(typed), old.name()));
  }

  private void write(SubjectRef person, Identity next) {
    var view = subjects.find(person).orElseThrow(ProfileDesk::unknown);
    subjects.upsert(
        new SubjectRegistration(
            next.externalId(),
            next.email(),
            next.name(),
            Optional.of(view.locale()),
            view.zone(),
            List.of()));
  }

  private void require(SubjectRef person, IdentityField field, ProfileRight right) {
    if (field == IdentityField.EXTERNAL_ID || !organisations.rulesFor(person).allow(field, right)) {
      throw Problem.of(
          CommonProblem.FORBIDDEN,
          "This field is not yours to change here.",
          List.of(
              new Violation(
                  name(field), "This field is not yours to change here.", "another one")));
    }
  }

  private static String name(IdentityField field) {
    return field == IdentityField.NAME ? "name" : "email";
  }

  private Identity identity(SubjectRef person) {
    return vault.find(person).orElseThrow(ProfileDesk::unknown);
  }

  private static Problem unknown() {
    return Problem.of(CommonProblem.NOT_FOUND, "There is no such person.");
  }
}
