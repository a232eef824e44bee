package io.troth.app.isolation;

import io.troth.testing.isolation.Operation;
import java.util.List;
import java.util.Map;

/** Which of a tenant's credentials is good for which operation. */
public final class Credentials {

  private static final List<String> FOR_STAFF =
      List.of(
          "/api/v1/keys",
          "/api/v1/key-generations",
          "/api/v1/team",
          "/api/v1/key-generations",
          "/api/v1/publishable-keys",
          "/api/v1/trusted-keys",
          "/api/v1/people-provider",
          "/api/v1/promises/gaps",
          "/api/v1/banner-design");

  private Credentials() {}

  /** Headers; none where anybody may ask. */
  public static Map<String, String> of(FurnishedTenant tenant, Operation operation) {
    if (operation.path().startsWith("/problems")) {
      return Map.of();
    }
    if (operation.path().matches("/api/v1/visitor/(notice|forms|choices|signals)")) {
      return Map.of("X-Troth-Key", tenant.pageKey());
    }
    if (operation.path().startsWith("/api/v1/me")
        || operation.path().startsWith("/api/v1/visitor")
        || operation.path().endsWith("/forward-auth")) {
      return Map.of("Authorization", "Bearer " + tenant.token());
    }
    if (FOR_STAFF.stream().anyMatch(operation.path()::startsWith)) {
      return Map.of("Cookie", "troth-staff=" + tenant.session(), "Sec-Fetch-Site", "same-origin");
    }
    return Map.of("Authorization", "Bearer " + tenant.apiKey());
  }
}
