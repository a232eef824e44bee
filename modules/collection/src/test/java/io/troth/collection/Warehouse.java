package io.troth.collection;

import static io.restassured.RestAssured.given;

import io.restassured.specification.RequestSpecification;
import io.troth.collection.api.ExtraFields;
import io.troth.collection.api.FieldType;
import io.troth.collection.api.Inventory;
import io.troth.collection.api.InventoryItem;
import io.troth.collection.api.InventoryItem.Classified;
import io.troth.collection.api.InventoryItem.Field;
import io.troth.collection.api.InventoryItem.Need;
import io.troth.collection.api.VaultAttribute;
import io.troth.consent.api.ActCommand;
import io.troth.consent.api.Acts;
import io.troth.consent.api.Manner;
import io.troth.eventbus.EventsIdle;
import io.troth.kernel.SubjectRef;
import io.troth.policy.api.AcceptedGaps;
import io.troth.policy.api.Clause;
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
import io.troth.policy.api.Commitments.ServiceGate;
import io.troth.policy.api.LegalBasis;
import io.troth.policy.api.LocalText;
import io.troth.policy.api.Policies;
import io.troth.policy.api.PolicyDocument;
import io.troth.policy.api.PolicyKind;
import io.troth.policy.api.PolicyText;
import io.troth.policy.api.Publications;
import io.troth.policy.api.PublishCommand;
import io.troth.policy.api.PublishedVersion;
import io.troth.policy.api.TimeSpan;
import io.troth.policy.api.Timelines;
import io.troth.subject.api.SubjectRegistration;
import io.troth.subject.api.SubjectRegistration.VersionClaim;
import io.troth.subject.api.Subjects;
import io.troth.tenancy.TenantProfile;
import io.troth.tenancy.TenantScope;
import io.troth.tenant.api.ApiKeys;
import io.troth.tenant.api.Tenants;
import io.troth.web.KeyScope;
import jakarta.inject.Singleton;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * A tenant that does not exist, with a policy of five categories: contact (of which the name and
 * address go to the vault), usage and health on consent, place on both, figures that are not
 * personal.
 */
@Singleton
public class Warehouse {

  static final String CONTACT = "contact";
  static final String USAGE = "usage";
  static final String HEALTH = "health";
  static final String PLACE = "place";
  static final String FIGURES = "figures";
  static final String SERVICE = "service";
  static final String STATISTICS = "statistics";
  static final String CARE = "care";
  static final String MAPS = "maps";
  static final String SOURCE = "person";

  private static final AtomicInteger NUMBERS = new AtomicInteger();
  private static final ZoneId VIENNA = ZoneId.of("Europe/Vienna");
  private static final Set<String> CITED = Set.of("who");

  private final Tenants tenants;
  private final TenantScope scope;
  private final ApiKeys keys;
  private final Subjects subjects;
  private final Policies policies;
  private final Publications publications;
  private final AcceptedGaps gaps;
  private final Timelines timelines;
  private final Acts acts;
  private final Inventory inventory;
  private final EventsIdle idle;

  Warehouse(
      Tenants tenants,
      TenantScope scope,
      ApiKeys keys,
      Subjects subjects,
      Policies policies,
      Publications publications,
      AcceptedGaps gaps,
      Timelines timelines,
      Acts acts,
      Inventory inventory,
      EventsIdle idle) {
    this.tenants = tenants;
    this.scope = scope;
    this.keys = keys;
    this.subjects = subjects;
    this.policies = policies;
    this.publications = publications;
    this.gaps = gaps;
    this.timelines = timelines;
    this.acts = acts;
    this.inventory = inventory;
    this.idle = idle;
  }

  /** With the policy in force and an empty inventory. */
  TenantProfile tenant() {
    var tenant =
        tenants.create(
            "warehouse-" + NUMBERS.incrementAndGet(), "Warehouse Ltd", Locale.ENGLISH, VIENNA);
    in(
        tenant,
        () -> {
          var draft = policies.create("privacy", PolicyKind.PRIVACY_NOTICE, document());
          gaps.acceptAll(draft.head().id(), "Nobody keeps this in a test.");
          var dryRun = publications.dryRun(draft.head().id(), Optional.empty());
          return publications.publish(
              new PublishCommand(
                  draft.head().id(), draft.revision(), dryRun.earliest(), dryRun.floor()));
        });
    idle.await();
    return tenant;
  }

  /** With an inventory that fits. */
  TenantProfile furnished() {
    var tenant = tenant();
    in(tenant, () -> items().stream().map(inventory::add).toList());
    return tenant;
  }

  <T> T in(TenantProfile tenant, Supplier<T> work) {
    return scope.call(tenant.id(), work);
  }

  SubjectRef person(TenantProfile tenant, String externalId) {
    return in(
        tenant,
        () ->
            subjects
                .upsert(
                    new SubjectRegistration(
                        externalId,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(VIENNA),
                        List.of(new VersionClaim("privacy", 1, VersionClaim.Ground.BASELINE))))
                .ref());
  }

