package io.troth.admin.internal.erasure;

import io.troth.admin.internal.desk.Labels;
import io.troth.retention.api.ErasureGround;
import io.troth.retention.api.ErasureState;
import io.troth.retention.api.ErasureView;
import io.troth.web.page.Choice;
import io.troth.web.page.Tone;
import java.util.Arrays;
import java.util.List;

/** Words and tones of erasures, as staff read them. */
final class ErasureWords {

  private static final String ROOM = "room:";

  private ErasureWords() {}

  static String words(ErasureState state) {
    return switch (state) {
      case WAITING -> "Waiting";
      case HELD -> "Held by a legal hold";
      case RUNNING -> "Under way";
      case DONE -> "Erased";
    };
  }

  static Tone tone(ErasureView erasure) {
    if (erasure.trouble().isPresent()) {
      return Tone.BROKEN;
    }
    return switch (erasure.state()) {
      case WAITING, RUNNING -> Tone.COMING;
      case HELD -> Tone.WAITS;
      case DONE -> Tone.KEPT;
    };
  }

  static String words(ErasureGround ground) {
    return switch (ground) {
      case NO_LONGER_NEEDED -> "No longer needed";
      case CONSENT_WITHDRAWN -> "Consent was withdrawn";
      case OBJECTED -> "The person objects";
      case UNLAWFUL -> "Processed unlawfully";
      case LEGAL_OBLIGATION -> "A law obliges to erase";
      case CHILD -> "Collected from a child";
      case CONSUMER_REQUEST -> "Request of a consumer in California";
      case DATA_PRINCIPAL_REQUEST -> "Request of a data principal in India";
    };
  }

  static List<Choice> grounds() {
    return Arrays.stream(ErasureGround.values())
        .map(one -> new Choice(one.name(), words(one) + " (" + one.provision() + ")"))
        .toList();
  }

  /** What a step does; rooms by the kind of data they hold. */
  static String step(String name) {
    return switch (name) {
      case "journal" -> "Written to the journal";
      case "key" -> "Key destroyed";
      case "room:erasures" -> "Record of the erasure kept";
      case "stragglers" -> "Looked at everything once more";
      case "outside" -> "Systems outside told";
      case "certificate" -> "Certificate issued";
      case "fact" -> "Everybody told who listens";
      default ->
          name.startsWith(ROOM)
              ? Labels.sentence(name.substring(ROOM.length()).replace('-', '_')) + " emptied"
              : name;
    };
  }

  /** A kind of data, whose name has hyphens. */
  static String kind(String what) {
    return Labels.sentence(what.replace('-', '_'));
  }
}
