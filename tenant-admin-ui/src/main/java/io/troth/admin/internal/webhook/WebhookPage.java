package io.troth.admin.internal.webhook;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.troth.admin.internal.desk.Desk;
import io.troth.kernel.PageRequest;
import io.troth.kernel.Problem;
import io.troth.notification.api.DeliveryState;
import io.troth.notification.api.WebhookDeliveries;
import io.troth.notification.api.WebhookDraft;
import io.troth.notification.api.WebhookState;
import io.troth.notification.api.WebhookView;
import io.troth.notification.api.Webhooks;
import io.troth.web.Permissions;
import io.troth.web.page.Choice;
import io.troth.web.page.Crumb;
import io.troth.web.page.Flash;
import io.troth.web.page.Form;
import io.troth.web.page.NavItem;
import io.troth.web.page.Pager;
import io.troth.web.page.StaffShell;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One address: what was sent there, and changing it. */
@Path(WebhookPages.HERE + "/{id}")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Permissions.WEBHOOKS_MANAGE)
public class WebhookPage {

  private static final String ALL = "ALL";

  @CheckedTemplate(basePath = "admin")
  record OneWebhook(
      StaffShell shell,
      List<Crumb> crumbs,
      WebhookViews.Row hook,
      Form form,
      List<Choice> types,
      List<NavItem> states,
      String current,
      List<WebhookViews.Sent> sent,
      Pager pager,
      List<Choice> since,
      @Nullable String secret)
      implements TemplateInstance {}

  private final Desk desk;
  private final Webhooks webhooks;
  private final WebhookDeliveries deliveries;

  WebhookPage(Desk desk, Webhooks webhooks, WebhookDeliveries deliveries) {
    this.desk = desk;
    this.webhooks = webhooks;
    this.deliveries = deliveries;
  }

  @GET
  public TemplateInstance show(
      @PathParam("id") UUID id,
      @QueryParam("state") @Nullable String state,
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("said") @Nullable String said) {
    var webhook = webhooks.find(id);
    var form = WebhookForm.of(webhook, webhooks.types());
    return page(webhook, form, new Part(state(state), cursor), Said.flash(said), null);
  }

  @POST
  public Response change(@PathParam("id") UUID id, MultivaluedMap<String, String> posted) {
    var webhook = webhooks.find(id);
    var form = WebhookForm.posted(posted, webhooks.types());
    try {
      webhooks.change(id, form.version(), form.draft(isOn(webhook)));
      return back(id, Said.SAVED);
    } catch (Problem problem) {
      var page = page(webhook, form.refused(problem), Part.FIRST, null, null);
      return Response.status(problem.type().status()).entity(page).build();
    }
  }

  @POST
  @Path("/switch")
  public Response switchOver(@PathParam("id") UUID id) {
    var webhook = webhooks.find(id);
    var draft =
        new WebhookDraft(webhook.url(), webhook.description(), webhook.types(), !isOn(webhook));
    webhooks.change(id, webhook.version(), draft);
    return back(id, isOn(webhook) ? Said.SWITCHED_OFF : Said.SWITCHED_ON);
  }

  /** The secret is on this answer and nowhere else, so there is no redirect here. */
  @POST
  @Path("/secret")
  public Response renew(@PathParam("id") UUID id) {
    try {
      var made = webhooks.rotate(id);
      var form = WebhookForm.of(made.webhook(), webhooks.types());
      return Response.ok(page(made.webhook(), form, Part.FIRST, null, made.secret()))
          .header("Cache-Control", "no-store")
          .build();
    } catch (Problem problem) {
      return refused(id, problem);
    }
  }

  @POST
  @Path("/test")
  public Response test(@PathParam("id") UUID id) {
    try {
      webhooks.test(id);
      return back(id, Said.TESTED);
    } catch (Problem problem) {
      return refused(id, problem);
    }
  }

  @POST
  @Path("/replay")
  public Response replay(@PathParam("id") UUID id, MultivaluedMap<String, String> posted) {
    try {
      var since = Since.of(posted.getFirst("since")).before(desk.reader().now());
      int replayed = deliveries.replayFailed(id, since);
      return back(id, replayed == 0 ? Said.NOTHING_REPLAYED : Said.REPLAYED);
    } catch (Problem problem) {
      return refused(id, problem);
    }
  }

  @POST
  @Path("/remove")
  public Response remove(@PathParam("id") UUID id) {
    webhooks.remove(id);
    return Response.seeOther(URI.create(WebhookPages.HERE)).build();
  }

  private Response refused(UUID id, Problem problem) {
    var webhook = webhooks.find(id);
    var flash = Flash.refused("That did not work", problem.detail());
    var form = WebhookForm.of(webhook, webhooks.types());
    return Response.status(problem.type().status())
        .entity(page(webhook, form, Part.FIRST, flash, null))
        .build();
  }

  static Response back(UUID id, Said said) {
    return Response.seeOther(URI.create(WebhookPages.HERE + "/" + id + "?said=" + said.name()))
        .build();
  }

  /** Which part of the log. */
  private record Part(Optional<DeliveryState> state, @Nullable String cursor) {

    static final Part FIRST = new Part(Optional.empty(), null);

    PageRequest request() {
      return new PageRequest(Optional.ofNullable(cursor), PageRequest.DEFAULT_LIMIT);
    }
  }

  private TemplateInstance page(
      WebhookView webhook,
      WebhookForm form,
      Part part,
      @Nullable Flash flash,
      @Nullable String secret) {
    var shell = desk.shell("webhooks", flash);
    var here = WebhookPages.HERE + "/" + webhook.id();
    var log = deliveries.list(webhook.id(), part.state(), part.request());
    var current = part.state().map(Enum::name).orElse(ALL);
    var base = here + "?state=" + current;
    return new OneWebhook(
        shell,
        List.of(new Crumb("Webhooks", WebhookPages.HERE), new Crumb("Webhook", null)),
        WebhookViews.Row.of(webhook, shell.reader()),
        form.form(),
        form.types(),
        states(here),
        current,
        log.items().stream()
            .map(one -> WebhookViews.Sent.of(webhook, one, shell.reader()))
            .toList(),
        new Pager(
            log.items().size() + " on this page",
            part.cursor() == null ? null : base,
            log.next().map(next -> base + "&cursor=" + next).orElse(null)),
        Since.choices(),
        secret);
  }

  private static List<NavItem> states(String here) {
    var tabs = new ArrayList<NavItem>();
    tabs.add(new NavItem(ALL, "All", here));
    Arrays.stream(DeliveryState.values())
        .map(
            state -> new NavItem(state.name(), WebhookWords.words(state), here + "?state=" + state))
        .forEach(tabs::add);
    return tabs;
  }

  private static Optional<DeliveryState> state(@Nullable String text) {
    return Arrays.stream(DeliveryState.values())
        .filter(state -> state.name().equals(text))
        .findFirst();
  }

  private static boolean isOn(WebhookView webhook) {
    return webhook.state() == WebhookState.ENABLED;
  }
}
