package io.troth.centre.internal;

import io.troth.consent.api.FormTokens;
import io.troth.consent.api.StandingView;
import io.troth.consent.api.StandingView.How;
import io.troth.consent.api.StandingView.PendingState;
import io.troth.kernel.CommonProblem;
import io.troth.kernel.Problem;
import io.troth.kernel.SubjectRef;
import io.troth.policy.api.ChangeSet;
import io.troth.policy.api.Commitments.ObjectionEffect;
import io.troth.policy.api.Publications;
import io.troth.policy.api.SafeHtml;
import io.troth.policy.api.VersionId;
import io.troth.policy.api.page.ClauseViews;
import io.troth.web.page.Reader;
import io.troth.web.page.Ribbon;
import io.troth.web.page.Tone;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Puts together what the page of one version shows this person. */
@ApplicationScoped
class ComingPages {

  private final ComingChanges coming;
  private final Library library;
  private final Publications publications;
  private final FormTokens tokens;
  private final ClauseViews clauses;
  private final Wording wording;

  ComingPages(
      ComingChanges coming,
      Library library,
      Publications publications,
      FormTokens tokens,
      SafeHtml html,
      Wording wording) {
    this.coming = coming;
    this.library = library;
    this.publications = publications;
    this.tokens = tokens;
    this.clauses = new ClauseViews(html);
    this.wording = wording;
  }

  Pages.ComingView of(SubjectRef person, VersionId version, String tenant, Reader reader) {
    var standing = coming.standing(person, version);
    return coming.of(standing, reader.locale()).stream()
        .filter(one -> one.version().id().equals(version))
        .findFirst()
        .map(one -> pending(one, reader))
        .orElseGet(() -> bound(standing, version, tenant, reader));
  }

  private Pages.ComingView pending(Coming one, Reader reader) {
    var words = wording.coming(reader.locale());
    var state = one.pending().state();
    var difference = difference(one);
    return new Pages.ComingView(
        words.comingTitle(one.text().title(), one.version().number()),
        one.version().number(),
        "/privacy/coming/" + one.version().id(),
        one.version().contentHash(),
        one.text().changeSummary(),
        Wording.tone(state),
        wording.state(state, reader.locale()),
        wording.binding(state, reader.locale()),
        one.pending().bindsAt().map(reader::moment).orElse(null),
        Ribbons.of(one, reader, words),
        one.standing().bound().map(bound -> words.comparedWith(bound.number())).orElse(null),
        difference.map(changes -> words(changes, reader.locale())).orElse(List.of()),
        decide(state),
        state == PendingState.ACCEPTED ? List.of() : one.consents(),
        effect(one) == ObjectionEffect.RESTRICT ? words.objectRestrict() : words.objectStay(),
        difference
            .map(changes -> clauses.of(changes, one.document(), one.language()))
            .orElseGet(() -> clauses.of(one.document(), one.language())),
        form(
            one.standing().subject(),
            one.version().id(),
            one.version().contentHash(),
            one.language(),
            one.consents()));
  }

  /** Proof of what this showing of the page asked. */
  private String form(
      SubjectRef person,
      VersionId version,
      String hash,
      String language,
      List<Coming.NewConsent> consents) {
    var purposes = consents.stream().map(Coming.NewConsent::id).collect(Collectors.toSet());
    return tokens.issue(
        new FormTokens.Form(
            Optional.of(person), version, hash, language, ComingResource.SCREEN, purposes));
  }

  /** The clock or an acceptance came first: the version binds already, or was passed over. */
  private Pages.ComingView bound(
      StandingView standing, VersionId version, String tenant, Reader reader) {
    var words = wording.coming(reader.locale());
    var view = library.version(version).orElseThrow(ComingPages::unknown);
    var language = Library.language(view, reader.locale());
    var text = view.document().texts().get(language);
    var bound = standing.bound().filter(one -> one.version().equals(version));
    var objectable = bound.filter(one -> one.how() == How.CLOCK).isPresent();
    return new Pages.ComingView(
        words.comingTitle(
            text == null ? standing.policySlug() : text.title(), view.head().number()),
        view.head().number(),
        "/privacy/coming/" + version,
        view.contentHash(),
        text == null ? "" : text.changeSummary(),
        Tone.KEPT,
        bound.map(one -> words.bindsYou()).orElse(""),
        bound.map(one -> wording.how(one, tenant, reader.locale())).orElse(words.alreadyBound()),
        bound.map(one -> reader.moment(one.since())).orElse(null),
        new Ribbon(words.version(view.head().number()), List.of()),
        null,
        List.of(),
        new Pages.Decide(true, false, false, objectable, false),
        List.of(),
        view.document().commitments().objection().effect() == ObjectionEffect.RESTRICT
            ? words.objectRestrict()
            : words.objectStay(),
        clauses.of(view.document(), language),
        form(standing.subject(), version, view.contentHash(), language, List.of()));
  }

  private static Pages.Decide decide(PendingState state) {
    return switch (state) {
      case UNNOTICED, NOTICE_RUNNING -> new Pages.Decide(false, true, false, true, false);
      case NEEDS_ACCEPTANCE -> new Pages.Decide(false, true, true, true, false);
      case ACCEPTED -> new Pages.Decide(false, false, false, true, false);
      case OBJECTED -> new Pages.Decide(false, true, false, false, true);
    };
  }

  private Optional<ChangeSet> difference(Coming one) {
    return one.standing()
        .bound()
        .map(bound -> publications.difference(bound.version(), one.version().id()));
  }

  /** The effect is the one that the version which binds the person declares. */
  private ObjectionEffect effect(Coming one) {
    return one.standing()
        .bound()
        .flatMap(bound -> library.version(bound.version()))
        .map(view -> view.document().commitments().objection().effect())
        .orElse(ObjectionEffect.STAY);
  }

  private static List<String> words(ChangeSet changes, Locale locale) {
    return changes.changes().stream()
        .map(change -> change.words().in(locale, Locale.ENGLISH))
        .toList();
  }

  private static Problem unknown() {
    return Problem.of(CommonProblem.NOT_FOUND, "There is no such version.");
  }
}
