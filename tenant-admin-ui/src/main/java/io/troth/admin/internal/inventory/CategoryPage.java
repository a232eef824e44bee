package io.troth.admin.internal.inventory;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.troth.admin.internal.desk.Desk;
import io.troth.collection.api.Inventory;
import io.troth.collection.api.Inventory.Listed;
import io.troth.collection.api.InventoryLint;
import io.troth.kernel.Problem;
import io.troth.web.Permissions;
import io.troth.web.page.Crumb;
import io.troth.web.page.Flash;
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
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One category: what the policy governs of it, and everything else to edit. */
@Path(InventoryPages.HERE + "/categories/{id}")
@Produces(MediaType.TEXT_HTML)
public class CategoryPage {

  @CheckedTemplate(basePath = "admin")
  record InventoryCategory(
      StaffShell shell,
      List<Crumb> crumbs,
      InventoryViews.Row row,
      InventoryViews.@Nullable Governed governed,
      boolean placeGoverned,
      CategoryForm category,
      boolean mayEdit)
      implements TemplateInstance {}

  private final Desk desk;
  private final Inventory inventory;

  CategoryPage(Desk desk, Inventory inventory) {
    this.desk = desk;
    this.inventory = inventory;
  }

  @GET
  @RolesAllowed(Permissions.INVENTORY_READ)
  public TemplateInstance show(
      @PathParam("id") String id, @QueryParam("saved") @Nullable String saved) {
    var listed = inventory.find(id);
    return page(listed, CategoryForm.of(listed), saved == null ? null : flash(listed));
  }

  private static Flash flash(Listed listed) {
    var stopped = listed.lint().stream().filter(lint -> lint.rule().stops()).findFirst();
    return stopped
        .map(InventoryLint::message)
        .map(
            why ->
                new Flash(io.troth.web.page.Tone.WAITS, "Saved. Nothing of it is taken yet", why))
        .orElseGet(() -> Flash.done("Saved: the next record is checked by it."));
  }

  @POST
  @RolesAllowed(Permissions.INVENTORY_EDIT)
  public Response save(@PathParam("id") String id, MultivaluedMap<String, String> posted) {
    var listed = inventory.find(id);
    var item = CategoryForm.posted(id, posted, listed.item().storedIn());
    try {
      inventory.change(revision(posted), item);
      return Response.seeOther(URI.create(InventoryPages.category(id) + "?saved=true")).build();
    } catch (Problem problem) {
      return refused(listed, CategoryForm.refused(posted, item, listed, problem), problem);
    }
  }

  @POST
  @Path("/remove")
  @RolesAllowed(Permissions.INVENTORY_EDIT)
  public Response remove(@PathParam("id") String id, MultivaluedMap<String, String> posted) {
    var listed = inventory.find(id);
    try {
      inventory.remove(id, revision(posted));
      return Response.seeOther(URI.create(InventoryPages.HERE)).build();
    } catch (Problem problem) {
      return refused(listed, CategoryForm.of(listed), problem);
    }
  }

  private Response refused(Listed listed, CategoryForm form, Problem problem) {
    var flash =
        problem.violations().isEmpty() || form.form().problems().isEmpty()
            ? Flash.refused("That did not work", problem.detail())
            : null;
    return Response.status(problem.type().status()).entity(page(listed, form, flash)).build();
  }

  /** The state the edit was made from; one that never was when the field does not say. */
  private static long revision(MultivaluedMap<String, String> posted) {
    var text = posted.getFirst("revision");
    return text != null && text.matches("[0-9]{1,18}") ? Long.parseLong(text) : -1;
  }

  private TemplateInstance page(Listed listed, CategoryForm form, @Nullable Flash flash) {
    var name = listed.item().called("en");
    return new InventoryCategory(
        desk.shell("inventory", flash),
        List.of(new Crumb("Inventory", InventoryPages.HERE), new Crumb(name, null)),
        InventoryViews.Row.of(listed),
        listed.promised().map(InventoryViews.Governed::of).orElse(null),
        listed.promised().filter(by -> !by.storedIn().isEmpty()).isPresent(),
        form,
        desk.may(Permissions.INVENTORY_EDIT));
  }
}
