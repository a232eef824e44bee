package io.troth.policy.internal.change;

import io.troth.policy.api.Commitments.Channel;
import io.troth.policy.api.Commitments.NoticeRule;
import io.troth.policy.api.Commitments.NoticeTrigger;
import io.troth.policy.api.NoticeTerms;
import io.troth.policy.api.Significance;
import io.troth.policy.internal.change.Words.Argument;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What differs in how later changes are announced. */
final class NoticeChanges {

  private final Findings findings;
  private final NoticeRule from;
  private final NoticeRule to;

  NoticeChanges(Findings findings) {
    this.findings = findings;
    this.from = findings.from().notice();
    this.to = findings.to().notice();
  }

  void find() {
    days();
    for (var channel : Channel.values()) {
      channel(channel);
    }
    banner();
    if (from.trigger() != to.trigger()) {
      trigger(from.trigger(), to.trigger());
    }
    var notice = Argument.word("commitment.notice");
    findings.citation("notice", notice, from.clauses(), to.clauses());
    citation("notice:beyond-wording", from.beyondWording(), to.beyondWording());
    citation("notice:reconsent", from.forReconsent(), to.forReconsent());
  }

  private void days() {
    var pairs = new LinkedHashMap<List<Integer>, EnumSet<Significance>>();
    for (var level : Significance.values()) {
      pairs
          .computeIfAbsent(
              List.of(from.termsFor(level).days(), to.termsFor(level).days()),
              pair -> EnumSet.noneOf(Significance.class))
          .add(level);
    }
    pairs.forEach((pair, levels) -> days(pair.get(0), pair.get(1), levels));
  }

  private void days(int before, int after, Set<Significance> levels) {
    if (before == after) {
      return;
    }
    boolean shorter = after < before;
    findings.add(
        shorter ? Rule.NOTICE_SHORTENED : Rule.NOTICE_LENGTHENED,
        key(levels, shorter ? "shortened" : "lengthened"),
        Argument.days(before),
        Argument.days(after),
        changes(levels));
  }

  private void channel(Channel channel) {
    var dropped = EnumSet.noneOf(Significance.class);
    var added = EnumSet.noneOf(Significance.class);
    for (var level : Significance.values()) {
      boolean before = from.termsFor(level).channels().contains(channel);
      boolean after = to.termsFor(level).channels().contains(channel);
      if (before != after) {
        (after ? added : dropped).add(level);
      }
    }
    channel(Rule.CHANNEL_DROPPED, "dropped", channel, dropped);
    channel(Rule.CHANNEL_ADDED, "added", channel, added);
  }

  private void channel(Rule rule, String verb, Channel channel, Set<Significance> levels) {
    if (!levels.isEmpty()) {
      findings.add(
          rule,
          key(levels, "channel:" + channel + ":" + verb),
          Argument.word("channel." + channel),
          changes(levels));
    }
  }

  private void banner() {
    if (from.bannerReplacesBouncedMail() != to.bannerReplacesBouncedMail()) {
      boolean may = to.bannerReplacesBouncedMail();
      findings.add(
          may ? Rule.BANNER_MAY_REPLACE_MAIL : Rule.BANNER_NO_LONGER_REPLACES_MAIL,
          may ? "notice:banner:allowed" : "notice:banner:ended");
    }
  }

  /** Between the two weaker ones neither includes the other: some changes are no longer told. */
  private void trigger(NoticeTrigger before, NoticeTrigger after) {
    findings.add(
        after == NoticeTrigger.ANY_CHANGE
            ? Rule.NOTICE_TRIGGER_STRENGTHENED
            : Rule.NOTICE_TRIGGER_WEAKENED,
        "notice:trigger:" + after,
        Argument.word("notice-trigger." + before),
        Argument.word("notice-trigger." + after));
  }

  private void citation(String key, Optional<NoticeTerms> before, Optional<NoticeTerms> after) {
    if (before.isPresent() && after.isPresent()) {
      findings.citation(
          key, Argument.word("commitment.notice"), before.get().clauses(), after.get().clauses());
    }
  }

  /** What is the same for changes of any significance has the key it had before there was more. */
  private static String key(Set<Significance> levels, String what) {
    return levels.size() == Significance.values().length
        ? "notice:" + what
        : "notice:" + names(levels) + ":" + what;
  }

  private static Argument changes(Set<Significance> levels) {
    return Argument.word("changes." + names(levels));
  }

  /** Levels that share their terms lie next to each other: what matters more never gets less. */
  private static String names(Set<Significance> levels) {
    return levels.stream().map(Significance::name).collect(Collectors.joining("-"));
  }
}
