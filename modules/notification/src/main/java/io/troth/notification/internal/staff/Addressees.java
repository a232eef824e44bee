package io.troth.notification.internal.staff;

import io.troth.kernel.PageRequest;
import io.troth.notification.api.StaffMails.Choice;
import io.troth.notification.api.StaffTopic;
import io.troth.notification.internal.mail.MailAddress;
import io.troth.notification.internal.mail.NoticeText;
import io.troth.tenancy.CurrentTenant;
import io.troth.tenant.api.StaffAccounts;
import io.troth.tenant.api.StaffAccounts.StaffView;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Whom of the current tenant's staff a topic concerns: who may do something about it, still works
 * here, signs in with a mail address and has not declined.
 */
@Singleton
final class Addressees {

  private final StaffAccounts accounts;
  private final ChoiceStatements choices;
  private final CurrentTenant tenant;

  Addressees(StaffAccounts accounts, ChoiceStatements choices, CurrentTenant tenant) {
    this.accounts = accounts;
    this.choices = choices;
    this.tenant = tenant;
  }

  List<Addressee> of(StaffTopic topic) {
    var found = new ArrayList<Addressee>();
    var page = PageRequest.first();
    while (page != null) {
      var some = accounts.list(page);
      some.items().stream().flatMap(one -> told(one, topic).stream()).forEach(found::add);
      var limit = page.limit();
      page = some.next().map(next -> new PageRequest(Optional.of(next), limit)).orElse(null);
    }
    return found;
  }

  /** This colleague, as long as the topic still concerns them. */
  Optional<Addressee> find(UUID account, StaffTopic topic) {
    return accounts.find(account).flatMap(view -> told(view, topic));
  }

  private Optional<Addressee> told(StaffView view, StaffTopic topic) {
    if (!view.enabled() || !view.role().permissions().contains(topic.permission())) {
      return Optional.empty();
    }
    var choice = choices.of(view.id());
    return choice.declined().contains(topic)
        ? Optional.empty()
        : MailAddress.parse(view.signInName()).map(address -> addressee(view, address, choice));
  }

  private Addressee addressee(StaffView view, MailAddress address, Choice choice) {
    var own = tenant.profile().orElseThrow().locale();
    var language = NoticeText.language(choice.language().orElse(own), own);
    return new Addressee(view.id(), view.displayName(), address, language);
  }
}
