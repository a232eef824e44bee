package io.troth.app.pages;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import io.troth.app.house.House;
import io.troth.kernel.SubjectRef;
import io.troth.policy.api.AcceptedGaps;
import io.troth.policy.api.Drafts;
import io.troth.policy.api.Policies;
import io.troth.policy.api.PolicyDocument;
import io.troth.policy.api.PolicyFiles;
import io.troth.policy.api.PolicyKind;
import io.troth.policy.api.Publications;
import io.troth.policy.api.PublishCommand;
import io.troth.policy.api.Significance;
import io.troth.policy.api.VersionId;
import io.troth.subject.api.SubjectRegistration;
import io.troth.subject.api.SubjectRegistration.VersionClaim;
import io.troth.subject.api.SubjectRegistration.VersionClaim.Ground;
import io.troth.subject.api.Subjects;
import io.troth.tenancy.TenantDirectory;
import io.troth.tenancy.TenantProfile;
import io.troth.tenancy.TenantScope;
import io.troth.tenant.api.PrivacyLinks;
import io.troth.tenant.api.Tenants;
import jakarta.enterprise.inject.spi.CDI;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** A tenant made for one test of the privacy centre, and the way in for its people. */
record CentreTenant(TenantProfile profile) {

  private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
  private static final Path EXAMPLES = Path.of("../../examples/tenants").toAbsolutePath();

  /** The tenant of this slug; made with these policies in force if nobody made it before. */
  static CentreTenant of(String slug, String name, Map<String, PolicyDocument> policies) {
    var known = bean(TenantDirectory.class).bySlug(slug);
    if (known.isPresent()) {
      return new CentreTenant(known.get());
    }
    var tenant = new CentreTenant(bean(Tenants.class).create(slug, name, Locale.ENGLISH, ZONE));
    policies.forEach(
        (policy, says) ->
            tenant.in(
                () -> {
                  publish(policy, says);
                  return policy;
                }));
    return tenant;
  }

  /** A document of the examples. */
  static PolicyDocument example(String tenant, String policy) {
    return bean(PolicyFiles.class)
        .read(EXAMPLES.resolve(tenant).resolve("policies").resolve(policy).resolve("v1"));
  }

  private static void publish(String slug, PolicyDocument says) {
    var draft =
        bean(Policies.class)
            .create(
                slug,
                slug.equals("cookies") ? PolicyKind.COOKIE_POLICY : PolicyKind.PRIVACY_NOTICE,
                says);
    bean(AcceptedGaps.class).acceptAll(draft.head().id(), "Not kept by anything in this test.");
    var today = LocalDate.ofInstant(bean(InstantSource.class).instant(), ZONE);
    bean(Publications.class)
        .publish(
            new PublishCommand(draft.head().id(), draft.revision(), today, Significance.NOTICE));
  }

  /** The next version, on the earliest lawful day and with the least significance. */
  static VersionId publishNext(String slug, UnaryOperator<PolicyDocument> change) {
    var policy = bean(Policies.class).bySlug(slug).orElseThrow();
    var draft = bean(Drafts.class).begin(policy.versions().get(0).id());
    var next =
        bean(Drafts.class)
            .edit(draft.head().id(), draft.revision(), change.apply(draft.document()));
    var publications = bean(Publications.class);
    bean(AcceptedGaps.class).acceptAll(next.head().id(), "Not kept by anything in this test.");
    var dryRun = publications.dryRun(next.head().id(), Optional.empty());
    publications.publish(
        new PublishCommand(next.head().id(), next.revision(), dryRun.earliest(), dryRun.floor()));
    return next.head().id();
  }

  <T> T in(Supplier<T> work) {
    return bean(TenantScope.class).call(profile.id(), work::get);
  }

  /** Somebody who is bound by version 1 of these policies, and by nothing where there is none. */
  SubjectRef person(String name, String... bound) {
    var claims =
        List.of(bound).stream()
            .map(policy -> new VersionClaim(policy, 1, Ground.ACCEPTED))
            .toList();
    return in(
        () ->
            bean(Subjects.class)
                .upsert(
                    new SubjectRegistration(
                        name,
                        Optional.of(name + "@example.test"),
                        Optional.of("Ada " + name),
                        Optional.of(Locale.ENGLISH),
                        Optional.of(ZONE),
                        claims))
                .ref());
  }

  String address() {
    return "http://" + host();
  }

  String host() {
    return profile.slug() + "." + URI.create(House.base()).getAuthority();
  }

  /** A link that works once. */
  URI link(SubjectRef person) {
    var expiry = bean(InstantSource.class).instant().plus(Duration.ofHours(1));
    return in(
        () ->
            bean(PrivacyLinks.class)
                .link(person, "/privacy", UUID.randomUUID().toString(), expiry));
  }

  /** Brings somebody in. */
  Page enter(BrowserContext visitor, SubjectRef person) {
    var page = visitor.newPage();
    page.navigate(link(person).toString());
    Clicks.through(page.locator("main button"));
    return page;
  }

  static <T> T bean(Class<T> type) {
    return CDI.current().select(type).get();
  }
}
