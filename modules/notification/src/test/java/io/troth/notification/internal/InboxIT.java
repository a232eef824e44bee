package io.troth.notification.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.troth.kernel.PageRequest;
import io.troth.kernel.Problem;
import io.troth.kernel.SubjectRef;
import io.troth.notification.api.InboxEntry;
import io.troth.notification.api.Inboxes;
import io.troth.notification.api.NoticeState;
import io.troth.notification.internal.plan.Planner;
import io.troth.policy.api.VersionId;
import io.troth.policy.api.Withdrawals;
import io.troth.tenancy.TenantProfile;
import io.troth.testing.EmbeddedDatabaseResource;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(EmbeddedDatabaseResource.class)
class InboxIT {

  @Inject Fixtures fixtures;
  @Inject Inboxes inboxes;
  @Inject Planner planner;
  @Inject Withdrawals withdrawals;

  private TenantProfile tenant;
  private SubjectRef mia;

  @BeforeEach
  void onePersonUnderTheFirstVersion() {
    tenant = fixtures.tenant();
    mia = fixtures.person(tenant, "mia.reads@example.test");
    fixtures.publish(tenant);
    fixtures.settle();
  }

  @Test
  void whoWasToldNothingHasAnEmptyInbox() {
    assertThat(inbox(tenant, mia)).isEmpty();
    assertThat(unread(mia)).isZero();
  }

  @Test
  void aNoticeStandsThereWithWhatBecameOfItsMail() {
    var version = announce();

    assertThat(inbox(tenant, mia))
        .singleElement()
        .satisfies(
            entry -> {
              assertThat(entry.version()).isEqualTo(version);
              assertThat(entry.mail()).isEqualTo(NoticeState.HANDED_OVER);
              assertThat(entry.mailedAt()).isPresent();
              assertThat(entry.isRead()).isFalse();
            });
  }

  @Test
  void whomNoMailReachesIsToldHere() {
    var nobody = fixtures.personWithoutAddress(tenant, "nobody");
    announce();

    assertThat(inbox(tenant, nobody))
        .singleElement()
        .extracting(InboxEntry::mail)
        .isEqualTo(NoticeState.UNDELIVERABLE);
    assertThat(unread(nobody)).isOne();
  }

  @Test
  void whomTheirServerRefusesIsToldHere() {
    var dead = fixtures.person(tenant, "dead.reads@example.test");
    announce();

    assertThat(inbox(tenant, dead))
        .singleElement()
        .extracting(InboxEntry::mail)
        .isEqualTo(NoticeState.REFUSED);
    assertThat(unread(dead)).isOne();
  }

  @Test
  void whatWasWithdrawnUnreadAndUnsentIsGone() {
    var version = fixtures.publish(tenant);
    fixtures.hear();
    fixtures.in(tenant, () -> planner.step(version));
    assertThat(unread(mia)).isOne();

    fixtures.in(tenant, () -> withdrawals.withdraw(version, "A slip."));
    fixtures.settle();

    assertThat(inbox(tenant, mia)).isEmpty();
    assertThat(unread(mia)).isZero();
  }

  @Test
  void theFirstReadingIsKept() {
    announce();
    var first = open(mia, inbox(tenant, mia).get(0).id());

    var second = open(mia, first.id());

    assertThat(second.readAt()).isPresent().isEqualTo(first.readAt());
    assertThat(unread(mia)).isZero();
  }

  @Test
  void whatIsPutBackIsUnreadAgain() {
    announce();
    var entry = open(mia, inbox(tenant, mia).get(0).id());

    in(() -> inboxes.putBack(mia, entry.id()));

    assertThat(unread(mia)).isOne();
  }

  @Test
  void everythingIsReadAtOnce() {
    announce();
    announce();
    assertThat(unread(mia)).isEqualTo(2);

    in(() -> inboxes.openAll(mia));

    assertThat(unread(mia)).isZero();
    assertThat(inbox(tenant, mia)).allMatch(InboxEntry::isRead);
  }

  @Test
  void aNoticeThatIsSentAgainStaysReadAndStandsThereOnce() {
    var nobody = fixtures.personWithoutAddress(tenant, "nobody-yet");
    announce();
    open(nobody, inbox(tenant, nobody).get(0).id());

    fixtures.movesTo(tenant, "nobody-yet", "somebody@example.test");
    fixtures.settle();

    assertThat(inbox(tenant, nobody))
        .singleElement()
        .satisfies(
            entry -> {
              assertThat(entry.mail()).isEqualTo(NoticeState.HANDED_OVER);
              assertThat(entry.isRead()).isTrue();
            });
  }

  @Test
  void pagesFollowOneAnotherNewestFirst() {
    var versions = new ArrayList<VersionId>();
    for (int i = 0; i < 5; i++) {
      versions.add(0, announce());
    }

    var read = new ArrayList<VersionId>();
    var next = Optional.<String>empty();
    do {
      var request = new PageRequest(next, 2);
      var page = fixtures.in(tenant, () -> inboxes.of(mia, request));
      page.items().stream().map(InboxEntry::version).forEach(read::add);
      next = page.next();
    } while (next.isPresent());

    assertThat(read).isEqualTo(versions);
  }

  @Test
  void anothersNoticeIsNotThere() {
    var max = fixtures.person(tenant, "max.reads@example.test");
    announce();
    var his = inbox(tenant, max).get(0).id();

    assertThatThrownBy(() -> open(mia, his)).isInstanceOf(Problem.class);
    assertThatThrownBy(() -> in(() -> inboxes.putBack(mia, his))).isInstanceOf(Problem.class);
    assertThat(unread(max)).isOne();
  }

  @Test
  void anotherTenantSeesNothingOfIt() {
    var other = fixtures.tenant();
    announce();
    var mine = inbox(tenant, mia).get(0).id();

    assertThat(inbox(other, mia)).isEmpty();
    assertThatThrownBy(() -> fixtures.in(other, () -> inboxes.open(mia, mine)))
        .isInstanceOf(Problem.class);
    assertThat(unread(mia)).isOne();
  }

  private VersionId announce() {
    var version = fixtures.publish(tenant);
    fixtures.settle();
    return version;
  }

  private List<InboxEntry> inbox(TenantProfile owner, SubjectRef person) {
    return fixtures.in(owner, () -> inboxes.of(person, PageRequest.first()).items());
  }

  private long unread(SubjectRef person) {
    return fixtures.in(tenant, () -> inboxes.unread(person));
  }

  private InboxEntry open(SubjectRef person, UUID notice) {
    return fixtures.in(tenant, () -> inboxes.open(person, notice));
  }

  private void in(Runnable work) {
    fixtures.in(
        tenant,
        () -> {
          work.run();
          return true;
        });
  }
}
