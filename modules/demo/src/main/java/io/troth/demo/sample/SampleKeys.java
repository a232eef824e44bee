package io.troth.demo.sample;

import io.troth.tenant.api.ApiKeys;
import io.troth.tenant.api.BrowserKeys;
import io.troth.web.KeyScope;
import io.troth.web.PublicAddress;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** The keys of the sample tenant's server and of its site in the browser. */
@ApplicationScoped
class SampleKeys {

  static final String API_KEY = "api-key";
  static final String PUBLISHABLE_KEY = "publishable-key";

  private final ApiKeys apiKeys;
  private final BrowserKeys browserKeys;
  private final TokenSigner signer;
  private final PublicAddress address;

  SampleKeys(ApiKeys apiKeys, BrowserKeys browserKeys, TokenSigner signer, PublicAddress address) {
    this.apiKeys = apiKeys;
    this.browserKeys = browserKeys;
    this.signer = signer;
    this.address = address;
  }

  void issue(Keepsakes keepsakes) {
    keepsakes.keep(
        API_KEY,
        () ->
            apiKeys
                .issue("Sample server", EnumSet.allOf(KeyScope.class), Optional.empty())
                .secret());
    keepsakes.keep(
        PUBLISHABLE_KEY,
        () -> browserKeys.issue("Sample site", Set.of(address.base().toString())).key());
    signer.trustedBy(browserKeys, keepsakes);
  }
}
