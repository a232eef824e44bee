package io.troth.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@QuarkusTest
@SuppressWarnings("NullAway.Init")
class BodyLimitIT {

  private static final int MIB = 1024 * 1024;

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  @TestHTTPResource("/api/v1/things")
  URI things;

  @TestHTTPResource("/api/v1/imports")
  URI imports;

  @Test
  void fiftyMegabytesAreRefusedWhateverTheEndpoint() throws Exception {
    refused(post(things, "application/json", bytes(50 * MIB)), 32 * MIB);
    refused(post(imports, "application/x-ndjson", bytes(50 * MIB)), 32 * MIB);
    refused(post(things.resolve("/nowhere"), "application/json", bytes(50 * MIB)), 32 * MIB);
  }

  @Test
  void anHonestClientNeedNotSendWhatIsRefused() throws IOException {
    var head =
        "POST /api/v1/things HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
            + "Content-Length: 52428800\r\nExpect: 100-continue\r\n\r\n";
    try (var socket = new Socket(things.getHost(), things.getPort())) {
      socket.setSoTimeout((int) Duration.ofSeconds(5).toMillis());
      socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));

      var answer = new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
      assertThat(answer).isEqualTo("HTTP/1.1 413");
    }
  }

  @Test
  void anEndpointTakesOneMegabyteUnlessItSaysMore() throws Exception {
    refused(post(things, "application/json", bytes(MIB + 1)), MIB);
    assertThat(post(imports, "application/x-ndjson", bytes(5 * MIB)).body())
        .isEqualTo(String.valueOf(5 * MIB));
  }

  @Test
  void aBodyOfUnknownLengthIsCutAtTheLimit() throws Exception {
    refused(post(things, "application/json", chunks(MIB + 1)), MIB);
    assertThat(post(imports, "application/x-ndjson", chunks(3 * MIB)).body())
        .isEqualTo(String.valueOf(3 * MIB));
    refused(post(imports, "application/x-ndjson", chunks(40 * MIB)), 32 * MIB);
  }

  @Test
  void theServerGoesOnAfterwards() throws Exception {
    for (var i = 0; i < 3; i++) {
      refused(post(things, "application/json", bytes(2 * MIB)), MIB);
    }
    given().get("/api/v1/things").then().statusCode(200);
  }

  @Test
  void aFormMayCarryALongText() {
    var token = given().get("/pages/form").asString();

    given()
        .cookie("csrf-token", token)
        .formParam("csrf-token", token)
        .formParam("word", "x".repeat(200_000))
        .post("/pages/form")
        .then()
        .statusCode(200);
  }

  private HttpResponse<String> post(URI to, String type, BodyPublisher body) throws Exception {
    var request =
        HttpRequest.newBuilder(to)
            .header("Content-Type", type)
            .timeout(Duration.ofSeconds(30))
            .POST(body)
            .build();
    return client.send(request, BodyHandlers.ofString());
  }

  private static BodyPublisher bytes(int length) {
    return BodyPublishers.ofByteArray(new byte[length]);
  }

  private static BodyPublisher chunks(int length) {
    return BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(spaces(length)));
  }

  private static byte[] spaces(int length) {
    return " ".repeat(length).getBytes(StandardCharsets.US_ASCII);
  }

  private static void refused(HttpResponse<String> answer, int limit) {
    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(answer.body()).contains("/problems/too-large", "\"limit\":" + limit);
  }
}
