package io.troth.web.site;

import io.troth.kernel.CommonProblem;
import io.troth.kernel.Page;
import io.troth.kernel.Problem;
import io.troth.web.Cursor;
import io.troth.web.EntityTags;
import io.troth.web.PageParams;
import io.troth.web.Permissions;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.stream.IntStream;

/** Things. */
@Path("/api/v1/things")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
public class ThingResource {

  private static final int ALL = 120;

  /** A thing as its maker writes it. */
  public record NewThing(@NotBlank @Size(max = 20) String name, @NotNull LocalDate madeOn) {}

  @GET
  public Page<String> list(@BeanParam PageParams page) {
    var wanted = page.request();
    var from =
        wanted
            .after()
            .map(cursor -> Integer.parseInt(Cursor.decode("things", cursor, 1).get(0)) + 1)
            .orElse(0);
    var fetched = IntStream.range(from, Math.min(ALL, from + wanted.limit() + 1)).boxed().toList();
    return Page.cut(fetched, wanted.limit(), last -> Cursor.encode("things", last.toString()))
        .map(number -> "thing " + number);
  }

  @POST
  public NewThing make(@NotNull @Valid NewThing thing) {
    return thing;
  }

  @GET
  @Path("1")
  public Response read(@Context Request request) {
    return EntityTags.answer(request, 7, () -> "\"thing 1\"");
  }

  @PUT
  @Path("1")
  public void edit(@HeaderParam("If-Match") String ifMatch, @Valid NewThing thing) {
    EntityTags.requireCurrent(EntityTags.expected(ifMatch), 7);
  }

  @GET
  @Path("missing")
  public String missing() {
    throw Problem.of(CommonProblem.NOT_FOUND, "No such thing.").with("hint", "look elsewhere");
  }

  @GET
  @Path("broken")
  public String broken() {
    throw new IllegalStateException("secret detail");
  }

  @GET
  @Path("guarded")
  @RolesAllowed(Permissions.POLICIES_READ)
  public String guarded() {
    return "fine";
  }
}
