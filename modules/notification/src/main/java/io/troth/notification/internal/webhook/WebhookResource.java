package io.troth.notification.internal.webhook;

import io.troth.notification.api.WebhookDraft;
import io.troth.notification.api.WebhookState;
import io.troth.notification.api.WebhookView;
import io.troth.notification.api.Webhooks;
import io.troth.notification.api.Webhooks.WithSecret;
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
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/** Addresses that are sent facts. */
@Path("/api/v1/webhooks")
@Tag(name = "Webhooks")
@RolesAllowed(Permissions.WEBHOOKS_MANAGE)
@Produces(MediaType.APPLICATION_JSON)
public class WebhookResource {

  private final Webhooks webhooks;

  WebhookResource(Webhooks webhooks) {
    this.webhooks = webhooks;
  }

  /** An address that is wanted. */
  @Schema(name = "WebhookWish")
  public record WebhookWish(
      @NotNull
          @Schema(description = "an https address, port 443 or 8443", maxLength = TargetUrl.LONGEST)
          String url,
      @Schema(description = "for your own people", maxLength = 200) @Nullable String description,
      @Schema(description = "names of the facts to send; none for all") @Nullable Set<String> types,
      @Schema(description = "whether facts are sent; true when missing")
          @Nullable Boolean enabled) {

    WebhookDraft draft() {
      return new WebhookDraft(
          url,
          Optional.ofNullable(description).orElse(""),
          names(),
          Optional.ofNullable(enabled).orElse(true));
    }

    /** What is no name in JSON is none that exists. */
    private Set<String> names() {
      return Optional.ofNullable(types).orElse(Set.of()).stream()
          .map(type -> Objects.requireNonNullElse(type, ""))
          .collect(Collectors.toSet());
    }
  }

  /** An address as JSON. */
  @Schema(name = "Webhook")
  public record WebhookJson(
      UUID id,
      String url,
      String description,
      @Schema(description = "none for all") Set<String> types,
      WebhookState state,
      Instant createdAt,
      @Schema(description = "until when an earlier secret signs too")
          Optional<Instant> oldSecretsUntil,
      @Schema(description = "since when every attempt failed") Optional<Instant> failingSince) {

    static WebhookJson of(WebhookView view) {
      return new WebhookJson(
          view.id(),
          view.url(),
          view.description(),
          new TreeSet<>(view.types()),
          view.state(),
          view.createdAt(),
          view.oldSecretsUntil(),
          view.failingSince());
    }
  }

  /**
   * An address with its newest secret.
   *
   * @param secret shown this once
   */
  @Schema(name = "WebhookWithSecret")
  public record WebhookWithSecret(WebhookJson webhook, String secret) {

    static WebhookWithSecret of(WithSecret made) {
      return new WebhookWithSecret(WebhookJson.of(made.webhook()), made.secret());
    }

    @Override
    public String toString() {
      return "WebhookWithSecret[" + webhook.id() + "]";
    }
  }

  /** All of a tenant's addresses: there are only few. */
  @Schema(name = "WebhookList")
  public record WebhookList(List<WebhookJson> items) {}

  @GET
  @Operation(operationId = "listWebhooks", summary = "List the addresses that are sent facts")
  public WebhookList list() {
    return new WebhookList(webhooks.list().stream().map(WebhookJson::of).toList());
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @ResponseStatus(201)
  @Operation(
      operationId = "addWebhook",
      summary = "Have facts sent to an address",
      description =
          "The secret is in this answer only. Repeated with the same Idempotency-Key and body by the"
              + " same caller, the same answer comes again: it is kept for a day, encrypted under"
              + " that Idempotency-Key.")
  public WebhookWithSecret add(@NotNull @Valid WebhookWish wish) {
    return WebhookWithSecret.of(webhooks.add(wish.draft()));
  }

  @GET
  @Path("/{id}")
  @Operation(operationId = "readWebhook", summary = "Read one address")
  @APIResponse(
      responseCode = "200",
      description = "The address",
      content = @Content(schema = @Schema(implementation = WebhookJson.class)))
  public Response read(@PathParam("id") UUID id, @Context Request request) {
    var view = webhooks.find(id);
    return EntityTags.answer(request, view.version(), () -> WebhookJson.of(view));
  }

  @PUT
  @Path("/{id}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "changeWebhook",
      summary = "Change an address, switch it on or off",
      description = "Switched off, what waits for it is given up; it can be replayed later.")
  @APIResponse(
      responseCode = "200",
      description = "The address as it is now",
      content = @Content(schema = @Schema(implementation = WebhookJson.class)))
  public Response change(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid WebhookWish wish) {
    var view = webhooks.change(id, EntityTags.expected(ifMatch), wish.draft());
    return Response.ok(WebhookJson.of(view)).tag(EntityTags.of(view.version())).build();
  }

  @DELETE
  @Path("/{id}")
  @Operation(operationId = "removeWebhook", summary = "Forget an address and its secrets")
  public void remove(@PathParam("id") UUID id) {
    webhooks.remove(id);
  }

  @POST
  @Path("/{id}/secret")
  @ResponseStatus(201)
  @Operation(
      operationId = "renewWebhookSecret",
      summary = "Make a new secret",
      description =
          "For 24 hours everything is signed with the earlier secret as well. The new one is in this"
              + " answer only.")
  public WebhookWithSecret renew(@PathParam("id") UUID id) {
    return WebhookWithSecret.of(webhooks.rotate(id));
  }

  @POST
  @Path("/{id}/test")
  @ResponseStatus(202)
  @Operation(
      operationId = "testWebhook",
      summary = "Send a fact that means nothing",
      description = "What became of it is among the deliveries of this address.")
  public void test(@PathParam("id") UUID id) {
    webhooks.test(id);
  }
}
