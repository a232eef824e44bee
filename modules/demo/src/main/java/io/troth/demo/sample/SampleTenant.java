package io.troth.demo.sample;

import io.quarkus.runtime.StartupEvent;
import io.troth.demo.sample.SamplePolicy.Sample;
import io.troth.kernel.Greeting;
import io.troth.policy.api.PolicyKind;
import io.troth.subject.api.Attributes;
import io.troth.subject.api.Subjects;
import io.troth.subject.api.Subjects.Upserted;
import io.troth.tenancy.TenantDirectory;
import io.troth.tenancy.TenantProfile;
import io.troth.tenancy.TenantScope;
import io.troth.tenant.api.Tenants;
import io.troth.web.PublicAddress;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jboss.logging.Logger;

/**
 * Loads {@code engageware} at the first start of a demo: a policy in force, two hundred people on a
 * baseline, an inventory with some records, staff and keys. Every step looks first whether it was
 * done, so that a start which was cut short is finished by the next one.
 */
@ApplicationScoped
public class SampleTenant implements Greeting {

  public static final String SLUG = "engageware";

  private static final Logger LOG = Logger.getLogger(SampleTenant.class);
  private static final Sample POLICY =
      new Sample(
          "privacy", PolicyKind.PRIVACY_NOTICE, "examples/tenants/engageware/policies/privacy/v1");
  private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
  private static final int AFTER_THE_OTHERS = 9_000;

  private final DemoSettings settings;
  private final Tenants tenants;
  private final TenantDirectory directory;
  private final TenantScope scope;
  private final SamplePolicy policy;
  private final SampleStaff staff;
  private final SampleKeys keys;
  private final SampleConnectors connectors;
  private final Subjects subjects;
  private final SampleAccess access;
  private final SampleErasures erasures;
  private final Attributes attributes;
  private final SampleRecords records;
  private final SampleRetention retention;
  private final PublicAddress address;

  SampleTenant(
      DemoSettings settings,
      Tenants tenants,
      TenantDirectory directory,
      TenantScope scope,
      SamplePolicy policy,
      SampleStaff staff,
      SampleKeys keys,
      SampleConnectors connectors,
      Subjects subjects,
      SampleAccess access,
      SampleErasures erasures,
      Attributes attributes,
      SampleRecords records,
      SampleRetention retention,
      PublicAddress address) {
    this.settings = settings;
    this.tenants = tenants;
    this.directory = directory;
    this.scope = scope;
    this.policy = policy;
    this.staff = staff;
    this.keys = keys;
    this.connectors = connectors;
    this.subjects = subjects;
    this.access = access;
    this.erasures = erasures;
    this.attributes = attributes;
    this.records = records;
    this.retention = retention;
    this.address = address;
  }

  void load(@Observes @Priority(AFTER_THE_OTHERS) StartupEvent event) {
    if (settings.enabled()) {
      scope.run(profile().id(), () -> furnish(new Keepsakes(settings.folder())));
    }
  }

  private TenantProfile profile() {
    return directory
        .bySlug(SLUG)
        .orElseGet(() -> tenants.create(SLUG, "Engageware", Locale.ENGLISH, ZONE));
  }

  private void furnish(Keepsakes keepsakes) {
    staff.hire(keepsakes);
    keys.issue(keepsakes);
    policy.putInForce(POLICY, ZONE);
    if (subjects.count() == 0) {
      LOG.info("Loading the people of the sample tenant");
      erasures.carryOut();
      var people = subjects.upsertAll(SamplePeople.all());
      attributes.putAll(SampleAttributes.of(people.stream().map(Upserted::ref).toList()));
    }
    access.furnish();
    records.collect();
    retention.keep(ZONE);
    connectors.connect();
  }

  /** The key the sample site's pages carry. */
  public String publishableKey() {
    return new Keepsakes(settings.folder()).find(SampleKeys.PUBLISHABLE_KEY).orElse("");
  }

  @Override
  public List<String> lines() {
    if (!settings.enabled()) {
      return List.of();
    }
    var keepsakes = new Keepsakes(settings.folder());
    var tenant = directory.bySlug(SLUG).map(address::tenantBase).orElseThrow();
    var lines = new ArrayList<String>();
    lines.add("");
    lines.add("  Where to begin     " + address.base() + "/demo");
    lines.add("  Staff pages        " + tenant + "/admin");
    for (var member : SampleStaff.MEMBERS) {
      lines.add(
          "    %-26s %-24s %s"
              .formatted(
                  member.signIn(),
                  keepsakes.find(SampleStaff.passwordName(member)).orElse("?"),
                  member.role().name().toLowerCase(Locale.ROOT).replace('_', ' ')));
    }
    lines.add("  Privacy centre     " + tenant + "/privacy");
    lines.add("  Mailboxes          " + address.base() + "/demo/mailbox");
    lines.add("  Customer's site    " + address.base() + "/demo/site");
    lines.add("  Customer's shop    " + address.base() + "/demo/shop");
    lines.add("  API                " + tenant + "/api/v1");
    lines.add("    key              " + keepsakes.find(SampleKeys.API_KEY).orElse("?"));
    lines.add("");
    lines.add("Stop with Ctrl+C. Time is moved on the staff pages.");
    return lines;
  }
}
