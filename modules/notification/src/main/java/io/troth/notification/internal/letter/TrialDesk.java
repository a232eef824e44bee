package io.troth.notification.internal.letter;

import io.troth.kernel.Actor;
import io.troth.kernel.CommonProblem;
import io.troth.kernel.Problem;
import io.troth.notification.api.LetterTrials;
import io.troth.notification.internal.letter.TrialWriter.Addressee;
import io.troth.notification.internal.mail.HandOver;
import io.troth.notification.internal.mail.Letter;
import io.troth.notification.internal.mail.MailAddress;
import io.troth.notification.internal.mail.NoticeText;
import io.troth.subject.api.IdentityWindow;
import io.troth.subject.api.IdentityWindow.Seen;
import io.troth.subject.api.SubjectView;
import io.troth.subject.api.Subjects;
import io.troth.tenancy.CurrentActor;
import io.troth.tenancy.CurrentTenant;
import io.troth.tenancy.TenantProfile;
import io.troth.tenant.api.StaffAccounts;
import io.troth.tenant.api.StaffAccounts.StaffView;
import io.troth.web.Floods;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * Tries mails before anybody gets one. Nothing of it is kept. A person's name is in it for those
 * who may see it now.
 */
@ApplicationScoped
class TrialDesk implements LetterTrials {

  private static final String DOOR = "letter-test";
  private static final int TESTS_A_MINUTE = 5;

  private final CurrentTenant tenant;
  private final CurrentActor caller;
  private final StaffAccounts staff;
  private final Subjects subjects;
  private final IdentityWindow window;
  private final LetterForms forms;
  private final TrialWriter writer;
  private final TestPost post;
  private final Floods floods;

  TrialDesk(
      CurrentTenant tenant,
      CurrentActor caller,
      StaffAccounts staff,
      Subjects subjects,
      IdentityWindow window,
      LetterForms forms,
      TrialWriter writer,
      TestPost post,
      Floods floods) {
    this.tenant = tenant;
    this.caller = caller;
    this.staff = staff;
    this.subjects = subjects;
    this.window = window;
    this.forms = forms;
    this.writer = writer;
    this.post = post;
    this.floods = floods;
  }

  @Override
  public Trial preview(Order order) {
    return write(order, false);
  }

  @Override
  public Sent test(Order order) {
    var to = ownAddress();
    floods.count(DOOR, tenant.require() + " " + caller.get().id(), TESTS_A_MINUTE);
    var trial = write(order, true);
    var content =
        new Letter.Content(
            OurLetters.words(trial.language()).testSubject(trial.subject()),
            trial.text(),
            trial.html());
    var outcome = post.send(to, trial.language(), content);
    return outcome instanceof HandOver.Taken
        ? new Sent.Taken(to.value())
        : new Sent.NotTaken(outcome.reply().line());
  }

  private Trial write(Order order, boolean test) {
    var profile = tenant.profile().orElseThrow();
    var addressee =
        order
            .person()
            .map(
                person ->
                    subjects
                        .find(person)
                        .map(view -> addressee(profile, view, window.look(view.ref())))
                        .orElseThrow(TrialDesk::nobody))
            .orElseGet(() -> Addressee.madeUp(known(order.language())));
    var language = addressee.language();
    var form =
        order
            .text()
            .filter(any -> language.equals(order.language()))
            .map(text -> forms.tried(order.kind(), language, LetterReader.tidied(text)))
            .orElseGet(() -> forms.current(order.kind(), language));
    return writer.write(profile, form, addressee, test);
  }

  private static Addressee addressee(
      TenantProfile profile, SubjectView person, Optional<Seen> identity) {
    return new Addressee(
        identity.flatMap(Seen::name),
        person.zone(),
        NoticeText.language(person.locale(), profile.locale()));
  }

  private static Locale known(Locale language) {
    if (!NoticeText.LANGUAGES.contains(language)) {
      throw Problem.at(
          CommonProblem.NOT_FOUND,
          "language",
          "Mails are not written in this language.",
          "en or de");
    }
    return language;
  }

  private MailAddress ownAddress() {
    var actor = caller.get();
    if (actor.kind() != Actor.Kind.STAFF) {
      throw Problem.of(
          CommonProblem.CONFLICT,
          "A test goes to the member of staff who asks for it, and a key is nobody.");
    }
    return staff
        .find(UUID.fromString(actor.id()))
        .map(StaffView::signInName)
        .flatMap(MailAddress::parse)
        .orElseThrow(
            () ->
                Problem.of(
                    CommonProblem.CONFLICT,
                    "You do not sign in with a mail address: there is nowhere to send a test to."));
  }

  private static Problem nobody() {
    return Problem.of(CommonProblem.NOT_FOUND, "There is no such person.");
  }
}
