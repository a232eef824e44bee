package io.troth.retention.internal.journal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.troth.kernel.SubjectRef;
import io.troth.kernel.TenantId;
import io.troth.retention.api.ErasureGround;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * An entry as a line of JSON in its place.
 *
 * @param position 1 for the first line
 * @param mac over the line without it and the one before, in hexadecimal
 */
record JournalLine(long position, JournalEntry entry, String mac) {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** The line as it is authenticated. */
  static String unsigned(long position, JournalEntry entry) {
    return write(node(position, entry));
  }

  String text() {
    return write(node(position, entry).put("mac", mac));
  }

  private static ObjectNode node(long position, JournalEntry entry) {
    var node = JSON.createObjectNode();
    node.put("position", position);
    node.put("erasure", entry.erasure().toString());
    node.put("tenant", entry.tenant().toString());
    var people = node.putArray("people");
    entry.people().forEach(person -> people.add(person.toString()));
    node.put("ground", entry.ground().name());
    node.put("askedAt", entry.askedAt().toString());
    node.put("at", entry.at().toString());
    entry.keyPrint().ifPresent(print -> node.put("keyPrint", print));
    return node;
  }

  private static String write(JsonNode node) {
    try {
      return JSON.writeValueAsString(node);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A line of the journal is always writable", e);
    }
  }

  /** Empty for what is no line of a journal. */
  static Optional<JournalLine> read(String text) {
    try {
      var node = JSON.readTree(text);
      return Optional.of(
          new JournalLine(
              node.required("position").asLong(), entry(node), node.required("mac").asText()));
    } catch (JsonProcessingException | IllegalArgumentException | java.time.DateTimeException e) {
      return Optional.empty();
    }
  }

  private static JournalEntry entry(JsonNode node) {
    List<SubjectRef> people = new ArrayList<>();
    node.required("people").forEach(one -> people.add(SubjectRef.parse(one.asText())));
    return new JournalEntry(
        UUID.fromString(node.required("erasure").asText()),
        TenantId.parse(node.required("tenant").asText()),
        people,
        ErasureGround.valueOf(node.required("ground").asText()),
        Instant.parse(node.required("askedAt").asText()),
        Instant.parse(node.required("at").asText()),
        Optional.ofNullable(node.get("keyPrint")).map(JsonNode::asText));
  }
}
