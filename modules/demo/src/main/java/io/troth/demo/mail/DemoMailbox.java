package io.troth.demo.mail;

import io.troth.notification.api.Bounces;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What the demo's mail server truly received, for the mailbox page. */
public interface DemoMailbox {

  /**
   * Newest first.
   *
   * @param recipient part of the recipient's address; empty for everybody
   * @param before id of the last mail of the page before; empty for the beginning
   * @param limit mails wanted, at least 1
   */
  List<Head> list(Optional<String> recipient, Optional<String> before, int limit);

  /** How many mails are kept for recipients whose address contains this; at most 2,000. */
  int count(Optional<String> recipient);

  Optional<Mail> find(String id);

  /**
   * Lets a mail come back that had been taken: a report (RFC 3464) to its envelope sender, as the
   * recipient's server would write it hours later.
   *
   * @throws io.troth.kernel.Problem not-found
   */
  Bounces.Outcome bounceLate(String id);

  /**
   * A mail in the list.
   *
   * @param sender envelope sender
   * @param recipient envelope recipient
   */
  record Head(String id, Instant receivedAt, String sender, String recipient, String subject) {}

  /**
   * A whole mail.
   *
   * @param headers in the order they were received, decoded
   * @param html as received: to be served alone, under a policy that allows styles and nothing
   *     else, never inside a page of ours
   * @param raw as received
   */
  record Mail(Head head, List<Header> headers, String text, String html, String raw) {
    public Mail {
      headers = List.copyOf(headers);
    }
  }

  /** One header field. */
  record Header(String name, String value) {}
}
