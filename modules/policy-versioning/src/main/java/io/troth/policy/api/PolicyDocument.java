package io.troth.policy.api;

import java.util.Map;

/**
 * Everything a version says: text for people, commitments for machines.
 *
 * @param sourceLanguage BCP 47 tag of the language that prevails
 * @param texts by language tag; contains the source language
 */
public record PolicyDocument(
    String sourceLanguage, Map<String, PolicyText> texts, Commitments commitments) {

  public PolicyDocument {
    texts = Map.copyOf(texts);
  }
}
