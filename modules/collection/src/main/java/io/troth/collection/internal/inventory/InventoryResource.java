package io.troth.collection.internal.inventory;

import io.troth.collection.api.Inventory;
import io.troth.kernel.CommonProblem;
import io.troth.kernel.Problem;
import io.troth.web.EntityTags;
import io.troth.web.Permissions;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The data inventory, over HTTP. */
@Path("/api/v1/inventory")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Inventory")
public class InventoryResource {

  private static final String CATEGORY = "categories/{category}";

  private final Inventory inventory;

  InventoryResource(Inventory inventory) {
    this.inventory = inventory;
  }

  @GET
  @Path("categories")
  @RolesAllowed(Permissions.INVENTORY_READ)
  @Operation(
      operationId = "listCategories",
      summary = "Every category of data, with what the policy in force says of it")
  public List<CategoryAnswer> list() {
    return inventory.all().stream().map(CategoryAnswer::of).toList();
  }

  @POST
  @Path("categories")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Permissions.INVENTORY_EDIT)
  @Operation(operationId = "addCategory", summary = "Add a category")
  @APIResponse(
      responseCode = "201",
      description = "Added",
      content = @Content(schema = @Schema(implementation = CategoryAnswer.class)))
  public Response add(@NotNull @Valid ItemJson body) {
    var added = inventory.add(body.item());
    return Response.status(Response.Status.CREATED)
        .entity(CategoryAnswer.of(added))
        .tag(EntityTags.of(added.revision()))
        .build();
  }

  @GET
  @Path(CATEGORY)
  @RolesAllowed(Permissions.INVENTORY_READ)
  @Operation(operationId = "readCategory", summary = "One category")
  @APIResponse(
      responseCode = "200",
      description = "The category; its ETag is needed to change it",
      content = @Content(schema = @Schema(implementation = CategoryAnswer.class)))
  public Response read(@PathParam("category") String category) {
    // What the policy says of it changes without it: the tag is for edits, never for "unchanged".
    var found = inventory.find(category);
    return Response.ok(CategoryAnswer.of(found)).tag(EntityTags.of(found.revision())).build();
  }

  @PUT
  @Path(CATEGORY)
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Permissions.INVENTORY_EDIT)
  @Operation(
      operationId = "changeCategory",
      summary = "Change a category",
      description =
          "Retention, recipients, promised places and what the category is in law follow the policy"
              + " in force: they change through a published version.")
  @APIResponse(
      responseCode = "200",
      description = "The category as it is now",
      content = @Content(schema = @Schema(implementation = CategoryAnswer.class)))
  public Response change(
      @PathParam("category") String category,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid ItemJson body) {
    inventory.find(category);
    if (!body.id().equals(category)) {
      throw Problem.at(
          CommonProblem.INVALID_INPUT,
          "id",
          "This is another one than the address names.",
          "the same");
    }
    var changed = inventory.change(EntityTags.expected(ifMatch), body.item());
    return Response.ok(CategoryAnswer.of(changed)).tag(EntityTags.of(changed.revision())).build();
  }

  @DELETE
  @Path(CATEGORY)
  @RolesAllowed(Permissions.INVENTORY_EDIT)
  @Operation(
      operationId = "removeCategory",
      summary = "Take a category out",
      description = "Not while there are records of it.")
  public void remove(
      @PathParam("category") String category, @HeaderParam("If-Match") @Nullable String ifMatch) {
    inventory.remove(category, EntityTags.expected(ifMatch));
  }

  @GET
  @Path("lint")
  @RolesAllowed(Permissions.INVENTORY_READ)
  @Operation(
      operationId = "lintInventory",
      summary = "What does not fit, in itself or with the policy in force")
  public List<CategoryAnswer.Lint> lint() {
    return inventory.lint().stream().map(CategoryAnswer.Lint::of).toList();
  }

  @GET
  @Path("presets")
  @RolesAllowed(Permissions.INVENTORY_READ)
  @Operation(operationId = "listPresets", summary = "Inventories to begin with, best fit first")
  public List<CategoryAnswer.Offer> presets() {
    return inventory.presets().stream().map(CategoryAnswer.Offer::of).toList();
  }

  @POST
  @Path("presets/{preset}")
  @RolesAllowed(Permissions.INVENTORY_EDIT)
  @Operation(
      operationId = "beginInventory",
      summary = "Begin with a preset",
      description = "Only while the inventory is empty.")
  public List<CategoryAnswer> begin(@PathParam("preset") String preset) {
    return inventory.begin(preset).stream().map(CategoryAnswer::of).toList();
  }
}
