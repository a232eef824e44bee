package io.troth.policy.api;

/** What sort of document a policy is. */
public enum PolicyKind {
  PRIVACY_NOTICE,
  TERMS,
  COOKIE_POLICY,
  PROCESSING_AGREEMENT
}
