package io.troth.centre.internal.open;

import io.troth.kernel.CommonProblem;
import io.troth.kernel.Problem;
import io.troth.policy.api.open.OpenHead;
import io.troth.policy.api.open.OpenPolicies;
import io.troth.policy.api.open.OpenPolicy;
import io.troth.policy.api.open.OpenVersion;
import io.troth.web.OpenWhenSuspended;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Every published version, for everybody, at an address that never changes. */
@Path("/policies/{slug}")
@Produces(MediaType.TEXT_HTML)
@PermitAll
@OpenWhenSuspended
public class OpenPolicyResource {

  private final OpenPolicies policies;
  private final ListPages lists;
  private final VersionPages versions;
  private final ChangesPages changes;

  OpenPolicyResource(
      OpenPolicies policies, ListPages lists, VersionPages versions, ChangesPages changes) {
    this.policies = policies;
    this.lists = lists;
    this.versions = versions;
    this.changes = changes;
  }

  @GET
  public Response inForce(@PathParam("slug") String slug, @Context Request request) {
    var head = policy(slug).inForce().orElseThrow(OpenPolicyResource::unknown);
    return Kept.answer(request, versions.page(version(slug, head.number())));
  }

  @GET
  @Path("/versions")
  public Response versions(@PathParam("slug") String slug, @Context Request request) {
    return Kept.answer(request, lists.versions(policy(slug)));
  }

  @GET
  @Path("/versions/{number:[1-9]\\d{0,5}}")
  public Response version(
      @PathParam("slug") String slug, @PathParam("number") int number, @Context Request request) {
    return Kept.answer(request, versions.page(version(slug, number)));
  }

  @GET
  @Path("/versions/{number:[1-9]\\d{0,5}}/changes")
  public Response changes(
      @PathParam("slug") String slug,
      @PathParam("number") int number,
      @QueryParam("from") @Nullable String from,
      @Context Request request) {
    var version = version(slug, number);
    var earlier = from == null ? before(version) : earlier(version, from);
    return Kept.answer(request, changes.page(version(slug, earlier.number()), version));
  }

  @GET
  @Path("/versions/{number:[1-9]\\d{0,5}}/revisions/{revision:[1-9]\\d{0,3}}")
  public Response revision(
      @PathParam("slug") String slug,
      @PathParam("number") int number,
      @PathParam("revision") int revision,
      @Context Request request) {
    return Kept.answer(request, versions.page(wording(slug, number, revision)));
  }

  @GET
  @Path("/versions/{number:[1-9]\\d{0,5}}/revisions/{revision:[1-9]\\d{0,3}}/changes")
  public Response corrections(
      @PathParam("slug") String slug,
      @PathParam("number") int number,
      @PathParam("revision") int revision,
      @QueryParam("from") @Nullable String from,
      @Context Request request) {
    var wording = wording(slug, number, revision);
    int earlier = from == null ? revision - 1 : earlierWording(revision, from);
    return Kept.answer(request, changes.page(wording(slug, number, earlier), wording));
  }

  private static int earlierWording(int revision, String from) {
    return IntStream.range(1, revision)
        .filter(number -> Integer.toString(number).equals(from))
        .findFirst()
        .orElseThrow(
            () ->
                Problem.at(
                    CommonProblem.INVALID_INPUT,
                    "from",
                    "This is no earlier wording of the version.",
                    revision == 1 ? "nothing: it is the first wording" : "1 to " + (revision - 1)));
  }

  private OpenVersion wording(String slug, int number, int revision) {
    return policies.revision(slug, number, revision).orElseThrow(OpenPolicyResource::unknown);
  }

  private static OpenHead before(OpenVersion version) {
    return version.policy().before(version.head()).orElseThrow(OpenPolicyResource::unknown);
  }

  private static OpenHead earlier(OpenVersion version, String from) {
    var earlier = version.policy().versions().stream().filter(head -> isBefore(head, version));
    return earlier
        .filter(head -> Integer.toString(head.number()).equals(from))
        .findFirst()
        .orElseThrow(
            () ->
                Problem.at(
                    CommonProblem.INVALID_INPUT,
                    "from",
                    "This is no earlier version of the policy.",
                    expected(version)));
  }

  private static String expected(OpenVersion version) {
    var numbers =
        version.policy().versions().stream()
            .filter(head -> isBefore(head, version))
            .map(head -> Integer.toString(head.number()))
            .sorted()
            .collect(Collectors.joining(", "));
    return numbers.isEmpty() ? "nothing: it is the first version" : numbers;
  }

  private static boolean isBefore(OpenHead head, OpenVersion version) {
    return head.number() < version.head().number();
  }

  private OpenPolicy policy(String slug) {
    return policies.find(slug).orElseThrow(OpenPolicyResource::unknown);
  }

  private OpenVersion version(String slug, int number) {
    return policies.version(slug, number).orElseThrow(OpenPolicyResource::unknown);
  }

  private static Problem unknown() {
    return Problem.of(CommonProblem.NOT_FOUND, "There is no such policy.");
  }
}
