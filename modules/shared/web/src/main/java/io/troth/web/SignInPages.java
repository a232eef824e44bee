package io.troth.web;

import java.net.URI;
import java.util.Optional;

/**
 * Where a browser is sent when a page needs a sign-in. A bean of whoever owns sign-in; programs get
 * a 401 problem instead.
 */
public interface SignInPages {

  /**
   * The sign-in page for a page.
   *
   * @param path path and query of the page that was wanted, to come back to afterwards
   * @return empty when this page has no sign-in, so that the reader gets the problem as a page
   */
  Optional<URI> signInFor(String path);
}
