package io.troth.consent.internal.facts;

import io.troth.consent.api.ActType;
import io.troth.consent.api.ChoiceCommand.Source;
import io.troth.consent.internal.standing.BannerSeen;
import io.troth.consent.internal.standing.Baseline;
import io.troth.consent.internal.standing.ChoiceAct;
import io.troth.consent.internal.standing.ChoiceFacts;
import io.troth.consent.internal.standing.ConsentAct;
import io.troth.consent.internal.standing.MailFailed;
import io.troth.consent.internal.standing.MailTaken;
import io.troth.consent.internal.standing.PolicyFacts;
import io.troth.consent.internal.standing.VersionAct;
import io.troth.kernel.SubjectRef;
import io.troth.policy.api.PolicyId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The packed form of a person's facts. The first byte says which form it is: a later release reads
 * every earlier one, and writes the newest. Form 2 added choices, linked devices, what was
 * asserted, and when facts came to be known.
 */
final class FactsFormat {

  private static final int FIRST_FORM = 1;
  private static final int SECOND_FORM = 2;
  private static final int WITH_ACCEPTANCE = 1;
  private static final int ASSERTED = 2;

  /** Added to the number of a choice's source; nothing was asserted where it is missing. */
  private static final int ASSERTED_CHOICE = 4;

  private FactsFormat() {}

  /** What is packed. */
  record Content(
      Map<PolicyId, PolicyFacts> byPolicy, ChoiceFacts choices, List<Companion> companions) {

    Content(Map<PolicyId, PolicyFacts> byPolicy) {
      this(byPolicy, ChoiceFacts.NONE, List.of());
    }
  }

  static byte[] pack(Instant registeredAt, Content content) {
    var out = new PackedWriter(registeredAt);
    out.number(SECOND_FORM);
    out.all(
        content.byPolicy().entrySet(),
        entry -> {
          out.id(entry.getKey().value());
          write(out, entry.getValue());
        });
    write(out, content.choices());
    out.all(content.companions(), companion -> write(out, companion));
    return out.bytes();
  }

