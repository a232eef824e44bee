package io.troth.notification.internal;

import io.troth.policy.api.Clause;
import io.troth.policy.api.Commitments;
import io.troth.policy.api.Commitments.Channel;
import io.troth.policy.api.Commitments.Contact;
import io.troth.policy.api.Commitments.NoticeRule;
import io.troth.policy.api.Commitments.ObjectionEffect;
import io.troth.policy.api.Commitments.ObjectionRule;
import io.troth.policy.api.Commitments.Recipient;
import io.troth.policy.api.Commitments.RecipientRole;
import io.troth.policy.api.Commitments.ServiceGate;
import io.troth.policy.api.LocalText;
import io.troth.policy.api.PolicyDocument;
import io.troth.policy.api.PolicyText;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** A policy that promises little; each version adds a recipient. */
final class Documents {

  private static final Set<String> CITED = Set.of("who");

  private Documents() {}

  static PolicyDocument version(int number) {
    return version(number, "Privacy policy", "Datenschutzerklärung");
  }

  static PolicyDocument version(int number, String english, String german) {
    var clause = List.of(new Clause("who", "Who", "We are nobody."));
    return new PolicyDocument(
        "en",
        Map.of(
            "en",
            new PolicyText(english, "What is new in " + number + ": a & b", clause),
            "de",
            new PolicyText(
                german,
                "Was neu ist in " + number,
                List.of(new Clause("who", "Wer", "Wir sind niemand.")))),
        commitments(number));
  }

  private static Commitments commitments(int number) {
    return new Commitments(
        List.of(),
        List.of(),
        IntStream.rangeClosed(2, number).mapToObj(Documents::recipient).toList(),
        List.of(),
        List.of(),
        new NoticeRule(7, Set.of(Channel.EMAIL, Channel.PLATFORM), true, CITED),
        new ObjectionRule(ObjectionEffect.STAY, true, CITED),
        new ServiceGate(false, Set.of()),
        Optional.of(
            new Contact("Dana Officer", "dpo@example.test", "1 Test Street", "+00 1234", CITED)));
  }

  private static Recipient recipient(int number) {
    var name = "Sender " + number;
    return new Recipient(
        "sender-" + number,
        new LocalText(Map.of("en", name, "de", name)),
        RecipientRole.PROCESSOR,
        "DE",
        Optional.empty(),
        CITED);
  }
}
