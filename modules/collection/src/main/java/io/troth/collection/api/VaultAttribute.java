package io.troth.collection.api;

/** What identifies a person, and is kept in the identity vault instead of the record. */
public enum VaultAttribute {
  NAME,
  EMAIL
}
