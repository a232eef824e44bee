package io.troth.centre.internal.held;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.troth.centre.internal.Bundles;
import io.troth.centre.internal.Shells;
import io.troth.centre.internal.Visit;
import io.troth.kernel.CommonProblem;
import io.troth.kernel.Problem;
import io.troth.retention.api.DataPackages;
import io.troth.subject.api.IdentityField;
import io.troth.subject.api.Profiles;
import io.troth.web.OpenWhenSuspended;
import io.troth.web.Permissions;
import io.troth.web.page.Flash;
import io.troth.web.page.Form;
import io.troth.web.page.Moment;
import io.troth.web.page.PersonShell;
import io.troth.web.page.Tone;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is held about the person and why, as the version that binds them says; who they are, which
 * they review, correct and delete.
 */
@Path("/privacy/data")
@Produces(MediaType.TEXT_HTML)
@OpenWhenSuspended
public class HeldResource {

  @CheckedTemplate(basePath = "centre", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record HeldPage(
      PersonShell shell, HeldSheet it, Form form, @Nullable Moment packed, String suffix)
      implements TemplateInstance {}

  private static final String PATH = "/privacy/data";

  private final Visit visit;
  private final Shells shells;
  private final HeldPages pages;
  private final Profiles profiles;
  private final DataPackages packages;

  HeldResource(
      Visit visit, Shells shells, HeldPages pages, Profiles profiles, DataPackages packages) {
    this.visit = visit;
    this.shells = shells;
    this.pages = pages;
    this.profiles = profiles;
    this.packages = packages;
  }

  @GET
  @RolesAllowed(Permissions.SELF_READ)
  public TemplateInstance show(@QueryParam("done") @Nullable String done) {
    return page(Form.blank(), done(done));
  }

  /** The person has read their profile and says that it is right. */
  @POST
  @Path("/confirm")
  @RolesAllowed(Permissions.SELF_ACT)
  public Response confirm() {
    profiles.confirm(visit.subject());
    return then("confirm");
  }

  @POST
  @Path("/{field:name|email}/correct")
  @RolesAllowed(Permissions.SELF_ACT)
  public Response correct(
      @PathParam("field") String field, @FormParam("value") @DefaultValue("") String value) {
    try {
      profiles.correct(visit.subject(), field(field), value);
      return then("correct");
    } catch (Problem problem) {
      if (problem.violations().isEmpty() || problem.type() != CommonProblem.INVALID_INPUT) {
        throw problem;
      }
      return refused(field, value);
    }
  }

  @POST
  @Path("/{field:name|email}/delete")
  @RolesAllowed(Permissions.SELF_ACT)
  public Response delete(@PathParam("field") String field) {
    profiles.delete(visit.subject(), field(field));
    return then("delete");
  }

  private Response refused(String field, String value) {
    var words = words();
    var expected = field.equals("email") ? words.emailExpected() : words.nameExpected();
    var form = Form.filled(Map.of(field, value)).refused(field, words.wrong(), expected);
    return Response.status(CommonProblem.INVALID_INPUT.status())
        .entity(page(form, Flash.refused(words.refused(), words.wrong())))
        .build();
  }

  private Response then(String done) {
    return Response.seeOther(URI.create(visit.carrying(PATH + "?done=" + done))).build();
  }

  private @Nullable Flash done(@Nullable String done) {
    if (done == null) {
      return null;
    }
    var words = words();
    return switch (done) {
      case "confirm" -> Flash.done(words.doneConfirm());
      case "correct" -> Flash.done(words.doneCorrect());
      case "delete" -> Flash.done(words.doneDelete());
      case PackageResource.TOO_SOON -> new Flash(Tone.WAITS, words.tooSoon(), words.tooSoonText());
      default -> null;
    };
  }

  private HeldMessages words() {
    return Bundles.in(HeldMessages.class, visit.reader().locale());
  }

  private TemplateInstance page(Form form, @Nullable Flash flash) {
    var shell = shells.person("data", flash);
    var reader = shell.reader();
    var packed = packages.last(visit.subject()).map(reader::moment).orElse(null);
    return new HeldPage(shell, pages.of(visit.subject(), reader), form, packed, visit.carrying(""))
        .setLocale(reader.locale());
  }

  private static IdentityField field(String text) {
    return text.equals("email") ? IdentityField.EMAIL : IdentityField.NAME;
  }
}
