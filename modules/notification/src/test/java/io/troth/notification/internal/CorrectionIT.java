package io.troth.notification.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.troth.eventbus.EventsIdle;
import io.troth.kernel.PageRequest;
import io.troth.kernel.SubjectRef;
import io.troth.notification.api.NoticeState;
import io.troth.notification.api.NoticeView;
import io.troth.notification.api.Notices;
import io.troth.notification.api.event.CorrectionNoticed;
import io.troth.notification.api.event.CorrectionNoticed.Outcome;
import io.troth.notification.api.event.NoticeHandedOver;
import io.troth.notification.internal.mail.MailText;
import io.troth.policy.api.Clause;
import io.troth.policy.api.Corrections;
import io.troth.policy.api.PolicyDocument;
import io.troth.policy.api.PolicyText;
import io.troth.policy.api.RevisionId;
import io.troth.policy.api.VersionId;
import io.troth.policy.api.Withdrawals;
import io.troth.tenancy.TenantProfile;
import io.troth.testing.EmbeddedDatabaseResource;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Mails on corrected wordings; the plan is written three people at a time. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabaseResource.class)
class CorrectionIT {

  @Inject Fixtures fixtures;
  @Inject CorrectionPlanner planner;
  @Inject Notices notices;
  @Inject Corrections corrections;
  @Inject Withdrawals withdrawals;
  @Inject TestBinding binding;
  @Inject TestActor actor;
  @Inject TestRelay relay;
  @Inject HeardFacts heard;
  @Inject EventsIdle idle;

  private TenantProfile tenant;
  private VersionId first;

  @BeforeEach
  void aVersionIsInForce() {
    tenant = fixtures.tenant();
    binding.number(1);
    first = fixtures.publish(tenant);
    idle.await();
  }

  @AfterEach
  void nobodyIsBound() {
    binding.number(0);
  }

  @Test
  void whoWasPromisedAnyChangeIsToldOnceOfEachCorrection() {
    var mia = fixtures.person(tenant, "mia.corrected@example.test");

    var revision = correct(first);
    fixtures.settle();
    fixtures.settle();

    assertThat(of(mia)).hasSize(1);
    var notice = of(mia).get(0);
    assertThat(notice.version()).isEqualTo(first);
    assertThat(notice.correction()).contains(revision);
    assertThat(notice.state()).isEqualTo(NoticeState.HANDED_OVER);
    assertThat(fixtures.in(tenant, () -> notices.count(first))).isEmpty();
    assertThat(heard.about(mia, NoticeHandedOver.class)).isEmpty();
    assertThat(heard.about(mia, CorrectionNoticed.class))
        .singleElement()
        .satisfies(
            fact -> {
              assertThat(fact.outcome()).isEqualTo(Outcome.HANDED_OVER);
              assertThat(fact.version()).isEqualTo(first);
              assertThat(fact.revision()).isEqualTo(revision);
            });
  }

  @Test
  void theMailSaysWhatWasCorrectedAndThatNothingElseChanges() {
    fixtures.person(tenant, "mia.reads@example.test");
    fixtures.person(tenant, "max.liest@example.test", "Max Moos", Locale.GERMAN);

    correct(first);
    fixtures.settle();

    var english = mail("mia.reads@example.test");
    assertThat(english.header("Subject"))
        .isEqualTo("Example Ltd: the wording of “Privacy policy” was corrected");
    assertThat(english.text())
        .contains("version 1, revision 2", "* Who", "nothing to", "accept")
        .contains("/policies/privacy/versions/1/revisions/2/changes")
        .doesNotContain("applies to you on", "Object:");
    assertThat(english.html()).contains("/policies/privacy/versions/1/revisions/2/changes");
    assertThat(mail("max.liest@example.test").text())
        .contains("Fassung 1, Revision 2", "nichts anzunehmen");
  }

  @Test
  void whomNothingBindsAndWhoWentOnIsNotTold() {
    var second = fixtures.publish(tenant);
    fixtures.settle();
    binding.number(2);
    var mia = fixtures.person(tenant, "mia.on@example.test");
    fixtures.settle();
    var before = of(mia).size();

    correct(first);
    fixtures.settle();
    assertThat(of(mia)).hasSize(before);

    binding.number(0);
    correct(second);
    fixtures.settle();
    assertThat(of(mia)).hasSize(before);
  }

