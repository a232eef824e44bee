package io.troth.admin.internal.consent;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.troth.admin.internal.desk.Desk;
import io.troth.consent.api.ConsentExplorer;
import io.troth.consent.api.ConsentExplorer.Asked;
import io.troth.policy.api.Policies;
import io.troth.policy.api.PolicyView;
import io.troth.web.Permissions;
import io.troth.web.page.Bars;
import io.troth.web.page.Chart;
import io.troth.web.page.Crumb;
import io.troth.web.page.Empty;
import io.troth.web.page.Figure;
import io.troth.web.page.NavItem;
import io.troth.web.page.Reader;
import io.troth.web.page.StaffShell;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What people consent to: every purpose that rests on consent, and how each is answered. */
@Path("/admin/consents")
@Produces(MediaType.TEXT_HTML)
public class ConsentPages {

  private static final int USUAL_DAYS = 90;
  private static final List<Integer> LOOKS_BACK = List.of(30, USUAL_DAYS, 365, 3_650);

  @CheckedTemplate(basePath = "admin")
  record ConsentList(
      StaffShell shell,
      List<NavItem> policies,
      String current,
      List<ConsentView.Group> groups,
      Empty empty)
      implements TemplateInstance {}

  @CheckedTemplate(basePath = "admin")
  record Consent(
      StaffShell shell,
      List<Crumb> crumbs,
      String name,
      String policy,
      List<Figure> figures,
      Bars funnel,
      List<NavItem> looksBack,
      String current,
      Chart chart,
      String people)
      implements TemplateInstance {}

  private final Desk desk;
  private final ConsentExplorer explorer;
  private final AskedPurposes purposes;
  private final Policies policies;

  ConsentPages(Desk desk, ConsentExplorer explorer, AskedPurposes purposes, Policies policies) {
    this.desk = desk;
    this.explorer = explorer;
    this.purposes = purposes;
    this.policies = policies;
  }

  @GET
  @RolesAllowed(Permissions.ACTS_READ)
  public TemplateInstance list(@QueryParam("policy") @DefaultValue("") String wanted) {
    var shell = desk.shell("consents");
    var all = explorer.purposes();
    var slugs = all.stream().map(Asked::policySlug).distinct().toList();
    var groups =
        slugs.stream()
            .filter(slug -> wanted.isEmpty() || slug.equals(wanted))
            .map(slug -> group(slug, all, shell.reader()))
            .toList();
    var empty =
        new Empty(
            "No purpose rests on consent",
            "In a policy, give a purpose the legal basis consent, or name cookies that are not needed; once the version is in force, the answers are counted here.",
            "Go to the policies",
            Desk.HOME + "/policies");
    return new ConsentList(
        shell, slugs.size() < 2 ? List.of() : tabs(slugs), wanted, groups, empty);
  }

  @GET
  @Path("/{policy}/{purpose}")
  @RolesAllowed(Permissions.ACTS_READ)
  public TemplateInstance purpose(
      @PathParam("policy") String policy,
      @PathParam("purpose") String purpose,
      @QueryParam("days") @DefaultValue("" + USUAL_DAYS) int days) {
    var shell = desk.shell("consents");
    var asked = purposes.find(policy, purpose);
    var back = LOOKS_BACK.contains(days) ? days : USUAL_DAYS;
    var course = explorer.course(asked.policy(), purpose, Duration.ofDays(back));
    var name = purposes.name(asked);
    return new Consent(
        shell,
        List.of(new Crumb("Consents", Desk.HOME + "/consents"), new Crumb(name, null)),
        name,
        title(policy),
        ConsentView.figures(asked, shell.reader()),
        ConsentView.funnel(asked, shell.reader()),
        LOOKS_BACK.stream().map(one -> lookBack(asked, one)).toList(),
        Integer.toString(back),
        ConsentView.chart(course, shell.reader()),
        ConsentView.href(asked) + "/people");
  }

  private ConsentView.Group group(String slug, List<Asked> all, Reader reader) {
    var rows =
        all.stream()
            .filter(asked -> asked.policySlug().equals(slug))
            .map(asked -> ConsentView.row(asked, purposes.name(asked), reader))
            .toList();
    return new ConsentView.Group(slug, title(slug), rows);
  }

  private static List<NavItem> tabs(List<String> slugs) {
    var here = Desk.HOME + "/consents";
    var tabs = new ArrayList<NavItem>();
    tabs.add(new NavItem("", "All policies", here));
    slugs.forEach(slug -> tabs.add(new NavItem(slug, slug, here + "?policy=" + slug)));
    return tabs;
  }

  private static NavItem lookBack(Asked asked, int days) {
    var words = days == 3_650 ? "All the time" : days + " days";
    return new NavItem(
        Integer.toString(days), words, ConsentView.href(asked) + "?days=" + days + "#course");
  }

  private String title(String slug) {
    return policies.bySlug(slug).map(PolicyView::title).orElse(slug);
  }
}
