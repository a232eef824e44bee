package io.troth.policy.internal.authoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.troth.kernel.CommonProblem;
import io.troth.kernel.Problem;
import io.troth.policy.api.Clause;
import io.troth.policy.api.Policies;
import io.troth.policy.api.PolicyKind;
import io.troth.policy.api.authoring.PlainPolicies;
import io.troth.policy.api.authoring.PlainPolicies.Format;
import io.troth.policy.api.authoring.Suggestion;
import io.troth.policy.api.authoring.Suggestion.Field;
import io.troth.policy.internal.Fixtures;
import io.troth.policy.internal.TwoCustomers;
import io.troth.testing.EmbeddedDatabaseResource;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(EmbeddedDatabaseResource.class)
@SuppressWarnings("NullAway.Init")
class PlainPoliciesIT {

  private static final String PAGE =
      """
      <h1>Privacy notice</h1>
      <h2>What we hold</h2><p>We collect your e-mail address. Server logs are deleted after 60 days.</p>
      <h2>Who gets it</h2><p>We share data with service providers.</p>
      <h2>Changes</h2><p>We notify you by e-mail at least 30 days before any change.</p>""";

  @Inject TwoCustomers customers;
  @Inject Policies policies;
  @Inject PlainPolicies plain;

  @Test
  void whatIsConfirmedBecomesTheFirstDraft() {
    customers.inAlpha(
        () -> {
          var kept = plain.again(plain.kept(plain.read(PAGE, Format.HTML, "en")));
          var confirmed = kept.suggestions().stream().map(PlainPoliciesIT::filledIn).toList();

          var draft = plain.create("imported", PolicyKind.PRIVACY_NOTICE, kept, confirmed);

          var commitments = draft.document().commitments();
          assertThat(commitments.notice().days()).isEqualTo(30);
          assertThat(commitments.notice().clauses()).containsExactly("changes");
          assertThat(commitments.retention())
              .extracting(each -> each.category() + " " + each.keep() + " " + each.clauses())
              .containsExactly("server-logs P60D [what-we-hold]");
          assertThat(commitments.recipients()).extracting("country").containsExactly("DE");
          return null;
        });
  }

  @Test
  void whatTheTextDoesNotSayIsAskedOfAPerson() {
    customers.inAlpha(
        () -> {
          var read = plain.read(PAGE, Format.HTML, "en");

          assertThatThrownBy(
                  () -> plain.create("asked", PolicyKind.PRIVACY_NOTICE, read, read.suggestions()))
              .isInstanceOfSatisfying(
                  Problem.class,
                  problem ->
                      assertThat(problem.violations())
                          .anyMatch(violation -> violation.field().endsWith(".country")));
          return null;
        });
  }

  @Test
  void theNextDraftKeepsTranslationsAndWhatCommitmentsCite() {
    customers.inAlpha(
        () -> {
          var present =
              policies.create("onto", PolicyKind.PRIVACY_NOTICE, Fixtures.engageware("v1"));
          var page = "## What this notice is about\n\nNew words.\n\n## Quite new\n\nText.\n";

          var draft =
              plain.into(
                  present.head().policy(), plain.read(page, Format.MARKDOWN, "en"), List.of());

          var english = Edits.in(draft.document(), "en");
          var german = Edits.in(draft.document(), "de");
          assertThat(english)
              .extracting(Clause::id)
              .startsWith("scope", "quite-new")
              .contains("officer");
          assertThat(english.get(0).body()).isEqualTo("New words.");
          assertThat(german.get(0).heading()).isEqualTo("Worum es in dieser Erklärung geht");
          assertThat(draft.document().commitments()).isEqualTo(present.document().commitments());
          return null;
        });
  }

  @Test
  void moreThanTwoMegabytesAreRefused() {
    var paste = "We keep it. ".repeat(200_000);

    assertThatThrownBy(() -> plain.read(paste, Format.TEXT, "en"))
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> assertThat(problem.type()).isEqualTo(CommonProblem.TOO_LARGE));
  }

  @Test
  void nothingToReadIsRefused() {
    assertThatThrownBy(() -> plain.read("<script>alert(1)</script>", Format.HTML, "en"))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("nothing to read");
  }

  @Test
  void anotherTenantsPolicyIsNotThere() {
    var theirs =
        customers.inAlpha(
            () -> policies.create("alphas", PolicyKind.PRIVACY_NOTICE, Fixtures.engageware("v1")));

    customers.inBeta(
        () -> {
          var read = plain.read(PAGE, Format.HTML, "en");
          assertThatThrownBy(() -> plain.into(theirs.head().policy(), read, List.of()))
              .isInstanceOf(Problem.class)
              .hasMessageContaining("no such policy");
          return null;
        });
  }

  private static Suggestion filledIn(Suggestion suggestion) {
    return suggestion.with(
        suggestion.fields().stream()
            .map(field -> field.name().equals("country") ? new Field("country", "DE") : field)
            .toList());
  }
}
