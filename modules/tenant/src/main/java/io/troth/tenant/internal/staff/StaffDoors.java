package io.troth.tenant.internal.staff;

import io.troth.tenant.internal.page.LocalTarget;
import io.troth.web.SignInPages;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Shows staff pages' visitors the way to the sign-in page, and back to where they wanted to go. */
@Singleton
final class StaffDoors implements SignInPages {

  private static final String STAFF_PAGES = "/admin";

  @Override
  public Optional<URI> signInFor(String path) {
    if (!path.equals(STAFF_PAGES) && !path.startsWith(STAFF_PAGES + "/")) {
      return Optional.empty();
    }
    var wanted = LocalTarget.of(path, STAFF_PAGES, STAFF_PAGES);
    return Optional.of(
        URI.create(
            SignInResource.PATH + "?next=" + URLEncoder.encode(wanted, StandardCharsets.UTF_8)));
  }
}
