package io.troth.app.packaged;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import io.troth.app.packaged.FactReceiver.Fact;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/**
 * The application is ended at every step between a publication and the evidence of notice, one
 * after the other in the rollout of one version, each time with the next start on what is left.
 */
@SuppressWarnings("NullAway")
class CrashTest {

  private static final int BATCH = 10;
  private static final Set<String> OVER =
      Set.of("HANDED_OVER", "REFUSED", "BOUNCED", "UNDELIVERABLE");

  @Test
  void whereverItEndsNobodyIsSkippedNobodyCountsTwiceAndNoEvidenceIsInvented() throws Exception {
    try (var rollout = new Rollout(PackagedApp.freshData("crash"))) {
      whilePlanning(rollout);
      var unrecorded = whileSending(rollout);
      var afterwards = rollout.mails().received().size();
      rollout.goOnUntil(Step.RECORDED);
      assertThat(rollout.mails().received()).hasSizeGreaterThan(afterwards);
      rollout.goOnUntil(Step.WEBHOOK_ANSWERED);
      var maybe = rollout.mails().received();

      try (var app = rollout.goOn()) {
        assertThat(rollout.orphans()).hasSize(Step.values().length);
        assertThat(rollout.orphans()).noneMatch(ProcessHandle::isAlive);
        var server = rollout.server(app);
        var notices = awaitTheEnd(server, rollout.version());
        var mails = rollout.mails().received();
        var handedOver = with(notices, "HANDED_OVER");

        assertEverybodyHasOneNotice(server, notices);
        assertEvidenceIsWhatArrived(notices, addresses(server), mails);
        assertRepeated(mails, unrecorded, new HashSet<>(maybe.subList(afterwards, maybe.size())));
        assertToldOnce(rollout.facts(), handedOver);
        assertTheRolloutCounts(server, rollout.version(), handedOver.size());
      }
    }
  }

  private static void whilePlanning(Rollout rollout) throws Exception {
    rollout.publishUntil(Step.PUBLICATION_HANDED_OVER);
    assertThat(rollout.mails().received()).isEmpty();
    rollout.goOnUntil(Step.IN_THE_MIDDLE_OF_PLANNING);
    assertThat(rollout.mails().received().size()).as("of the first chunk").isBetween(1, BATCH);
    rollout.goOnUntil(Step.PLANNED);
    assertThat(rollout.mails().received()).hasSizeLessThan(100);
  }

  /**
   * @return the mails that were taken and not recorded
   */
  private static Set<ReceivedMail> whileSending(Rollout rollout) throws Exception {
    var before = rollout.mails().received().size();
    rollout.goOnUntil(Step.CLAIMED);
    assertThat(rollout.mails().received()).hasSize(before);
    assertThat(rollout.mails().cutOff()).isEmpty();
    rollout.goOnUntil(Step.IN_THE_MIDDLE_OF_DATA);
    assertThat(rollout.mails().received()).hasSize(before);
    assertThat(rollout.mails().cutOff()).singleElement().matches(bytes -> bytes > 0);
    rollout.goOnUntil(Step.TAKEN);
    assertThat(rollout.mails().received()).hasSize(before + 1);
    rollout.goOnUntil(Step.RECORDING);
    var all = rollout.mails().received();
    assertThat(all.size() - before - 1).as("a batch").isBetween(1, BATCH);
    return new HashSet<>(all.subList(before, all.size()));
  }

  private static List<Map<String, Object>> awaitTheEnd(TenantServer server, String version) {
    return Awaitility.await("the end of the mailing")
        .atMost(Duration.ofMinutes(2))
        .pollInterval(Duration.ofMillis(500))
        .until(
            () -> of(version, server.all("/api/v1/notices")),
            notices ->
                notices.size() >= 200
                    && notices.stream().allMatch(one -> OVER.contains(text(one, "state"))));
  }

  private static List<Map<String, Object>> of(String version, List<Map<String, Object>> notices) {
    return notices.stream().filter(one -> text(one, "version").equals(version)).toList();
  }

