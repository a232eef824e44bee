package io.troth.policy.internal.document;

import static io.troth.policy.internal.document.Shapes.sorted;

import io.troth.policy.api.Commitments.Channel;
import io.troth.policy.api.Commitments.NoticeRule;
import io.troth.policy.api.Commitments.NoticeTrigger;
import io.troth.policy.api.NoticeTerms;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** How changes are announced, as fields: the general rule, and keys beside it for what is more. */
final class NoticeShape {

  static final String GENERAL = "notice";
  static final String BEYOND_WORDING = "noticeBeyondWording";
  static final String FOR_RECONSENT = "noticeForReconsent";

  private NoticeShape() {}

  static NoticeRule read(Fields commitments) {
    var fields = commitments.requiredObject(GENERAL);
    var rule =
        new NoticeRule(
            fields.integer("days"),
            channels(fields),
            fields.flag("bannerReplacesBouncedMail").orElse(false),
            fields.word("trigger", NoticeTrigger.ANY_CHANGE),
            commitments.object(BEYOND_WORDING).map(NoticeShape::terms),
            commitments.object(FOR_RECONSENT).map(NoticeShape::terms),
            fields.words("clauses"));
    fields.refuseOthers();
    return rule;
  }

  private static NoticeTerms terms(Fields fields) {
    var terms = new NoticeTerms(fields.integer("days"), channels(fields), fields.words("clauses"));
    fields.refuseOthers();
    return terms;
  }

  private static Set<Channel> channels(Fields fields) {
    return fields.constants("channels", Channel.class);
  }

  static void write(NoticeRule rule, Map<String, Object> commitments) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("days", rule.days());
    fields.put("channels", Shapes.constants(rule.channels()));
    fields.put("bannerReplacesBouncedMail", rule.bannerReplacesBouncedMail());
    Shapes.unless(NoticeTrigger.ANY_CHANGE, fields, "trigger", rule.trigger());
    fields.put("clauses", sorted(rule.clauses()));
    commitments.put(GENERAL, fields);
    rule.beyondWording().ifPresent(terms -> commitments.put(BEYOND_WORDING, write(terms)));
    rule.forReconsent().ifPresent(terms -> commitments.put(FOR_RECONSENT, write(terms)));
  }

  private static Map<String, Object> write(NoticeTerms terms) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("days", terms.days());
    fields.put("channels", Shapes.constants(terms.channels()));
    fields.put("clauses", sorted(terms.clauses()));
    return fields;
  }
}
