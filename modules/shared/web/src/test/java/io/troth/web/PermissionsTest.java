package io.troth.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PermissionsTest {

  private static final Set<String> CHANGING =
      Set.of(
          "edit", "publish", "write", "manage", "operate", "act", "report", "control", "accept",
          "erase");

  @ParameterizedTest
  @EnumSource(StaffRole.class)
  void rolesHaveWhatTheMatrixSays(StaffRole role) {
    var expected =
        switch (role) {
          case OPERATOR -> "tenants:operate";
          case OWNER ->
              "acts:read connectors:manage decisions:read demo:control design:manage"
                  + " gaps:accept identities:approve identities:ask inventory:edit"
                  + " inventory:read keys:manage looks:read notices:manage notices:read"
                  + " policies:edit policies:publish policies:read publishing:rules"
                  + " records:read retention:manage retention:read rollouts:read"
                  + " subjects:erase subjects:read subjects:write team:manage webhooks:manage";
          case PRIVACY_OFFICER ->
              "acts:read connectors:manage decisions:read demo:control design:manage"
                  + " identities:approve identities:ask inventory:edit inventory:read"
                  + " looks:read notices:manage notices:read policies:edit policies:publish"
                  + " policies:read records:read retention:manage retention:read rollouts:read"
                  + " subjects:erase subjects:read subjects:write";
          case EDITOR -> "inventory:read notices:read policies:edit policies:read rollouts:read";
          case SUPPORT_AGENT ->
              "acts:read decisions:read identities:ask inventory:read notices:read"
                  + " policies:read rollouts:read subjects:read";
          case AUDITOR ->
              "acts:read decisions:read inventory:read looks:read notices:read"
                  + " policies:read retention:read rollouts:read subjects:read";
        };

    assertThat(String.join(" ", new TreeSet<>(role.permissions()))).isEqualTo(expected);
  }

  @ParameterizedTest
  @EnumSource(KeyScope.class)
  void scopesHaveWhatTheMatrixSays(KeyScope scope) {
    var expected =
        switch (scope) {
          case POLICIES -> "policies:edit policies:read";
          case PUBLISHING -> "policies:publish policies:read";
          case ROLLOUTS -> "notices:read rollouts:read";
          case NOTICES -> "notices:manage notices:read";
          case SUBJECTS -> "subjects:read subjects:write";
          case IDENTITIES -> "identities:read subjects:read";
          case PACKAGES -> "people:export subjects:read";
          case ERASURES -> "subjects:erase subjects:read";
          case ACTS -> "acts:read acts:write uses:report";
          case DECISIONS -> "decisions:read uses:report";
          case INVENTORY -> "inventory:edit inventory:read";
          case RECORDS -> "inventory:read records:read records:write";
          case EVENTS -> "events:read";
          case WEBHOOKS -> "webhooks:manage";
          case RETENTION -> "retention:manage retention:read";
        };

    assertThat(String.join(" ", new TreeSet<>(scope.permissions()))).isEqualTo(expected);
  }

  @Test
  void anAuditorChangesNothing() {
    assertThat(StaffRole.AUDITOR.permissions())
        .noneMatch(permission -> CHANGING.contains(permission.split(":")[1]));
  }

  @Test
  void nobodyOfTheStaffSeesIdentitiesOfThemselves() {
    assertThat(EnumSet.allOf(StaffRole.class))
        .noneMatch(role -> role.permissions().contains(Permissions.IDENTITIES_READ));
  }

  @Test
  void whoApprovesALookMayAskForOneAndSeesTheLog() {
    var approving =
        EnumSet.allOf(StaffRole.class).stream()
            .filter(role -> role.permissions().contains(Permissions.IDENTITIES_APPROVE))
            .toList();

    assertThat(approving).containsExactly(StaffRole.OWNER, StaffRole.PRIVACY_OFFICER);
    assertThat(approving)
        .allMatch(
            role ->
                role.permissions()
                    .containsAll(Set.of(Permissions.IDENTITIES_ASK, Permissions.LOOKS_READ)));
  }

  @Test
  void keysNeverManageTheTenantAndPeopleNeverReadOthers() {
    var keys = Arrays.stream(KeyScope.values()).flatMap(scope -> scope.permissions().stream());
    var people = Arrays.stream(PersonCredential.values()).flatMap(c -> c.permissions().stream());

    assertThat(keys)
        .doesNotContain(
            "keys:manage",
            "design:manage",
            "team:manage",
            "tenants:operate",
            "demo:control",
            "gaps:accept",
            "publishing:rules")
        .noneMatch(permission -> permission.startsWith("self:"));
    assertThat(people).containsOnly("self:read", "self:act", "uses:report", "impressions:report");
  }

  @Test
  void everyPermissionIsGivenToSomebody() {
    var given =
        Stream.of(
                Arrays.stream(StaffRole.values()).map(StaffRole::permissions),
                Arrays.stream(KeyScope.values()).map(KeyScope::permissions),
                Arrays.stream(PersonCredential.values()).map(PersonCredential::permissions))
            .flatMap(sets -> sets)
            .flatMap(Set::stream)
            .collect(Collectors.toSet());

    assertThat(given)
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(Permissions.class.getFields()).map(PermissionsTest::value).toList());
  }

  private static String value(Field constant) {
    try {
      return (String) constant.get(null);
    } catch (IllegalAccessException e) {
      throw new AssertionError(e);
    }
  }
}
