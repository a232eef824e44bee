package io.troth.centre.internal.look;

import io.troth.centre.internal.Bundles;
import io.troth.centre.internal.Visit;
import io.troth.centre.internal.look.LooksSheet.Asked;
import io.troth.centre.internal.look.LooksSheet.Live;
import io.troth.centre.internal.look.LooksSheet.Past;
import io.troth.centre.internal.look.LooksSheet.Row;
import io.troth.kernel.PageRequest;
import io.troth.subject.api.AccessState;
import io.troth.subject.api.GrantView;
import io.troth.subject.api.Looks;
import io.troth.subject.api.Looks.Look;
import io.troth.subject.api.SupportGrants;
import io.troth.web.page.Formats;
import io.troth.web.page.Reader;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Puts together who asks, who may look, and who did. */
@ApplicationScoped
class LookPages {

  private static final int A_DAY = SupportGrants.MOST_MINUTES;
  private static final int ONE_PAGE = 25;

  private final Visit visit;
  private final SupportGrants grants;
  private final Looks looks;

  LookPages(Visit visit, SupportGrants grants, Looks looks) {
    this.visit = visit;
    this.grants = grants;
    this.looks = looks;
  }

  LookWords words(Reader reader) {
    return new LookWords(Bundles.in(LookMessages.class, reader.locale()), visit.tenant().name());
  }

  LooksSheet of(Optional<String> cursor, Reader reader) {
    var words = words(reader);
    var told = grants.toldTo(visit.subject());
    var page = looks.toldTo(visit.subject(), new PageRequest(cursor, ONE_PAGE));
    return new LooksSheet(
        in(told, reader, AccessState.WAITING).map(one -> asked(one, words, reader)).toList(),
        in(told, reader, AccessState.LIVE).map(one -> live(one, words, reader)).toList(),
        told.stream()
            .filter(one -> isOver(one.state(reader.now())))
            .map(one -> past(one, words, reader))
            .toList(),
        words.allFields(),
        words.minutes(A_DAY),
        page.items().stream().map(one -> row(one, words, reader)).toList(),
        page.next().map(next -> visit.carrying("/privacy/looks?cursor=" + next)).orElse(null));
  }

  private static Stream<GrantView> in(List<GrantView> told, Reader reader, AccessState state) {
    return told.stream().filter(one -> one.state(reader.now()) == state);
  }

  private static boolean isOver(AccessState state) {
    return state != AccessState.WAITING && state != AccessState.LIVE;
  }

  private static Asked asked(GrantView grant, LookWords words, Reader reader) {
    return new Asked(
        grant.id().toString(),
        words.words().asks(words.tenant(), words.fields(grant.asked())),
        grant.purpose(),
        reader.moment(grant.askedAt()),
        reader.day(grant.lapsesAt()),
        words.choices(grant.asked()),
        words.minutes(grant.minutes()));
  }

  private static Live live(GrantView grant, LookWords words, Reader reader) {
    var leave = grant.leave().orElseThrow();
    return new Live(
        grant.id().toString(),
        words.by(grant),
        words.fields(leave.fields()),
        words.purpose(grant),
        words.words().until(Formats.weekdayDate(leave.ends(), reader)),
        grant.kind().isPersons());
  }

  private static Past past(GrantView grant, LookWords words, Reader reader) {
    return new Past(
        reader.brief(grant.askedAt()),
        words.purpose(grant),
        words.state(grant.state(reader.now())));
  }

  private static Row row(Look look, LookWords words, Reader reader) {
    return new Row(
        reader.moment(look.firstAt()),
        words.who(look),
        words.fields(look.fields()),
        words.ground(look.ground()),
        look.purpose().filter(text -> !text.isEmpty()).orElse(null),
        look.times() == 1 ? null : words.words().times(look.times()));
  }
}
