package io.troth.centre.internal.history;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.troth.centre.internal.Bundles;
import io.troth.centre.internal.Shells;
import io.troth.centre.internal.Visit;
import io.troth.centre.internal.history.HistoryPages.From;
import io.troth.centre.internal.history.HistoryPages.Which;
import io.troth.web.OpenWhenSuspended;
import io.troth.web.Permissions;
import io.troth.web.page.Empty;
import io.troth.web.page.NavItem;
import io.troth.web.page.PersonLine;
import io.troth.web.page.PersonShell;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriBuilder;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the person did and was told, on one line of time. */
@Path("/privacy/history")
@Produces(MediaType.TEXT_HTML)
@OpenWhenSuspended
public class HistoryResource {

  private static final String PATH = "/privacy/history";

  @CheckedTemplate(basePath = "centre", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record HistoryPage(
      PersonShell shell,
      List<NavItem> kinds,
      String kind,
      @Nullable PersonLine line,
      Empty empty,
      @Nullable String next)
      implements TemplateInstance {}

  private final Visit visit;
  private final Shells shells;
  private final HistoryPages pages;

  HistoryResource(Visit visit, Shells shells, HistoryPages pages) {
    this.visit = visit;
    this.shells = shells;
    this.pages = pages;
  }

  @GET
  @RolesAllowed(Permissions.SELF_READ)
  public TemplateInstance show(
      @QueryParam("kind") @Nullable String kind,
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("before") @Nullable String before) {
    var shell = shells.person("history", null);
    var reader = shell.reader();
    var which = Which.of(kind);
    var words = Bundles.in(HistoryMessages.class, reader.locale());
    var stretch = pages.of(visit.subject(), which, From.of(cursor, before), reader);
    var line = stretch.entries().isEmpty() ? null : new PersonLine(stretch.entries());
    var empty =
        which == Which.ALL
            ? new Empty(words.empty(), words.emptyText(), null, null)
            : new Empty(words.emptyHere(), words.emptyHereText(), null, null);
    return new HistoryPage(
            shell, kinds(words), which.key(), line, empty, next(which, stretch.next()))
        .setLocale(reader.locale());
  }

  private List<NavItem> kinds(HistoryMessages words) {
    return List.of(
        kind(Which.ALL, words.all()),
        kind(Which.ACTS, words.acts()),
        kind(Which.NOTICES, words.notices()));
  }

  private NavItem kind(Which which, String label) {
    var path = which == Which.ALL ? PATH : PATH + "?kind=" + which.key();
    return new NavItem(which.key(), label, visit.carrying(path));
  }

  private @Nullable String next(Which which, Optional<From> from) {
    return from.map(start -> visit.carrying(address(which, start))).orElse(null);
  }

  private static String address(Which which, From start) {
    return UriBuilder.fromPath(PATH)
        .queryParam("kind", which.key())
        .queryParam("cursor", start.cursor().orElse(""))
        .queryParam("before", start.before().map(Object::toString).orElse(""))
        .build()
        .toString();
  }
}
