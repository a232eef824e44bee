package io.troth.tenant.internal.provider;

import io.troth.tenant.api.IdentityProviders;
import io.troth.tenant.api.IdentityProviders.Draft;
import io.troth.tenant.api.IdentityProviders.FoundBy;
import io.troth.tenant.api.IdentityProviders.Provider;
import io.troth.tenant.api.IdentityProviders.State;
import io.troth.web.EntityTags;
import io.troth.web.Permissions;
import io.troth.web.outbound.TargetUrl;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The OpenID Connect provider by which people enter the privacy centre. */
@Path("/api/v1/people-provider")
@Tag(name = "Keys")
@RolesAllowed(Permissions.KEYS_MANAGE)
@Produces(MediaType.APPLICATION_JSON)
public class ProviderResource {

  private final IdentityProviders providers;

  ProviderResource(IdentityProviders providers) {
    this.providers = providers;
  }

  /** A provider that is wanted. */
  @Schema(name = "PeopleProviderWish")
  public record Wish(
      @NotNull
          @Schema(
              description = "as in its tokens: an https address, port 443 or 8443",
              maxLength = TargetUrl.LONGEST)
          String issuer,
      @NotNull @Schema(maxLength = ProviderRules.LONGEST_CLIENT) String clientId,
      @Schema(
              description =
                  "missing to keep the one there is for the same issuer and client; empty for none",
              maxLength = ProviderRules.LONGEST_CLIENT)
          @Nullable String clientSecret,
      @Schema(description = "openid and email when missing") @Nullable List<String> scopes,
      @Schema(description = "CLAIM when missing") @Nullable FoundBy foundBy,
      @Schema(
              description = "which claim is the external id, with CLAIM; sub when missing",
              maxLength = 100)
          @Nullable String claim,
      @Schema(description = "what people call it, by language: en, de")
          @Nullable Map<String, String> names) {

    Draft draft() {
      return new Draft(
          issuer,
          clientId,
          Optional.ofNullable(clientSecret),
          scopes == null ? List.of() : scopes,
          foundBy == null ? FoundBy.CLAIM : foundBy,
          claim == null ? "" : claim,
          names == null ? Map.of() : names);
    }

    @Override
    public String toString() {
      return "Wish[" + issuer + "]";
    }
  }

  /** The provider without its secret. */
  @Schema(name = "PeopleProvider")
  public record ProviderJson(
      String issuer,
      String clientId,
      boolean hasSecret,
      List<String> scopes,
      FoundBy foundBy,
      String claim,
      Map<String, String> names,
      Instant changedAt) {

    static ProviderJson of(Provider provider) {
      return new ProviderJson(
          provider.issuer(),
          provider.clientId(),
          provider.hasSecret(),
          provider.scopes(),
          provider.foundBy(),
          provider.claim(),
          provider.names(),
          provider.changedAt());
    }
  }

  /**
   * What there is.
   *
   * @param provider null while there is none
   */
  @Schema(name = "PeopleProviderState")
  public record StateJson(
      @Schema(description = "the redirect address to register with the provider") URI redirectUri,
      @Nullable ProviderJson provider) {

    static StateJson of(State state) {
      return new StateJson(
          state.redirectUri(), state.provider().map(ProviderJson::of).orElse(null));
    }
  }

  @GET
  @Operation(
      operationId = "readPeopleProvider",
      summary = "Read by which provider people sign in",
      description = "Also tells the redirect address while there is none; its tag is then \"v0\".")
  @APIResponse(
      responseCode = "200",
      description = "What there is",
      content = @Content(schema = @Schema(implementation = StateJson.class)))
  public Response read(@Context Request request) {
    var state = providers.get();
    return EntityTags.answer(request, state.version(), () -> StateJson.of(state));
  }

  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "setPeopleProvider",
      summary = "Let people sign in at your own OpenID Connect provider")
  @APIResponse(
      responseCode = "200",
      description = "The provider as it is now",
      content = @Content(schema = @Schema(implementation = StateJson.class)))
  public Response set(
      @HeaderParam("If-Match") @Nullable String ifMatch, @NotNull @Valid Wish wish) {
    var state = providers.set(EntityTags.expected(ifMatch), wish.draft());
    return Response.ok(StateJson.of(state)).tag(EntityTags.of(state.version())).build();
  }

  @DELETE
  @Operation(
      operationId = "removePeopleProvider",
      summary = "Let people sign in there no longer",
      description = "Sessions that began there go on until they end.")
  public void remove(@HeaderParam("If-Match") @Nullable String ifMatch) {
    providers.remove(EntityTags.expected(ifMatch));
  }
}
