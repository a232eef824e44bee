package io.troth.demo.site;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.troth.demo.sample.DemoSettings;
import io.troth.kernel.CommonProblem;
import io.troth.kernel.Problem;
import io.troth.web.page.Frame;
import io.troth.web.page.PlainShell;
import io.troth.web.page.PlainShell.Width;
import io.troth.web.page.Reader;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Locale;

/** Where to begin: the doors of the demo, in the order of the story. */
@Path("/demo")
@Produces(MediaType.TEXT_HTML)
@PermitAll
public class DemoHome {

  @CheckedTemplate(basePath = "demo")
  record Begin(PlainShell shell, String tenant) implements TemplateInstance {}

  private final DemoSettings settings;
  private final CustomerServer server;
  private final InstantSource clock;

  DemoHome(DemoSettings settings, CustomerServer server, InstantSource clock) {
    this.settings = settings;
    this.server = server;
    this.clock = clock;
  }

  @GET
  public TemplateInstance begin() {
    if (!settings.enabled()) {
      throw Problem.of(CommonProblem.NOT_FOUND, "There is no demo here.");
    }
    var reader = new Reader(clock.instant(), ZoneOffset.UTC, Locale.ENGLISH);
    var shell = new PlainShell(Frame.of(reader), "Troth", "/demo", Width.READING);
    return new Begin(shell, server.troth().toString());
  }
}
