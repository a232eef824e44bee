package io.troth.tenant.internal.provider;

import io.troth.tenant.api.IdentityProviders;
import io.troth.tenant.internal.links.OtherWayIn;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Optional;

/** Offers the tenant's provider where people ask for a way in. */
@Singleton
final class ProviderOffer implements OtherWayIn {

  private final ProviderDesk desk;

  ProviderOffer(ProviderDesk desk) {
    this.desk = desk;
  }

  @Override
  public Optional<Offer> offer(Locale locale) {
    return desk.find()
        .map(StoredProvider::names)
        .map(
            names ->
                new Offer(
                    IdentityProviders.SIGN_IN,
                    Optional.ofNullable(names.get(locale.getLanguage()))
                        .or(() -> names.values().stream().findFirst())));
  }
}
