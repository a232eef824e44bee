package io.troth.consent.model;

/** The model's significances, lightest first. */
public enum Weight {
  EDITORIAL,
  NOTICE,
  RECONSENT
}
