package io.troth.tenant.internal.links;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.troth.tenant.internal.page.LocalTarget;
import io.troth.web.SignInPages;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URLEncoder;
import java.util.Optional;

/** Shows strangers in the privacy centre the ways in, and back to the page they wanted. */
@Singleton
final class LinkDoors implements SignInPages {

  @Override
  public Optional<URI> signInFor(String path) {
    if (!path.startsWith(Links.CENTRE)) {
      return Optional.empty();
    }
    var wanted = LocalTarget.of(path, Links.CENTRE, Links.CENTRE);
    return Optional.of(
        URI.create(
            wanted.equals(Links.CENTRE)
                ? LinkResource.PATH
                : LinkResource.PATH + "?next=" + URLEncoder.encode(wanted, UTF_8)));
  }
}
