package io.troth.notification.internal.bounce;

import io.troth.notification.api.ReturnKind;
import java.util.List;

/** What a report says, as far as it matters here. Addresses and free text stay behind. */
sealed interface MailReport {

  /** Candidates for the token of the return path, most trustworthy place first. */
  List<String> tokens();

  /**
   * The mail will never arrive ({@code Action: failed}, RFC 3464 §2.3.3).
   *
   * @param status enhanced status code (RFC 3463), for example {@code 5.1.1}; empty when none is
   *     said
   */
  record Failed(List<String> tokens, ReturnKind kind, String status) implements MailReport {
    public Failed {
      tokens = List.copyOf(tokens);
    }
  }

  /** The person called the mail unwanted. */
  record Complained(List<String> tokens, String type) implements MailReport {
    public Complained {
      tokens = List.copyOf(tokens);
    }
  }

  /** Delivery is late or succeeded, or the report is of a kind from which nothing follows. */
  record Other(List<String> tokens) implements MailReport {
    public Other {
      tokens = List.copyOf(tokens);
    }
  }
}
