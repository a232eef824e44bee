package io.troth.tenant.internal.provider;

import io.troth.tenant.api.IdentityProviders.Check;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Compares what a provider says of itself with what signing in needs. */
@Singleton
final class ProviderCheck {

  private static final Set<String> ACCEPTED = Set.of("RS256", "ES256");

  private final Discovery discovery;

  ProviderCheck(Discovery discovery) {
    this.discovery = discovery;
  }

  Check of(StoredProvider provider) {
    var right = new ArrayList<String>();
    var wrong = new ArrayList<String>();
    try {
      var metadata = discovery.fetch(provider.issuer());
      right.add("It describes itself, under the issuer you entered.");
      wrong.addAll(faults(provider, metadata));
      int keys = discovery.fetchKeys(metadata).keys().size();
      if (keys == 0) {
        wrong.add("None of its keys can sign what is accepted here: RS256, or ES256 (P-256).");
      } else {
        right.add("Its keys can be read; those that can sign: %d.".formatted(keys));
      }
      if (wrong.isEmpty()) {
        right.add("It does all that is needed. Only a person who signs in proves the client.");
      }
    } catch (ProviderException fault) {
      wrong.add(fault.sentence());
    }
    return new Check(right, wrong);
  }

  static List<String> faults(StoredProvider provider, Metadata metadata) {
    var wrong = new ArrayList<String>();
    if (!metadata.responses().isEmpty() && !metadata.responses().contains("code")) {
      wrong.add("It does not offer the authorization code flow.");
    }
    if (!metadata.challenges().isEmpty() && !metadata.challenges().contains("S256")) {
      wrong.add("It does not take PKCE with S256.");
    }
    if (!metadata.algorithms().isEmpty()
        && metadata.algorithms().stream().noneMatch(ACCEPTED::contains)) {
      wrong.add("It signs neither with RS256 nor with ES256.");
    }
    if (provider.sealedSecret().isPresent() && !metadata.takesBasic()) {
      wrong.add("It does not take a client's secret by client_secret_basic.");
    }
    if (!metadata.scopes().isEmpty() && !metadata.scopes().containsAll(provider.scopes())) {
      wrong.add("It does not know every scope that is asked for.");
    }
    return wrong;
  }
}
