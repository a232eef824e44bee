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

  private static final String VERSION = "/versions/{number:[1-9]\\d{0,5}}";
  private static final String REVISION = VERSION + "/revisions/{revision:[1-9]\\d{0,3}}";

  private final OpenLibrary library;
  private final VersionFiles files;
  private final Printer printer;

  VersionFilesResource(OpenLibrary library, VersionFiles files, Printer printer) {
    this.library = library;
    this.files = files;
    this.printer = printer;
  }

  @GET
  @Path(VERSION + ".json")
  public Response json(
      @PathParam("slug") String slug, @PathParam("number") int number, @Context Request request) {
    return json(require(slug, number), request);
  }

  @GET
  @Path(VERSION + ".jsonld")
  public Response jsonLd(
      @PathParam("slug") String slug, @PathParam("number") int number, @Context Request request) {
    return jsonLd(require(slug, number), request);
  }

  @GET
  @Path(VERSION + ".pdf")
  public Response pdf(
      @PathParam("slug") String slug,
      @PathParam("number") int number,
      @QueryParam("lang") @Nullable String language,
      @Context Request request) {
    return pdf(require(slug, number), language, request);
  }

  @GET
  @Path(REVISION + ".json")
  public Response revisionJson(
      @PathParam("slug") String slug,
      @PathParam("number") int number,
      @PathParam("revision") int revision,
      @Context Request request) {
    return json(require(slug, number, revision), request);
  }

  @GET
  @Path(REVISION + ".jsonld")
  public Response revisionJsonLd(
      @PathParam("slug") String slug,
      @PathParam("number") int number,
      @PathParam("revision") int revision,
      @Context Request request) {
    return jsonLd(require(slug, number, revision), request);
  }

  @GET
  @Path(REVISION + ".pdf")
  public Response revisionPdf(
      @PathParam("slug") String slug,
      @PathParam("number") int number,
      @PathParam("revision") int revision,
      @QueryParam("lang") @Nullable String language,
      @Context Request request) {
    return pdf(require(slug, number, revision), language, request);
  }

  private Response json(OpenVersion version, Request request) {
    return OpenAnswers.answer(request, files.json(version), version);
  }

  private Response jsonLd(OpenVersion version, Request request) {
    return OpenAnswers.answer(request, files.jsonLd(version), version);
  }

  private Response pdf(OpenVersion version, @Nullable String language, Request request) {
    return OpenAnswers.answer(request, printer.print(version, language), version);
  }

  private OpenVersion require(String slug, int number) {
    return library.version(slug, number).orElseThrow(VersionFilesResource::unknown);
  }

  private OpenVersion require(String slug, int number, int revision) {
    return library.revision(slug, number, revision).orElseThrow(VersionFilesResource::unknown);
  }

  private static Problem unknown() {
    return Problem.of(CommonProblem.NOT_FOUND, "There is no such version.");
  }
}
