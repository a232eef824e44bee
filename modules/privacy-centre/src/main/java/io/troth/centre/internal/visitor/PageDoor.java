package io.troth.centre.internal.visitor;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.troth.kernel.CommonProblem;
import io.troth.kernel.Problem;
import io.troth.tenancy.CurrentTenant;
import io.troth.tenant.api.BrowserKeys;
import io.troth.web.Floods;
import io.troth.web.GpcSignal;
import io.troth.web.LimitSettings;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/**
 * Lets in the pages of a tenant's own sites: by a publishable key, from an origin of that key. The
 * key is no secret; a browser does not let other sites' pages pretend to be of that origin.
 */
@ApplicationScoped
class PageDoor {

  private static final String KEY = "X-Troth-Key";

  private final CurrentTenant tenant;
  private final BrowserKeys keys;
  private final CurrentVertxRequest request;
  private final Floods floods;
  private final LimitSettings.Rate limits;

  PageDoor(
      CurrentTenant tenant,
      BrowserKeys keys,
      CurrentVertxRequest request,
      Floods floods,
      LimitSettings limits) {
    this.tenant = tenant;
    this.keys = keys;
    this.request = request;
    this.floods = floods;
    this.limits = limits.rate();
  }

  /**
   * Refuses who is no page of the tenant's.
   *
   * @throws Problem not-found without a tenant, unauthenticated without a key in use, forbidden
   *     from another origin
   */
  void require() {
    if (tenant.find().isEmpty()) {
      throw Problem.of(CommonProblem.NOT_FOUND, "There is no such site.");
    }
    var key =
        header(KEY)
            .flatMap(keys::publishable)
            .orElseThrow(
                () ->
                    Problem.at(
                        CommonProblem.UNAUTHENTICATED,
                        KEY,
                        "This is no key in use.",
                        "a publishable key of this tenant"));
    var origin = header("Origin");
    if (origin.filter(from -> !key.origins().contains(from)).isPresent()) {
      throw Problem.at(
          CommonProblem.FORBIDDEN,
          "Origin",
          "The key is not for pages of " + origin.get() + ".",
          "one of the key's origins");
    }
  }

  /**
   * Counts a new device: registering costs a row, and anybody can ask for it.
   *
   * @throws Problem too-many-requests
   */
  void countDevice() {
    floods.count("device", address() + ' ' + header(KEY).orElse(""), limits.device());
  }

  /** Whether the browser sends Global Privacy Control. */
  boolean sendsSignal() {
    return GpcSignal.sent(request.getCurrent());
  }

  /** Where the call comes from; goes on as a keyed hash only. */
  String address() {
    var address = request.getCurrent().request().remoteAddress();
    return address == null ? "" : String.valueOf(address.hostAddress());
  }

  private Optional<String> header(String name) {
    return Optional.ofNullable(request.getCurrent().request().getHeader(name));
  }
}
