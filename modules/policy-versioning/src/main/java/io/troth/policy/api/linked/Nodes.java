package io.troth.policy.api.linked;

import io.troth.policy.api.LocalText;
import io.troth.policy.api.TimeSpan;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Pieces of JSON-LD: nodes, references and typed values, always in the same order. */
public final class Nodes {

  private Nodes() {}

  /**
   * A thing with a name of its own.
   *
   * @param type a term, or a list of terms
   */
  public static Map<String, Object> node(String id, Object type) {
    var node = new LinkedHashMap<String, Object>();
    node.put("@id", id);
    node.put("@type", type);
    return node;
  }

  /** A thing that is known by what it says only. */
  public static Map<String, Object> blank(String type) {
    var node = new LinkedHashMap<String, Object>();
    node.put("@type", type);
    return node;
  }

  /** Another node, by its address or by a term. */
  public static Map<String, Object> reference(String id) {
    return Map.of("@id", id);
  }

  /** Words in each of their languages. */
  public static List<Map<String, Object>> words(LocalText text) {
    return new TreeMap<>(text.byLanguage())
        .entrySet().stream()
            .map(
                each -> {
                  var value = new LinkedHashMap<String, Object>();
                  value.put("@language", each.getKey());
                  value.put("@value", each.getValue());
                  return (Map<String, Object>) value;
                })
            .toList();
  }

  /** An instant in UTC (ISO 8601). */
  public static Map<String, Object> moment(Instant at) {
    return typed(at.toString(), "xsd:dateTime");
  }

  /** A length of time that is known beforehand. */
  public static Map<String, Object> duration(TimeSpan span) {
    var duration = blank("dpv:TemporalDuration");
    duration.put("rdf:value", typed(span.toString(), "xsd:duration"));
    return duration;
  }

  /** A value that is no plain text, for example an {@code xsd:date}. */
  public static Map<String, Object> typed(String value, String type) {
    var typed = new LinkedHashMap<String, Object>();
    typed.put("@type", type);
    typed.put("@value", value);
    return typed;
  }

  /** References to parts of the version by their fragment. */
  public static List<Map<String, Object>> parts(
      String version, String kind, Collection<String> ids) {
    return new TreeSet<>(ids)
        .stream().map(id -> reference(version + "#" + kind + "." + id)).toList();
  }

  /** The clauses that say it to people, as addresses of their anchors. */
  public static List<Map<String, Object>> clauses(String version, Collection<String> ids) {
    return new TreeSet<>(ids).stream().map(id -> reference(version + "#" + id)).toList();
  }

  /** Lists that are empty say nothing and are left out. */
  public static void put(Map<String, Object> node, String key, Collection<?> values) {
    if (!values.isEmpty()) {
      node.put(key, values);
    }
  }
}
