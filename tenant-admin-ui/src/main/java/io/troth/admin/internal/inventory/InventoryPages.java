package io.troth.admin.internal.inventory;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.troth.admin.internal.desk.Desk;
import io.troth.admin.internal.desk.Faults;
import io.troth.collection.api.ExtraFields;
import io.troth.collection.api.Inventory;
import io.troth.collection.api.InventoryItem;
import io.troth.collection.api.PromisedCategory;
import io.troth.kernel.CommonProblem;
import io.troth.kernel.Problem;
import io.troth.web.Permissions;
import io.troth.web.page.Flash;
import io.troth.web.page.Form;
import io.troth.web.page.StaffShell;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Every category of data, what is wrong with it, and how to begin. */
@Path(InventoryPages.HERE)
@Produces(MediaType.TEXT_HTML)
public class InventoryPages {

  static final String HERE = Desk.HOME + "/inventory";

  @CheckedTemplate(basePath = "admin")
  record InventoryList(
      StaffShell shell,
      List<InventoryViews.Row> rows,
      List<InventoryViews.Missing> missing,
      List<InventoryViews.Offer> offers,
      Form form,
      boolean mayEdit)
      implements TemplateInstance {}

  private final Desk desk;
  private final Inventory inventory;

  InventoryPages(Desk desk, Inventory inventory) {
    this.desk = desk;
    this.inventory = inventory;
  }

  static String category(String id) {
    return HERE + "/categories/" + id;
  }

  @GET
  @RolesAllowed(Permissions.INVENTORY_READ)
  public TemplateInstance list() {
    return page(Form.blank(), null);
  }

  /** Begins with a preset. */
  @POST
  @Path("/begin")
  @RolesAllowed(Permissions.INVENTORY_EDIT)
  public Response begin(@FormParam("preset") @Nullable String preset) {
    try {
      inventory.begin(preset == null ? "" : preset);
      return Response.seeOther(URI.create(HERE)).build();
    } catch (Problem problem) {
      return refused(problem, Form.blank());
    }
  }

  /** Adds what a version in force names, as far as that says it. */
  @POST
  @Path("/add-promised")
  @RolesAllowed(Permissions.INVENTORY_EDIT)
  public Response addPromised(@FormParam("id") @Nullable String id) {
    var promised =
        inventory.missing().stream()
            .filter(one -> one.id().equals(id))
            .findFirst()
            .orElseThrow(() -> Problem.of(CommonProblem.NOT_FOUND, "It is listed already."));
    inventory.add(skeleton(promised));
    return Response.seeOther(URI.create(category(promised.id()))).build();
  }

  @POST
  @Path("/add")
  @RolesAllowed(Permissions.INVENTORY_EDIT)
  public Response add(MultivaluedMap<String, String> posted) {
    var form = Form.posted(posted);
    var names = new HashMap<String, String>();
    names.put("en", form.value("name").strip());
    var item =
        new InventoryItem(
            form.value("id").strip(),
            names,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            ExtraFields.REFUSE,
            List.of());
    try {
      inventory.add(item);
      return Response.seeOther(URI.create(category(item.id()))).build();
    } catch (Problem problem) {
      return refused(problem, form);
    }
  }

  private static InventoryItem skeleton(PromisedCategory promised) {
    var names = new HashMap<>(promised.name().byLanguage());
    names.keySet().retainAll(List.of("en", "de"));
    return new InventoryItem(
        promised.id(),
        Map.copyOf(names),
        promised.kinds(),
        List.of(),
        List.copyOf(promised.sources()),
        List.of(),
        List.of(),
        ExtraFields.REFUSE,
        List.of());
  }

  private Response refused(Problem problem, Form form) {
    var page =
        problem.violations().isEmpty()
            ? page(form, Flash.refused("That did not work", problem.detail()))
            : page(form.refused(Faults.of(problem)), null);
    return Response.status(problem.type().status()).entity(page).build();
  }

  private TemplateInstance page(Form form, @Nullable Flash flash) {
    var listed = inventory.all();
    var missing = inventory.missing();
    var promised =
        missing.size() + (int) listed.stream().filter(one -> one.promised().isPresent()).count();
    var offers =
        listed.isEmpty()
            ? inventory.presets().stream()
                .map(preset -> InventoryViews.Offer.of(preset, promised))
                .toList()
            : List.<InventoryViews.Offer>of();
    return new InventoryList(
        desk.shell("inventory", flash),
        listed.stream().map(InventoryViews.Row::of).toList(),
        missing.stream().map(InventoryViews.Missing::of).toList(),
        offers,
        form,
        desk.may(Permissions.INVENTORY_EDIT));
  }
}
