package io.troth.admin.internal.webhook;

import io.troth.admin.internal.desk.Faults;
import io.troth.kernel.Problem;
import io.troth.notification.api.WebhookDraft;
import io.troth.notification.api.WebhookView;
import io.troth.web.page.Choice;
import io.troth.web.page.Form;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The form of one webhook, as it is shown and as it comes back. */
record WebhookForm(Form form, List<Choice> types) {

  private static final String TYPES = "types";
  private static final int FIRST_VERSION = 3;

  static WebhookForm blank(List<String> all) {
    return new WebhookForm(Form.blank(), choices(all, Set.of()));
  }

  static WebhookForm of(WebhookView webhook, List<String> all) {
    var values =
        Map.of(
            "url", webhook.url(),
            "description", webhook.description(),
            "version", Long.toString(webhook.version()));
    return new WebhookForm(Form.filled(values), choices(all, webhook.types()));
  }

  static WebhookForm posted(MultivaluedMap<String, String> posted, List<String> all) {
    return new WebhookForm(
        Form.posted(posted), choices(all, Set.copyOf(posted.getOrDefault(TYPES, List.of()))));
  }

  /** The same with what is wrong. */
  WebhookForm refused(Problem problem) {
    return new WebhookForm(
        problem.violations().isEmpty()
            ? form.refused("url", problem.detail(), "")
            : form.refused(Faults.of(problem)),
        types);
  }

  WebhookDraft draft(boolean enabled) {
    var wanted = types.stream().filter(Choice::chosen).map(Choice::value).toList();
    return new WebhookDraft(
        form.value("url").strip(), form.value("description").strip(), Set.copyOf(wanted), enabled);
  }

  /** The state the edit was made from; one that never was when the field does not say. */
  long version() {
    var text = form.value("version");
    return text.matches("[0-9]{1,18}") ? Long.parseLong(text) : -1;
  }

  private static List<Choice> choices(List<String> all, Set<String> chosen) {
    return all.stream().map(type -> new Choice(type, label(type), chosen.contains(type))).toList();
  }

  /** The name without its version where that is the first. */
  private static String label(String type) {
    return type.endsWith(".v1") ? type.substring(0, type.length() - FIRST_VERSION) : type;
  }
}
