package io.troth.app.isolation;

import io.troth.app.house.HouseTest;
import io.troth.testing.isolation.Operation;
import io.troth.testing.isolation.Sample;
import io.troth.testing.isolation.Side;
import io.troth.testing.isolation.TenantIsolationContract;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Board by board: no operation of the API shows or changes what is another tenant's. */
@HouseTest
class TenantIsolationTest extends TenantIsolationContract {

  private static final Map<String, FurnishedTenant> TENANTS = new ConcurrentHashMap<>();

  private static FurnishedTenant tenant(String slug) {
    return TENANTS.computeIfAbsent(slug, FurnishedTenant::found);
  }

  @Override
  protected Side attacker() {
    return tenant("alder").side();
  }

  @Override
  protected Side victim() {
    return tenant("birch").side();
  }

  @Override
  protected Map<String, String> credential(Side side, Operation operation) {
    var tenant = tenant(side.host().split("\\.", 2)[0]);
    return Credentials.of(tenant, operation);
  }

  @Override
  protected Map<String, Sample> samples() {
    return Samples.with(FurnishedTenant.document());
  }

  @Override
  protected Map<String, String> exceptions() {
    return Map.ofEntries(
        Map.entry("GET /problems/{slug}", "explains a kind of problem and knows no tenant"),
        Map.entry("GET /problems", "lists kinds of problems and knows no tenant"),
        Map.entry(
            "POST /api/v1/bounces",
            "takes a delivery report, which finds its notice by a signed sender alone;"
                + " forged and foreign reports are tested in the notification module"),
        Map.entry(
            "PUT /api/v1/subjects/by-external-id/{externalId}",
            "the identifier is the tenant's own word: the same word makes a person of one's own"),
        Map.entry(
            "POST /api/v1/acts/import",
            "a stream whose every line is answered by itself: foreign people are refused there"),
        Map.entry(
            "POST /api/v1/decisions",
            "knows nobody but the tenant's own and says so for each question;"
                + " tested with the client"),
        Map.entry(
            "GET /api/v1/decisions/stream",
            "has no end and takes no reference; what it tells two tenants is tested in the consent"
                + " module"),
        Map.entry(
            "POST /api/v1/inventory/presets/{preset}", "presets are the same for every tenant"),
        Map.entry(
            "POST /api/v1/records/batch", "as the one record: every line is answered by itself"),
        Map.entry(
            "POST /api/v1/subjects/import",
            "as the upsert: every line names a person of one's own"));
  }
}
