package io.troth.web.internal.problem;

import io.quarkus.arc.All;
import io.quarkus.qute.TemplateInstance;
import io.troth.kernel.CommonProblem;
import io.troth.kernel.Problem;
import io.troth.kernel.ProblemType;
import io.troth.web.OpenWhenSuspended;
import io.troth.web.ProblemCatalogue;
import io.troth.web.PublicAddress;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Explains every problem type at the address that names it. */
@Path("/problems")
@PermitAll
@OpenWhenSuspended
public class ProblemResource {

  private final Map<String, ListedProblem> problems;

  ProblemResource(@All List<ProblemCatalogue> catalogues, PublicAddress address) {
    this.problems = new TreeMap<>();
    for (var catalogue : catalogues) {
      catalogue.types().forEach(type -> add(catalogue, type, address));
    }
  }

  private void add(ProblemCatalogue catalogue, ProblemType type, PublicAddress address) {
    var slug = type.slug();
    var listed =
        new ListedProblem(
            address.problem(slug), slug, type.status(), type.title(), catalogue.advice(type));
    if (problems.put(slug, listed) != null) {
      throw new IllegalStateException("two problem types are called " + slug);
    }
  }

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(operationId = "listProblems", summary = "Every problem type")
  public List<ListedProblem> list() {
    return byStatus();
  }

  @GET
  @Produces(MediaType.TEXT_HTML)
  @Operation(hidden = true)
  public TemplateInstance page() {
    return new ProblemPages.Catalogue(byStatus());
  }

  @GET
  @Path("{slug}")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(operationId = "getProblem", summary = "One problem type")
  public ListedProblem get(String slug) {
    return find(slug);
  }

  @GET
  @Path("{slug}")
  @Produces(MediaType.TEXT_HTML)
  @Operation(hidden = true)
  public TemplateInstance page(String slug) {
    return new ProblemPages.Kind(find(slug));
  }

  private ListedProblem find(String slug) {
    var found = problems.get(slug);
    if (found == null) {
      throw Problem.of(CommonProblem.NOT_FOUND, "There is no problem type of this name.");
    }
    return found;
  }

  private List<ListedProblem> byStatus() {
    return problems.values().stream()
        .sorted(Comparator.comparingInt(ListedProblem::status).thenComparing(ListedProblem::slug))
        .toList();
  }
}
