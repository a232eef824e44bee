package io.troth.testing.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Two tenants and every operation of the OpenAPI document. A subclass is a test of the running
 * application and brings both tenants to life; an operation it forgets is a failure.
 */
public abstract class TenantIsolationContract {

  private static final Set<Integer> TURNED_AWAY = Set.of(401, 404);
  private static final Set<Integer> NO_SUCH_THING = Set.of(404, 422);

  /** The tenant that attacks. */
  protected abstract Side attacker();

  /** The tenant whose data must stay its own. */
  protected abstract Side victim();

  /** Headers with a credential of the side that is good for the operation. */
  protected abstract Map<String, String> credential(Side side, Operation operation);

  /** What to send, by {@link Operation#key()}; {@link Sample#BARE} where nothing stands. */
  protected abstract Map<String, Sample> samples();

  /** Operations left out, by {@link Operation#key()}, each with its reason. */
  protected abstract Map<String, String> exceptions();

  /** Where the document is found. */
  protected String document() {
    return "/q/openapi?format=json";
  }

  @Test
  public void everyOperationIsExercisedOrExcepted() {
    var operations = OpenApi.operations(document());
    var faults = new ArrayList<String>();
    for (var operation : operations) {
      if (!exceptions().containsKey(operation.key())) {
        faults.addAll(missing(operation));
      }
    }
    var known = operations.stream().map(Operation::key).toList();
    exceptions().keySet().stream()
        .filter(key -> !known.contains(key))
        .forEach(key -> faults.add(key + " is excepted and does not exist"));
    samples().keySet().stream()
        .filter(key -> !known.contains(key))
        .forEach(key -> faults.add(key + " has a sample and does not exist"));
    exceptions()
        .forEach(
            (key, reason) -> {
              if (reason.isBlank()) {
                faults.add(key + " is excepted without a reason");
              }
            });

    assertThat(operations).as("operations in the document").isNotEmpty();
    assertThat(faults).isEmpty();
  }

  private List<String> missing(Operation operation) {
    var faults = new ArrayList<String>();
    for (var parameter : operation.parameters()) {
      for (var side : List.of(attacker(), victim())) {
        if (!side.idsFor(operation).containsKey(parameter)) {
          faults.add(operation.key() + ": no id for {" + parameter + "} of " + side.host());
        }
      }
    }
    if (operation.takesBody() && sample(operation).body().isEmpty()) {
      faults.add(operation.key() + ": no sample body");
    }
    return faults;
  }

  @Test
  public void foreignIdsInThePathAreNotFound() {
    var faults = new ArrayList<String>();
    for (var operation : exercised()) {
      for (var ids : attacks(operation)) {
        var answer = call(attacker(), attacker(), operation, ids, attacker().idsFor(operation));
        if (answer.statusCode() != 404) {
          faults.add(operation.key() + " with " + ids + ": " + told(answer));
        } else if (leaks(answer)) {
          faults.add(operation.key() + ": the refusal tells of the other tenant");
        }
      }
    }
    faults.addAll(victimCannotRead());
    assertThat(faults).isEmpty();
  }

  /** All ids foreign, and each alone among the attacker's own. */
  private List<Map<String, String>> attacks(Operation operation) {
    var attacks = new ArrayList<Map<String, String>>();
    var theirs = victim().idsFor(operation);
    for (var parameter : operation.parameters()) {
      var ids = new HashMap<>(attacker().idsFor(operation));
      ids.put(parameter, Objects.requireNonNull(theirs.get(parameter), parameter));
      attacks.add(ids);
    }
    if (operation.parameters().size() > 1) {
      attacks.add(theirs);
    }
    return attacks;
  }

  /** The ids are real: who owns them can read them, after every attack. */
  private List<String> victimCannotRead() {
    var faults = new ArrayList<String>();
    for (var operation : exercised()) {
      if (operation.isSafe()) {
        var theirs = victim().idsFor(operation);
        var answer = call(victim(), victim(), operation, theirs, theirs);
        if (answer.statusCode() >= 400) {
          faults.add(operation.key() + " for the owner: " + told(answer));
        }
      }
    }
    return faults;
  }

  @Test
  public void foreignIdsInBodiesAndQueriesAreRefused() {
    var faults = new ArrayList<String>();
    for (var operation : exercised()) {
      if (sample(operation).namesAnyOf(victim().idsFor(operation))) {
        var answer =
            call(
                attacker(),
                attacker(),
                operation,
                attacker().idsFor(operation),
                victim().idsFor(operation));
        var isFilter = operation.isSafe() && answer.statusCode() < 300;
        if (!isFilter && !NO_SUCH_THING.contains(answer.statusCode())) {
          faults.add(operation.key() + " with foreign ids: " + told(answer));
        } else if (isFilter && leaks(answer)) {
          faults.add(operation.key() + " with foreign ids shows the other tenant's data");
        }
      }
    }
    assertThat(faults).isEmpty();
  }

  @Test
  public void answersHoldNothingOfTheOtherTenant() {
    var faults = new ArrayList<String>();
    var seenByOwner = 0;
    for (var operation : exercised()) {
      if (operation.isSafe()) {
        var own = attacker().idsFor(operation);
        if (leaks(call(attacker(), attacker(), operation, own, own))) {
          faults.add(operation.key() + " shows the other tenant's data");
        }
        var theirs = victim().idsFor(operation);
        seenByOwner += leaks(call(victim(), victim(), operation, theirs, theirs)) ? 1 : 0;
      }
    }
    assertThat(faults).isEmpty();
    assertThat(seenByOwner).as("answers in which the owner sees the marks").isPositive();
  }

  @Test
  public void aCredentialIsWorthNothingAtAnotherTenantsHost() {
    var faults = new ArrayList<String>();
    for (var operation : exercised()) {
      if (!credential(attacker(), operation).isEmpty()) {
        var theirs = victim().idsFor(operation);
        var answer = call(attacker(), victim(), operation, theirs, theirs);
        if (!TURNED_AWAY.contains(answer.statusCode()) || leaks(answer)) {
          faults.add(operation.key() + " at the other host: " + told(answer));
        }
      }
    }
    assertThat(faults).isEmpty();
  }

  private List<Operation> exercised() {
    return OpenApi.operations(document()).stream()
        .filter(operation -> !exceptions().containsKey(operation.key()))
        .toList();
  }

  private Sample sample(Operation operation) {
    return samples().getOrDefault(operation.key(), Sample.BARE);
  }

  private Response call(
      Side caller,
      Side at,
      Operation operation,
      Map<String, String> pathIds,
      Map<String, String> otherIds) {
    var sample = sample(operation);
    var request =
        RestAssured.given()
            .redirects()
            .follow(false)
            .headers(credential(caller, operation))
            .header("Host", at.host())
            .headers(sample.headers());
    sample
        .query()
        .forEach((name, value) -> request.queryParam(name, Operation.fill(value, otherIds)));
    if (!sample.body().isEmpty()) {
      request.contentType(sample.contentType()).body(Operation.fill(sample.body(), otherIds));
    }
    return request.request(operation.method(), Operation.fill(operation.path(), pathIds));
  }

  private boolean leaks(Response answer) {
    var text = answer.asString() + answer.headers();
    return victim().marks().stream().anyMatch(text::contains);
  }

  private static String told(Response answer) {
    var body = answer.asString();
    return answer.statusCode() + " " + body.substring(0, Math.min(200, body.length()));
  }
}
