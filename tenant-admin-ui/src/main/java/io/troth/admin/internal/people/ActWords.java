package io.troth.admin.internal.people;

import io.troth.admin.internal.desk.Labels;
import io.troth.consent.api.ActType;
import io.troth.consent.api.ActView;
import io.troth.consent.api.ActView.Circumstances;
import io.troth.consent.api.ChoiceCommand.Source;
import io.troth.consent.api.Manner.OnBehalf;
import io.troth.kernel.Actor;
import io.troth.web.page.PersonLine.Kind;
import java.util.ArrayList;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Acts in words, as staff read them. Pure. */
final class ActWords {

  private ActWords() {}

  static boolean isBaseline(ActView act) {
    return act.type() == ActType.BASELINE_ASSERTED;
  }

  static Kind kind(ActView act) {
    return switch (act.type()) {
      case DEEMED_ACCEPTED, DEEMED_ACCEPTANCE_INVALIDATED -> Kind.CLOCK;
      case PROCESSING_OBJECTED,
          PROCESSING_OBJECTION_WITHDRAWN,
          RESTRICTED,
          RESTRICTION_LIFTED,
          SALE_OPTED_OUT,
          SALE_OPTED_IN,
          RECIPIENT_OPTED_OUT,
          RECIPIENT_OPTED_IN,
          HELD,
          RELEASED ->
          Kind.CHOICE;
      case DEVICE_LINKED, DEVICE_UNLINKED -> Kind.LINK;
      default -> Kind.ACT;
    };
  }

  static String title(ActView act) {
    return act.text()
        .map(text -> "%s: version %d".formatted(Labels.words(act.type()), text.number()))
        .orElseGet(() -> Labels.words(act.type()));
  }

  /** What it was about and how it was done, in sentences. */
  static String detail(ActView act) {
    var sentences = new ArrayList<String>();
    act.purpose().ifPresent(purpose -> sentences.add("Purpose: " + purpose + "."));
    act.recipient().ifPresent(recipient -> sentences.add("Recipient: " + recipient + "."));
    act.how().source().map(ActWords::words).ifPresent(sentences::add);
    sentences.add(manner(act.how()));
    act.how().onBehalf().map(ActWords::words).ifPresent(sentences::add);
    act.how().proof().ifPresent(proof -> sentences.add("Proof: " + proof + "."));
    act.reason().ifPresent(reason -> sentences.add("“" + reason + "”"));
    return String.join(" ", sentences);
  }

  private static String manner(Circumstances how) {
    return Stream.of(
            Stream.of("On " + how.screen()),
            how.control().map(control -> "by “" + control + "”").stream(),
            how.language().map(language -> "text in " + language).stream())
        .flatMap(parts -> parts)
        .collect(Collectors.joining(", ", "", "."));
  }

  private static String words(Source source) {
    return switch (source) {
      case PERSON -> "They said so themselves.";
      case GPC -> "Their browser said so (Global Privacy Control).";
    };
  }

  static String words(OnBehalf other) {
    return switch (other.kind()) {
      case GUARDIAN -> "Done by whoever has custody of them (%s).".formatted(other.proof());
      case AGENT -> "Done by their authorised agent (%s).".formatted(other.proof());
      case ADMINISTRATOR -> "Done by staff on their word (%s).".formatted(other.proof());
    };
  }

  static String words(Actor.Kind kind) {
    return Labels.sentence(kind.name());
  }
}
