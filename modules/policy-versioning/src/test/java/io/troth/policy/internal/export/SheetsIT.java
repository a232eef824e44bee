package io.troth.policy.internal.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.troth.policy.api.page.PromiseTables;
import io.troth.policy.internal.Fixtures;
import io.troth.testing.EmbeddedDatabaseResource;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Setting a sheet asks nobody for anything, even if something slipped through the sanitiser. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabaseResource.class)
class SheetsIT {

  @Inject PromiseTables promises;
  @Inject PdfPress press;

  @Test
  void nothingIsLoadedFromAnywhere() throws Exception {
    var asked = new AtomicInteger();
    var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          asked.incrementAndGet();
          exchange.sendResponseHeaders(404, -1);
          exchange.close();
        });
    server.start();
    try {
      var tracker = "http://localhost:" + server.getAddress().getPort() + "/tracker.png";
      var sheets =
          new Sheets(
              markdown -> "<p>seen<img src=\"" + tracker + "\" alt=\"tracker\"/></p>",
              promises,
              press);

      var pdf =
          sheets.pdf(OpenFixtures.version(Fixtures.engageware("v1")), "en", OpenFixtures.SITE);

      assertThat(pdf).isNotEmpty();
      assertThat(asked).hasValue(0);
    } finally {
      server.stop(0);
    }
  }
}
