package io.troth.notification.internal.letter;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.troth.kernel.UniqueIds;
import io.troth.notification.api.LetterBlock;
import io.troth.notification.api.LetterKind;
import io.troth.notification.api.LetterSlot;
import io.troth.notification.internal.mail.CorrectionFacts;
import io.troth.notification.internal.mail.DigestFacts;
import io.troth.notification.internal.mail.Letter;
import io.troth.notification.internal.mail.LinkWords;
import io.troth.notification.internal.mail.NoticeFacts;
import io.troth.notification.internal.mail.ReminderFacts;
import io.troth.policy.api.Commitments.Contact;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Writes mails: the words that the tenant chose, or ours, around what has to be said. The templates
 * are in {@code templates/mail}; they see texts, never evaluate them.
 */
@Singleton
public final class LetterPress {

  private static final int KEPT = 100;

  private final LetterForms forms;
  private final Marks marks;

  /** By what stands in them, so that nothing in them can be old; nobody's name or link does. */
  private final Cache<Marked, Plate> plates =
      Caffeine.newBuilder().maximumSize(KEPT).expireAfterAccess(Duration.ofMinutes(5)).build();

  LetterPress(LetterForms forms, UniqueIds ids) {
    this.forms = forms;
    this.marks = Marks.of(ids.next());
  }

  /** What stands in a plate where a person's own words come. */
  Marks marks() {
    return marks;
  }

  private record Marked(String form, Object facts) {}

  /**
   * The letters of all who read the same but for their name and link, in the current tenant's
   * words.
   *
   * @param facts with {@link #marks()} in place of name and link
   */
  Plate plate(NoticeFacts facts, Locale language) {
    var form = forms.current(kind(facts), language);
    return plate(form, facts, () -> write(form, facts, false));
  }

  /** The same for a corrected wording. */
  Plate plate(CorrectionFacts facts, Locale language) {
    var form = forms.current(LetterKind.CORRECTION, language);
    return plate(form, facts, () -> write(form, facts, false));
  }

  /** The same for a reminder. */
  Plate plate(ReminderFacts facts, Locale language) {
    var form = forms.current(LetterKind.REMINDER, language);
    return plate(form, facts, () -> write(form, facts, false));
  }

  /**
   * The same for several changes.
   *
   * @param facts each with a mark of its own in place of its link
   */
  Plate plate(DigestFacts facts, Locale language) {
    var form = forms.current(LetterKind.DIGEST, language);
    var links = facts.changes().stream().map(NoticeFacts::link).toList();
    return plate(form, facts, marks.inOrder(links), () -> write(form, facts, false));
  }

  private Plate plate(LetterForm form, Object facts, Supplier<Letter.Content> written) {
    return plate(form, facts, marks.inOrder(), written);
  }

  private Plate plate(
      LetterForm form, Object facts, List<String> gaps, Supplier<Letter.Content> written) {
    return plates.get(new Marked(form.hash(), facts), any -> new Plate(written.get(), gaps));
  }

