package io.troth.notification.internal;

import io.troth.eventbus.EventGoldenContract;
import io.troth.kernel.SubjectRef;
import io.troth.notification.api.MailingState;
import io.troth.notification.api.event.BannerShown;
import io.troth.notification.api.event.CorrectionNoticed;
import io.troth.notification.api.event.DeadlineAtRisk;
import io.troth.notification.api.event.MailingChanged;
import io.troth.notification.api.event.NoticeBounced;
import io.troth.notification.api.event.NoticeHandedOver;
import io.troth.notification.api.event.NoticeRefused;
import io.troth.notification.api.event.NoticeReminded;
import io.troth.policy.api.PolicyId;
import io.troth.policy.api.RevisionId;
import io.troth.policy.api.VersionId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class NoticeEventTypesTest {

  private static final UUID NOTICE = UUID.fromString("01900000-0000-7000-8000-000000000010");
  private static final SubjectRef PERSON = SubjectRef.parse("01900000-0000-7000-8000-000000000011");
  private static final PolicyId POLICY = PolicyId.parse("01900000-0000-7000-8000-000000000012");
  private static final VersionId VERSION = VersionId.parse("01900000-0000-7000-8000-000000000013");
  private static final Instant AT = Instant.parse("2026-03-01T12:00:00Z");
  private static final Optional<ZoneId> ZONE = Optional.of(ZoneId.of("Europe/Berlin"));

  @Test
  void factsLookAsTheyAreDocumented() {
    EventGoldenContract.verify(
        new NoticeEventTypes(),
        List.of(
            new NoticeHandedOver(
                NOTICE,
                PERSON,
                POLICY,
                VERSION,
                AT,
                ZONE,
                250,
                Optional.of("00".repeat(32)),
                Optional.of(NOTICE)),
            new NoticeRefused(NOTICE, PERSON, POLICY, VERSION, AT, 550),
            new NoticeBounced(NOTICE, PERSON, POLICY, VERSION, AT),
            new BannerShown(PERSON, POLICY, VERSION, AT, ZONE),
            new CorrectionNoticed(
                NOTICE,
                PERSON,
                POLICY,
                VERSION,
                RevisionId.parse("01900000-0000-7000-8000-000000000014"),
                CorrectionNoticed.Outcome.HANDED_OVER,
                AT,
                250),
            new NoticeReminded(
                NOTICE, PERSON, POLICY, VERSION, NoticeReminded.Outcome.HANDED_OVER, AT, 250),
            new MailingChanged(POLICY, VERSION, MailingState.PAUSED, AT),
            new DeadlineAtRisk(
                POLICY, VERSION, AT, Instant.parse("2026-03-03T23:00:00Z"), 120_000, 1_200)));
  }
}
