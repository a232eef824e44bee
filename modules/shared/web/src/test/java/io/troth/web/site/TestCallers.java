package io.troth.web.site;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.troth.kernel.Actor;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/**
 * Believes whoever says {@code Bearer NAME PERMISSION...}, by header or, as a browser, by the
 * cookie {@code session}.
 */
@ApplicationScoped
class TestCallers implements HttpAuthenticationMechanism {

  @Override
  public Uni<SecurityIdentity> authenticate(
      RoutingContext request, IdentityProviderManager manager) {
    var header = request.request().getHeader("Authorization");
    if (header != null) {
      return header.startsWith("Bearer ")
          ? identity(header.substring(7), Actor.Kind.API_KEY)
          : Uni.createFrom().failure(new AuthenticationFailedException());
    }
    var session = request.request().getCookie("session");
    return session == null
        ? Uni.createFrom().nullItem()
        : identity(session.getValue().replace('_', ' '), Actor.Kind.STAFF);
  }

  private static Uni<SecurityIdentity> identity(String words, Actor.Kind kind) {
    var name = words.split(" ", 2)[0];
    return Uni.createFrom()
        .item(
            QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(name))
                .addRoles(Set.of(words.split(" ", -1)))
                .addAttribute("troth.actor", new Actor(kind, name))
                .build());
  }

  @Override
  public Uni<ChallengeData> getChallenge(RoutingContext request) {
    return Uni.createFrom().nullItem();
  }
}
