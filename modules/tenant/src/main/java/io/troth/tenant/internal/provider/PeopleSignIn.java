package io.troth.tenant.internal.provider;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.troth.kernel.SubjectRef;
import io.troth.tenant.api.IdentityProviders.FoundBy;
import io.troth.tenant.spi.SubjectLookup;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URLEncoder;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jose4j.jwt.JwtClaims;
import org.jspecify.annotations.Nullable;

/** Sends people to their tenant's provider and takes them back: the code flow with PKCE. */
@Singleton
final class PeopleSignIn {

  /** How long somebody may be away. */
  static final Duration AWAY = Duration.ofMinutes(10);

  private static final Logger LOG = Logger.getLogger(PeopleSignIn.class);
  private static final int LONGEST_ID = 500;
  private static final String TOKENS = "Its token endpoint";

  private final ProviderDesk desk;
  private final Discovery discovery;
  private final ProviderCalls calls;
  private final Seals seals;
  private final Instance<SubjectLookup> subjects;
  private final OutsideTime outside;
  private final InstantSource clock;

  PeopleSignIn(
      ProviderDesk desk,
      Discovery discovery,
      ProviderCalls calls,
      Seals seals,
      Instance<SubjectLookup> subjects,
      OutsideTime outside,
      InstantSource clock) {
    this.desk = desk;
    this.discovery = discovery;
    this.calls = calls;
    this.seals = seals;
    this.subjects = subjects;
    this.outside = outside;
    this.clock = clock;
  }

  /**
   * Where the browser goes, and what it keeps meanwhile.
   *
   * @param cookie sealed
   */
  record Departure(URI page, String cookie) {
    @Override
    public String toString() {
      return "Departure[" + page.getHost() + "]";
    }
  }

  /** What came back in the address. */
  record Back(
      Optional<String> state,
      Optional<String> code,
      Optional<String> error,
      Optional<String> issuer) {

    @Override
    public String toString() {
      return "Back[" + error.orElse("code") + "]";
    }
  }

  /** How a sign-in ended. */
  sealed interface Ending {

    /** Somebody we know. */
    record Known(SubjectRef subject, String path) implements Ending {}

    /** Somebody who is nobody of this tenant's, or not one alone. */
    record Unknown() implements Ending {}

    /** The person, or the provider for them, said no. */
    record Declined() implements Ending {}

    /** It was begun too long ago, or in another browser, or was over already. */
    record Over() implements Ending {}

    /** The provider is not as it must be. */
    record Failed() implements Ending {}
  }

  /**
   * Sends somebody off.
   *
   * @return empty when the provider cannot be reached or is not as it must be
   */
  Optional<Departure> leave(String path) {
    var provider = desk.find().orElseThrow(ProviderDesk::none);
    try {
      var metadata = discovery.metadata(provider.issuer());
      var trip = Trip.begin(path, provider.version(), clock.instant().plus(AWAY));
      return Optional.of(new Departure(page(provider, metadata, trip), seals.seal(trip)));
    } catch (ProviderException fault) {
      log(provider, fault);
      return Optional.empty();
    }
  }

  /**
   * Takes somebody back.
   *
   * @param cookie what their browser kept
   */
  Ending arrive(Optional<String> cookie, Back back) {
    var provider = desk.find().orElseThrow(ProviderDesk::none);
    var trip =
        cookie
            .flatMap(seals::trip)
            .filter(one -> back.state().filter(one::isState).isPresent())
            .filter(one -> one.provider() == provider.version())
            .filter(one -> clock.instant().isBefore(one.expiresAt()));
    if (trip.isEmpty()) {
      return new Ending.Over();
    }
    try {
      var metadata = discovery.metadata(provider.issuer());
      checkIssuer(provider, metadata, back);
      return ending(provider, metadata, trip.get(), back);
    } catch (ProviderException fault) {
      log(provider, fault);
      return new Ending.Failed();
    }
  }

  /** RFC 9207: an answer that names another issuer was meant for somebody else. */
  private static void checkIssuer(StoredProvider provider, Metadata metadata, Back back)
      throws ProviderException {
    boolean right = back.issuer().map(provider.issuer()::equals).orElse(!metadata.namesItself());
    if (!right) {
      throw new ProviderException("Its answer does not name it as the issuer.");
    }
  }

