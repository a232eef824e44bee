package io.troth.admin.internal.inventory;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.troth.admin.internal.desk.Desk;
import io.troth.collection.api.Inventory;
import io.troth.collection.api.Inventory.Listed;
import io.troth.web.Permissions;
import io.troth.web.page.Crumb;
import io.troth.web.page.StaffShell;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;

/** Where data come from, what for, and where they go. */
@Path(InventoryPages.HERE + "/map")
@Produces(MediaType.TEXT_HTML)
public class InventoryMapPage {

  @CheckedTemplate(basePath = "admin")
  record InventoryMap(
      StaffShell shell, List<Crumb> crumbs, DataMap map, List<String> columns, List<Line> lines)
      implements TemplateInstance {}

  private final Desk desk;
  private final Inventory inventory;

  InventoryMapPage(Desk desk, Inventory inventory) {
    this.desk = desk;
    this.inventory = inventory;
  }

  /** One purpose of one category, in the table behind the picture. */
  record Line(
      String href, String category, String sources, String purpose, String fields, String to) {}

  @GET
  @RolesAllowed(Permissions.INVENTORY_READ)
  public TemplateInstance show() {
    var listed = inventory.all();
    return new InventoryMap(
        desk.shell("inventory"),
        List.of(new Crumb("Inventory", InventoryPages.HERE), new Crumb("Map", null)),
        DataMap.of(listed),
        DataMap.COLUMNS,
        listed.stream().flatMap(one -> lines(one).stream()).toList());
  }

  private static List<Line> lines(Listed listed) {
    var item = listed.item();
    return item.needs().stream()
        .map(
            need -> {
              var use = listed.promised().flatMap(by -> by.use(need.purpose()));
              return new Line(
                  InventoryPages.category(item.id()),
                  item.called("en"),
                  String.join(", ", item.sources()),
                  use.map(one -> one.name().in(Locale.ENGLISH, Locale.GERMAN))
                      .orElse(need.purpose()),
                  String.join(", ", need.fields()),
                  String.join(
                      ", ",
                      use.map(one -> one.recipients()).orElse(List.of()).stream()
                          .map(one -> one.name().in(Locale.ENGLISH, Locale.GERMAN))
                          .toList()));
            })
        .toList();
  }
}
