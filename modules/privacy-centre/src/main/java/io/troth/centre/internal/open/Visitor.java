package io.troth.centre.internal.open;

import io.troth.kernel.CommonProblem;
import io.troth.kernel.Problem;
import io.troth.tenancy.CurrentTenant;
import io.troth.tenancy.TenantProfile;
import io.troth.web.PublicAddress;
import io.troth.web.page.Reader;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Somebody nobody knows. Who they are is not asked, not even of those who are signed in, so that
 * everybody is shown the same page and it may be kept by caches.
 */
@RequestScoped
class Visitor {

  /** Languages our own words are written in. */
  private static final List<String> SPOKEN = List.of("en", "de");

  private final CurrentTenant tenant;
  private final PublicAddress address;
  private final InstantSource clock;
  private final HttpHeaders headers;
  private final UriInfo uri;

  Visitor(
      CurrentTenant tenant,
      PublicAddress address,
      InstantSource clock,
      HttpHeaders headers,
      UriInfo uri) {
    this.tenant = tenant;
    this.address = address;
    this.clock = clock;
    this.headers = headers;
    this.uri = uri;
  }

  TenantProfile tenant() {
    return tenant
        .profile()
        .orElseThrow(() -> Problem.of(CommonProblem.NOT_FOUND, "There is no such site."));
  }

  /** The absolute form of a path on the tenant's host, whatever host was asked. */
  String absolute(String path) {
    return address.tenantBase(tenant()) + path;
  }

  /** The wished language among those on offer, else the one that prevails. */
  String language(Collection<String> offered, String prevailing) {
    return wishes().stream()
        .flatMap(wish -> match(wish, offered).stream())
        .findFirst()
        .orElse(prevailing);
  }

  /** Our own words, where a text is in the language. */
  Reader reader(String language) {
    var spoken = SPOKEN.contains(primary(language)) ? primary(language) : language(SPOKEN, "en");
    return new Reader(clock.instant(), tenant().zone(), Locale.forLanguageTag(spoken));
  }

  Reader reader() {
    return reader(language(SPOKEN, "en"));
  }

  static List<String> spoken() {
    return SPOKEN;
  }

  private List<String> wishes() {
    var wishes = new ArrayList<String>();
    Optional.ofNullable(uri.getQueryParameters().getFirst("lang")).ifPresent(wishes::add);
    headers.getAcceptableLanguages().forEach(wish -> wishes.add(wish.toLanguageTag()));
    wishes.add(tenant().locale().toLanguageTag());
    return wishes;
  }

  private static Optional<String> match(String wish, Collection<String> offered) {
    return offered.contains(wish)
        ? Optional.of(wish)
        : offered.stream().filter(each -> each.equals(primary(wish))).findFirst();
  }

  private static String primary(String tag) {
    return tag.split("-", 2)[0].toLowerCase(Locale.ROOT);
  }
}
