package io.troth.notification.internal.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.troth.kernel.time.NoticePeriod;
import io.troth.notification.internal.mail.NoticeFacts.Demand;
import io.troth.policy.api.Change;
import io.troth.policy.api.ChangeSet;
import io.troth.policy.api.Commitments;
import io.troth.policy.api.Commitments.Channel;
import io.troth.policy.api.Commitments.NoticeRule;
import io.troth.policy.api.Commitments.ObjectionEffect;
import io.troth.policy.api.Commitments.ObjectionRule;
import io.troth.policy.api.Commitments.ServiceGate;
import io.troth.policy.api.LocalText;
import io.troth.policy.api.PolicyDocument;
import io.troth.policy.api.PolicyText;
import io.troth.policy.api.PublishedVersion;
import io.troth.policy.api.Significance;
import io.troth.policy.api.VersionId;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class VersionWordsTest {

  @Test
  void silenceCountsOnlyWhereItMay() {
    assertThat(words(Significance.NOTICE, true, false).demand()).isEqualTo(Demand.NONE);
    assertThat(words(Significance.NOTICE, false, false).demand()).isEqualTo(Demand.ACCEPTANCE);
    assertThat(words(Significance.RECONSENT, true, false).demand()).isEqualTo(Demand.ACCEPTANCE);
    assertThat(words(Significance.RECONSENT, true, true).demand())
        .isEqualTo(Demand.ACCEPTANCE_FOR_SERVICE);
  }

  @Test
  void theWeightiestChangesComeFirst() {
    var words = words(Significance.NOTICE, true, false);

    assertThat(words.sentences(Locale.ENGLISH))
        .hasSize(VersionWords.SPELLED_OUT)
        .startsWith("change 6");
    assertThat(words.more()).isEqualTo(1);
  }

  @Test
  void anUnknownLanguageReadsTheOneThatPrevails() {
    assertThat(words(Significance.NOTICE, true, false).text(Locale.FRENCH).title())
        .isEqualTo("Policy");
  }

  private static VersionWords words(Significance declared, boolean deemed, boolean gate) {
    var commitments = commitments(deemed, gate);
    var version =
        new PublishedVersion(
            new VersionId(new UUID(0, 1)),
            2,
            Instant.EPOCH,
            Instant.EPOCH,
            NoticePeriod.ofDays(7),
            declared,
            "",
            commitments);
    var text = new PolicyText("Policy", "Something changes", List.of());
    return new VersionWords(
        version,
        new PolicyDocument("en", Map.of("en", text), commitments),
        commitments.objection(),
        new ChangeSet(changes(), declared, Map.of()));
  }

  private static List<Change> changes() {
    return IntStream.rangeClosed(1, 6).mapToObj(VersionWordsTest::change).toList();
  }

  private static Change change(int number) {
    return new Change(
        "change:" + number,
        "rule",
        number == 6 ? Significance.NOTICE : Significance.EDITORIAL,
        Set.of(),
        LocalText.of("en", "change " + number),
        LocalText.of("en", "because"));
  }

  private static Commitments commitments(boolean deemed, boolean gate) {
    return new Commitments(
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        new NoticeRule(7, Set.of(Channel.EMAIL), false, Set.of()),
        new ObjectionRule(ObjectionEffect.STAY, deemed, Set.of()),
        new ServiceGate(gate, Set.of()),
        Optional.empty());
  }
}
