package io.troth.notification.internal.digest;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.troth.kernel.PageRequest;
import io.troth.notification.api.NoticeState;
import io.troth.notification.api.NoticeView;
import io.troth.notification.api.Outbox.Search;
import io.troth.notification.api.Outbox.Step;
import io.troth.notification.api.Outbox.What;
import io.troth.notification.api.event.NoticeHandedOver;
import io.troth.notification.api.event.NoticeRefused;
import io.troth.notification.internal.mail.MailText;
import io.troth.policy.api.VersionId;
import io.troth.tenancy.Sql;
import io.troth.testing.EmbeddedDatabaseResource;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** One of several changes cannot be put into words: the others are told, and it is not. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabaseResource.class)
@SuppressWarnings("NullAway.Init")
class UnwritableIT extends GatheringTenant {

  private static final String REASON = "The mail could not be written";

  @Inject DataSource database;

  private VersionId privacy;
  private VersionId terms;

  @Test
  void theOthersGoOutAndItIsNeverRecordedAsTold() {
    publishBothAndSpoilTerms();

    assertThat(MailText.of(only(mails())).header("Subject"))
        .contains("“Privacy policy” changes on");
    assertThat(notice(privacy).state()).isEqualTo(NoticeState.HANDED_OVER);
    assertThat(notice(privacy).mail()).isEmpty();
    assertThat(notice(terms))
        .satisfies(
            waiting -> {
              assertThat(waiting.state()).isEqualTo(NoticeState.DEFERRED);
              assertThat(waiting.reply()).contains(REASON);
              assertThat(waiting.mail()).isEmpty();
              assertThat(waiting.handedOverAt()).isEmpty();
            });
    assertThat(toldOf()).containsExactly(privacy);
  }

  @Test
  void afterDaysItIsRefusedWhereStaffSeeItAndTheAddressStaysGood() {
    publishBothAndSpoilTerms();
    daysPass();

    assertThat(notice(terms).state()).isEqualTo(NoticeState.REFUSED);
    assertThat(toldOf()).containsExactly(privacy);
    assertThat(facts.about(mia, NoticeRefused.class))
        .singleElement()
        .satisfies(
            fact -> {
              assertThat(fact.version()).isEqualTo(terms);
              assertThat(fact.replyCode()).isZero();
            });
    assertThat(in(() -> reachability.reachable(mia))).isTrue();
    assertThat(in(() -> notices.count(terms))).isEqualTo(Map.of(NoticeState.REFUSED, 1L));
    assertThat(refused()).extracting(NoticeView::version).containsExactly(terms);
    var trail = in(() -> outbox.trail(notice(terms).id())).orElseThrow();
    assertThat(trail.again()).isTrue();
    assertThat(trail.steps()).extracting(Step::what).contains(What.TRIED, What.REFUSED);
    assertThat(trail.steps())
        .filteredOn(step -> step.what() == What.REFUSED)
        .singleElement()
        .satisfies(step -> assertThat(step.reply()).contains(REASON));
  }

  @Test
  void onceItIsMendedItIsToldByItself() {
    var words = publishBothAndSpoilTerms();
    set(terms, words);
    clock.advance(Duration.ofHours(1));
    fixtures.settle();

    assertThat(mails()).hasSize(2);
    assertThat(notice(terms).state()).isEqualTo(NoticeState.HANDED_OVER);
    assertThat(toldOf()).containsExactlyInAnyOrder(privacy, terms);
  }

  @Test
  void oneThatStandsAloneHoldsUpNoOtherEither() {
    gather(tenant, 0);
    terms = fixtures.publishTerms(tenant);
    privacy = fixtures.publish(tenant);
    fixtures.hear();
    in(() -> mailings.pause(terms));
    in(() -> mailings.pause(privacy));
    fixtures.settle();
    set(terms, "{}");
    in(() -> mailings.resume(terms));
    in(() -> mailings.resume(privacy));
    fixtures.settle();

    assertThat(notice(privacy).state()).isEqualTo(NoticeState.HANDED_OVER);
    assertThat(notice(terms).state()).isEqualTo(NoticeState.DEFERRED);
    assertThat(notice(terms).reply()).contains(REASON);
  }

  /**
   * @return the document of the terms as it was
   */
  private String publishBothAndSpoilTerms() {
    privacy = fixtures.publish(tenant);
    terms = fixtures.publishTerms(tenant);
    fixtures.settle();
    var words = document(terms);
    set(terms, "{}");
    clock.advance(GATHERED);
    fixtures.settle();
    return words;
  }

  private void daysPass() {
    for (var day = 0; day < 6; day++) {
      clock.advance(Duration.ofHours(25));
      fixtures.settle();
    }
  }

  private List<VersionId> toldOf() {
    return facts.about(mia, NoticeHandedOver.class).stream()
        .map(NoticeHandedOver::version)
        .toList();
  }

  private List<NoticeView> refused() {
    var search =
        new Search(
            Optional.empty(),
            Optional.of(NoticeState.REFUSED),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    return in(() -> outbox.find(search, PageRequest.first())).items();
  }

  private String document(VersionId version) {
    return in(
        () ->
            new Sql(database)
                .first(
                    "select document from policy_version where tenant_id = ? and id = ?",
                    row -> row.getString("document"),
                    tenant.id().value(),
                    version.value())
                .orElseThrow());
  }

  private void set(VersionId version, String document) {
    in(
        () ->
            QuarkusTransaction.requiringNew()
                .call(
                    () ->
                        new Sql(database)
                            .update(
                                "update policy_version set document = ?"
                                    + " where tenant_id = ? and id = ?",
                                document,
                                tenant.id().value(),
                                version.value())));
  }
}