  @Test
  void whoJoinsAfterwardsReadsTheCorrectedWordsOnly() {
    correct(first);
    fixtures.settle();

    var late = fixtures.person(tenant, "late.corrected@example.test");
    fixtures.settle();

    assertThat(of(late)).isEmpty();
  }

  @Test
  void aWalkThatWasCutShortGoesOnWhereItStopped() {
    for (var number = 0; number < 7; number++) {
      fixtures.person(tenant, "walk-" + number + "@example.test");
    }
    idle.await();
    var revision = correct(first);
    idle.await();

    assertThat(fixtures.in(tenant, () -> planner.step(revision))).isTrue();
    assertThat(fixtures.in(tenant, () -> planner.step(revision))).isTrue();
    assertThat(fixtures.in(tenant, () -> planner.step(revision))).isTrue();
    assertThat(fixtures.in(tenant, () -> planner.step(revision))).isFalse();

    fixtures.settle();
    var told =
        fixtures
            .in(
                tenant,
                () ->
                    notices.list(
                        Optional.empty(),
                        Optional.of(NoticeState.HANDED_OVER),
                        PageRequest.first()))
            .items();
    assertThat(told).hasSize(7).extracting(NoticeView::subject).doesNotHaveDuplicates();
  }

  @Test
  void nobodyIsToldOfACorrectionOfWhatWasWithdrawn() {
    var mia = fixtures.person(tenant, "mia.gone@example.test");
    var second = fixtures.publish(tenant);
    fixtures.settle();
    var before = of(mia).size();
    var revision = correct(second);
    idle.await();
    fixtures.in(tenant, () -> planner.step(revision));

    fixtures.in(tenant, () -> withdrawals.withdraw(second, "A slip."));
    fixtures.settle();

    assertThat(of(mia))
        .hasSize(before + 1)
        .filteredOn(notice -> notice.correction().isPresent())
        .extracting(NoticeView::state)
        .containsExactly(NoticeState.CANCELLED);
  }

  @Test
  void aSecondNoticeSaysThatItTakesThePlaceOfTheFirst() {
    var mia = fixtures.person(tenant, "mia.twice@example.test");
    var second = fixtures.publish(tenant);
    fixtures.settle();
    fixtures.in(tenant, () -> withdrawals.withdraw(second, "A number is wrong."));
    fixtures.settle();
    var late = fixtures.person(tenant, "late.twice@example.test");
    fixtures.settle();

    var third = fixtures.publish(tenant);
    fixtures.settle();

    assertThat(of(mia).get(0).version()).isEqualTo(third);
    assertThat(mail("mia.twice@example.test").text())
        .contains("You were told of version 2 before", "your time begins anew");
    assertThat(of(late)).hasSize(1);
    assertThat(mail("late.twice@example.test").text()).doesNotContain("You were told of version");
  }

  private List<NoticeView> of(SubjectRef person) {
    return fixtures.in(tenant, () -> notices.of(person));
  }

  private MailText mail(String address) {
    var all = relay.server().to(address);
    return MailText.of(all.get(all.size() - 1));
  }

  /** Corrects a version, attested by two people. */
  private RevisionId correct(VersionId version) {
    return fixtures.in(
        tenant,
        () -> {
          var begun = corrections.begin(version);
          var id = begun.head().id();
          var edited = corrections.edit(id, 0, worded(begun.document()), "A word was missing.");
          long edit = edited.head().edit();
          actor.as("edith", () -> corrections.attest(id, edit));
          actor.as("piet", () -> corrections.attest(id, edit));
          return corrections.publish(id, edit).head().id();
        });
  }

  private static PolicyDocument worded(PolicyDocument document) {
    var texts = new HashMap<String, PolicyText>();
    document
        .texts()
        .forEach(
            (language, text) ->
                texts.put(
                    language,
                    new PolicyText(
                        text.title(),
                        text.changeSummary(),
                        text.clauses().stream()
                            .map(
                                clause ->
                                    new Clause(
                                        clause.id(), clause.heading(), clause.body() + " Really."))
                            .toList())));
    return new PolicyDocument(document.sourceLanguage(), Map.copyOf(texts), document.commitments());
  }
}
