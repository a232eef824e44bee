package io.troth.app.packaged;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** The application is killed while it tells two hundred people of a new version. */
@SuppressWarnings("NullAway")
class CrashTest {

  /** Slow enough to be caught in the middle; a claim ends soon after its holder is gone. */
  private static final String[] CATCHABLE = {
    "-Dtroth.mail.rate=25",
    "-Dtroth.mail.lease=20s",
    "-Dtroth.mail.patience=5s",
    "-Dtroth.mail.first-pause=2s"
  };

  private static final Set<String> OVER =
      Set.of("HANDED_OVER", "REFUSED", "BOUNCED", "UNDELIVERABLE");

  @Test
  void nobodyIsSkippedAndNoEvidenceIsInventedAfterAKillInTheMiddleOfSending() throws Exception {
    var data = PackagedApp.freshData("crash");
    var killed = killedWhileSending(data);

    try (var app = PackagedApp.demo(data, CATCHABLE)) {
      assertThat(killed.orphans()).as("databases left behind").noneMatch(ProcessHandle::isAlive);
      var server = new TenantServer(app);
      var notices = awaitTheEnd(server, killed.version());

      assertEverybodyHasOneNotice(server, notices);
      var known = addresses(server);
      assertEvidenceIsWhatArrived(notices, known, ReceivedMail.allIn(data));
      assertNobodyReachableWasSkipped(known, ReceivedMail.allIn(data));
      assertTheRolloutCountsTheSame(server, killed.version(), notices);
    } finally {
      killed.orphans().forEach(ProcessHandle::destroyForcibly);
    }
  }

  /** A version people are being told of, and the database its application left behind. */
  private record Killed(String version, List<ProcessHandle> orphans) {}

  private static Killed killedWhileSending(Path data) throws Exception {
    try (var app = PackagedApp.demo(data, CATCHABLE)) {
      var version = new TenantServer(app).publishSecondVersion();
      Awaitility.await("the first mails")
          .atMost(Duration.ofMinutes(2))
          .pollInterval(Duration.ofMillis(10))
          .until(() -> ReceivedMail.countIn(data) > 60);
      var orphans = app.kill();
      assertThat(orphans).as("databases left behind").anyMatch(ProcessHandle::isAlive);
      assertThat(ReceivedMail.countIn(data)).as("mails at the kill").isBetween(21, 179);
      return new Killed(version, orphans);
    }
  }

  private static List<Map<String, Object>> awaitTheEnd(TenantServer server, String version) {
    return Awaitility.await("the end of the mailing")
        .atMost(Duration.ofMinutes(4))
        .pollInterval(Duration.ofSeconds(1))
        .until(
            () -> of(version, server.all("/api/v1/notices")),
            notices ->
                notices.size() >= 200
                    && notices.stream().allMatch(one -> OVER.contains(text(one, "state"))));
  }

  private static List<Map<String, Object>> of(String version, List<Map<String, Object>> notices) {
    return notices.stream().filter(one -> text(one, "version").equals(version)).toList();
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
    var received = mails.stream().collect(toSet());
    for (var notice : notices) {
      var address = known.getOrDefault(text(notice, "subject"), "nobody");
      var mail = new ReceivedMail(address, bracketed(text(notice, "messageId")));
      assertThat(received.contains(mail))
          .as("%s of %s arrived", notice, address)
          .isEqualTo(text(notice, "state").equals("HANDED_OVER"));
    }
    mails.stream()
        .collect(groupingBy(ReceivedMail::recipient, mapping(ReceivedMail::messageId, toSet())))
        .forEach((person, ids) -> assertThat(ids).as("Message-IDs of %s", person).hasSize(1));
  }

  private static void assertNobodyReachableWasSkipped(
      Map<String, String> known, List<ReceivedMail> mails) {
    var reachable =
        known.values().stream().filter(address -> !address.startsWith("dead.")).collect(toSet());
    assertThat(reachable).hasSizeGreaterThan(180);
    assertThat(mails.stream().map(ReceivedMail::recipient).collect(toSet())).isEqualTo(reachable);
  }

  private static void assertTheRolloutCountsTheSame(
      TenantServer server, String version, List<Map<String, Object>> notices) {
    var handedOver =
        notices.stream().filter(one -> text(one, "state").equals("HANDED_OVER")).count();
    Awaitility.await("the facts to reach the rollout")
        .atMost(Duration.ofMinutes(1))
        .untilAsserted(
            () ->
                assertThat(server.get("/api/v1/rollouts/" + version).getLong("counts.NOTIFIED"))
                    .isEqualTo(handedOver));
  }

  private static String bracketed(String messageId) {
    return messageId.startsWith("<") ? messageId : "<" + messageId + ">";
  }

  private static String text(Map<String, Object> row, String field) {
    return String.valueOf(row.get(field));
  }
}
