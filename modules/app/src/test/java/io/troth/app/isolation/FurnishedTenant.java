package io.troth.app.isolation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import io.troth.app.house.House;
import io.troth.collection.api.ExtraFields;
import io.troth.collection.api.Inventory;
import io.troth.collection.api.InventoryItem;
import io.troth.consent.api.ActCommand;
import io.troth.consent.api.Acts;
import io.troth.consent.api.Manner;
import io.troth.kernel.PageRequest;
import io.troth.kernel.SubjectRef;
import io.troth.notification.api.Inboxes;
import io.troth.notification.api.WebhookDraft;
import io.troth.notification.api.Webhooks;
import io.troth.policy.api.AcceptedGaps;
import io.troth.policy.api.Comments;
import io.troth.policy.api.Commitments.RetentionTrigger;
import io.troth.policy.api.Corrections;
import io.troth.policy.api.Drafts;
import io.troth.policy.api.Policies;
import io.troth.policy.api.PolicyFiles;
import io.troth.policy.api.PolicyKind;
import io.troth.policy.api.Publications;
import io.troth.policy.api.PublishCommand;
import io.troth.policy.api.Significance;
import io.troth.policy.api.TimeSpan;
import io.troth.policy.api.VersionId;
import io.troth.policy.api.VersionView;
import io.troth.retention.api.Certificates;
import io.troth.retention.api.ErasureGround;
import io.troth.retention.api.Erasures;
import io.troth.retention.api.KeepPeriods;
import io.troth.retention.api.LegalHolds;
import io.troth.retention.api.Sweeps;
import io.troth.subject.api.AttributeType;
import io.troth.subject.api.Attributes;
import io.troth.subject.api.Attributes.Given;
import io.troth.subject.api.MemberRole;
import io.troth.subject.api.Organisations;
import io.troth.subject.api.ProfileRules;
import io.troth.subject.api.SubjectRegistration;
import io.troth.subject.api.SubjectRegistration.VersionClaim;
import io.troth.subject.api.SubjectRegistration.VersionClaim.Ground;
import io.troth.subject.api.Subjects;
import io.troth.tenancy.TenantScope;
import io.troth.tenant.api.ApiKeys;
import io.troth.tenant.api.BrowserKeys;
import io.troth.tenant.api.IdentityProviders;
import io.troth.tenant.api.StaffAccounts;
import io.troth.tenant.api.Tenants;
import io.troth.testing.isolation.Side;
import io.troth.web.KeyScope;
import io.troth.web.StaffRole;
import jakarta.enterprise.inject.spi.CDI;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** A tenant with one of everything, and the credentials to reach it. */
public record FurnishedTenant(
    Side side, String apiKey, String session, String token, String pageKey) {

  /** In the name of everybody, and nowhere else. */
  static final String SURNAME = "Nightjar";

  private static final String CONSENTED = "usage-statistics";
  private static final String REASON = "Nobody keeps this in a test.";
  private static final String PASSWORD = "correct horse battery";
  private static final String ONE_DELIVERY = "/deliveries/{deliveryId}";
  private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
  private static final Path POLICIES =
      Path.of("../../examples/tenants/engageware/policies/privacy").toAbsolutePath().normalize();

  public static FurnishedTenant found(String slug) {
    var tenant = bean(Tenants.class).create(slug, slug + " works", Locale.ENGLISH, ZONE);
    return bean(TenantScope.class).call(tenant.id(), () -> furnish(slug));
  }

  private static FurnishedTenant furnish(String slug) {
    var host = slug + "." + URI.create(House.base()).getAuthority();
    var ids = new HashMap<String, String>();
    var version = policy(ids);
    var person = person(slug);
    ids.put("ref", person);
    ids.put("externalId", slug + "-person");
    ids.put("attributeId", attribute(SubjectRef.parse(person), slug));
    ids.put("act", consent(person, ids).toString());
    ids.put("organisationId", organisation(slug, person));
    var key = bean(ApiKeys.class).issue("server", EnumSet.allOf(KeyScope.class), Optional.empty());
    var spare = bean(ApiKeys.class).issue("spare", EnumSet.of(KeyScope.ACTS), Optional.empty());
    ids.put("/api/v1/keys/{id}#id", spare.key().id().toString());
    account(slug, ids);
    var signer = new TokenMaker(slug);
    var pageKey = browser(signer, ids);
    var notice = notice(host, key.secret());
    ids.put("/api/v1/notices/{id}/again#id", notice);
    ids.put("/api/v1/outbox/{id}#id", notice);
    ids.put("/api/v1/me/inbox/{id}/read#id", inbox(SubjectRef.parse(person)));
    webhook(host, key.secret(), ids);
    erasure(slug, ids);
    provider(slug);
    ids.put("category", category(slug));
    retention(slug, ids);
    var marks =
        Set.of(
            person,
            version.head().id().toString(),
            slug + "-person",
            slug + "@example.test",
            slug + "-centre");
    return new FurnishedTenant(
        new Side(host, Map.copyOf(ids), marks),
        key.secret(),
        SignedIn.as(host, slug + "-owner@example.test", PASSWORD),
        signer.token(slug + "-person", "http://" + host, bean(InstantSource.class).instant()),
        pageKey);
  }

  private static String attribute(SubjectRef person, String slug) {
    var attributes = bean(Attributes.class);
    attributes.put(person, List.of(Given.asserted(AttributeType.USER_NAME, slug + "-user")));
    return attributes.of(person).stream()
        .filter(held -> held.type() == AttributeType.USER_NAME)
        .findFirst()
        .orElseThrow()
        .id();
  }

  /** Version 1 in force, version 2 announced, version 3 being written. */
  private static VersionView policy(Map<String, String> ids) {
    var files = bean(PolicyFiles.class);
    var publications = bean(Publications.class);
    var gaps = bean(AcceptedGaps.class);
    var drafts = bean(Drafts.class);
    var today = LocalDate.ofInstant(bean(InstantSource.class).instant(), ZONE);
    var first =
        bean(Policies.class)
            .create("privacy", PolicyKind.PRIVACY_NOTICE, files.read(POLICIES.resolve("v1")));
    var accepted = gaps.acceptAll(first.head().id(), REASON);
    ids.put("gapId", accepted.get(0).id().toString());
    var v1 =
        publications.publish(
            new PublishCommand(first.head().id(), first.revision(), today, Significance.NOTICE));
    person("early");
    var second = drafts.begin(v1.head().id());
    var edited =
        drafts.edit(second.head().id(), second.revision(), files.read(POLICIES.resolve("v2")));
    gaps.acceptAll(edited.head().id(), REASON);
    var v2 =
        publications.publish(
            new PublishCommand(
                edited.head().id(), edited.revision(), today.plusDays(30), Significance.NOTICE));
    var third = drafts.begin(v2.head().id());
    var correction = bean(Corrections.class).begin(v2.head().id());
    ids.put("revisionId", correction.head().id().toString());
    ids.put("policyId", v2.head().policy().toString());
    ids.put("versionId", v2.head().id().toString());
    ids.put("earlier", v1.head().id().toString());
    ids.put("hash", v2.contentHash());
    var comment = bean(Comments.class).add(third.head().id(), "deletion", "Which logs?");
    ids.put("commentId", comment.id().toString());
    draftPaths().forEach(path -> ids.put(path + "#versionId", third.head().id().toString()));
    return v2;
  }

  /** A consent of the person to what the version in force asks. */
  private static UUID consent(String person, Map<String, String> ids) {
    var version = new VersionId(UUID.fromString(ids.get("earlier")));
    var hash = bean(Policies.class).version(version).orElseThrow().contentHash();
    var manner = Manner.of(hash, "test");
    return bean(Acts.class)
        .record(new ActCommand.Consent(SubjectRef.parse(person), version, manner, CONSENTED))
        .get(0)
        .id();
  }

  /** A whole policy document as JSON. */
  public static String document() {
    try {
      return bean(ObjectMapper.class)
          .writeValueAsString(bean(PolicyFiles.class).read(POLICIES.resolve("v2")));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<String> draftPaths() {
    var version = "/api/v1/policies/{policyId}/versions/{versionId}";
    return List.of(
        version,
        version + "/dry-run",
        version + "/publish",
        version + "/comments/{commentId}/resolve");
  }

  private static String person(String name) {
    return bean(Subjects.class)
        .upsert(
            new SubjectRegistration(
                name + "-person",
                Optional.of(name + "@example.test"),
                Optional.of(name + " " + SURNAME),
                Optional.empty(),
                Optional.of(ZONE),
                List.of(new VersionClaim("privacy", 1, Ground.BASELINE))))
        .ref()
        .toString();
  }

  private static String organisation(String name, String member) {
    var organisations = bean(Organisations.class);
    var draft = new Organisations.Draft(name + "-works", name + " works", ProfileRules.EVERYTHING);
    var id = organisations.put(draft).organisation().id();
    organisations.link(id, SubjectRef.parse(member), MemberRole.MEMBER);
    return id.toString();
  }

  private static void account(String slug, Map<String, String> ids) {
    var accounts = bean(StaffAccounts.class);
    accounts.create(slug + "-owner@example.test", "Owner", StaffRole.OWNER, PASSWORD);
    var editor =
        accounts.create(slug + "-editor@example.test", "Editor", StaffRole.EDITOR, PASSWORD);
    ids.put("/api/v1/team/{id}#id", editor.id().toString());
  }

  private static String browser(TokenMaker signer, Map<String, String> ids) {
    var keys = bean(BrowserKeys.class);
    var key = keys.issue("site", Set.of("https://site.example"));
    ids.put("/api/v1/publishable-keys/{id}#id", key.id().toString());
    keys.trust("site", signer.publicKey());
    var spare = keys.trust("spare", new TokenMaker("spare").publicKey());
    ids.put("/api/v1/trusted-keys/{id}#id", spare.toString());
    return key.key();
  }

  private static void provider(String slug) {
    var draft =
        new IdentityProviders.Draft(
            "https://login." + slug + ".example",
            slug + "-centre",
            Optional.of(slug + "-secret"),
            List.of(),
            IdentityProviders.FoundBy.CLAIM,
            "",
            Map.of());
    bean(IdentityProviders.class).set(0, draft);
  }

  /** A category of data that nobody else has. */
  private static String category(String slug) {
    var item =
        new InventoryItem(
            slug + "-data",
            Map.of("en", slug + " data"),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            ExtraFields.REFUSE,
            List.of());
    return bean(Inventory.class).add(item).item().id();
  }

  /** A hold, a keep-period and a sweep of the tenant's own. */
  private static void retention(String slug, Map<String, String> ids) {
    var today = LocalDate.ofInstant(bean(InstantSource.class).instant(), ZONE);
    var terms = new LegalHolds.Terms(slug + " court", "GDPR 17(3)(e)", "Olive", today.plusDays(90));
    var hold =
        bean(LegalHolds.class)
            .place(new LegalHolds.HoldDraft(terms, Set.of(), Set.of(slug + "-papers")))
            .hold()
            .id()
            .toString();
    List.of("", "/release").forEach(rest -> ids.put("/api/v1/holds/{id}" + rest + "#id", hold));
    ids.put("/api/v1/keep-periods/{category}#category", slug + "-invoices");
    bean(KeepPeriods.class)
        .set(
            new KeepPeriods.KeepDraft(
                slug + "-invoices",
                TimeSpan.parse("P10Y"),
                RetentionTrigger.CREATED,
                true,
                "AO 147"),
            0);
    ids.put("/api/v1/sweeps/{id}#id", bean(Sweeps.class).start().id().toString());
  }

  /** An address nobody knows, and one fact on its way there. */
  private static void webhook(String host, String key, Map<String, String> ids) {
    var draft = new WebhookDraft("https://hooks.invalid/", "", Set.of("webhook.tested.v1"), true);
    var id = bean(Webhooks.class).add(draft).webhook().id();
    bean(Webhooks.class).test(id);
    var path = "/api/v1/webhooks/{id}";
    var below =
        List.of(
            "",
            "/secret",
            "/test",
            "/replay",
            "/deliveries",
            ONE_DELIVERY,
            ONE_DELIVERY + "/replay");
    below.forEach(rest -> ids.put(path + rest + "#id", id.toString()));
    ids.put("deliveryId", first(host, key, "/api/v1/webhooks/" + id + "/deliveries"));
  }

  /** Somebody who is gone, with the certificate of it. */
  private static void erasure(String slug, Map<String, String> ids) {
    var gone = person(slug + "-gone");
    var asked =
        bean(Erasures.class)
            .ask(SubjectRef.parse(gone), ErasureGround.OBJECTED, Optional.empty())
            .id();
    org.awaitility.Awaitility.await()
        .pollInSameThread()
        .atMost(java.time.Duration.ofSeconds(60))
        .until(() -> bean(Certificates.class).of(asked).isPresent());
    ids.put("goneRef", gone);
    ids.put("/api/v1/erasures/{id}#id", asked.toString());
    ids.put("/api/v1/erasures/{id}/certificate#id", asked.toString());
  }

  /** The person's notice of version 2. */
  private static String inbox(SubjectRef person) {
    return org.awaitility.Awaitility.await()
        .pollInSameThread()
        .atMost(java.time.Duration.ofSeconds(60))
        .until(
            () -> bean(Inboxes.class).of(person, PageRequest.first()).items(),
            items -> !items.isEmpty())
        .get(0)
        .id()
        .toString();
  }

  private static String notice(String host, String key) {
    return first(host, key, "/api/v1/notices");
  }

  /** The id of the first of a list, waited for. */
  private static String first(String host, String key, String list) {
    return org.awaitility.Awaitility.await()
        .atMost(java.time.Duration.ofSeconds(60))
        .until(
            () ->
                RestAssured.given()
                    .header("Host", host)
                    .header("Authorization", "Bearer " + key)
                    .get(list)
                    .jsonPath()
                    .getString("items[0].id"),
            java.util.Objects::nonNull);
  }

  private static <T> T bean(Class<T> type) {
    return CDI.current().select(type).get();
  }
}
