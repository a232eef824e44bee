package io.troth.notification.internal.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class MimeLetterTest {

  private static final Session SESSION = Session.getInstance(new Properties());

  @Test
  void itKeepsItsOwnMessageIdAndDate() throws Exception {
    var mail = written(Letters.plain());

    assertThat(mail.getHeader("Message-ID")).containsExactly(Letters.MESSAGE_ID);
    assertThat(mail.getSentDate().toInstant()).isEqualTo(Letters.DATE);
    assertThat(mail.getHeader("MIME-Version")).containsExactly("1.0");
  }

  @Test
  void itSaysThatItIsAutomaticAndOffersNoUnsubscribing() throws Exception {
    var mail = written(Letters.plain());

    assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    assertThat(mail.getHeader("X-Auto-Response-Suppress")).containsExactly("All");
    assertThat(mail.getHeader("List-Unsubscribe")).isNull();
    assertThat(mail.getHeader("Content-Language")).containsExactly("en");
  }

  @Test
  void textAndHtmlAreAlternatives() throws Exception {
    var mail = written(Letters.plain());

    assertThat(mail.getContentType()).startsWith("multipart/alternative");
    assertThat(raw(Letters.plain())).contains("text/plain", "text/html");
  }

  @Test
  void namesAndSubjectsCannotAddHeaders() throws Exception {
    var hostile = "Mia\r\nBcc: all@example.test\r\n\r\n<script>\u202E";
    var letter = Letters.named(hostile, hostile, "Change\r\nX-Evil: 1");

    var mail = written(letter);

    assertThat(headerNames(mail)).doesNotContain("Bcc", "X-Evil");
    assertThat(mail.getAllRecipients()).hasSize(1);
    assertThat(mail.getSubject()).isEqualTo("Change X-Evil: 1");
    assertThat(raw(letter).lines().filter(line -> line.startsWith("Bcc:"))).isEmpty();
  }

  @Test
  void namesOfAnyScriptArriveAsWritten() throws Exception {
    var letter = Letters.named("Bücher & Söhne \"GmbH\" <x@y.test>", "李小龍", "Änderung: プライバシー");

    var mail = written(letter);

    assertThat(mail.getSubject()).isEqualTo("Änderung: プライバシー");
    assertThat(mail.getFrom()[0].toString()).contains("notices@example.test");
    assertThat(mail.getAllRecipients()[0].toString()).contains("mia@example.test");
    assertThat(raw(letter).substring(0, raw(letter).indexOf("\r\n\r\n")))
        .matches("\\A\\p{ASCII}*\\z");
  }

  private static MimeMessage written(Letter letter) throws Exception {
    return new MimeMessage(
        SESSION, new ByteArrayInputStream(raw(letter).getBytes(StandardCharsets.UTF_8)));
  }

  private static String raw(Letter letter) throws Exception {
    var bytes = new ByteArrayOutputStream();
    new MimeLetter(SESSION, letter).writeTo(bytes);
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private static List<String> headerNames(MimeMessage mail) throws Exception {
    var lines = new java.util.ArrayList<String>();
    mail.getAllHeaderLines().asIterator().forEachRemaining(lines::add);
    return lines.stream().map(line -> Arrays.asList(line.split(":", 2)).get(0)).toList();
  }
}
