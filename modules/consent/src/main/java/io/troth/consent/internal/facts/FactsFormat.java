package io.troth.consent.internal.facts;

import io.troth.consent.api.ActType;
import io.troth.consent.internal.standing.BannerSeen;
import io.troth.consent.internal.standing.Baseline;
import io.troth.consent.internal.standing.ConsentAct;
import io.troth.consent.internal.standing.MailFailed;
import io.troth.consent.internal.standing.MailTaken;
import io.troth.consent.internal.standing.PolicyFacts;
import io.troth.consent.internal.standing.VersionAct;
import io.troth.policy.api.PolicyId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The packed form of a person's facts. The first byte says which form it is: a later release reads
 * every earlier one, and writes the newest.
 */
final class FactsFormat {

  private static final int FIRST_FORM = 1;

  private FactsFormat() {}

  static byte[] pack(Instant registeredAt, Map<PolicyId, PolicyFacts> facts) {
    var out = new PackedWriter(registeredAt);
    out.number(FIRST_FORM);
    out.all(
        facts.entrySet(),
        entry -> {
          out.id(entry.getKey().value());
          write(out, entry.getValue());
        });
    return out.bytes();
  }

  static Map<PolicyId, PolicyFacts> unpack(Instant registeredAt, byte[] packed) {
    var in = new PackedReader(packed, registeredAt);
    var form = in.number();
    if (form != FIRST_FORM) {
      throw new IllegalStateException("facts were written in the unknown form " + form);
    }
    var facts = new LinkedHashMap<PolicyId, PolicyFacts>();
    for (var left = in.count(); left > 0; left--) {
      facts.put(new PolicyId(in.id()), read(in, registeredAt));
    }
    return facts;
  }

  private static void write(PackedWriter out, PolicyFacts facts) {
    out.all(
        facts.baseline().stream().toList(),
        baseline -> {
          out.number(baseline.version());
          out.instant(baseline.at());
        });
    out.all(
        facts.mails(),
        mail -> {
          out.id(mail.notice());
          out.number(mail.version());
          out.instant(mail.at());
          zone(out, mail.zone());
        });
    out.all(
        facts.failures(),
        failure -> {
          out.id(failure.notice());
          out.number(failure.version());
          out.instant(failure.at());
        });
    out.all(
        facts.banners(),
        banner -> {
          out.number(banner.version());
          out.instant(banner.at());
          zone(out, banner.zone());
        });
    out.all(facts.acts(), act -> write(out, act));
    out.all(facts.consents(), act -> write(out, act));
  }

  private static void write(PackedWriter out, VersionAct act) {
    out.number(code(act.type()));
    out.number(act.version());
    out.number(act.from());
    out.instant(act.at());
  }

  private static void write(PackedWriter out, ConsentAct act) {
    out.text(act.purpose());
    out.number(code(act.type()));
    out.number(act.version());
    out.instant(act.at());
    out.number(act.withAcceptance() ? 1 : 0);
  }

  private static void zone(PackedWriter out, Optional<ZoneId> zone) {
    out.text(zone.map(ZoneId::getId).orElse(""));
  }

  private static PolicyFacts read(PackedReader in, Instant registeredAt) {
    var baseline = in.all(() -> new Baseline(in.count(), in.instant()));
    return new PolicyFacts(
        registeredAt,
        baseline.stream().findFirst(),
        in.all(() -> new MailTaken(in.id(), in.count(), in.instant(), zone(in))),
        in.all(() -> new MailFailed(in.id(), in.count(), in.instant())),
        in.all(() -> new BannerSeen(in.count(), in.instant(), zone(in))),
        in.all(() -> new VersionAct(type(in.count()), in.count(), in.count(), in.instant())),
        in.all(() -> consent(in)));
  }

  private static ConsentAct consent(PackedReader in) {
    return new ConsentAct(in.text(), type(in.count()), in.count(), in.instant(), in.number() == 1);
  }

  private static Optional<ZoneId> zone(PackedReader in) {
    var id = in.text();
    return id.isEmpty() ? Optional.empty() : Optional.of(ZoneId.of(id));
  }

  /** Fixed for good, whatever becomes of the order of the constants. */
  private static int code(ActType type) {
    return switch (type) {
      case BASELINE_ASSERTED -> 1;
      case ACCEPTED -> 2;
      case DECLINED -> 3;
      case OBJECTED -> 4;
      case OBJECTION_WITHDRAWN -> 5;
      case DEEMED_ACCEPTED -> 6;
      case DEEMED_ACCEPTANCE_INVALIDATED -> 7;
      case CONSENT_GIVEN -> 8;
      case CONSENT_REFUSED -> 9;
      case CONSENT_WITHDRAWN -> 10;
      case CONSENT_RENEWED -> 11;
      case CONSENT_REVOKED -> 12;
      case PROCESSING_OBJECTED -> 13;
      case PROCESSING_OBJECTION_WITHDRAWN -> 14;
      case RESTRICTED -> 15;
      case RESTRICTION_LIFTED -> 16;
      case SALE_OPTED_OUT -> 17;
      case SALE_OPTED_IN -> 18;
      case RECIPIENT_OPTED_OUT -> 19;
      case RECIPIENT_OPTED_IN -> 20;
      case HELD -> 21;
      case RELEASED -> 22;
      case DEVICE_LINKED -> 23;
      case DEVICE_UNLINKED -> 24;
    };
  }

  private static ActType type(int code) {
    return List.of(ActType.values()).stream()
        .filter(type -> code(type) == code)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no act has the code " + code));
  }
}