  static Content unpack(Instant registeredAt, byte[] packed) {
    var in = new PackedReader(packed, registeredAt);
    var form = in.count();
    if (form != FIRST_FORM && form != SECOND_FORM) {
      throw new IllegalStateException("facts were written in the unknown form " + form);
    }
    var facts = new LinkedHashMap<PolicyId, PolicyFacts>();
    for (var left = in.count(); left > 0; left--) {
      facts.put(new PolicyId(in.id()), new FactsReader(in, form).facts(registeredAt));
    }
    if (form == FIRST_FORM) {
      return new Content(facts);
    }
    var reader = new FactsReader(in, form);
    return new Content(facts, reader.choices(), in.all(reader::companion));
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
          times(out, mail.at(), mail.knownAt());
          zone(out, mail.zone());
        });
    out.all(
        facts.failures(),
        failure -> {
          out.id(failure.notice());
          out.number(failure.version());
          times(out, failure.at(), failure.knownAt());
        });
    out.all(
        facts.banners(),
        banner -> {
          out.number(banner.version());
          times(out, banner.at(), banner.knownAt());
          zone(out, banner.zone());
        });
    out.all(facts.acts(), act -> write(out, act));
    out.all(facts.consents(), act -> write(out, act));
  }

  private static void write(PackedWriter out, VersionAct act) {
    out.number(ActCodes.of(act.type()));
    out.number(act.version());
    out.number(act.from());
    out.instant(act.at());
  }

  private static void write(PackedWriter out, ConsentAct act) {
    out.text(act.purpose());
    out.number(ActCodes.of(act.type()));
    out.number(act.version());
    times(out, act.at(), act.knownAt());
    out.number((act.withAcceptance() ? WITH_ACCEPTANCE : 0) | (act.asserted() ? ASSERTED : 0));
  }

  private static void write(PackedWriter out, ChoiceFacts choices) {
    out.all(
        choices.acts(),
        act -> {
          out.number(ActCodes.of(act.type()));
          out.text(act.about().orElse(""));
          times(out, act.at(), act.knownAt());
          out.id(act.act());
          var source = act.source().map(who -> who == Source.PERSON ? 1 : 2).orElse(0);
          out.number(source + (act.asserted() ? ASSERTED_CHOICE : 0));
        });
  }

  private static void write(PackedWriter out, Companion companion) {
    out.id(companion.device().value());
    out.instant(companion.joinedAt());
    out.all(
        companion.consents().entrySet(),
        entry -> {
          out.id(entry.getKey().value());
          out.all(entry.getValue(), act -> write(out, act));
        });
    write(out, companion.choices());
  }

  private static void times(PackedWriter out, Instant at, Instant knownAt) {
    out.instant(at);
    out.signed(knownAt.toEpochMilli() - at.toEpochMilli());
  }

  private static void zone(PackedWriter out, Optional<ZoneId> zone) {
    out.text(zone.map(ZoneId::getId).orElse(""));
  }

  /** Reads one form. */
  private record FactsReader(PackedReader in, int form) {

    PolicyFacts facts(Instant registeredAt) {
      var baseline = in.all(() -> new Baseline(in.count(), in.instant()));
      return new PolicyFacts(
          registeredAt,
          baseline.stream().findFirst(),
          in.all(this::mail),
          in.all(this::failure),
          in.all(this::banner),
          in.all(() -> new VersionAct(type(), in.count(), in.count(), in.instant())),
          in.all(this::consent));
    }

    private MailTaken mail() {
      var notice = in.id();
      var version = in.count();
      var at = in.instant();
      var knownAt = knownAt(at);
      return new MailTaken(notice, version, at, zone(), knownAt);
    }

    private MailFailed failure() {
      var notice = in.id();
      var version = in.count();
      var at = in.instant();
      return new MailFailed(notice, version, at, knownAt(at));
    }

    private BannerSeen banner() {
      var version = in.count();
      var at = in.instant();
      var knownAt = knownAt(at);
      return new BannerSeen(version, at, zone(), knownAt);
    }

    private ConsentAct consent() {
      var purpose = in.text();
      var type = type();
      var version = in.count();
      var at = in.instant();
      var knownAt = knownAt(at);
      var flags = in.count();
      return new ConsentAct(
          purpose,
          type,
          version,
          at,
          (flags & WITH_ACCEPTANCE) != 0,
          knownAt,
          (flags & ASSERTED) != 0);
    }

    ChoiceFacts choices() {
      return new ChoiceFacts(in.all(this::choice));
    }

    private ChoiceAct choice() {
      var type = type();
      var about = in.text();
      var at = in.instant();
      var knownAt = knownAt(at);
      var act = in.id();
      var code = in.count();
      var source =
          switch (code % ASSERTED_CHOICE) {
            case 0 -> Optional.<Source>empty();
            case 1 -> Optional.of(Source.PERSON);
            default -> Optional.of(Source.GPC);
          };
      return new ChoiceAct(
          type,
          about.isEmpty() ? Optional.empty() : Optional.of(about),
          at,
          knownAt,
          act,
          source,
          code >= ASSERTED_CHOICE);
    }

    Companion companion() {
      var device = new SubjectRef(in.id());
      var joinedAt = in.instant();
      var consents = new LinkedHashMap<PolicyId, List<ConsentAct>>();
      for (var left = in.count(); left > 0; left--) {
        var policy = new PolicyId(in.id());
        consents.put(policy, in.all(this::consent));
      }
      return new Companion(device, joinedAt, consents, choices());
    }

    private Instant knownAt(Instant at) {
      return form == FIRST_FORM ? at : at.plusMillis(in.signed());
    }

    private ActType type() {
      return ActCodes.type(in.count());
    }

    private Optional<ZoneId> zone() {
      var id = in.text();
      return id.isEmpty() ? Optional.empty() : Optional.of(ZoneId.of(id));
    }
  }
}
