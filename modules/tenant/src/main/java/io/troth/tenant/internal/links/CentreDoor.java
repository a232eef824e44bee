package io.troth.tenant.internal.links;

import io.quarkus.qute.TemplateInstance;
import io.troth.kernel.SubjectRef;
import io.troth.tenant.internal.page.Cookies;
import io.troth.tenant.internal.page.LocalTarget;
import io.troth.tenant.internal.page.Shells;
import io.troth.tenant.internal.page.TenantMessages;
import io.troth.web.page.Flash;
import io.troth.web.page.Form;
import io.troth.web.page.PlainShell;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Lets people into the privacy centre, and shows everybody else the ways there are. */
@Singleton
public final class CentreDoor {

  /** Where the privacy centre lies. */
  public static final String CENTRE = Links.CENTRE;

  private final Links links;
  private final NewLinks newLinks;
  private final Instance<OtherWayIn> other;
  private final Shells shells;
  private final Cookies cookies;

  CentreDoor(
      Links links, NewLinks newLinks, Instance<OtherWayIn> other, Shells shells, Cookies cookies) {
    this.links = links;
    this.newLinks = newLinks;
    this.other = other;
    this.shells = shells;
    this.cookies = cookies;
  }

  /** Begins a session of this person; the one their browser had before ends. */
  public Response enter(RoutingContext request, SubjectRef subject, String path) {
    return let(request, links.begin(subject, path, former(request)));
  }

  /** A page that says what went wrong and offers every way in. */
  public Response otherWays(
      RoutingContext request, int status, Function<TenantMessages, Flash> said) {
    var words = Shells.words(shell(request, null));
    var shell = shell(request, said.apply(words));
    return Response.status(status)
        .entity(page(shell, Form.blank(), false, null))
        .header("Cache-Control", "no-store")
        .build();
  }

  Response let(RoutingContext request, Links.Opened opened) {
    cookies.set(request, LinkMechanism.COOKIE, Links.CENTRE, opened.token());
    return Response.seeOther(URI.create(opened.path())).build();
  }

  static Optional<String> former(RoutingContext request) {
    return Cookies.read(request, LinkMechanism.COOKIE);
  }

  /**
   * The ways in.
   *
   * @param next the page that was wanted; kept as far as a way can keep it
   */
  TemplateInstance page(PlainShell shell, Form form, boolean sent, @Nullable String next) {
    var locale = shell.reader().locale();
    var way = other.stream().flatMap(one -> one.offer(locale).stream()).findFirst();
    return new LinkPage.LinkNew(
            shell,
            form,
            newLinks.areOffered(),
            sent,
            way.map(one -> href(one, next)).orElse(null),
            way.flatMap(OtherWayIn.Offer::name).orElse(null))
        .setLocale(locale);
  }

  PlainShell shell(RoutingContext request, @Nullable Flash flash) {
    return shells.narrow(request, Links.CENTRE, flash);
  }

  private static String href(OtherWayIn.Offer way, @Nullable String next) {
    var wanted = LocalTarget.of(next, Links.CENTRE, Links.CENTRE);
    return wanted.equals(Links.CENTRE)
        ? way.path()
        : way.path() + "?next=" + URLEncoder.encode(wanted, StandardCharsets.UTF_8);
  }
}
