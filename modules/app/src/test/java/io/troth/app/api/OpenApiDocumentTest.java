package io.troth.app.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import io.troth.app.house.HouseTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The committed description is the one that is served. */
@HouseTest
class OpenApiDocumentTest {

  private static final Path COMMITTED =
      Path.of("../../docs/api/openapi.yaml").toAbsolutePath().normalize();

  @Test
  void theCommittedDocumentIsTheOneThatIsServed() throws IOException {
    var served = RestAssured.given().accept("application/yaml").get("/q/openapi").asString();
    if (Boolean.getBoolean("golden.write")) {
      Files.createDirectories(COMMITTED.getParent());
      Files.writeString(COMMITTED, served);
    }

    assertThat(COMMITTED)
        .as("run with -Dgolden.write=true and read what changed")
        .exists()
        .hasContent(served);
  }
}
