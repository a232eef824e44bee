package io.troth.consent.internal.receipt;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.troth.consent.api.ReceiptText;
import io.troth.consent.api.ReceiptText.Row;
import io.troth.consent.api.ReceiptText.Section;
import io.troth.kernel.CommonProblem;
import io.troth.kernel.Problem;
import io.troth.policy.api.page.PurposeWords;
import io.troth.policy.api.print.Press;
import jakarta.inject.Singleton;
import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Writes receipts as files. The same act gives the same bytes, so that its tag is their hash. */
@Singleton
class ReceiptFiles {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final Deeds deeds;
  private final PurposeWords purposes;
  private final Press press;

  ReceiptFiles(Deeds deeds, PurposeWords purposes, Press press) {
    this.deeds = deeds;
    this.purposes = purposes;
    this.press = press;
  }

  ReceiptFile linked(Deed deed) {
    return json(ReceiptFile.JSON_LD, name(deed, "jsonld"), LinkedReceipt.of(deed));
  }

  /**
   * @throws Problem not-found for an act that is no consent
   */
  ReceiptFile kantara(Deed deed) {
    return KantaraReceipt.of(deed)
        .map(receipt -> json(ReceiptFile.JSON, name(deed, "kantara.json"), receipt))
        .orElseThrow(
            () ->
                Problem.of(
                    CommonProblem.NOT_FOUND,
                    "This act gave no consent, and the format of the Kantara Initiative knows"
                        + " nothing else. The linked data has every act."));
  }

  /**
   * @throws Problem not-found when the words have letters that cannot be set, too-many-requests
   */
  ReceiptFile pdf(Deed deed, Locale language) {
    var words = ReceiptWords.in(language);
    var text = TextWriter.of(deed, deeds.house().zone(), words.locale(), purposes);
    if (!said(text).allMatch(press::writes)) {
      throw Problem.of(
          CommonProblem.NOT_FOUND,
          "There is no PDF of this receipt: its letters are not at hand. Print its page instead.");
    }
    var page = new ReceiptSheet(text, paper(deed, words)).render();
    return new ReceiptFile(
        ReceiptFile.PDF,
        hash(page.getBytes(UTF_8)),
        name(deed, text.lang() + ".pdf"),
        () -> press.pdf(page, URI.create(deed.publisher().base() + "/")));
  }

  private static ReceiptSheet.Paper paper(Deed deed, ReceiptWords words) {
    return new ReceiptSheet.Paper(
        words.say("print.title"),
        words.say("print.page"),
        words.say("print.of"),
        words.say("print.check", deed.address()));
  }

  private static Stream<String> said(ReceiptText text) {
    return Stream.concat(
        Stream.of(text.heading(), text.publisher()),
        text.sections().stream()
            .map(Section::rows)
            .flatMap(List::stream)
            .map(Row::values)
            .flatMap(List::stream));
  }

  private static String name(Deed deed, String ending) {
    return "receipt-" + deed.id() + "." + ending;
  }

  private static ReceiptFile json(String type, String name, Map<String, Object> content) {
    try {
      var bytes = MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(content);
      return new ReceiptFile(type, hash(bytes), name, () -> bytes);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("maps of text are always writable as JSON", e);
    }
  }

  private static String hash(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
