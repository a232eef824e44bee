package io.troth.app.architecture;

import java.util.Map;

/** The classes outside the tenancy fence that speak SQL themselves, each with its reason. */
final class SqlSpeakers {

  static final Map<String, String> WITH_REASONS = Map.of();

  private SqlSpeakers() {}
}
