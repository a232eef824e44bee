package io.troth.retention;

import io.troth.policy.api.Clause;
import io.troth.policy.api.Commitments;
import io.troth.policy.api.Commitments.Category;
import io.troth.policy.api.Commitments.CategoryKind;
import io.troth.policy.api.Commitments.Channel;
import io.troth.policy.api.Commitments.NoticeRule;
import io.troth.policy.api.Commitments.ObjectionEffect;
import io.troth.policy.api.Commitments.ObjectionRule;
import io.troth.policy.api.Commitments.Purpose;
import io.troth.policy.api.Commitments.Retention;
import io.troth.policy.api.Commitments.RetentionAction;
import io.troth.policy.api.Commitments.RetentionTrigger;
import io.troth.policy.api.Commitments.ServiceGate;
import io.troth.policy.api.LegalBasis;
import io.troth.policy.api.LocalText;
import io.troth.policy.api.PolicyDocument;
import io.troth.policy.api.PolicyText;
import io.troth.policy.api.TimeSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The policy of a company that does not exist: what it keeps, for how long. */
public record Documents(List<Retention> retention, Set<String> purposes) {

  public static final String LOGS = "logs";
  public static final String NOTES = "notes";
  public static final String COUNTS = "counts";
  private static final Set<String> CITED = Set.of("who");

  public static Documents keeping(Retention... retention) {
    return new Documents(List.of(retention), Set.of("billing", "newsletter"));
  }

  public static Retention keep(String category, String span) {
    return new Retention(category, TimeSpan.parse(span), CITED);
  }

  public static Retention keep(
      String category, String span, RetentionTrigger trigger, RetentionAction action) {
    return new Retention(category, TimeSpan.parse(span), trigger, action, CITED);
  }

  public PolicyDocument written() {
    var clauses = List.of(new Clause("who", "Who", "We are nobody, " + this + "."));
    var text = new PolicyText("Privacy policy", "What is kept changes: " + this, clauses);
    return new PolicyDocument("en", Map.of("en", text), commitments());
  }

  private Commitments commitments() {
    return new Commitments(
        purposeList(),
        List.of(category(LOGS), category(NOTES), nobodys()),
        List.of(),
        retention,
        List.of(),
        new NoticeRule(7, Set.of(Channel.EMAIL, Channel.PLATFORM), true, CITED),
        new ObjectionRule(ObjectionEffect.STAY, true, CITED),
        new ServiceGate(false, Set.of()),
        Optional.empty());
  }

  private List<Purpose> purposeList() {
    var all = new ArrayList<Purpose>();
    for (var id : purposes.stream().sorted().toList()) {
      all.add(
          new Purpose(
              id,
              words(id),
              id.equals("newsletter") ? LegalBasis.CONSENT : LegalBasis.CONTRACT,
              Set.of(LOGS, NOTES, COUNTS),
              Set.of(),
              CITED));
    }
    return all;
  }

  private static Category category(String id) {
    return new Category(id, words(id), Set.of("you"), CITED);
  }

  private static Category nobodys() {
    return new Category(
        COUNTS,
        words(COUNTS),
        CategoryKind.NON_PERSONAL,
        Set.of("you"),
        Set.of(),
        Optional.empty(),
        CITED);
  }

  private static LocalText words(String text) {
    return LocalText.of("en", text);
  }
}
