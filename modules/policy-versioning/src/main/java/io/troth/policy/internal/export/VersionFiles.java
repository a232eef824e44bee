package io.troth.policy.internal.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.troth.policy.api.open.OpenVersion;
import io.troth.policy.internal.document.DocumentJson;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;

/** What is published as JSON files. */
@ApplicationScoped
class VersionFiles {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final OpenLibrary library;
  private final Sites sites;

  VersionFiles(OpenLibrary library, Sites sites) {
    this.library = library;
    this.sites = sites;
  }

  /** The very bytes whose SHA-256 is the content hash. */
  OpenFile json(OpenVersion version) {
    return new OpenFile(
        OpenFile.JSON,
        version.head().contentHash(),
        name(version, "json"),
        () -> library.original(version.head()).getBytes(StandardCharsets.UTF_8));
  }

  OpenFile jsonLd(OpenVersion version) {
    return written(
        OpenFile.JSON_LD, name(version, "jsonld"), DpvExport.of(version, sites.current()));
  }

  OpenFile list() {
    var list = CommitmentsList.of(library.all(), library::titles, sites.current());
    return written(OpenFile.JSON, "privacy-commitments.json", list);
  }

  static String name(OpenVersion version, String ending) {
    var head = version.head();
    var revision = head.isCorrected() ? "-r" + head.wording().revision() : "";
    return version.policy().slug() + "-v" + head.number() + revision + "." + ending;
  }

  private static OpenFile written(String type, String name, Object content) {
    try {
      var text = MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(content);
      var bytes = text.getBytes(StandardCharsets.UTF_8);
      return new OpenFile(type, DocumentJson.hash(text), name, () -> bytes);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("maps of text are always writable as JSON", e);
    }
  }
}
