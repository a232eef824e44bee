package io.troth.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(GalleryIT.WithoutDatabase.class)
class GalleryIT {

  @TestHTTPResource("/gallery/")
  URI gallery;

  /** Pages need no data. */
  public static final class WithoutDatabase implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "quarkus.datasource.db-kind", "mysql",
          "quarkus.devservices.enabled", "false",
          "quarkus.hibernate-orm.enabled", "false",
          "quarkus.http.test-port", "0",
          "quarkus.datasource.active", "false");
    }
  }

  @Test
  void pagesRender() throws Exception {
    var answer =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(gallery.resolve("controls")).build(),
                HttpResponse.BodyHandlers.ofString());

    assertThat(answer.body()).contains("Version 2 is published");
    System.out.println(answer.body());
  }
}
