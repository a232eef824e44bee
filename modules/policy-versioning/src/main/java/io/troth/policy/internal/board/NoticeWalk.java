package io.troth.policy.internal.board;

import static io.troth.policy.internal.board.PromiseWords.days;
import static io.troth.policy.internal.board.PromiseWords.say;
import static io.troth.policy.internal.board.PromiseWords.word;

import io.troth.policy.api.CommitmentKey;
import io.troth.policy.api.CommitmentKind;
import io.troth.policy.api.Commitments.Channel;
import io.troth.policy.api.Commitments.NoticeRule;
import io.troth.policy.api.LocalText;
import io.troth.policy.api.NoticeTerms;
import io.troth.policy.api.Significance;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Walks over how changes are announced: the time ahead, each channel, the banner. */
final class NoticeWalk {

  private final NoticeRule notice;
  private final PromiseList list;

  NoticeWalk(NoticeRule notice, PromiseList list) {
    this.notice = notice;
    this.list = list;
  }

  void walk() {
    list.add(key("period"), period(), clauses(), "notice.days", terms());
    for (var channel : Channel.values()) {
      channel(channel);
    }
    if (notice.bannerReplacesBouncedMail()) {
      list.add(
          key("banner"),
          say("notice.banner"),
          notice.clauses(),
          "notice.bannerReplacesBouncedMail");
    }
  }

  private static CommitmentKey key(String id) {
    return new CommitmentKey(CommitmentKind.NOTICE, id);
  }

  private LocalText period() {
    var general = days(notice.days());
    var beyond = days(notice.termsFor(Significance.NOTICE).days());
    var reconsent = days(notice.termsFor(Significance.RECONSENT).days());
    if (more().allMatch(terms -> terms.days() == notice.days())) {
      return say("notice.period." + notice.trigger(), general);
    }
    return say("notice.periods." + notice.trigger(), reconsent, beyond, general);
  }

  /** What is the same for all changes keeps the fingerprint it had before there was more. */
  private Object[] terms() {
    var terms = new ArrayList<Object>(List.of(notice.days(), notice.trigger()));
    if (more().findAny().isPresent()) {
      terms.add(notice.termsFor(Significance.NOTICE).days());
      terms.add(notice.termsFor(Significance.RECONSENT).days());
    }
    return terms.toArray();
  }

  private void channel(Channel channel) {
    var least =
        Stream.of(Significance.values())
            .filter(level -> notice.termsFor(level).channels().contains(channel))
            .findFirst();
    if (least.isEmpty()) {
      return;
    }
    var level = least.get();
    var word = word("channel." + channel);
    var id = channel.name().toLowerCase(Locale.ROOT);
    if (level == Significance.EDITORIAL) {
      list.add(key(id), say("notice.channel", word), clauses(), "notice.channels");
    } else {
      list.add(key(id), say("notice.channel." + level, word), clauses(), "notice.channels", level);
    }
  }

  private Set<String> clauses() {
    var clauses = new HashSet<>(notice.clauses());
    more().forEach(terms -> clauses.addAll(terms.clauses()));
    return clauses;
  }

  private Stream<NoticeTerms> more() {
    return Stream.concat(notice.beyondWording().stream(), notice.forReconsent().stream());
  }
}
