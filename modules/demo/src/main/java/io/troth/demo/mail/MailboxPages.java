package io.troth.demo.mail;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.troth.demo.mail.DemoMailbox.Header;
import io.troth.demo.mail.DemoMailbox.Mail;
import io.troth.demo.sample.DemoSettings;
import io.troth.kernel.CommonProblem;
import io.troth.kernel.Problem;
import io.troth.notification.api.Bounces.Outcome;
import io.troth.web.page.Empty;
import io.troth.web.page.Flash;
import io.troth.web.page.Form;
import io.troth.web.page.Frame;
import io.troth.web.page.Moment;
import io.troth.web.page.Pager;
import io.troth.web.page.PlainShell;
import io.troth.web.page.PlainShell.Width;
import io.troth.web.page.Reader;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the demo's mail server truly received. Exists in demo mode only, on this machine only. */
@Path("/demo/mailbox")
@Produces(MediaType.TEXT_HTML)
@PermitAll
public class MailboxPages {

  private static final int SHOWN = 50;
  private static final String IN_A_NEW_TAB = "<base target=\"_blank\">";
  private static final String WITH_FRAME =
      "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; frame-src 'self';"
          + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

  @CheckedTemplate(basePath = "demo")
  record MailList(PlainShell shell, Form form, List<Row> rows, Pager pager, Empty empty)
      implements TemplateInstance {}

  @CheckedTemplate(basePath = "demo")
  record OneMail(PlainShell shell, Mail mail, Moment received, List<Header> headers)
      implements TemplateInstance {}

  /** One mail of the list. */
  record Row(String href, String subject, String recipient, Moment received) {}

  private final DemoSettings settings;
  private final DemoMailbox mailbox;
  private final InstantSource clock;

  MailboxPages(DemoSettings settings, DemoMailbox mailbox, InstantSource clock) {
    this.settings = settings;
    this.mailbox = mailbox;
    this.clock = clock;
  }

  @GET
  public TemplateInstance list(
      @QueryParam("to") @Nullable String to, @QueryParam("before") @Nullable String before) {
    onlyInDemo();
    var shell = shell(Width.WIDE, null);
    var recipient = Optional.ofNullable(to).map(String::strip).filter(text -> !text.isEmpty());
    var mails = mailbox.list(recipient, Optional.ofNullable(before), SHOWN);
    var rows =
        mails.stream()
            .map(
                head ->
                    new Row(
                        "/demo/mailbox/" + head.id(),
                        head.subject(),
                        head.recipient(),
                        shell.reader().brief(head.receivedAt())))
            .toList();
    var query = recipient.map(MailboxPages::encoded).orElse("");
    var pager =
        new Pager(
            "%d of %d mails".formatted(rows.size(), mailbox.count(recipient)),
            before == null ? null : "/demo/mailbox?to=" + query,
            rows.size() < SHOWN
                ? null
                : "/demo/mailbox?to=%s&before=%s"
                    .formatted(query, mails.get(mails.size() - 1).id()));
    return new MailList(
        shell,
        Form.filled(Map.of("to", recipient.orElse(""))),
        rows,
        pager,
        new Empty(
            "No mail yet",
            "When a version is published, everybody it concerns gets a mail; it appears here within seconds.",
            null,
            null));
  }

  @GET
  @Path("/{id}")
  public Response show(
      @PathParam("id") String id, @QueryParam("bounced") @Nullable String bounced) {
    onlyInDemo();
    var flash =
        bounced == null
            ? null
            : Flash.done("The mail came back; its evidence is void from now on.");
    var shell = shell(Width.WIDE, flash);
    var mail = find(id);
    var page =
        new OneMail(shell, mail, shell.reader().moment(mail.head().receivedAt()), mail.headers());
    return Response.ok(page).header("Content-Security-Policy", WITH_FRAME).build();
  }

  /** Somebody else's HTML: alone in a frame, allowed its own styles and nothing else. */
  @GET
  @Path("/{id}/html")
  public Response html(@PathParam("id") String id) {
    onlyInDemo();
    return Response.ok(find(id).html().replaceFirst("(?i)<head>", "<head>" + IN_A_NEW_TAB))
        .header(
            "Content-Security-Policy",
            "default-src 'none'; style-src 'unsafe-inline'; sandbox allow-popups"
                + " allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation;"
                + " frame-ancestors 'self'")
        .build();
  }

  @POST
  @Path("/{id}/bounce")
  public Response bounce(@PathParam("id") String id) {
    onlyInDemo();
    if (mailbox.bounceLate(id) instanceof Outcome.Unknown) {
      throw Problem.of(CommonProblem.CONFLICT, "This mail is about no notice.");
    }
    return Response.seeOther(URI.create("/demo/mailbox/" + id + "?bounced=1")).build();
  }

  private Mail find(String id) {
    return mailbox
        .find(id)
        .orElseThrow(() -> Problem.of(CommonProblem.NOT_FOUND, "There is no such mail."));
  }

  private PlainShell shell(Width width, @Nullable Flash flash) {
    var reader = new Reader(clock.instant(), ZoneOffset.UTC, Locale.ENGLISH);
    return new PlainShell(Frame.of(reader).withFlash(flash), "Troth", "/demo", width);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private void onlyInDemo() {
    if (!settings.enabled()) {
      throw Problem.of(CommonProblem.NOT_FOUND, "The mailboxes exist in demo mode only.");
    }
  }
}
