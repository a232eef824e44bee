package io.troth.admin.internal.staffmail;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.troth.admin.internal.desk.Desk;
import io.troth.admin.internal.desk.Faults;
import io.troth.kernel.Problem;
import io.troth.notification.api.StaffMails;
import io.troth.notification.api.StaffTopic;
import io.troth.web.Permissions;
import io.troth.web.page.Choice;
import io.troth.web.page.Flash;
import io.troth.web.page.Form;
import io.troth.web.page.StaffShell;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which mails a colleague gets, and in which language. */
@Path(MyMailsPage.HERE)
@Produces(MediaType.TEXT_HTML)
public class MyMailsPage {

  static final String HERE = Desk.HOME + "/my-mails";

  private static final String LANGUAGE = "language";

  @CheckedTemplate(basePath = "admin")
  record MyMails(
      StaffShell shell, Form form, boolean reachable, boolean webhooks, List<Choice> languages)
      implements TemplateInstance {}

  private final Desk desk;
  private final StaffMails mails;

  MyMailsPage(Desk desk, StaffMails mails) {
    this.desk = desk;
    this.mails = mails;
  }

  @GET
  @RolesAllowed(Permissions.NOTICES_MANAGE)
  public TemplateInstance show(@QueryParam("saved") @Nullable String saved) {
    var flash = saved == null ? null : Flash.done("Saved: it holds from the next mail on.");
    return page(form(mails.mine()), flash);
  }

  /** What the role does not show stays as it is. */
  @POST
  @RolesAllowed(Permissions.NOTICES_MANAGE)
  public Response save(MultivaluedMap<String, String> posted) {
    var form = Form.posted(posted);
    var declined = new HashSet<>(mails.mine().declined());
    shown()
        .forEach(
            topic -> {
              if (form.ticked(topic.name())) {
                declined.remove(topic);
              } else {
                declined.add(topic);
              }
            });
    var language =
        Optional.of(form.value(LANGUAGE)).filter(tag -> !tag.isBlank()).map(Locale::forLanguageTag);
    try {
      mails.choose(new StaffMails.Choice(declined, language));
      return Response.seeOther(URI.create(HERE + "?saved=true")).build();
    } catch (Problem problem) {
      return Response.status(problem.type().status())
          .entity(page(form.refused(Faults.of(problem)), null))
          .build();
    }
  }

  private Stream<StaffTopic> shown() {
    return Arrays.stream(StaffTopic.values()).filter(topic -> desk.may(topic.permission()));
  }

  private TemplateInstance page(Form form, @Nullable Flash flash) {
    return new MyMails(
        desk.shell("my-mails", flash),
        form,
        mails.reachMe(),
        desk.may(StaffTopic.WEBHOOKS.permission()),
        languages());
  }

  private List<Choice> languages() {
    var own = desk.tenant().locale().getDisplayLanguage(Locale.ENGLISH);
    return Stream.concat(
            Stream.of(new Choice("", "As " + desk.tenant().name() + ": " + own)),
            StaffMails.LANGUAGES.stream()
                .map(
                    one -> new Choice(one.toLanguageTag(), one.getDisplayLanguage(Locale.ENGLISH))))
        .toList();
  }

  private static Form form(StaffMails.Choice choice) {
    var values = new HashMap<String, String>();
    for (var topic : StaffTopic.values()) {
      if (!choice.declined().contains(topic)) {
        values.put(topic.name(), "on");
      }
    }
    choice.language().ifPresent(one -> values.put(LANGUAGE, one.toLanguageTag()));
    return Form.filled(values);
  }
}
