package io.troth.consent.internal.receipt;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdOptions;
import com.apicatalog.jsonld.document.JsonDocument;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Reads linked data back with somebody else's reader, which may load nothing. */
final class Linked {

  private static final ObjectMapper STRICT =
      new ObjectMapper().enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);

  private Linked() {}

  static String text(Object data) {
    try {
      return STRICT.writeValueAsString(data);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Refuses a key that stands twice. */
  static JsonNode json(String text) {
    try {
      return STRICT.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  static JsonArray expanded(String text) {
    try {
      var nothing =
          new JsonLdOptions(
              (url, options) -> {
                throw new IllegalStateException("nothing is to be loaded, not even " + url);
              });
      return JsonLd.expand(JsonDocument.of(new StringReader(text))).options(nothing).get();
    } catch (JsonLdError e) {
      throw new IllegalStateException(e);
    }
  }

  /** Properties, types, and what is referred to outside the site and outside people. */
  static Set<String> terms(Map<String, Object> data) {
    var terms = new TreeSet<String>();
    collect(expanded(text(data)), terms);
    return terms;
  }

  private static void collect(JsonValue value, Set<String> terms) {
    if (value instanceof JsonArray array) {
      array.forEach(each -> collect(each, terms));
    } else if (value instanceof JsonObject object) {
      object.forEach(
          (key, inner) -> {
            if (!key.startsWith("@")) {
              terms.add(key);
            } else if (key.equals("@type") || key.equals("@id")) {
              add(inner, terms);
            }
            collect(inner, terms);
          });
    }
  }

  private static void add(JsonValue named, Set<String> terms) {
    if (named instanceof JsonArray several) {
      several.forEach(each -> add(each, terms));
    } else if (named instanceof JsonString term
        && !term.getString().startsWith(SampleDeeds.SITE)
        && !term.getString().startsWith("urn:uuid:")) {
      terms.add(term.getString());
    }
  }

  /** The published vocabulary, and the few terms of others that receipts use. */
  static Set<String> known() {
    var terms =
        resource("dpv-2.3-terms.txt")
            .lines()
            .filter(line -> !line.startsWith("#"))
            .collect(Collectors.toSet());
    for (var dublinCore :
        Set.of(
            "conformsTo",
            "created",
            "creator",
            "description",
            "identifier",
            "issued",
            "language",
            "provenance",
            "publisher",
            "source",
            "subject",
            "type")) {
      terms.add("http://purl.org/dc/terms/" + dublinCore);
    }
    terms.add("http://www.w3.org/2004/02/skos/core#prefLabel");
    terms.add("http://www.w3.org/1999/02/22-rdf-syntax-ns#value");
    terms.add("http://www.w3.org/2001/XMLSchema#dateTime");
    terms.add("http://www.w3.org/2001/XMLSchema#duration");
    terms.add("https://schema.org/recipient");
    terms.add("https://schema.org/url");
    return terms;
  }

  static String resource(String file) {
    try (var in = Objects.requireNonNull(Linked.class.getResourceAsStream(file), file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
