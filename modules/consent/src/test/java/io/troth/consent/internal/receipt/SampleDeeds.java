package io.troth.consent.internal.receipt;

import io.troth.consent.api.ActType;
import io.troth.consent.api.Manner.OnBehalf;
import io.troth.consent.internal.receipt.Deed.About;
import io.troth.consent.internal.receipt.Deed.Shown;
import io.troth.kernel.Actor;
import io.troth.kernel.SubjectRef;
import io.troth.kernel.time.NoticePeriod;
import io.troth.policy.api.Commitments;
import io.troth.policy.api.Commitments.Category;
import io.troth.policy.api.Commitments.CategoryKind;
import io.troth.policy.api.Commitments.Channel;
import io.troth.policy.api.Commitments.Contact;
import io.troth.policy.api.Commitments.NoticeRule;
import io.troth.policy.api.Commitments.ObjectionEffect;
import io.troth.policy.api.Commitments.ObjectionRule;
import io.troth.policy.api.Commitments.Purpose;
import io.troth.policy.api.Commitments.Recipient;
import io.troth.policy.api.Commitments.RecipientRole;
import io.troth.policy.api.Commitments.Retention;
import io.troth.policy.api.Commitments.Right;
import io.troth.policy.api.Commitments.ServiceGate;
import io.troth.policy.api.Governance;
import io.troth.policy.api.Handling;
import io.troth.policy.api.Handling.BrowserStorage;
import io.troth.policy.api.Handling.Cookie;
import io.troth.policy.api.Handling.CookieCategory;
import io.troth.policy.api.LegalBasis;
import io.troth.policy.api.LocalText;
import io.troth.policy.api.PolicyKind;
import io.troth.policy.api.PolicyScope;
import io.troth.policy.api.PolicyScope.Audience;
import io.troth.policy.api.PublishedVersion;
import io.troth.policy.api.Significance;
import io.troth.policy.api.TimeSpan;
import io.troth.policy.api.VersionId;
import io.troth.policy.api.linked.PromiseNodes.Publisher;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Acts of a person who does not exist, on the policy of a company that does not exist. */
final class SampleDeeds {

  static final String SITE = "https://alpha.example.test";
  static final UUID ACT = new UUID(0x019a9d3e7a517c3eL, 0x9d5e6b1c0f3a2e10L);
  static final SubjectRef PERSON = new SubjectRef(new UUID(0x1a9d3e7a517c3eL, 17));
  static final String HASH = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";
  static final Instant AT = Instant.parse("2026-11-25T04:05:06.789Z");

  private static final Set<String> CITED = Set.of("who");

  private SampleDeeds() {}

  /** A consent to the newsletter, pressed by the person on the privacy centre. */
  static Deed consent() {
    return act(ActType.CONSENT_GIVEN);
  }

  static Deed act(ActType type) {
    return about(type, "newsletter", Set.of("EU", "US-CA"));
  }

  static Deed about(ActType type, String purpose, Set<String> jurisdictions) {
    return of(
        type, Optional.of(purpose), Optional.of(policy(commitments(jurisdictions))), pressed());
  }

  static Deed of(ActType type, Optional<String> purpose, Optional<About> about, Shown shown) {
    return new Deed(
        ACT,
        PERSON,
        type,
        AT,
        AT,
        Actor.subject(PERSON),
        shown,
        Optional.empty(),
        purpose,
        Optional.empty(),
        about,
        new Publisher("Alpha works", SITE),
        Locale.ENGLISH);
  }

  static Shown pressed() {
    return shown(Optional.empty(), true, Optional.empty());
  }

  /** Brought over from somewhere else. */
  static Shown asserted() {
    return shown(Optional.empty(), false, Optional.of("old-platform/4711"));
  }

  static Shown onBehalf(OnBehalf.Kind kind) {
    return shown(Optional.of(new OnBehalf(kind, "case 12/26")), true, Optional.empty());
  }

  private static Shown shown(Optional<OnBehalf> other, boolean witnessed, Optional<String> proof) {
    return new Shown(
        "privacy-centre",
        Optional.of("give-newsletter"),
        Optional.of("de"),
        Optional.of(HASH),
        Optional.empty(),
        other,
        witnessed,
        proof);
  }

  static About policy(Commitments says) {
    var version =
        new PublishedVersion(
            new VersionId(new UUID(0, 3)),
            3,
            Instant.parse("2026-11-02T11:00:00Z"),
            Instant.parse("2026-11-11T23:00:00Z"),
            NoticePeriod.ofDays(7),
            Significance.NOTICE,
            HASH,
            says);
    return new About("privacy", PolicyKind.PRIVACY_NOTICE, version);
  }

  static Commitments commitments(Set<String> jurisdictions) {
    return new Commitments(
        List.of(
            new Purpose(
                "newsletter",
                words("Newsletter", "Rundbrief"),
                LegalBasis.CONSENT,
                Set.of("contact", "health"),
                Set.of("post", "broker"),
                Optional.of(TimeSpan.parse("P1Y")),
                CITED),
            purpose("survey", Set.of("contact"), Set.of()),
            purpose("bare", Set.of(), Set.of())),
        List.of(
            new Category(
                "contact",
                words("Contact data", "Kontaktdaten"),
                CategoryKind.PERSONAL,
                Set.of("person"),
                Set.of("DE", "AT"),
                Optional.of(words("We cannot write to you", "Wir können nicht schreiben")),
                CITED),
            new Category(
                "health",
                words("Allergies", "Allergien"),
                CategoryKind.SENSITIVE,
                Set.of("person"),
                Set.of(),
                Optional.empty(),
                CITED)),
        List.of(
            recipient("post", RecipientRole.PROCESSOR, "DE"),
            recipient("broker", RecipientRole.THIRD_PARTY, "US")),
        List.of(new Retention("contact", TimeSpan.parse("P2Y"), CITED)),
        List.of(new Right("access", 30, CITED), new Right("opt-out", 15, CITED)),
        new NoticeRule(7, Set.of(Channel.EMAIL, Channel.PLATFORM), true, CITED),
        new ObjectionRule(ObjectionEffect.STAY, true, CITED),
        new ServiceGate(false, Set.of()),
        Optional.of(
            new Contact("Dana Officer", "dpo@example.test", "1 Test Street", "+00 1234", CITED)),
        new PolicyScope(Set.of(Audience.END_USERS), jurisdictions),
        new Handling(
            List.of(cookie()),
            List.of(),
            List.of(),
            Optional.empty(),
            Handling.UNSAID.emergencyAccess()),
        Governance.UNSAID);
  }

  private static Cookie cookie() {
    return new Cookie(
        "visits",
        words("Visit counter", "Besuchszähler"),
        CookieCategory.ANALYTICS,
        BrowserStorage.COOKIE,
        TimeSpan.parse("P30D"),
        CITED);
  }

  private static Purpose purpose(String id, Set<String> categories, Set<String> recipients) {
    return new Purpose(
        id, LocalText.of("en", id), LegalBasis.CONSENT, categories, recipients, CITED);
  }

  private static Recipient recipient(String id, RecipientRole role, String country) {
    return new Recipient(
        id, LocalText.of("en", "The " + id), role, country, Optional.empty(), CITED);
  }

  private static LocalText words(String english, String german) {
    return new LocalText(Map.of("en", english, "de", german));
  }
}
