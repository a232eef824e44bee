package io.troth.centre.internal.choices;

import io.troth.centre.internal.Bundles;
import io.troth.centre.internal.choices.ChoicesSheet.Group;
import io.troth.centre.internal.choices.ChoicesSheet.Restriction;
import io.troth.centre.internal.choices.ChoicesSheet.Sale;
import io.troth.centre.internal.choices.ChoicesSheet.Single;
import io.troth.consent.api.ActView;
import io.troth.consent.api.ChoiceCommand.Source;
import io.troth.consent.api.Choices;
import io.troth.consent.api.ChoicesView;
import io.troth.consent.api.FormTokens;
import io.troth.consent.api.PurposeState;
import io.troth.consent.api.PurposeState.Choice;
import io.troth.consent.api.PurposeStates;
import io.troth.kernel.SubjectRef;
import io.troth.policy.api.CookiePurposes;
import io.troth.policy.api.VersionId;
import io.troth.web.page.Reader;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts together the page of choices. */
@ApplicationScoped
class ChoicePages {

  private final PurposeStates states;
  private final Choices choices;
  private final FormTokens tokens;

  ChoicePages(PurposeStates states, Choices choices, FormTokens tokens) {
    this.states = states;
    this.choices = choices;
    this.tokens = tokens;
  }

  /**
   * The page.
   *
   * @param signal whether the browser sends Global Privacy Control
   * @param act what was done just now
   */
  ChoicesSheet of(SubjectRef person, Reader reader, boolean signal, Optional<ActView> act) {
    var all = states.of(person);
    var stands = choices.of(person);
    var words = Bundles.in(ChoicesMessages.class, reader.locale());
    var rows = new Rows(reader, words, stands, act);
    var groups =
        Stream.of(
                group(
                    "consent",
                    words.consents(),
                    words.consentsHint(),
                    all,
                    rows,
                    ChoicePages::consented),
                group(
                    "browser",
                    words.browser(),
                    words.browserHint(),
                    all,
                    rows,
                    ChoicePages::inBrowser),
                group(
                    "object",
                    words.objections(),
                    words.objectionsHint(),
                    all,
                    rows,
                    ChoicePages::objected))
            .filter(group -> !group.rows().isEmpty())
            .toList();
    return new ChoicesSheet(
        shown(person, all, reader),
        groups,
        all.stream().filter(one -> one.choice() == Choice.NONE).map(rows::fixed).toList(),
        (int) groups.stream().flatMap(one -> one.rows().stream()).filter(Rows::open).count(),
        sale(stands, reader, words, signal, act),
        restriction(stands, all, reader, words, act),
        act.filter(one -> !rows.isShown(one)).map(one -> Rows.done(one, words)).orElse(null));
  }

  private static boolean consented(PurposeState one) {
    return one.choice() == Choice.CONSENT && !CookiePurposes.isOne(one.purpose().id());
  }

  private static boolean inBrowser(PurposeState one) {
    return one.choice() == Choice.CONSENT && CookiePurposes.isOne(one.purpose().id());
  }

  private static boolean objected(PurposeState one) {
    return one.choice() == Choice.OBJECT;
  }

  private static Group group(
      String id,
      String heading,
      String hint,
      List<PurposeState> all,
      Rows rows,
      Predicate<PurposeState> these) {
    return new Group(id, heading, hint, all.stream().filter(these).map(rows::row).toList());
  }

  /** One form for each version that asks for consent, each good for this showing of the page. */
  private List<Shown> shown(SubjectRef person, List<PurposeState> all, Reader reader) {
    Map<VersionId, List<PurposeState>> byVersion =
        all.stream()
            .filter(one -> one.choice() == Choice.CONSENT)
            .collect(
                Collectors.groupingBy(
                    PurposeState::version, LinkedHashMap::new, Collectors.toList()));
    return byVersion.entrySet().stream()
        .map(entry -> shown(person, entry.getKey(), entry.getValue(), reader))
        .toList();
  }

  private Shown shown(
      SubjectRef person, VersionId version, List<PurposeState> asked, Reader reader) {
    var hash = asked.get(0).contentHash();
    var purposes = asked.stream().map(one -> one.purpose().id()).collect(Collectors.toSet());
    var form =
        new FormTokens.Form(
            Optional.of(person), version, hash, reader.lang(), Press.SCREEN, purposes);
    return new Shown(version, hash, tokens.issue(form));
  }

  private static Sale sale(
      ChoicesView stands,
      Reader reader,
      ChoicesMessages words,
      boolean signal,
      Optional<ActView> act) {
    var out = stands.saleOptOut();
    var exception = stands.saleException();
    var done = act.filter(Rows::isAboutSale).map(one -> Rows.done(one, words)).orElse(null);
    return new Sale(
        out.isPresent(),
        out.or(() -> exception).map(one -> reader.day(one.since())).orElse(null),
        out.flatMap(ChoicesView.Choice::source).filter(Source.GPC::equals).isPresent(),
        signal ? said(out.isPresent(), exception.isPresent(), words) : null,
        done);
  }

  private static String said(boolean out, boolean exception, ChoicesMessages words) {
    if (out) {
      return words.signalHonoured();
    }
    return exception ? words.signalOverruled() : words.signalSeen();
  }

  private static Restriction restriction(
      ChoicesView stands,
      List<PurposeState> all,
      Reader reader,
      ChoicesMessages words,
      Optional<ActView> act) {
    var everything =
        stands.restrictions().stream().filter(one -> one.about().isEmpty()).findFirst();
    var single =
        stands.restrictions().stream()
            .flatMap(one -> one.about().map(id -> single(id, one, all, reader)).stream())
            .toList();
    @Nullable Told done =
        act.filter(Rows::isAboutRestriction).map(one -> Rows.done(one, words)).orElse(null);
    return new Restriction(
        everything.isPresent(),
        everything.map(one -> reader.day(one.since())).orElse(null),
        single,
        done);
  }

  private static Single single(
      String id, ChoicesView.Choice choice, List<PurposeState> all, Reader reader) {
    var name =
        all.stream()
            .filter(state -> state.purpose().id().equals(id))
            .findFirst()
            .map(state -> Rows.in(state.purpose().name(), reader))
            .orElse(id);
    return new Single(id, name, reader.day(choice.since()));
  }
}
