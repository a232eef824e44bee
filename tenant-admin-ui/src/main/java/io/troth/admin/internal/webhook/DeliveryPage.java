package io.troth.admin.internal.webhook;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.troth.admin.internal.desk.Desk;
import io.troth.notification.api.WebhookDeliveries;
import io.troth.notification.api.Webhooks;
import io.troth.web.Permissions;
import io.troth.web.page.Crumb;
import io.troth.web.page.StaffShell;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;

/** One fact on its way to one address: every attempt. */
@Path(WebhookPages.HERE + "/{id}/deliveries/{deliveryId}")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Permissions.WEBHOOKS_MANAGE)
public class DeliveryPage {

  @CheckedTemplate(basePath = "admin")
  record WebhookDelivery(
      StaffShell shell, List<Crumb> crumbs, WebhookViews.Sent sent, List<WebhookViews.Try> tries)
      implements TemplateInstance {}

  private final Desk desk;
  private final Webhooks webhooks;
  private final WebhookDeliveries deliveries;

  DeliveryPage(Desk desk, Webhooks webhooks, WebhookDeliveries deliveries) {
    this.desk = desk;
    this.webhooks = webhooks;
    this.deliveries = deliveries;
  }

  @GET
  public TemplateInstance show(@PathParam("id") UUID id, @PathParam("deliveryId") UUID deliveryId) {
    var webhook = webhooks.find(id);
    var delivery = deliveries.find(id, deliveryId);
    var shell = desk.shell("webhooks");
    return new WebhookDelivery(
        shell,
        List.of(
            new Crumb("Webhooks", WebhookPages.HERE),
            new Crumb("Webhook", WebhookPages.HERE + "/" + id),
            new Crumb("Delivery", null)),
        WebhookViews.Sent.of(webhook, delivery, shell.reader()),
        delivery.tries().stream()
            .map(attempt -> WebhookViews.Try.of(attempt, shell.reader()))
            .toList());
  }

  @POST
  @Path("/replay")
  public Response replay(@PathParam("id") UUID id, @PathParam("deliveryId") UUID deliveryId) {
    deliveries.replay(id, deliveryId);
    return WebhookPage.back(id, Said.REPLAYED);
  }
}
