package io.troth.retention.internal.hold;

import io.troth.kernel.CommonProblem;
import io.troth.kernel.Problem;
import io.troth.kernel.Violation;
import io.troth.retention.api.LegalHolds;
import io.troth.retention.api.LegalHolds.HoldDraft;
import io.troth.retention.api.LegalHolds.Terms;
import io.troth.tenancy.CurrentTenant;
import io.troth.tenancy.TenantProfile;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What a hold must say: scope, reason, ground, owner, and when it is looked at again. */
@Singleton
class HoldRules {

  private static final int LONGEST_REASON = 500;
  private static final int LONGEST_GROUND = 200;
  private static final int LONGEST_OWNER = 100;
  private static final int LONGEST_REVIEW_YEARS = 5;
  private static final Pattern CATEGORY = Pattern.compile("[a-z0-9][a-z0-9-]{0,59}");

  private final CurrentTenant tenant;
  private final InstantSource clock;

  HoldRules(CurrentTenant tenant, InstantSource clock) {
    this.tenant = tenant;
    this.clock = clock;
  }

  void check(HoldDraft draft) {
    var faults = faults(draft.terms());
    if (draft.people().isEmpty() && draft.categories().isEmpty()) {
      faults.add(
          new Violation(
              "people",
              "A hold on everything of everybody keeps nothing in particular.",
              "people, categories, or both"));
    }
    if (draft.people().size() > LegalHolds.MOST_PEOPLE) {
      faults.add(
          new Violation(
              "people",
              "These are too many people for one hold.",
              "at most " + LegalHolds.MOST_PEOPLE));
    }
    var wrong = draft.categories().stream().anyMatch(id -> !CATEGORY.matcher(id).matches());
    if (wrong || draft.categories().size() > LegalHolds.MOST_CATEGORIES) {
      faults.add(
          new Violation(
              "categories",
              "These are no ids of categories.",
              "at most %d ids: lower-case letters, digits and hyphens"
                  .formatted(LegalHolds.MOST_CATEGORIES)));
    }
    refuse(faults);
  }

  void check(Terms terms) {
    refuse(faults(terms));
  }

  void checkReason(String reason) {
    var faults = new ArrayList<Violation>();
    text(faults, "reason", reason, LONGEST_REASON);
    refuse(faults);
  }

  private List<Violation> faults(Terms terms) {
    var faults = new ArrayList<Violation>();
    text(faults, "reason", terms.reason(), LONGEST_REASON);
    text(faults, "ground", terms.ground(), LONGEST_GROUND);
    text(faults, "owner", terms.owner(), LONGEST_OWNER);
    var today = today();
    if (terms.reviewOn().isBefore(today)
        || terms.reviewOn().isAfter(today.plusYears(LONGEST_REVIEW_YEARS))) {
      faults.add(
          new Violation(
              "reviewOn",
              "This is no day to look at it again.",
              "from today on, within %d years".formatted(LONGEST_REVIEW_YEARS)));
    }
    return faults;
  }

  private LocalDate today() {
    ZoneId zone = tenant.profile().map(TenantProfile::zone).orElse(ZoneOffset.UTC);
    return LocalDate.ofInstant(clock.instant(), zone);
  }

  private static void text(List<Violation> faults, String field, String text, int longest) {
    if (text.isBlank() || text.length() > longest) {
      faults.add(
          new Violation(field, "This is missing or too long.", "1 to " + longest + " characters"));
    }
  }

  private static void refuse(List<Violation> faults) {
    if (!faults.isEmpty()) {
      throw Problem.of(CommonProblem.INVALID_INPUT, "The hold cannot be taken as it is.", faults);
    }
  }
}
