package io.troth.notification.internal.staff;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import io.troth.notification.api.NoticeState;
import io.troth.notification.api.WebhookState;
import io.troth.notification.api.WebhookView;
import io.troth.notification.api.Webhooks;
import io.troth.notification.internal.mail.HeaderText;
import io.troth.notification.internal.staff.StaffSheet.Way;
import io.troth.policy.api.Policies;
import io.troth.policy.api.PolicyView;
import io.troth.policy.api.VersionHead;
import io.troth.policy.api.VersionId;
import io.troth.tenancy.CurrentTenant;
import io.troth.tenancy.TenantProfile;
import io.troth.web.PublicAddress;
import io.troth.web.page.Formats;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Finds the words of mails to staff: figures and links, never who somebody is. */
@Singleton
final class StaffWording {

  private static final int NAME = 100;

  private final Policies policies;
  private final Webhooks webhooks;
  private final MatterStatements matters;
  private final PublicAddress site;
  private final CurrentTenant tenant;

  StaffWording(
      Policies policies,
      Webhooks webhooks,
      MatterStatements matters,
      PublicAddress site,
      CurrentTenant tenant) {
    this.policies = policies;
    this.webhooks = webhooks;
    this.matters = matters;
    this.site = site;
    this.tenant = tenant;
  }

  /** A version and the policy it belongs to. */
  private record Subject(PolicyView policy, VersionHead version) {
    String title() {
      return HeaderText.clean(policy.title(), NAME);
    }

    int number() {
      return version.number();
    }
  }

  /** What a mail says between greeting and footer. */
  private record Said(String subject, List<String> paragraphs, List<Way> ways) {}

  /** For whom, in which language and from where. */
  private record Around(TenantProfile tenant, String name, URI base, Locale language) {

    StaffMessages words() {
      return MessageBundles.get(
          StaffMessages.class, Localized.Literal.of(language.toLanguageTag()));
    }

    String number(long count) {
      return Formats.number(count, language);
    }

    Way way(String label, String path) {
      return new Way(label, URI.create(base + "/admin" + path));
    }
  }

  /** Empty when what it is about is gone. */
  Optional<StaffSheet> sheet(StaffMail mail, Addressee to) {
    var profile = tenant.profile().orElseThrow();
    var around =
        new Around(
            profile,
            HeaderText.clean(profile.name(), NAME),
            site.tenantBase(profile),
            to.language());
    var said =
        switch (mail.news()) {
          case GIVEN_UP -> subject(mail).map(about -> givenUp(mail, about, around));
          case IN_DANGER -> subject(mail).map(about -> inDanger(mail, about, around));
          case OUT_OF_DANGER -> subject(mail).map(about -> outOfDanger(about, around));
          case SWITCHED_OFF -> webhook(mail).map(about -> switchedOff(about, around));
        };
    return said.map(one -> sheet(one, to, around));
  }

  private static StaffSheet sheet(Said said, Addressee to, Around around) {
    var words = around.words();
    return new StaffSheet(
        around.language().toLanguageTag(),
        around.name(),
        said.subject(),
        words.hello(HeaderText.clean(to.name(), NAME)),
        said.paragraphs(),
        said.ways(),
        words.footer(around.name()),
        URI.create(around.base() + "/admin/my-mails"));
  }

  private Said givenUp(StaffMail mail, Subject about, Around around) {
    var words = around.words();
    var count = around.number(mail.figure());
    var first =
        mail.figure() == 1
            ? words.givenUpOne(about.number(), about.title())
            : words.givenUpMany(count, about.number(), about.title());
    return new Said(
        words.subjectGivenUp(around.name(), count, about.title(), about.number()),
        List.of(first, words.givenUpThen()),
        outbox(matters.unreached(about.version().id()), about, around));
  }

  private static List<Way> outbox(Map<NoticeState, Long> people, Subject about, Around around) {
    var words = around.words();
    var ways = new ArrayList<Way>();
    people.forEach(
        (state, count) -> {
          var number = around.number(count);
          var label =
              switch (state) {
                case REFUSED -> words.refused(number);
                case BOUNCED -> words.cameBack(number);
                default -> words.noAddress(number);
              };
          ways.add(
              around.way(label, "/notices?state=" + state + "&policy=" + about.policy().slug()));
        });
    ways.add(around.way(words.seeUnreachable(), "/unreachable"));
    return ways;
  }

  private static Said inDanger(StaffMail mail, Subject about, Around around) {
    var words = around.words();
    var moment =
        mail.moment()
            .map(at -> Formats.weekdayDate(at, around.tenant().zone(), around.language()))
            .orElse("?");
    return new Said(
        words.subjectInDanger(around.name(), about.title(), about.number()),
        List.of(
            words.inDanger(about.number(), about.title(), moment),
            words.inDangerThen(around.number(mail.figure())),
            words.inDangerDo()),
        List.of(around.way(words.seeMailing(), mailing(about))));
  }

  private static Said outOfDanger(Subject about, Around around) {
    var words = around.words();
    return new Said(
        words.subjectOutOfDanger(around.name(), about.title(), about.number()),
        List.of(words.outOfDanger(about.number(), about.title())),
        List.of(around.way(words.seeMailing(), mailing(about))));
  }

  private static String mailing(Subject about) {
    return "/rollouts/" + about.version().id() + "/mail";
  }

  private static Said switchedOff(WebhookView webhook, Around around) {
    var words = around.words();
    var host = Optional.ofNullable(URI.create(webhook.url()).getHost()).orElse(webhook.url());
    var what =
        webhook.state() == WebhookState.GONE
            ? words.switchedOffGone(host)
            : words.switchedOffFailing(host);
    return new Said(
        words.subjectSwitchedOff(around.name()),
        List.of(what, words.switchedOffDo()),
        List.of(around.way(words.seeWebhook(), "/webhooks/" + webhook.id())));
  }

  private Optional<Subject> subject(StaffMail mail) {
    var version = new VersionId(mail.about());
    return mail.policy()
        .flatMap(policies::find)
        .flatMap(
            policy ->
                policy.versions().stream()
                    .filter(head -> head.id().equals(version))
                    .findFirst()
                    .map(head -> new Subject(policy, head)));
  }

  private Optional<WebhookView> webhook(StaffMail mail) {
    return webhooks.list().stream().filter(one -> Bulletin.isLost(one, mail.about())).findFirst();
  }
}