  void consent(TenantProfile tenant, SubjectRef person, String purpose) {
    var version = version(tenant);
    in(
        tenant,
        () ->
            acts.record(
                new ActCommand.Consent(
                    person, version.id(), Manner.of(version.contentHash(), "test"), purpose)));
  }

  void withdraw(TenantProfile tenant, SubjectRef person, String purpose) {
    var version = version(tenant);
    in(
        tenant,
        () ->
            acts.record(
                new ActCommand.WithdrawConsent(
                    person, version.id(), Manner.of(version.contentHash(), "test"), purpose)));
  }

  private PublishedVersion version(TenantProfile tenant) {
    return in(tenant, () -> timelines.bySlug("privacy").orElseThrow()).versions().get(0);
  }

  String key(TenantProfile tenant, KeyScope... scopes) {
    return in(tenant, () -> keys.issue("test", Set.of(scopes), Optional.empty()).secret());
  }

  static RequestSpecification at(TenantProfile tenant, String key) {
    return given()
        .header("Host", tenant.slug() + ".localhost")
        .header("Authorization", "Bearer " + key);
  }

  static List<InventoryItem> items() {
    return List.of(
        item(
            CONTACT,
            CategoryKind.PERSONAL,
            List.of(
                vault("name", VaultAttribute.NAME),
                vault("email", VaultAttribute.EMAIL),
                field("topic", FieldType.TEXT),
                field("unneeded", FieldType.TEXT)),
            new Need(SERVICE, List.of("name", "email", "topic"))),
        item(
            USAGE,
            CategoryKind.PERSONAL,
            List.of(
                field("feature", FieldType.TEXT),
                field("times", FieldType.NUMBER),
                vault("ip", VaultAttribute.IP_ADDRESS)),
            new Need(STATISTICS, List.of("feature", "times", "ip"))),
        item(
            HEALTH,
            CategoryKind.SENSITIVE,
            List.of(field("condition", FieldType.TEXT)),
            new Need(CARE, List.of("condition"))),
        item(
            PLACE,
            CategoryKind.PERSONAL,
            List.of(field("position", FieldType.POSITION)),
            new Need(MAPS, List.of("position")),
            new Need(SERVICE, List.of("position"))),
        item(
            FIGURES,
            CategoryKind.NON_PERSONAL,
            List.of(field("page", FieldType.TEXT), field("count", FieldType.NUMBER)),
            new Need(SERVICE, List.of("page", "count"))));
  }

  static InventoryItem item(String id, CategoryKind kind, List<Field> fields, Need... needs) {
    return new InventoryItem(
        id,
        Map.of("en", id, "de", id),
        List.of(new Classified(InventoryItem.EVERYWHERE, kind)),
        fields,
        List.of(SOURCE),
        Arrays.asList(needs),
        List.of(),
        id.equals(FIGURES) ? ExtraFields.DROP : ExtraFields.REFUSE,
        List.of());
  }

  static Field field(String name, FieldType type) {
    return new Field(name, type, Optional.empty());
  }

  private static Field vault(String name, VaultAttribute as) {
    return new Field(name, FieldType.TEXT, Optional.of(as));
  }

  private static PolicyDocument document() {
    var clauses = List.of(new Clause("who", "Who", "We are nobody and keep things."));
    var text = new PolicyText("Privacy policy", "Everything is new.", clauses);
    return new PolicyDocument("en", Map.of("en", text), commitments());
  }

  private static Commitments commitments() {
    return new Commitments(
        List.of(
            purpose(SERVICE, LegalBasis.CONTRACT, CONTACT, PLACE, FIGURES),
            purpose(STATISTICS, LegalBasis.CONSENT, USAGE),
            purpose(CARE, LegalBasis.CONSENT, HEALTH),
            purpose(MAPS, LegalBasis.CONSENT, PLACE)),
        List.of(
            category(CONTACT, CategoryKind.PERSONAL),
            category(USAGE, CategoryKind.PERSONAL),
            category(HEALTH, CategoryKind.SENSITIVE),
            category(PLACE, CategoryKind.PERSONAL),
            category(FIGURES, CategoryKind.NON_PERSONAL)),
        List.of(
            new Recipient(
                "host",
                words("Host"),
                RecipientRole.PROCESSOR,
                "US",
                Optional.of("A46-2-c"),
                CITED)),
        List.of(new Retention(CONTACT, TimeSpan.parse("P2Y"), CITED)),
        List.of(),
        new NoticeRule(7, Set.of(Channel.EMAIL, Channel.PLATFORM), true, CITED),
        new ObjectionRule(ObjectionEffect.STAY, true, CITED),
        new ServiceGate(false, Set.of()),
        Optional.of(
            new Contact("=Dana Officer", "dpo@example.test", "1 Test Street", "+00 1234", CITED)));
  }

  private static Purpose purpose(String id, LegalBasis basis, String... categories) {
    return new Purpose(id, words(id), basis, Set.of(categories), Set.of("host"), CITED);
  }

  private static Category category(String id, CategoryKind kind) {
    return new Category(
        id, words(id), kind, Set.of(SOURCE), Set.of("DE", "AT"), Optional.empty(), CITED);
  }

  private static LocalText words(String text) {
    return LocalText.of("en", text);
  }
}
