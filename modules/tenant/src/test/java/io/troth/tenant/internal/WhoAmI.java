package io.troth.tenant.internal;

import io.quarkus.security.identity.SecurityIdentity;
import io.troth.tenancy.CurrentActor;
import io.troth.tenancy.CurrentTenant;
import io.troth.tenant.api.CurrentSubject;
import io.troth.web.Permissions;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Set;
import java.util.TreeSet;

/** Endpoints of the tests: tell the caller how they are seen. */
@Path("/api/v1/me/probe")
public class WhoAmI {

  private final SecurityIdentity identity;
  private final CurrentActor actor;
  private final CurrentTenant tenant;
  private final CurrentSubject subject;

  WhoAmI(
      SecurityIdentity identity, CurrentActor actor, CurrentTenant tenant, CurrentSubject subject) {
    this.identity = identity;
    this.actor = actor;
    this.tenant = tenant;
    this.subject = subject;
  }

  record Seen(String tenant, String kind, String actor, String subject, Set<String> roles) {}

  @GET
  @Path("/machine")
  @RolesAllowed(Permissions.SUBJECTS_READ)
  public Seen machine() {
    return seen();
  }

  @GET
  @Path("/person")
  @RolesAllowed(Permissions.SELF_READ)
  public Seen person() {
    return seen();
  }

  @GET
  @Path("/anybody")
  @PermitAll
  public Seen anybody() {
    return seen();
  }

  private Seen seen() {
    return new Seen(
        tenant.profile().map(profile -> profile.slug()).orElse(""),
        actor.get().kind().name(),
        actor.get().id(),
        subject.find().map(Object::toString).orElse(""),
        new TreeSet<>(identity.getRoles()));
  }
}
