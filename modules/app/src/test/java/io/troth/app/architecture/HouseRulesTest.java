package io.troth.app.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static io.troth.app.architecture.FencesTest.HOUSE;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What every class obeys, wherever it stands. */
class HouseRulesTest {

  /** Classes that speak SQL themselves, and why mapping would not do. */
  private static final Map<String, String> SPEAK_SQL = SqlSpeakers.WITH_REASONS;

  private static final Set<String> VERBS = Set.of("GET", "POST", "PUT", "DELETE", "PATCH");

  @Test
  void onlyTheInjectedClockTellsTheTime() {
    noClasses()
        .should()
        .callMethodWhere(
            calls(
                "now",
                Set.of(
                    "java.time.Instant",
                    "java.time.LocalDate",
                    "java.time.LocalDateTime",
                    "java.time.ZonedDateTime",
                    "java.time.OffsetDateTime")))
        .orShould()
        .callMethodWhere(calls("currentTimeMillis", Set.of("java.lang.System")))
        .because("a week must pass in a test in a microsecond")
        .check(HOUSE);
  }

  @Test
  void onlyOneClassMakesIdentifiers() {
    noClasses()
        .should()
        .callMethodWhere(calls("randomUUID", Set.of("java.util.UUID")))
        .because("UniqueIds makes identifiers that sort by the injected clock")
        .check(HOUSE);
  }

  @Test
  void sqlStandsInListedClassesOnly() {
    var speakers =
        HOUSE.stream()
            .filter(type -> !type.getPackageName().startsWith("io.troth.tenancy"))
            .filter(type -> !type.getPackageName().startsWith("io.troth.database"))
            .filter(HouseRulesTest::speaksSql)
            .map(type -> outermost(type).getName())
            .collect(Collectors.toSet());

    assertThat(speakers).isEqualTo(SPEAK_SQL.keySet());
  }

  @Test
  void everyEndpointDeclaresWhoMayCallIt() {
    methods()
        .that(areEndpoints())
        .should(declareAPermission())
        .because("authorisation is a declaration, not a statement somebody must remember")
        .check(HOUSE);
  }

  @Test
  void everyEndpointIsPublicSoThatItIsServed() {
    methods().that(areEndpoints()).should().bePublic().check(HOUSE);
  }

  @Test
  void everyDoorOfThePrivacyCentreStaysOpenWhenItsTenantIsSuspended() {
    var shut =
        HOUSE.stream()
            .filter(HouseRulesTest::isOfPrivacyCentre)
            .filter(type -> !type.isAnnotatedWith("io.troth.web.OpenWhenSuspended"))
            .map(JavaClass::getName)
            .toList();

    assertThat(HOUSE.stream().filter(HouseRulesTest::isOfPrivacyCentre)).hasSizeGreaterThan(6);
    assertThat(shut).isEmpty();
  }

  private static boolean isOfPrivacyCentre(JavaClass type) {
    return type.tryGetAnnotationOfType("jakarta.ws.rs.Path")
        .flatMap(path -> path.get("value"))
        .filter(value -> value.toString().startsWith("/privacy"))
        .isPresent();
  }

  private static boolean speaksSql(JavaClass type) {
    return type.getDirectDependenciesFromSelf().stream()
            .anyMatch(
                dependency ->
                    Set.of(
                            "java.sql.PreparedStatement",
                            "java.sql.Statement",
                            "java.sql.Connection")
                        .contains(dependency.getTargetClass().getName()))
        || type.getConstructorCallsFromSelf().stream()
            .anyMatch(call -> call.getTargetOwner().getName().equals("io.troth.tenancy.Sql"))
        || type.getMethodCallsFromSelf().stream()
            .anyMatch(call -> call.getTarget().getName().startsWith("createNative"));
  }

  private static JavaClass outermost(JavaClass type) {
    return type.getEnclosingClass().map(HouseRulesTest::outermost).orElse(type);
  }

  private static DescribedPredicate<com.tngtech.archunit.core.domain.JavaMethodCall> calls(
      String method, Set<String> owners) {
    return new DescribedPredicate<>("call %s of %s", method, owners) {
      @Override
      public boolean test(com.tngtech.archunit.core.domain.JavaMethodCall call) {
        AccessTarget target = call.getTarget();
        return target.getName().equals(method) && owners.contains(target.getOwner().getName());
      }
    };
  }

  private static DescribedPredicate<JavaMethod> areEndpoints() {
    return new DescribedPredicate<>("are endpoints") {
      @Override
      public boolean test(JavaMethod method) {
        return VERBS.stream().anyMatch(verb -> method.isAnnotatedWith("jakarta.ws.rs." + verb));
      }
    };
  }

  private static ArchCondition<JavaMethod> declareAPermission() {
    return new ArchCondition<>("declare who may call them") {
      @Override
      public void check(JavaMethod method, ConditionEvents events) {
        if (!declares(method) && !declares(method.getOwner())) {
          events.add(
              SimpleConditionEvent.violated(
                  method, method.getFullName() + " declares no permission"));
        }
      }
    };
  }

  private static boolean declares(CanBeAnnotated place) {
    return place.isAnnotatedWith("jakarta.annotation.security.RolesAllowed")
        || place.isAnnotatedWith("jakarta.annotation.security.PermitAll");
  }
}
