package io.troth.admin.internal.account;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.troth.admin.internal.desk.Desk;
import io.troth.kernel.CommonProblem;
import io.troth.kernel.PageRequest;
import io.troth.kernel.Problem;
import io.troth.tenant.api.ApiKeys;
import io.troth.tenant.api.ApiKeys.KeyView;
import io.troth.tenant.api.BrowserKeys;
import io.troth.tenant.api.BrowserKeys.PublishableKey;
import io.troth.web.KeyScope;
import io.troth.web.Permissions;
import io.troth.web.page.Choice;
import io.troth.web.page.Flash;
import io.troth.web.page.Form;
import io.troth.web.page.Moment;
import io.troth.web.page.Reader;
import io.troth.web.page.StaffShell;
import io.troth.web.page.Tone;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Keys of the tenant's servers and of its pages in browsers. */
@Path("/admin/keys")
@Produces(MediaType.TEXT_HTML)
public class KeyPages {

  private static final int LONGEST_LABEL = 80;

  @CheckedTemplate(basePath = "admin")
  record Keys(
      StaffShell shell,
      Form form,
      List<Choice> scopes,
      List<Key> keys,
      List<PublishableKey> publishable,
      @Nullable String secret)
      implements TemplateInstance {}

  /** One key of a server. */
  record Key(
      String id,
      String label,
      String scopes,
      Moment created,
      @Nullable Moment used,
      Tone tone,
      String state,
      boolean live) {}

  private final Desk desk;
  private final ApiKeys keys;
  private final BrowserKeys browserKeys;

  KeyPages(Desk desk, ApiKeys keys, BrowserKeys browserKeys) {
    this.desk = desk;
    this.keys = keys;
    this.browserKeys = browserKeys;
  }

  @GET
  @RolesAllowed(Permissions.KEYS_MANAGE)
  public TemplateInstance list() {
    return page(Form.blank(), null, null);
  }

  /** The secret is on this answer and nowhere else, so there is no redirect here. */
  @POST
  @RolesAllowed(Permissions.KEYS_MANAGE)
  public Response issue(MultivaluedMap<String, String> posted) {
    var form = Form.posted(posted);
    var label = form.value("label").strip();
    var scopes = scopes(posted.getOrDefault("scope", List.of()));
    if (label.isEmpty() || label.length() > LONGEST_LABEL) {
      return refused(form.refused("label", "The key needs a name.", "1 to 80 characters."));
    }
    if (scopes.isEmpty()) {
      return refused(form.refused("scope", "The key could do nothing.", "Choose at least one."));
    }
    var issued = keys.issue(label, scopes, Optional.empty());
    return Response.ok(page(Form.blank(), null, issued.secret())).build();
  }

  @POST
  @Path("/{id}/revoke")
  @RolesAllowed(Permissions.KEYS_MANAGE)
  public Response revoke(@PathParam("id") String id) {
    try {
      keys.revoke(UUID.fromString(id));
    } catch (IllegalArgumentException e) {
      throw Problem.of(CommonProblem.NOT_FOUND, "There is no such key.");
    }
    return Response.seeOther(URI.create("/admin/keys")).build();
  }

  private Response refused(Form form) {
    var status = CommonProblem.INVALID_INPUT.status();
    return Response.status(status).entity(page(form, null, null)).build();
  }

  private TemplateInstance page(Form form, @Nullable Flash flash, @Nullable String secret) {
    var shell = desk.shell("keys", flash);
    return new Keys(
        shell,
        form,
        Arrays.stream(KeyScope.values())
            .map(scope -> new Choice(scope.name(), words(scope.name())))
            .toList(),
        keys.list(new PageRequest(Optional.empty(), PageRequest.MAX_LIMIT)).items().stream()
            .map(key -> key(key, shell.reader()))
            .toList(),
        browserKeys.publishableKeys(),
        secret);
  }

  private static Set<KeyScope> scopes(List<String> names) {
    return Arrays.stream(KeyScope.values())
        .filter(scope -> names.contains(scope.name()))
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(KeyScope.class)));
  }

  private static Key key(KeyView key, Reader reader) {
    var expired = key.expiresAt().filter(at -> !at.isAfter(reader.now())).isPresent();
    var live = key.revokedAt().isEmpty() && !expired;
    return new Key(
        key.id().toString(),
        key.label(),
        key.scopes().stream()
            .map(scope -> words(scope.name()))
            .sorted()
            .collect(Collectors.joining(", ")),
        reader.brief(key.createdAt()),
        key.lastUsedAt().map(reader::brief).orElse(null),
        live ? Tone.KEPT : Tone.NEUTRAL,
        live ? "Live" : expired ? "Expired" : "Revoked",
        live);
  }

  private static String words(String constant) {
    return constant.charAt(0) + constant.substring(1).toLowerCase(Locale.ROOT);
  }
}