  @CheckedTemplate(basePath = "mail", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record NoticeText(LetterSheet sheet, NoticeFacts facts) implements TemplateInstance {}

  @CheckedTemplate(basePath = "mail", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record NoticeHtml(LetterSheet sheet, NoticeFacts facts) implements TemplateInstance {}

  @CheckedTemplate(basePath = "mail", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record CorrectionText(LetterSheet sheet, CorrectionFacts facts) implements TemplateInstance {}

  @CheckedTemplate(basePath = "mail", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record CorrectionHtml(LetterSheet sheet, CorrectionFacts facts) implements TemplateInstance {}

  @CheckedTemplate(basePath = "mail", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record ReminderText(LetterSheet sheet, ReminderFacts facts) implements TemplateInstance {}

  @CheckedTemplate(basePath = "mail", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record ReminderHtml(LetterSheet sheet, ReminderFacts facts) implements TemplateInstance {}

  @CheckedTemplate(basePath = "mail", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record DigestText(LetterSheet sheet, DigestFacts facts) implements TemplateInstance {}

  @CheckedTemplate(basePath = "mail", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record DigestHtml(LetterSheet sheet, DigestFacts facts) implements TemplateInstance {}

  @CheckedTemplate(basePath = "mail", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record LinkText(LetterSheet sheet, LinkWords words) implements TemplateInstance {}

  @CheckedTemplate(basePath = "mail", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record LinkHtml(LetterSheet sheet, LinkWords words) implements TemplateInstance {}

  /**
   * In the current tenant's words.
   *
   * @param language one that mails are written in; so in all of these
   */
  public Letter.Content write(NoticeFacts facts, Locale language) {
    return write(forms.current(kind(facts), language), facts, false);
  }

  /** In the current tenant's words. */
  public Letter.Content write(CorrectionFacts facts, Locale language) {
    return write(forms.current(LetterKind.CORRECTION, language), facts, false);
  }

  /** In the current tenant's words. */
  public Letter.Content write(ReminderFacts facts, Locale language) {
    return write(forms.current(LetterKind.REMINDER, language), facts, false);
  }

  /** In the current tenant's words. */
  public Letter.Content write(LinkWords words, Locale language) {
    return write(forms.current(LetterKind.LINK, language), words, false);
  }

  static LetterKind kind(NoticeFacts facts) {
    return facts.asksForAcceptance() ? LetterKind.RECONSENT : LetterKind.NOTICE;
  }

  Letter.Content write(LetterForm form, NoticeFacts facts, boolean test) {
    var values = values(facts.tenant(), facts.person());
    values.put(LetterSlot.POLICY, facts.title());
    values.put(LetterSlot.DATE, facts.date());
    values.put(LetterSlot.EARLIEST, facts.notBefore());
    var sheet = form.sheet(values, unanswered(facts.officer()), test);
    return content(form, values, new NoticeText(sheet, facts), new NoticeHtml(sheet, facts));
  }

  Letter.Content write(LetterForm form, DigestFacts facts, boolean test) {
    var values = values(facts.tenant(), facts.person());
    values.put(LetterSlot.COUNT, Integer.toString(facts.count()));
    var unanswered =
        facts.officers().isEmpty() ? Set.of(LetterBlock.QUESTIONS) : Set.<LetterBlock>of();
    var sheet = form.sheet(values, unanswered, test);
    return content(form, values, new DigestText(sheet, facts), new DigestHtml(sheet, facts));
  }

  Letter.Content write(LetterForm form, CorrectionFacts facts, boolean test) {
    var values = values(facts.tenant(), facts.person());
    values.put(LetterSlot.POLICY, facts.title());
    values.put(LetterSlot.VERSION, Integer.toString(facts.number()));
    values.put(LetterSlot.REVISION, Integer.toString(facts.revision()));
    var sheet = form.sheet(values, unanswered(facts.officer()), test);
    return content(
        form, values, new CorrectionText(sheet, facts), new CorrectionHtml(sheet, facts));
  }

  Letter.Content write(LetterForm form, ReminderFacts facts, boolean test) {
    var values = values(facts.tenant(), facts.person());
    values.put(LetterSlot.POLICY, facts.title());
    values.put(LetterSlot.VERSION, Integer.toString(facts.number()));
    values.put(LetterSlot.DATE, facts.day());
    var sheet = form.sheet(values, unanswered(facts.officer()), test);
    return content(form, values, new ReminderText(sheet, facts), new ReminderHtml(sheet, facts));
  }

  Letter.Content write(LetterForm form, LinkWords words, boolean test) {
    var values = values(words.tenant(), words.person());
    var sheet = form.sheet(values, Set.of(), test);
    return content(form, values, new LinkText(sheet, words), new LinkHtml(sheet, words));
  }

  private static Set<LetterBlock> unanswered(Optional<Contact> officer) {
    return officer.isPresent() ? Set.of() : Set.of(LetterBlock.QUESTIONS);
  }

  private static Map<LetterSlot, String> values(String tenant, Optional<String> person) {
    var values = new EnumMap<LetterSlot, String>(LetterSlot.class);
    values.put(LetterSlot.TENANT, tenant);
    person.ifPresent(name -> values.put(LetterSlot.PERSON, name));
    return values;
  }

  private static Letter.Content content(
      LetterForm form,
      Map<LetterSlot, String> values,
      TemplateInstance text,
      TemplateInstance html) {
    return new Letter.Content(
        form.subject(values),
        text.setLocale(form.language()).render(),
        html.setLocale(form.language()).render(),
        Optional.of(form.hash()).filter(hash -> !hash.isEmpty()));
  }
}
