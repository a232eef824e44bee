package io.troth.app.packaged;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The one command and the start: what newcomers see first, and what they see when it cannot be. */
class StartTest {

  private static final Path LAUNCHER = Path.of("../../troth").toAbsolutePath().normalize();

  /** What a command printed, and how it ended. */
  private record Ended(int code, String output) {}

  @Test
  void helpNamesEveryCommandAndOption() throws Exception {
    var help = troth("help");

    assertThat(help.code()).isZero();
    assertThat(help.output())
        .contains("run", "test", "bench", "--port", "--data", "--no-demo", "TROTH_DB_URL");
    assertThat(troth("run", "--help").output()).isEqualTo(help.output());
  }

  @Test
  void anUnknownOptionIsNamedInOneSentence() throws Exception {
    assertRefused(troth("run", "--colour"), "--colour");
  }

  @Test
  void aPortThatIsNoneIsRefusedInOneSentence() throws Exception {
    assertRefused(troth("run", "--port", "eighty"), "eighty");
    assertRefused(troth("run", "--port", "70000"), "70000");
    assertRefused(troth("run", "--port"), "--port");
  }

  @Test
  void aTakenPortIsNamedInOneSentenceByTheCommandAndByTheApplication() throws Exception {
    try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var port = Integer.toString(taken.getLocalPort());
      assertRefused(troth("run", "--port", port), port);
      try (var app =
          PackagedApp.launch(PackagedApp.freshData("taken"), taken.getLocalPort(), true)) {
        assertRefused(new Ended(app.exitCode(), app.console()), port);
      }
    }
  }

  @Test
  void aDemoStartsWithItsTenantAndASecondStartPrintsTheSame() throws Exception {
    var data = PackagedApp.freshData("twice");
    String key;
    try (var app = PackagedApp.demo(data)) {
      key = app.apiKey();
      assertThat(app.console())
          .contains("/admin", "/privacy", "/demo/mailbox", "/demo/site", "/demo/shop");
    }

    long before = System.nanoTime();
    try (var app = PackagedApp.demo(data)) {
      long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - before);
      System.out.printf("second start: addresses after %.1f s%n", millis / 1000.0);
      assertThat(app.apiKey()).isEqualTo(key);
      assertThat(new TenantServer(app).all("/api/v1/subjects")).hasSize(200);
    }
  }

  @Test
  void withoutTheDemoThereIsNoSampleTenantAndNothingOfTheDemoAnswers() throws Exception {
    var data = PackagedApp.freshData("plain");
    try (var app = PackagedApp.launch(data, PackagedApp.freePort(), false).awaitUp()) {
      assertThat(app.console()).doesNotContain("engageware", "/demo");
      given().baseUri(app.base()).get("/q/health/ready").then().statusCode(200);
      for (var page : List.of("/demo", "/demo/mailbox", "/demo/site", "/demo/shop")) {
        given().baseUri(app.base()).get(page).then().statusCode(404);
      }
      assertThat(data.resolve("demo")).doesNotExist();
    }
  }

  /** One line for people, and an exit code for machines. */
  private static void assertRefused(Ended ended, String named) {
    assertThat(ended.code()).as(ended.output()).isNotZero();
    assertThat(ended.output().strip().lines()).hasSize(1);
    assertThat(ended.output()).startsWith("troth: ").contains(named);
  }

  private static Ended troth(String... arguments) throws IOException, InterruptedException {
    var command = new ArrayList<>(List.of("bash", LAUNCHER.toString()));
    command.addAll(List.of(arguments));
    var output = Files.createTempFile(Path.of("target"), "command", ".txt");
    var process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    var ended = process.waitFor(1, TimeUnit.MINUTES);
    process.destroyForcibly();
    assertThat(ended).as(Files.readString(output)).isTrue();
    return new Ended(process.exitValue(), Files.readString(output));
  }
}