  private static Set<String> with(List<Map<String, Object>> notices, String state) {
    return notices.stream()
        .filter(one -> text(one, "state").equals(state))
        .map(one -> text(one, "id"))
        .collect(toSet());
  }

  private static void assertEverybodyHasOneNotice(
      TenantServer server, List<Map<String, Object>> notices) {
    var people = server.all("/api/v1/subjects").stream().map(one -> text(one, "ref")).toList();
    assertThat(people).hasSize(200);
    assertThat(notices.stream().map(one -> text(one, "subject")))
        .containsExactlyInAnyOrderElementsOf(people);
  }

  /** Address by subject, lower case; people without one are left out. */
  private static Map<String, String> addresses(TenantServer server) {
    return server.all("/api/v1/subjects").stream()
        .filter(one -> Boolean.TRUE.equals(one.get("hasAddress")))
        .collect(toMap(one -> text(one, "ref"), CrashTest::address));
  }

  private static String address(Map<String, Object> subject) {
    var identity = (Map<?, ?>) subject.get("identity");
    return String.valueOf(identity.get("email")).toLowerCase(Locale.ROOT);
  }

  private static void assertEvidenceIsWhatArrived(
      List<Map<String, Object>> notices, Map<String, String> known, List<ReceivedMail> mails) {
    var received = new HashSet<>(mails);
    for (var notice : notices) {
      var address = known.getOrDefault(text(notice, "subject"), "nobody");
      var mail = new ReceivedMail(address, text(notice, "messageId"));
      assertThat(received.contains(mail))
          .as("%s of %s arrived", notice, address)
          .isEqualTo(text(notice, "state").equals("HANDED_OVER"));
    }
    var reachable =
        known.values().stream().filter(address -> !address.startsWith("dead.")).collect(toSet());
    assertThat(reachable).hasSizeGreaterThan(180);
    assertThat(mails.stream().map(ReceivedMail::recipient).collect(toSet())).isEqualTo(reachable);
  }

  /** Whatever was taken but not recorded came again, under its id, and nothing else did. */
  private static void assertRepeated(
      List<ReceivedMail> mails, Set<ReceivedMail> unrecorded, Set<ReceivedMail> maybe) {
    mails.stream()
        .collect(groupingBy(ReceivedMail::recipient, mapping(ReceivedMail::messageId, toSet())))
        .forEach((person, ids) -> assertThat(ids).as("Message-IDs of %s", person).hasSize(1));
    var once = new HashSet<ReceivedMail>();
    var repeated = mails.stream().filter(mail -> !once.add(mail)).collect(toSet());
    assertThat(repeated).containsAll(unrecorded);
    repeated.removeAll(unrecorded);
    assertThat(maybe).containsAll(repeated);
  }

  /** Each hand-over is one fact, and the tenant's server was told of every one of them. */
  private static void assertToldOnce(FactReceiver receiver, Set<String> handedOver) {
    Awaitility.await("the facts at the tenant's server")
        .atMost(Duration.ofMinutes(1))
        .untilAsserted(
            () ->
                assertThat(receiver.received().stream().map(Fact::notice).collect(toSet()))
                    .isEqualTo(handedOver));
    var facts = receiver.received();
    assertThat(facts).as("one was sent again").hasSizeGreaterThan(handedOver.size());
    assertThat(new HashSet<>(facts)).as("facts, each with its id").hasSameSizeAs(handedOver);
  }

  private static void assertTheRolloutCounts(TenantServer server, String version, int handedOver) {
    Awaitility.await("the facts to reach the rollout")
        .atMost(Duration.ofMinutes(1))
        .untilAsserted(
            () ->
                assertThat(server.get("/api/v1/rollouts/" + version).getLong("counts.NOTIFIED"))
                    .isEqualTo(handedOver));
  }

  private static String text(Map<String, Object> row, String field) {
    return String.valueOf(row.get(field));
  }
}
