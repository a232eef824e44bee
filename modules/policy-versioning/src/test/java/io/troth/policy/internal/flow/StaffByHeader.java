package io.troth.policy.internal.flow;

import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import io.smallrye.mutiny.Uni;
import io.troth.kernel.Actor;
import io.troth.policy.internal.TwoCustomers;
import io.troth.tenancy.CurrentActor;
import io.troth.web.StaffRole;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;

/** Tests are the colleague they say they are, written "ROLE name": these are not about sign-in. */
@Singleton
final class StaffByHeader implements HttpAuthenticationMechanism {

  private static final String HEADER = "X-Test-Staff";

  static RequestSpecification as(String colleague) {
    return RestAssured.given()
        .header("Host", TwoCustomers.ALPHA_HOST)
        .header(HEADER, colleague)
        .contentType(ContentType.JSON);
  }

  @Override
  public Uni<SecurityIdentity> authenticate(
      RoutingContext request, IdentityProviderManager providers) {
    var header = request.request().getHeader(HEADER);
    if (header == null) {
      return Uni.createFrom().nullItem();
    }
    var words = header.split(" ");
    return Uni.createFrom()
        .item(
            QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(words[1]))
                .addRoles(StaffRole.valueOf(words[0]).permissions())
                .addAttribute(CurrentActor.ATTRIBUTE, new Actor(Actor.Kind.STAFF, words[1]))
                .build());
  }

  @Override
  public Uni<ChallengeData> getChallenge(RoutingContext request) {
    return Uni.createFrom().item(new ChallengeData(401, "WWW-Authenticate", "Bearer"));
  }
}
