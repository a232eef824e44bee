package io.troth.notification.internal.letter;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.troth.notification.api.LetterBrand;
import io.troth.notification.api.LetterKind;
import io.troth.notification.api.LetterText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.util.HexFormat;

/**
 * Keeps what mails were written from, under the hash of it that stands in the evidence of each
 * mail. Our own words change with our releases, so what was said is kept and not only its number.
 * It holds nothing of any person.
 */
@ApplicationScoped
class FormArchive {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .build();

  private final LetterStatements letters;
  private final InstantSource clock;

  FormArchive(LetterStatements letters, InstantSource clock) {
    this.letters = letters;
    this.clock = clock;
  }

  /**
   * What a form is made of.
   *
   * @param revision of the words
   * @param brandRevision of what is shown of the sender
   */
  record Made(
      LetterKind kind,
      String language,
      long revision,
      long brandRevision,
      LetterText text,
      LetterBrand brand) {}

  /**
   * Keeps it, whatever becomes of the caller's transaction: the form is used from now on.
   *
   * @return SHA-256 of the text kept, in hexadecimal
   */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  String keep(Made made) {
    var text = write(made);
    var hash = hash(text);
    letters.keep(hash, text, clock.instant());
    return HexFormat.of().formatHex(hash);
  }

  private static String write(Made made) {
    try {
      return JSON.writeValueAsString(made);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a letter cannot be written", e);
    }
  }

  private static byte[] hash(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
