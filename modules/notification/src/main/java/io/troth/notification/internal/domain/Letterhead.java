package io.troth.notification.internal.domain;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.troth.kernel.TenantId;
import io.troth.notification.internal.mail.DkimKey;
import io.troth.notification.internal.mail.Letter;
import io.troth.tenancy.CurrentTenant;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;

/**
 * Puts a tenant's own domain on its letters and signs them, where it may be used; else leaves them
 * as they are. Known for some seconds, so that a mailing does not unwrap a key for every mail:
 * another replica's check takes effect here after as long.
 */
@Singleton
public class Letterhead {

  private static final int MOST_TENANTS = 10_000;
  private static final Duration KNOWN_FOR = Duration.ofSeconds(10);

  private final DomainShelf shelf;
  private final CurrentTenant tenant;
  private final Cache<TenantId, Optional<DkimKey>> known =
      Caffeine.newBuilder().maximumSize(MOST_TENANTS).expireAfterWrite(KNOWN_FOR).build();

  Letterhead(DomainShelf shelf, CurrentTenant tenant) {
    this.shelf = shelf;
    this.tenant = tenant;
  }

  /** The current tenant's letter as it goes out. */
  public Letter on(Letter letter) {
    return known
        .get(tenant.require(), any -> shelf.signing())
        .map(
            key ->
                letter.from(
                    at(letter.envelopeSender(), Wish.bounceDomain(key.domain())),
                    at(letter.senderAddress(), key.domain()),
                    key))
        .orElse(letter);
  }

  void changed() {
    known.invalidate(tenant.require());
  }

  private static String at(String address, String domain) {
    return address.substring(0, address.lastIndexOf('@') + 1) + domain;
  }
}
