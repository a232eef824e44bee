package io.troth.policy.internal.export;

import io.troth.kernel.CommonProblem;
import io.troth.kernel.Problem;
import io.troth.policy.api.open.OpenVersion;
import io.troth.web.OpenWhenSuspended;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** A published version as files: the very bytes that were hashed, linked data, and paper. */
@Path("/policies/{slug}")
@PermitAll
@OpenWhenSuspended
public class VersionFilesResource {

  private final OpenLibrary library;
  private final VersionFiles files;
  private final Printer printer;

  VersionFilesResource(OpenLibrary library, VersionFiles files, Printer printer) {
    this.library = library;
    this.files = files;
    this.printer = printer;
  }

  @GET
  @Path("/versions/{number:[1-9]\\d{0,5}}.json")
  public Response json(
      @PathParam("slug") String slug, @PathParam("number") int number, @Context Request request) {
    var version = require(slug, number);
    return OpenAnswers.answer(request, files.json(version));
  }

  @GET
  @Path("/versions/{number:[1-9]\\d{0,5}}.jsonld")
  public Response jsonLd(
      @PathParam("slug") String slug, @PathParam("number") int number, @Context Request request) {
    return OpenAnswers.answer(request, files.jsonLd(require(slug, number)));
  }

  @GET
  @Path("/versions/{number:[1-9]\\d{0,5}}.pdf")
  public Response pdf(
      @PathParam("slug") String slug,
      @PathParam("number") int number,
      @QueryParam("lang") @Nullable String language,
      @Context Request request) {
    return OpenAnswers.answer(request, printer.print(require(slug, number), language));
  }

  private OpenVersion require(String slug, int number) {
    return library
        .version(slug, number)
        .orElseThrow(() -> Problem.of(CommonProblem.NOT_FOUND, "There is no such version."));
  }
}
