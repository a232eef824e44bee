package io.troth.admin.internal.staffmail;

import io.troth.admin.internal.desk.Desk;
import io.troth.admin.internal.desk.Todo;
import io.troth.notification.api.NoticeState;
import io.troth.notification.api.StaffMails;
import io.troth.notification.api.StaffMails.Danger;
import io.troth.notification.api.StaffMails.Undelivered;
import io.troth.notification.api.StaffMails.Unreached;
import io.troth.policy.api.Policies;
import io.troth.policy.api.PolicyId;
import io.troth.policy.api.VersionId;
import io.troth.web.Permissions;
import io.troth.web.page.Formats;
import io.troth.web.page.Reader;
import io.troth.web.page.Tone;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The same that staff are told of by mail, for who looks before the mail comes. */
@Singleton
public final class MailTodos {

  private final Desk desk;
  private final StaffMails mails;
  private final Policies policies;

  MailTodos(Desk desk, StaffMails mails, Policies policies) {
    this.desk = desk;
    this.mails = mails;
    this.policies = policies;
  }

  public List<Todo> today(Reader reader) {
    var todos = new ArrayList<Todo>();
    if (desk.may(Permissions.NOTICES_READ)) {
      mails.dangers().forEach(one -> todos.add(danger(one, reader)));
      mails.undelivered().forEach(one -> todos.add(undelivered(one, reader)));
    }
    if (desk.may(Permissions.NOTICES_MANAGE)) {
      mails.unreached().forEach(one -> todos.add(unreached(one, reader)));
    }
    return todos;
  }

  private Todo danger(Danger one, Reader reader) {
    return new Todo(
        Tone.BROKEN,
        "In danger",
        name(one.policy(), one.version()) + ": the mails may be late",
        "The last moment at which a mail keeps the date for everybody is "
            + Formats.weekdayDate(one.sendBy(), reader)
            + ".",
        "See the mails",
        Desk.HOME + "/rollouts/" + one.version() + "/mail");
  }

  private Todo undelivered(Undelivered one, Reader reader) {
    return new Todo(
        Tone.WAITS,
        "Not arrived",
        "%s: notices to %s did not arrive"
            .formatted(name(one.policy(), one.version()), people(one.all(), reader)),
        words(one.people(), reader),
        "See them in the outbox",
        Desk.HOME + "/notices?state=" + most(one.people()) + "&policy=" + slug(one.policy()));
  }

  private static String people(long count, Reader reader) {
    return count == 1 ? "one person" : Formats.number(count, reader) + " people";
  }

  private static String words(Map<NoticeState, Long> people, Reader reader) {
    var parts = new ArrayList<String>();
    add(parts, people, NoticeState.REFUSED, "refused by a mail server", reader);
    add(parts, people, NoticeState.BOUNCED, "come back", reader);
    add(parts, people, NoticeState.UNDELIVERABLE, "without an address that works", reader);
    return String.join(", ", parts) + ". The version that binds these people goes on for them.";
  }

  private static void add(
      List<String> parts,
      Map<NoticeState, Long> people,
      NoticeState state,
      String what,
      Reader reader) {
    var count = people.getOrDefault(state, 0L);
    if (count > 0) {
      parts.add(Formats.number(count, reader) + " " + what);
    }
  }

  private static NoticeState most(Map<NoticeState, Long> people) {
    return people.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(NoticeState.REFUSED);
  }

  private Todo unreached(Unreached one, Reader reader) {
    var team = desk.may(Permissions.TEAM_MANAGE);
    return new Todo(
        Tone.WAITS,
        "Not told",
        "A mail to %s did not arrive".formatted(one.name()),
        "Given up %s: %s".formatted(Formats.relative(one.at(), reader), one.reply()),
        team ? "See the team" : "See your mails",
        team ? Desk.HOME + "/team" : MyMailsPage.HERE);
  }

  private String name(PolicyId policy, VersionId version) {
    return policies
        .find(policy)
        .flatMap(
            view ->
                view.versions().stream()
                    .filter(head -> head.id().equals(version))
                    .findFirst()
                    .map(head -> view.title() + ", version " + head.number()))
        .orElse("A version");
  }

  private String slug(PolicyId policy) {
    return policies.find(policy).map(view -> view.slug()).orElse("");
  }
}
