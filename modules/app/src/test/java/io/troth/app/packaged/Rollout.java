package io.troth.app.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * A version on its way to two hundred people, by an application that is ended again and again and
 * started anew on the same data. What it hands over goes to servers outside of it.
 */
final class Rollout implements AutoCloseable {

  /**
   * Small batches and chunks, so that there is a middle; claims end soon after their holder. What
   * runs for seconds is neither compiled twice nor verified: that halves the cost of a start.
   */
  private static final List<String> OPTIONS =
      List.of(
          "-XX:TieredStopAtLevel=1",
          "-XX:+UnlockDiagnosticVMOptions",
          "-XX:-BytecodeVerificationRemote",
          "-Dtroth.mail.encryption=NONE",
          "-Dtroth.mail.host=127.0.0.1",
          "-Dtroth.mail.threads=1",
          "-Dtroth.mail.rate=200",
          "-Dtroth.mail.batch=10",
          "-Dtroth.mail.batch-most=10",
          "-Dtroth.mail.plan-chunk=50",
          "-Dtroth.mail.lease=3s",
          "-Dtroth.mail.patience=1s",
          "-Dtroth.mail.record-within=5s",
          "-Dtroth.events.lease=2s",
          "-Dtroth.webhooks.lease=3s",
          "-Dtroth.webhooks.patience=1s",
          "-Dtroth.webhooks.local=true");

  private final OutsideMailServer mails = new OutsideMailServer();
  private final FactReceiver facts = new FactReceiver();
  private final List<ProcessHandle> orphans = new ArrayList<>();
  private final Path data;
  private String key = "";
  private String version = "";

  Rollout(Path data) throws IOException {
    this.data = data;
  }

  OutsideMailServer mails() {
    return mails;
  }

  FactReceiver facts() {
    return facts;
  }

  /** Its version. */
  String version() {
    return version;
  }

  /** Databases that were left behind. */
  List<ProcessHandle> orphans() {
    return List.copyOf(orphans);
  }

  /** Fills the data and publishes; whoever publishes may not hear the answer any more. */
  void publishUntil(Step end) throws InterruptedException, IOException {
    try (var app = launch(true, end).awaitUp()) {
      key = app.apiKey();
      var server = new TenantServer(app.base(), key);
      server.addWebhook(facts.url(), "notice.handed-over.v1");
      var draft = server.draftSecondVersion();
      version = draft.id();
      var answer = CompletableFuture.runAsync(() -> server.publish(draft));
      assertEnded(app, end);
      answer.cancel(true);
    }
  }

  /** Starts it again, until it ends at the next step. */
  void goOnUntil(Step end) throws InterruptedException, IOException {
    try (var app = launch(false, end)) {
      assertEnded(app, end);
    }
  }

  /** Starts it once more, to stay. */
  PackagedApp goOn() throws IOException {
    return launch(false).awaitUp();
  }

  TenantServer server(PackagedApp app) {
    return new TenantServer(app.base(), key);
  }

  private PackagedApp launch(boolean demo, Step... ends) throws IOException {
    var options = new ArrayList<>(OPTIONS);
    options.add("-Dtroth.mail.port=" + mails.port());
    for (var end : ends) {
      options.add(end.agent());
    }
    return PackagedApp.launch(data, PackagedApp.freePort(), demo, options.toArray(String[]::new));
  }

  /** Where it ended elsewhere or otherwise, nothing is tried at all. */
  private void assertEnded(PackagedApp app, Step end) throws InterruptedException {
    var code = app.exitCode();
    app.database().ifPresent(orphans::add);
    assertThat(code).as(app.console()).isEqualTo(end.exitCode());
    assertThat(app.console()).contains(end.lastWords());
    mails.awaitQuiet();
  }

  @Override
  public void close() {
    orphans.forEach(ProcessHandle::destroyForcibly);
    mails.close();
    facts.close();
  }
}
