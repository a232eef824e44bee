package io.troth.centre.internal.visitor;

import io.troth.centre.internal.visitor.Asked.Text;
import io.troth.centre.internal.visitor.VisitorChoicesResource.ChoicesRequest;
import io.troth.centre.internal.visitor.VisitorChoicesResource.Receipts;
import io.troth.consent.api.ActCommand;
import io.troth.consent.api.ActView;
import io.troth.consent.api.Acts;
import io.troth.consent.api.ChoiceCommand;
import io.troth.consent.api.ChoiceCommand.Source;
import io.troth.consent.api.Choices;
import io.troth.consent.api.ConsentProblem;
import io.troth.consent.api.Devices;
import io.troth.consent.api.Devices.Registered;
import io.troth.consent.api.FormTokens;
import io.troth.consent.api.Manner;
import io.troth.consent.api.Signals;
import io.troth.kernel.CommonProblem;
import io.troth.kernel.Problem;
import io.troth.kernel.SubjectRef;
import io.troth.policy.api.CookiePurposes;
import io.troth.policy.api.Handling.CookieCategory;
import io.troth.policy.api.VersionId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Records what visitors choose: one transaction, so that a forged form registers nobody. */
@ApplicationScoped
class VisitorChoices {

  private static final String SCREEN = "script";
  private static final Map<String, CookieCategory> KINDS =
      Asked.KINDS.stream().collect(Collectors.toMap(Asked::id, Function.identity()));

  private final Asked asked;
  private final FormTokens forms;
  private final Devices devices;
  private final Acts acts;
  private final Choices choices;
  private final Signals signals;
  private final PageDoor door;

  VisitorChoices(
      Asked asked,
      FormTokens forms,
      Devices devices,
      Acts acts,
      Choices choices,
      Signals signals,
      PageDoor door) {
    this.asked = asked;
    this.forms = forms;
    this.devices = devices;
    this.acts = acts;
    this.choices = choices;
    this.signals = signals;
    this.door = door;
  }

  static boolean isKind(String id) {
    return KINDS.containsKey(id);
  }

  /**
   * Proof that the version is being shown.
   *
   * @throws Problem stale-form when another version is in force by now
   */
  String form(UUID version, String language) {
    var text = asked(version);
    var purposes = text.kinds().stream().map(CookiePurposes::id).collect(Collectors.toSet());
    return forms.issue(
        new FormTokens.Form(
            Optional.empty(),
            text.version().id(),
            text.version().contentHash(),
            language,
            SCREEN,
            purposes));
  }

  /** A secret nobody knows, of a browser kept longer than our records, begins anew. */
  @Transactional
  Receipts record(ChoicesRequest request) {
    var text = asked(request.version());
    var known = Optional.ofNullable(request.device()).flatMap(devices::find);
    var registered = known.isPresent() ? Optional.<Registered>empty() : Optional.of(register());
    var device = known.or(() -> registered.map(Registered::ref)).orElseThrow();
    var receipts = new ArrayList<UUID>();
    for (var kind : text.kinds()) {
      var yes = request.choices().get(Asked.id(kind));
      if (yes != null) {
        ids(acts.record(command(request, device, kind, yes))).forEach(receipts::add);
      }
    }
    if (Boolean.TRUE.equals(request.signal()) || door.sendsSignal()) {
      signal(request, device).forEach(receipts::add);
    }
    return new Receipts(registered.map(Registered::secret), receipts);
  }

  /**
   * The browser of a known device sends the signal.
   *
   * @throws Problem not-found for a secret nobody has
   */
  Optional<ActView> honour(String secret) {
    var device =
        devices
            .find(secret)
            .orElseThrow(
                () ->
                    Problem.at(
                        CommonProblem.NOT_FOUND,
                        "device",
                        "No device has this secret.",
                        "the secret of a device that chose before"));
    return signals.honour(device, SCREEN);
  }

  private Registered register() {
    door.countDevice();
    return devices.register();
  }

  private ActCommand command(
      ChoicesRequest request, SubjectRef device, CookieCategory kind, boolean yes) {
    var version = new VersionId(request.version());
    var purpose = CookiePurposes.id(kind);
    var manner =
        Manner.of(request.contentHash(), SCREEN)
            .withControl(request.control())
            .withLanguage(request.language())
            .withFormToken(request.formToken())
            .withOrigin(door.address());
    return yes
        ? new ActCommand.Consent(device, version, manner, purpose)
        : new ActCommand.WithdrawConsent(device, version, manner, purpose);
  }

  /** The browser's signal opts out of sale and sharing; a yes in spite of it makes an exception. */
  private List<UUID> signal(ChoicesRequest request, SubjectRef device) {
    var manner = Manner.on(SCREEN).withControl(request.control()).withOrigin(door.address());
    var all = new ArrayList<ActView>();
    all.add(choices.record(new ChoiceCommand.OptOutOfSale(device, manner, Source.GPC)));
    if (Boolean.TRUE.equals(request.choices().get(Asked.id(CookieCategory.TARGETING)))) {
      all.add(choices.record(new ChoiceCommand.OptInToSale(device, manner)));
    }
    return ids(all);
  }

  private Text asked(UUID version) {
    return asked
        .text()
        .filter(text -> text.version().id().value().equals(version))
        .orElseThrow(() -> other(version));
  }

  private Problem other(UUID version) {
    return Problem.at(
        asked.isPublished(version) ? ConsentProblem.STALE_FORM : CommonProblem.NOT_FOUND,
        "version",
        "This is not the version that visitors are asked about now.",
        "the version of /api/v1/visitor/notice");
  }

  private static List<UUID> ids(List<ActView> views) {
    return views.stream().map(ActView::id).toList();
  }
}
