package io.troth.retention.internal.sweep;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.troth.retention.internal.sweep.DeedStatements.Anonymous;
import io.troth.retention.internal.sweep.DeedStatements.Said;
import jakarta.inject.Singleton;
import java.security.SecureRandom;

/**
 * Makes records anonymous: whose they are, the key their source knows them by, and everything that
 * is no number or flag goes. What was a text may say who wrote it, whatever it is called.
 */
@Singleton
class Anonymity {

  private static final int KEY = 32;

  private final ObjectMapper json;
  private final SecureRandom random = new SecureRandom();

  Anonymity(ObjectMapper json) {
    this.json = json;
  }

  Anonymous of(Said record) {
    var key = new byte[KEY];
    random.nextBytes(key);
    return new Anonymous(record.id(), key, kept(record.body()));
  }

  /** What cannot be read says nothing afterwards. */
  private String kept(String body) {
    var kept = json.createObjectNode();
    try {
      json.readTree(body)
          .fields()
          .forEachRemaining(
              field -> {
                if (isHarmless(field.getValue())) {
                  kept.set(field.getKey(), field.getValue());
                }
              });
    } catch (JsonProcessingException unreadable) {
      kept.removeAll();
    }
    return kept.toString();
  }

  private static boolean isHarmless(JsonNode value) {
    return value.isNumber() || value.isBoolean();
  }
}
