package io.troth.tenant.internal.provider;

import com.fasterxml.jackson.databind.JsonNode;
import io.troth.kernel.Problem;
import io.troth.web.outbound.Reach;
import io.troth.web.outbound.TargetUrl;
import java.util.HashSet;
import java.util.Set;

/**
 * What a provider says of itself (OpenID Connect Discovery 1.0, section 3).
 *
 * @param namesItself whether its answers carry {@code iss} (RFC 9207)
 * @param responses what can be asked for; empty when it does not say
 * @param challenges how a code can be bound to who asked for it (RFC 8414); empty when it does not
 *     say
 * @param clientProofs how a client can prove itself at the token endpoint
 * @param algorithms how tokens are signed; empty when it does not say
 * @param scopes which can be asked for; empty when it does not say
 */
record Metadata(
    TargetUrl authorization,
    TargetUrl token,
    TargetUrl keys,
    boolean namesItself,
    Set<String> responses,
    Set<String> challenges,
    Set<String> clientProofs,
    Set<String> algorithms,
    Set<String> scopes) {

  static final String WHAT = "Its description of itself";

  private static final String WELL_KNOWN = "/.well-known/openid-configuration";

  Metadata {
    responses = Set.copyOf(responses);
    challenges = Set.copyOf(challenges);
    clientProofs = Set.copyOf(clientProofs);
    algorithms = Set.copyOf(algorithms);
    scopes = Set.copyOf(scopes);
  }

  /** Where a provider describes itself. */
  static String address(String issuer) {
    var base = issuer.endsWith("/") ? issuer.substring(0, issuer.length() - 1) : issuer;
    return base + WELL_KNOWN;
  }

  /** Reads a description; it must be that of this very issuer. */
  static Metadata read(JsonNode document, String issuer, Reach reach) throws ProviderException {
    if (!issuer.equals(document.path("issuer").asText())) {
      throw new ProviderException(
          WHAT + " is that of another issuer: the issuer must be written as the provider does.");
    }
    return new Metadata(
        endpoint(document, "authorization_endpoint", reach),
        endpoint(document, "token_endpoint", reach),
        endpoint(document, "jwks_uri", reach),
        document.path("authorization_response_iss_parameter_supported").asBoolean(false),
        texts(document, "response_types_supported"),
        texts(document, "code_challenge_methods_supported"),
        texts(document, "token_endpoint_auth_methods_supported"),
        texts(document, "id_token_signing_alg_values_supported"),
        texts(document, "scopes_supported"));
  }

  /** The address of the page on which people sign in. */
  String page() {
    var scheme = authorization.secure() ? "https://" : "http://";
    return scheme + authorization.authority() + authorization.path();
  }

  /** RFC 8414: a provider that does not say takes {@code client_secret_basic}. */
  boolean takesBasic() {
    return clientProofs.isEmpty() || clientProofs.contains("client_secret_basic");
  }

  private static TargetUrl endpoint(JsonNode document, String name, Reach reach)
      throws ProviderException {
    try {
      return TargetUrl.parse(document.path(name).asText(), reach);
    } catch (Problem problem) {
      var detail = problem.violations().get(0).message();
      throw new ProviderException("Its %s cannot be used: %s".formatted(name, detail));
    }
  }

  private static Set<String> texts(JsonNode document, String name) {
    var texts = new HashSet<String>();
    document.path(name).forEach(one -> texts.add(one.asText()));
    return texts;
  }
}
