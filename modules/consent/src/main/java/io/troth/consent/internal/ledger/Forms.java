package io.troth.consent.internal.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.troth.consent.api.ConsentProblem;
import io.troth.consent.api.FormTokens;
import io.troth.consent.internal.facts.Catalogue;
import io.troth.kernel.Problem;
import io.troth.kernel.SubjectRef;
import io.troth.kernel.UniqueIds;
import io.troth.policy.api.VersionId;
import io.troth.tenant.api.TenantKeys;
import io.troth.tenant.api.TenantKeys.Purpose;
import jakarta.inject.Singleton;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Seals what a form showed. The text is signed under the tenant's own key, so that neither another
 * tenant's nor a changed one is taken; what it says is no secret.
 */
@Singleton
class Forms implements FormTokens {

  static final Duration LIFE = Duration.ofHours(24);

  private static final String DOMAIN = "consent-form\0";
  private static final String FORM = "1";
  private static final String NOBODY = "-";
  private static final int PARTS = 9;
  private static final int LONGEST_TOKEN = 100_000;

  private final TenantKeys keys;
  private final Catalogue catalogue;
  private final UniqueIds ids;
  private final InstantSource clock;

  Forms(TenantKeys keys, Catalogue catalogue, UniqueIds ids, InstantSource clock) {
    this.keys = keys;
    this.catalogue = catalogue;
    this.ids = ids;
    this.clock = clock;
  }

  /** A form that is ours. */
  record Shown(UUID id, Instant issuedAt, Form form) {

    boolean isOver(Instant now) {
      return now.isAfter(issuedAt.plus(LIFE));
    }
  }

  @Override
  public String issue(Form form) {
    var version = catalogue.require(form.version()).version();
    if (!version.contentHash().equals(form.contentHash())) {
      throw Problem.of(
          ConsentProblem.STALE_FORM, "The hash is not the one of this version's text.");
    }
    var text =
        String.join(
            "\n",
            FORM,
            ids.next().toString(),
            Long.toString(clock.instant().toEpochMilli()),
            form.who().map(SubjectRef::toString).orElse(NOBODY),
            form.version().toString(),
            form.contentHash(),
            form.language(),
            form.screen(),
            String.join(",", new TreeSet<>(form.purposes())));
    var body = text.getBytes(UTF_8);
    var encoder = Base64.getUrlEncoder().withoutPadding();
    return encoder.encodeToString(body) + "." + encoder.encodeToString(seal(body));
  }

  /**
   * Reads a token.
   *
   * @throws Problem form-forged for anything that was not issued here for this tenant
   */
  Shown read(String token) {
    var parts = token.length() > LONGEST_TOKEN ? new String[0] : token.split("\\.", -1);
    if (parts.length != 2) {
      throw forged();
    }
    var body = decoded(parts[0]);
    if (!MessageDigest.isEqual(seal(body), decoded(parts[1]))) {
      throw forged();
    }
    return shown(Arrays.asList(new String(body, UTF_8).split("\n", -1)));
  }

  /** Only texts of our own making come here: their seal was right. */
  private static Shown shown(List<String> parts) {
    if (parts.size() != PARTS) {
      throw forged();
    }
    var who = parts.get(3);
    var purposes = parts.get(8);
    return new Shown(
        UUID.fromString(parts.get(1)),
        Instant.ofEpochMilli(Long.parseLong(parts.get(2))),
        new Form(
            who.equals(NOBODY) ? Optional.empty() : Optional.of(SubjectRef.parse(who)),
            VersionId.parse(parts.get(4)),
            parts.get(5),
            parts.get(6),
            parts.get(7),
            purposes.isEmpty() ? Set.of() : Set.of(purposes.split(",", -1))));
  }

  private byte[] seal(byte[] body) {
    var domain = DOMAIN.getBytes(UTF_8);
    var message = Arrays.copyOf(domain, domain.length + body.length);
    System.arraycopy(body, 0, message, domain.length, body.length);
    return keys.mac(Purpose.LINK, message);
  }

  private static byte[] decoded(String part) {
    try {
      return Base64.getUrlDecoder().decode(part);
    } catch (IllegalArgumentException e) {
      throw forged();
    }
  }

  static Problem forged() {
    return Problem.at(
        ConsentProblem.FORM_FORGED,
        "formToken",
        "This form was not made here, or was made for somebody else.",
        "the token that came with the form, unchanged");
  }
}
