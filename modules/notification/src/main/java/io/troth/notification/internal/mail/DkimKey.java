package io.troth.notification.internal.mail;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.PrivateKey;
import org.apache.james.jdkim.DKIMSigner;
import org.apache.james.jdkim.exceptions.FailException;

/**
 * Signs mails for a domain (RFC 6376): rsa-sha256 over headers and body in their relaxed form,
 * which survives what mail servers on the way do to blanks. {@code toString} shows no key.
 *
 * @param selector under which the public half is published
 */
public record DkimKey(String domain, String selector, PrivateKey key) {

  /** What a receiver shows or acts upon, the way out by one click included (RFC 8058 §4). */
  private static final String HEADERS =
      "from:to:subject:date:message-id:mime-version:content-type:content-language:auto-submitted"
          + ":list-unsubscribe:list-unsubscribe-post";

  /** The header to put before this mail, name and value. */
  String sign(byte[] mail) {
    var template =
        "v=1; a=rsa-sha256; c=relaxed/relaxed; d=%s; s=%s; h=%s; bh=; b=;"
            .formatted(domain, selector, HEADERS);
    try {
      return new DKIMSigner(template, key).sign(new ByteArrayInputStream(mail));
    } catch (IOException | FailException broken) {
      throw new IllegalStateException("a mail of ours cannot be signed", broken);
    }
  }

  @Override
  public String toString() {
    return "DkimKey[" + selector + "." + domain + "]";
  }
}
