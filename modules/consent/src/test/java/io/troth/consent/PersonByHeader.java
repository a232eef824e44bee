package io.troth.consent;

import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.troth.kernel.Actor;
import io.troth.kernel.SubjectRef;
import io.troth.tenancy.CurrentActor;
import io.troth.tenant.api.CurrentSubject;
import io.troth.web.PersonCredential;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;

/** Tests are the person they say they are: these tests are not about tokens. */
@Singleton
class PersonByHeader implements HttpAuthenticationMechanism {

  static final String HEADER = "X-Test-Person";

  @Override
  public Uni<SecurityIdentity> authenticate(
      RoutingContext request, IdentityProviderManager providers) {
    var header = request.request().getHeader(HEADER);
    if (header == null) {
      return Uni.createFrom().nullItem();
    }
    var person = SubjectRef.parse(header);
    return Uni.createFrom()
        .item(
            QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(header))
                .addRoles(PersonCredential.SUBJECT_TOKEN.permissions())
                .addAttribute(CurrentSubject.ATTRIBUTE, person)
                .addAttribute(CurrentActor.ATTRIBUTE, Actor.subject(person))
                .build());
  }

  @Override
  public Uni<ChallengeData> getChallenge(RoutingContext request) {
    return Uni.createFrom().item(new ChallengeData(401, "WWW-Authenticate", "Bearer"));
  }
}
