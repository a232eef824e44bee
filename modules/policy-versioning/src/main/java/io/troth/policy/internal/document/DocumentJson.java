package io.troth.policy.internal.document;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.troth.policy.api.Clause;
import io.troth.policy.api.Commitments;
import io.troth.policy.api.PolicyDocument;
import io.troth.policy.api.PolicyText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.erdtman.jcs.JsonCanonicalizer;

/** A version's document as JSON: on the wire, in the database and, canonical, under its hash. */
public final class DocumentJson {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private DocumentJson() {}

  /**
   * Reads a document.
   *
   * @param prefix put before the field paths of violations, for example {@code document}; may be
   *     empty
   * @throws io.troth.kernel.Problem invalid-input with a violation for every fault of form
   */
  public static PolicyDocument read(String json, String prefix) {
    var faults = new Faults();
    var fields = Fields.of(NodeReader.json(json, prefix, faults), prefix, faults);
    var document =
        new PolicyDocument(
            fields.text("sourceLanguage"),
            texts(fields.requiredObject("texts")),
            commitments(fields.requiredObject("commitments")));
    fields.refuseOthers();
    faults.throwIfAny();
    return document;
  }

  private static Map<String, PolicyText> texts(Fields fields) {
    var texts = new HashMap<String, PolicyText>();
    fields.names().forEach(name -> texts.put(name, text(fields.requiredObject(name))));
    return texts;
  }

  private static PolicyText text(Fields fields) {
    var text =
        new PolicyText(
            fields.text("title"),
            fields.optionalText("changeSummary").map(BodyText::normal).orElse(""),
            fields.list("clauses", DocumentJson::clause));
    fields.refuseOthers();
    return text;
  }

  private static Clause clause(Fields fields) {
    var clause =
        new Clause(fields.text("id"), fields.text("heading"), BodyText.normal(fields.text("body")));
    fields.refuseOthers();
    return clause;
  }

  private static Commitments commitments(Fields fields) {
    var commitments = CommitmentsShape.read(fields);
    fields.refuseOthers();
    return commitments;
  }

  /** The document as fields, ready for any JSON writer. */
  public static Map<String, Object> fields(PolicyDocument document) {
    var texts = new LinkedHashMap<String, Object>();
    new TreeMap<>(document.texts()).forEach((language, text) -> texts.put(language, fields(text)));
    var fields = new LinkedHashMap<String, Object>();
    fields.put("sourceLanguage", document.sourceLanguage());
    fields.put("texts", texts);
    fields.put("commitments", CommitmentsShape.write(document.commitments()));
    return fields;
  }

  private static Map<String, Object> fields(PolicyText text) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("title", text.title());
    fields.put("changeSummary", text.changeSummary());
    fields.put("clauses", text.clauses().stream().map(DocumentJson::fields).toList());
    return fields;
  }

  private static Map<String, Object> fields(Clause clause) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("id", clause.id());
    fields.put("heading", clause.heading());
    fields.put("body", clause.body());
    return fields;
  }

  /** Canonical JSON (RFC 8785): equal documents give equal text. */
  public static String canonical(PolicyDocument document) {
    try {
      return new JsonCanonicalizer(MAPPER.writeValueAsString(fields(document))).getEncodedString();
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a policy document is always writable as JSON", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether the document as it would be stored is longer than what is read again. */
  public static boolean isTooLong(PolicyDocument document) {
    return canonical(document).length() > DocumentLimits.DOCUMENT_CHARACTERS;
  }

  /** SHA-256 over the canonical JSON in UTF-8, lower-case hex. */
  public static String hash(String canonical) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(canonical.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
