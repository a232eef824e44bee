package io.troth.tenant.internal.links;

import io.troth.web.SignInPages;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Optional;

/** Shows strangers in the privacy centre where to get a link. */
@Singleton
final class LinkDoors implements SignInPages {

  @Override
  public Optional<URI> signInFor(String path) {
    return path.startsWith(Links.CENTRE)
        ? Optional.of(URI.create(LinkResource.PATH))
        : Optional.empty();
  }
}
