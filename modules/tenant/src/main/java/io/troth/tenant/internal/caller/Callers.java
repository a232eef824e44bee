package io.troth.tenant.internal.caller;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.troth.kernel.Actor;
import io.troth.kernel.SubjectRef;
import io.troth.tenancy.CurrentActor;
import io.troth.tenant.api.CurrentSubject;
import io.troth.web.PersonCredential;
import java.util.Set;

/** Makes identities: a pseudonymous actor and what it may do, one role per permission. */
public final class Callers {

  private Callers() {}

  public static SecurityIdentity of(Actor actor, Set<String> permissions) {
    return identity(actor, permissions).build();
  }

  public static SecurityIdentity person(SubjectRef subject, PersonCredential credential) {
    return identity(Actor.subject(subject), credential.permissions())
        .addAttribute(CurrentSubject.ATTRIBUTE, subject)
        .build();
  }

  private static QuarkusSecurityIdentity.Builder identity(Actor actor, Set<String> permissions) {
    return QuarkusSecurityIdentity.builder()
        .setPrincipal(new QuarkusPrincipal(actor.kind() + ":" + actor.id()))
        .addRoles(permissions)
        .addAttribute(CurrentActor.ATTRIBUTE, actor);
  }
}
