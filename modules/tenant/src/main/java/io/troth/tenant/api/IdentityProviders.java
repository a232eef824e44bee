package io.troth.tenant.api;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The OpenID Connect provider of the current tenant, by which its people may enter the privacy
 * centre: the sign-in they know from the tenant's own site. One at most.
 */
public interface IdentityProviders {

  /** Where people go to sign in; {@code next} says which page they want afterwards. */
  String SIGN_IN = "/privacy/sign-in";

  /** By what somebody who signed in is found among the tenant's people. */
  enum FoundBy {
    /** The value of a claim is their external id. */
    CLAIM,
    /** Their e-mail address, if the provider says that it was verified. */
    VERIFIED_EMAIL
  }

  /**
   * What is wanted.
   *
   * @param issuer the provider's name, an https address as in its tokens (OpenID Connect Core 1.0)
   * @param clientId 1 to 200 characters
   * @param clientSecret at most 200 characters; an empty text for none, nothing to keep the one
   *     there is, which is possible as long as issuer and client stay the same
   * @param scopes with {@code openid} among them
   * @param claim which claim is the external id; matters with {@link FoundBy#CLAIM} only
   * @param names what people call this sign-in, by language ({@code en}, {@code de}); may be empty
   */
  record Draft(
      String issuer,
      String clientId,
      Optional<String> clientSecret,
      List<String> scopes,
      FoundBy foundBy,
      String claim,
      Map<String, String> names) {

    public Draft {
      scopes = List.copyOf(scopes);
      names = Map.copyOf(names);
    }

    @Override
    public String toString() {
      return "Draft[" + issuer + "]";
    }
  }

  /** The provider as it is; its secret is never shown. */
  record Provider(
      String issuer,
      String clientId,
      boolean hasSecret,
      List<String> scopes,
      FoundBy foundBy,
      String claim,
      Map<String, String> names,
      Instant changedAt) {

    public Provider {
      scopes = List.copyOf(scopes);
      names = Map.copyOf(names);
    }
  }

  /**
   * What there is.
   *
   * @param redirectUri the address to register with the provider for this client
   * @param version of this state, for edits; 0 while there is no provider
   */
  record State(URI redirectUri, Optional<Provider> provider, long version) {}

  /**
   * What a look at the provider showed.
   *
   * @param right what is as it must be, in sentences
   * @param wrong what is not, in sentences; people cannot sign in while there is anything
   */
  record Check(List<String> right, List<String> wrong) {

    public Check {
      right = List.copyOf(right);
      wrong = List.copyOf(wrong);
    }
  }

  State get();

  /**
   * Sets the provider. It is not asked: {@link #check} does that.
   *
   * @param expected version of the state the edit was made from
   * @throws io.troth.kernel.Problem invalid-input naming the field; stale-edit
   */
  State set(long expected, Draft draft);

  /**
   * Takes the provider away. Sessions that began by it go on until they end.
   *
   * @param expected version of the state the edit was made from
   * @throws io.troth.kernel.Problem not-found; stale-edit
   */
  void remove(long expected);

  /**
   * Fetches what the provider says of itself, now, and compares it with what is needed.
   *
   * @throws io.troth.kernel.Problem not-found when there is no provider; too-many-requests
   */
  Check check();
}