  private Ending ending(StoredProvider provider, Metadata metadata, Trip trip, Back back)
      throws ProviderException {
    if (back.error().isPresent()) {
      if (back.error().get().equals("access_denied")) {
        return new Ending.Declined();
      }
      throw new ProviderException("It answered with an error instead of a code.");
    }
    if (back.code().isEmpty()) {
      throw new ProviderException("It answered without a code.");
    }
    var token = idToken(provider, metadata, trip, back.code().get());
    var expected = new IdTokens.Expected(provider.issuer(), provider.clientId(), trip.nonce());
    var claims =
        IdTokens.verify(
            token,
            expected,
            (kid, algorithm) -> discovery.key(metadata, kid, algorithm),
            outside.now());
    return person(provider, claims)
        .<Ending>map(subject -> new Ending.Known(subject, trip.path()))
        .orElseGet(Ending.Unknown::new);
  }

  private String idToken(StoredProvider provider, Metadata metadata, Trip trip, String code)
      throws ProviderException {
    var form = new LinkedHashMap<String, String>();
    form.put("grant_type", "authorization_code");
    form.put("code", code);
    form.put("redirect_uri", desk.redirectUri().toString());
    form.put("code_verifier", trip.verifier());
    Map<String, String> headers = Map.of();
    if (provider.sealedSecret().isPresent()) {
      var secret = seals.open(provider.sealedSecret().get());
      headers = Map.of("authorization", basic(provider.clientId(), secret));
    } else {
      form.put("client_id", provider.clientId());
    }
    var answer = calls.post(metadata.token(), headers, encoded(form), TOKENS);
    if (!answer.path("id_token").isTextual()) {
      throw new ProviderException("Its token endpoint gave no ID token.");
    }
    return answer.path("id_token").asText();
  }

  private Optional<SubjectRef> person(StoredProvider provider, JwtClaims claims) {
    var lookup = subjects.stream().findFirst();
    if (provider.foundBy() == FoundBy.CLAIM) {
      var id = text(claims.getClaimValue(provider.claim()));
      return lookup.flatMap(one -> id.flatMap(one::byExternalId));
    }
    if (!Boolean.TRUE.equals(claims.getClaimValue("email_verified"))) {
      return Optional.empty();
    }
    var email = text(claims.getClaimValue("email"));
    return lookup
        .flatMap(one -> email.map(one::byEmail))
        .filter(found -> found.size() == 1)
        .map(found -> found.get(0));
  }

  /** A text or a whole number: some providers number their users. */
  private static Optional<String> text(@Nullable Object claim) {
    return Optional.ofNullable(claim)
        .filter(one -> one instanceof String || one instanceof Long || one instanceof Integer)
        .map(Object::toString)
        .filter(one -> !one.isBlank() && one.length() <= LONGEST_ID);
  }

  private URI page(StoredProvider provider, Metadata metadata, Trip trip) {
    var asked = new LinkedHashMap<String, String>();
    asked.put("response_type", "code");
    asked.put("client_id", provider.clientId());
    asked.put("redirect_uri", desk.redirectUri().toString());
    asked.put("scope", String.join(" ", provider.scopes()));
    asked.put("state", trip.state());
    asked.put("nonce", trip.nonce());
    asked.put("code_challenge", trip.challenge());
    asked.put("code_challenge_method", "S256");
    var page = metadata.page();
    return URI.create(page + (page.contains("?") ? "&" : "?") + encoded(asked));
  }

  /** RFC 6749, section 2.3.1: both parts are form-encoded first. */
  private static String basic(String client, String secret) {
    var pair = URLEncoder.encode(client, UTF_8) + ":" + URLEncoder.encode(secret, UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(UTF_8));
  }

  private static String encoded(Map<String, String> form) {
    var text = new StringBuilder();
    form.forEach(
        (name, value) ->
            text.append(text.isEmpty() ? "" : "&")
                .append(name)
                .append('=')
                .append(URLEncoder.encode(value, UTF_8)));
    return text.toString();
  }

  private static void log(StoredProvider provider, ProviderException fault) {
    LOG.warnf("People cannot sign in at %s: %s", provider.issuer(), fault.sentence());
  }
}
