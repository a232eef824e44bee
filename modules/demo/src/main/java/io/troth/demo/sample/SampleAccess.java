package io.troth.demo.sample;

import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.troth.kernel.Actor;
import io.troth.kernel.PageRequest;
import io.troth.kernel.SubjectRef;
import io.troth.subject.api.GrantView;
import io.troth.subject.api.IdentityField;
import io.troth.subject.api.IdentityWindow;
import io.troth.subject.api.MemberRole;
import io.troth.subject.api.Organisations;
import io.troth.subject.api.ProfileRight;
import io.troth.subject.api.ProfileRules;
import io.troth.subject.api.SubjectRegistration;
import io.troth.subject.api.Subjects;
import io.troth.subject.api.SupportGrants;
import io.troth.subject.api.SupportGrants.Wish;
import io.troth.tenancy.CurrentActor;
import io.troth.tenant.api.StaffAccounts;
import io.troth.tenant.api.StaffAccounts.StaffView;
import io.troth.web.StaffRole;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** What support asked the sample tenant's first people, what they answered, and who works where. */
@ApplicationScoped
class SampleAccess {

  private static final Set<IdentityField> PROFILE = Set.of(IdentityField.NAME, IdentityField.EMAIL);
  private static final Set<IdentityField> NAME = Set.of(IdentityField.NAME);
  private static final int MEMBERS = 6;
  private static final int AN_HOUR = 60;

  private static final List<String> PURPOSES =
      List.of(
          "To find your invoice of October",
          "You called because mails do not arrive",
          "To put your account together with the one you had before",
          "Your question about the newsletter");

  private final Subjects subjects;
  private final Organisations organisations;
  private final SupportGrants grants;
  private final IdentityWindow window;
  private final StaffAccounts staff;
  private final CurrentIdentityAssociation caller;

  SampleAccess(
      Subjects subjects,
      Organisations organisations,
      SupportGrants grants,
      IdentityWindow window,
      StaffAccounts staff,
      CurrentIdentityAssociation caller) {
    this.subjects = subjects;
    this.organisations = organisations;
    this.grants = grants;
    this.window = window;
    this.staff = staff;
    this.caller = caller;
  }

  /** Done once: a start that was cut short in the middle leaves the rest out. */
  void furnish() {
    if (!organisations.list(PageRequest.first()).items().isEmpty()) {
      return;
    }
    var people =
        SamplePeople.all().stream()
            .limit(MEMBERS)
            .map(SubjectRegistration::externalId)
            .flatMap(id -> subjects.byExternalId(id).stream())
            .toList();
    var support =
        staff.list(PageRequest.first()).items().stream()
            .filter(one -> one.role() == StaffRole.SUPPORT_AGENT)
            .findFirst();
    organisation(people);
    support.ifPresent(one -> stories(people, one));
  }

  private void organisation(List<SubjectRef> people) {
    var rules =
        new ProfileRules(
            Map.of(
                IdentityField.NAME, EnumSet.allOf(ProfileRight.class),
                IdentityField.EMAIL, EnumSet.of(ProfileRight.READ, ProfileRight.CORRECT),
                IdentityField.EXTERNAL_ID, EnumSet.of(ProfileRight.READ)));
    var draft = new Organisations.Draft("client-7", "Kestrel and Daughters", rules);
    var id = organisations.put(draft).organisation().id();
    people.forEach(
        person ->
            organisations.link(
                id,
                person,
                person.equals(people.get(0)) ? MemberRole.ADMINISTRATOR : MemberRole.MEMBER));
  }

  /** The first person has been seen and is asked again; of the others one refuses. */
  private void stories(List<SubjectRef> people, StaffView support) {
    for (int i = 0; i < PURPOSES.size(); i++) {
      var person = people.get(i);
      var asked = ask(support, person, PURPOSES.get(i));
      if (i == 1) {
        grants.refuse(person, asked.id());
      } else {
        as(Actor.subject(person), Set.of(), () -> grants.grant(person, asked.id(), NAME, AN_HOUR));
        as(support, () -> window.look(person));
      }
    }
    ask(support, people.get(0), "To send the contract you asked for");
  }

  private GrantView ask(StaffView support, SubjectRef person, String purpose) {
    return as(support, () -> grants.ask(new Wish(person, purpose, PROFILE, AN_HOUR)));
  }

  private <T> T as(StaffView member, Supplier<T> work) {
    var actor = new Actor(Actor.Kind.STAFF, member.id().toString());
    return as(actor, member.role().permissions(), work);
  }

  private <T> T as(Actor actor, Set<String> permissions, Supplier<T> work) {
    var before = caller.getIdentity();
    caller.setIdentity(
        QuarkusSecurityIdentity.builder()
            .setPrincipal(new QuarkusPrincipal(actor.kind() + ":" + actor.id()))
            .addRoles(permissions)
            .addAttribute(CurrentActor.ATTRIBUTE, actor)
            .build());
    try {
      return work.get();
    } finally {
      caller.setIdentity(before);
    }
  }
}
