package io.troth.policy.internal.authoring;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.troth.policy.api.PolicyDocument;
import io.troth.policy.api.authoring.DocumentFields;
import io.troth.policy.internal.document.DocumentJson;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;

/** Documents as fields by way of their JSON, which loses nothing. */
@Singleton
public final class TreeFields implements DocumentFields {

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final String PREFIX = "document";
  private static final String COMMITMENTS = "commitments";

  @Override
  public Map<String, Object> commitments(PolicyDocument document) {
    return Trees.copy(Trees.map(DocumentJson.fields(document).get(COMMITMENTS)));
  }

  @Override
  public PolicyDocument withCommitments(PolicyDocument document, Map<String, Object> commitments) {
    var fields = new LinkedHashMap<>(DocumentJson.fields(document));
    fields.put(COMMITMENTS, commitments);
    return read(fields);
  }

  @Override
  public String json(PolicyDocument document) {
    return DocumentJson.canonical(document);
  }

  @Override
  public PolicyDocument read(String json) {
    return DocumentJson.read(json, PREFIX);
  }

  static PolicyDocument read(Map<String, Object> fields) {
    try {
      return DocumentJson.read(MAPPER.writeValueAsString(fields), PREFIX);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("fields are always writable as JSON", e);
    }
  }
}
