package io.troth.centre.internal.party;

import io.troth.centre.internal.Bundles;
import io.troth.centre.internal.Recipients;
import io.troth.centre.internal.choices.MyChoices;
import io.troth.centre.internal.choices.Told;
import io.troth.centre.internal.party.PartySheet.Group;
import io.troth.centre.internal.party.PartySheet.Party;
import io.troth.consent.api.ActView;
import io.troth.consent.api.Choices;
import io.troth.consent.api.ChoicesView.Choice;
import io.troth.consent.api.PurposeState;
import io.troth.consent.api.PurposeStates;
import io.troth.kernel.SubjectRef;
import io.troth.policy.api.Commitments.Recipient;
import io.troth.policy.api.Commitments.RecipientRole;
import io.troth.policy.api.LocalText;
import io.troth.web.page.Moment;
import io.troth.web.page.Reader;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts together the page on third parties. */
@ApplicationScoped
class PartyPages {

  /** Who uses data for their own ends comes first, who must be given them last. */
  private static final List<RecipientRole> ORDER =
      List.of(
          RecipientRole.THIRD_PARTY,
          RecipientRole.AFFILIATE,
          RecipientRole.PROCESSOR,
          RecipientRole.AUTHORITY);

  private static final String PATH = "/privacy/third-parties/";

  private final PurposeStates states;
  private final Choices choices;
  private final Recipients recipients;

  PartyPages(PurposeStates states, Choices choices, Recipients recipients) {
    this.states = states;
    this.choices = choices;
    this.recipients = recipients;
  }

  PartySheet of(SubjectRef person, String tenant, Reader reader, Optional<ActView> act) {
    var all = states.of(person);
    var stands = choices.of(person).recipients();
    var fromAll = stands.stream().filter(one -> one.about().isEmpty()).findFirst();
    var words = Bundles.in(PartyMessages.class, reader.locale());
    var page = new Page(all, stands, fromAll, words, reader, act);
    var known = recipients.of(all);
    var groups =
        ORDER.stream()
            .map(role -> page.group(role, known, tenant))
            .filter(group -> !group.parties().isEmpty())
            .toList();
    return new PartySheet(
        groups,
        (int) known.stream().filter(Recipients::choosable).count(),
        fromAll.map(one -> reader.day(one.since())).orElse(null),
        act.filter(Page::isTogether).map(one -> MyChoices.told(one, reader.locale())).orElse(null));
  }

  private record Page(
      List<PurposeState> all,
      List<Choice> stands,
      Optional<Choice> fromAll,
      PartyMessages words,
      Reader reader,
      Optional<ActView> act) {

    static boolean isTogether(ActView act) {
      return act.how().control().filter(MyChoices.TOGETHER::contains).isPresent();
    }

    Group group(RecipientRole role, List<Recipient> known, String tenant) {
      var parties = known.stream().filter(one -> one.role() == role).map(this::party).toList();
      return switch (role) {
        case THIRD_PARTY ->
            new Group("third", words.thirdParties(), words.thirdPartiesHint(), parties);
        case AFFILIATE ->
            new Group("group", words.affiliates(), words.affiliatesHint(tenant), parties);
        case PROCESSOR ->
            new Group("order", words.processors(tenant), words.processorsHint(tenant), parties);
        case AUTHORITY -> new Group("law", words.authorities(), words.authoritiesHint(), parties);
      };
    }

    private Party party(Recipient recipient) {
      var uses =
          all.stream()
              .filter(
                  state ->
                      state.recipients().stream().anyMatch(one -> one.id().equals(recipient.id())))
              .toList();
      var single =
          stands.stream().filter(one -> MyChoices.isAbout(one, recipient.id())).findFirst();
      var open = Recipients.choosable(recipient) && fromAll.isEmpty();
      return new Party(
          "to." + recipient.id(),
          in(recipient.name()),
          new Locale("", recipient.country()).getDisplayCountry(reader.locale()),
          recipient.safeguard().map(this::safeguard).orElse(null),
          uses.stream()
              .map(state -> in(state.purpose().name()))
              .distinct()
              .collect(Collectors.joining("; ")),
          uses.stream()
              .flatMap(state -> state.without().stream())
              .map(this::in)
              .distinct()
              .toList(),
          !Recipients.choosable(recipient) || (single.isEmpty() && fromAll.isEmpty()),
          single
              .or(() -> Recipients.choosable(recipient) ? fromAll : Optional.empty())
              .map(this::since)
              .orElse(null),
          open ? PATH + recipient.id() + (single.isEmpty() ? "/out" : "/in") : null,
          done(recipient));
    }

    private Moment since(Choice choice) {
      return reader.day(choice.since());
    }

    private @Nullable Told done(Recipient recipient) {
      return act.filter(one -> !isTogether(one))
          .filter(one -> one.recipient().filter(recipient.id()::equals).isPresent())
          .map(one -> MyChoices.told(one, reader.locale()))
          .orElse(null);
    }

    private String safeguard(String ground) {
      return switch (ground) {
        case "A45" -> words.adequacy();
        case "A46-2-b", "A47" -> words.bindingRules();
        case "A46-2-c" -> words.clauses();
        default -> words.otherSafeguard(ground);
      };
    }

    private String in(LocalText text) {
      return text.in(reader.locale(), Locale.ENGLISH);
    }
  }
}
