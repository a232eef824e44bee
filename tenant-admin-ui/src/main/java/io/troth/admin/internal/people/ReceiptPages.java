package io.troth.admin.internal.people;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.troth.admin.internal.desk.Desk;
import io.troth.admin.internal.desk.Names;
import io.troth.consent.api.ReceiptText;
import io.troth.consent.api.Receipts;
import io.troth.kernel.CommonProblem;
import io.troth.kernel.Problem;
import io.troth.kernel.SubjectRef;
import io.troth.web.Permissions;
import io.troth.web.page.Crumb;
import io.troth.web.page.StaffShell;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;

/** The receipt of one act as the person has it, for staff who were asked about it. */
@Path("/admin/people/{ref}/receipts/{act}")
@Produces(MediaType.TEXT_HTML)
public class ReceiptPages {

  @CheckedTemplate(basePath = "admin")
  record Receipt(StaffShell shell, List<Crumb> crumbs, ReceiptText text)
      implements TemplateInstance {}

  private final Desk desk;
  private final Receipts receipts;

  ReceiptPages(Desk desk, Receipts receipts) {
    this.desk = desk;
    this.receipts = receipts;
  }

  @GET
  @RolesAllowed(Permissions.ACTS_READ)
  public TemplateInstance receipt(@PathParam("ref") String ref, @PathParam("act") String act) {
    var shell = desk.shell("people");
    var person = person(ref);
    var text = receipts.textOfOwn(person, number(act), shell.reader());
    var crumbs =
        List.of(
            new Crumb("People", "/admin/people"),
            new Crumb(Names.pseudonym(person), "/admin/people/" + person),
            new Crumb("Receipt", null));
    return new Receipt(shell, crumbs, text);
  }

  private static SubjectRef person(String ref) {
    try {
      return SubjectRef.parse(ref);
    } catch (IllegalArgumentException e) {
      throw unknown();
    }
  }

  private static UUID number(String act) {
    try {
      return UUID.fromString(act);
    } catch (IllegalArgumentException e) {
      throw unknown();
    }
  }

  private static Problem unknown() {
    return Problem.of(CommonProblem.NOT_FOUND, "There is no such receipt.");
  }
}
