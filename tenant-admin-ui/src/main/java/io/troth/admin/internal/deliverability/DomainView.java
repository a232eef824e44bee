package io.troth.admin.internal.deliverability;

import io.troth.notification.api.SenderDomains.DnsRecord;
import io.troth.notification.api.SenderDomains.RecordState;
import io.troth.notification.api.SenderDomains.SenderDomain;
import io.troth.notification.api.SenderDomains.Use;
import io.troth.web.page.Moment;
import io.troth.web.page.Reader;
import io.troth.web.page.Tone;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A tenant's domain as staff see it. */
record DomainView(
    String domain, Tone tone, String state, @Nullable Moment checked, List<Line> records) {

  /**
   * One record to publish.
   *
   * @param seen what stands there instead; null where that is no news
   * @param keepUntil null while the record is needed
   */
  record Line(
      String use,
      String name,
      String type,
      String value,
      Tone tone,
      String state,
      @Nullable String seen,
      @Nullable Moment keepUntil) {}

  static DomainView of(SenderDomain domain, Reader reader) {
    return new DomainView(
        domain.domain(),
        domain.usable() ? Tone.KEPT : Tone.WAITS,
        domain.usable() ? "In use" : "Not in use until every record is found",
        domain.checkedAt().map(reader::moment).orElse(null),
        domain.records().stream().map(one -> line(one, reader)).toList());
  }

  private static Line line(DnsRecord one, Reader reader) {
    return new Line(
        words(one.use()),
        one.name(),
        one.type(),
        one.value(),
        one.keepUntil().isPresent() ? Tone.NEUTRAL : tone(one.state()),
        words(one.state()),
        one.state() == RecordState.DIFFERENT && !one.seen().isEmpty() ? one.seen() : null,
        one.keepUntil().map(reader::brief).orElse(null));
  }

  private static String words(Use use) {
    return switch (use) {
      case DKIM -> "Signature (DKIM)";
      case SPF -> "Who may send (SPF)";
      case BOUNCES -> "Mails that come back (MX)";
      case DMARC -> "What forgeries meet (DMARC)";
    };
  }

  private static String words(RecordState state) {
    return switch (state) {
      case UNKNOWN -> "Not asked yet";
      case FOUND -> "Found";
      case DIFFERENT -> "Something else stands there";
      case MISSING -> "Missing";
    };
  }

  private static Tone tone(RecordState state) {
    return switch (state) {
      case UNKNOWN -> Tone.NEUTRAL;
      case FOUND -> Tone.KEPT;
      case DIFFERENT -> Tone.BROKEN;
      case MISSING -> Tone.WAITS;
    };
  }
}
