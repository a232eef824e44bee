package io.troth.subject.api;

/**
 * Special categories of personal data (GDPR Article 9(1)). They describe people and identify
 * nobody, so the vault does not take them at all; on an anonymous identity they are refused
 * wherever they are collected.
 */
public enum SensitiveKind {
  RACIAL_OR_ETHNIC_ORIGIN,
  POLITICAL_OPINION,
  RELIGION_OR_BELIEF,
  TRADE_UNION_MEMBERSHIP,
  GENETIC_DATA,
  BIOMETRIC_DATA,
  HEALTH,
  SEX_LIFE,
  SEXUAL_ORIENTATION
}
