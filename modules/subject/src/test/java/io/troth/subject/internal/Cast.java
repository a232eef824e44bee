package io.troth.subject.internal;

import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.troth.kernel.Actor;
import io.troth.kernel.SubjectRef;
import io.troth.tenancy.CurrentActor;
import io.troth.web.KeyScope;
import io.troth.web.PersonCredential;
import io.troth.web.StaffRole;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.function.Supplier;

/** Lets tests be somebody: a colleague, a person, a server of the tenant alpha. */
@Singleton
final class Cast {

  static final String ANNA = "01900000-0000-7000-8000-00000000a11a";
  static final String BOB = "01900000-0000-7000-8000-000000000b0b";

  private final Fixtures fixtures;
  private final CurrentIdentityAssociation caller;

  Cast(Fixtures fixtures, CurrentIdentityAssociation caller) {
    this.fixtures = fixtures;
    this.caller = caller;
  }

  <T> T staff(StaffRole role, String account, Supplier<T> work) {
    return as(new Actor(Actor.Kind.STAFF, account), role.permissions(), work);
  }

  <T> T support(Supplier<T> work) {
    return staff(StaffRole.SUPPORT_AGENT, ANNA, work);
  }

  <T> T officer(Supplier<T> work) {
    return staff(StaffRole.PRIVACY_OFFICER, BOB, work);
  }

  <T> T person(SubjectRef person, Supplier<T> work) {
    return as(Actor.subject(person), PersonCredential.MAIL_LINK.permissions(), work);
  }

  <T> T server(Supplier<T> work) {
    return as(new Actor(Actor.Kind.API_KEY, BOB), KeyScope.IDENTITIES.permissions(), work);
  }

  private <T> T as(Actor actor, Set<String> permissions, Supplier<T> work) {
    return fixtures.inAlpha(
        () -> {
          caller.setIdentity(
              QuarkusSecurityIdentity.builder()
                  .setPrincipal(new QuarkusPrincipal(actor.id()))
                  .addRoles(permissions)
                  .addAttribute(CurrentActor.ATTRIBUTE, actor)
                  .build());
          return work.get();
        });
  }
}
