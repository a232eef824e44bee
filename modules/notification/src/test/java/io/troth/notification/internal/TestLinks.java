package io.troth.notification.internal;

import io.quarkus.arc.DefaultBean;
import io.troth.kernel.SubjectRef;
import io.troth.tenant.api.PrivacyLinks;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Instant;

/** Unsigned links, as long as the tenant room makes none. */
@Singleton
@DefaultBean
final class TestLinks implements PrivacyLinks {

  @Override
  public URI link(SubjectRef subject, String path, String nonce, Instant expiresAt) {
    return URI.create("http://example.test" + path + "?nonce=" + nonce + "&until=" + expiresAt);
  }
}
