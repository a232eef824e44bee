package io.troth.admin.internal.signin;

import io.troth.admin.internal.desk.Faults;
import io.troth.kernel.Problem;
import io.troth.kernel.Violation;
import io.troth.tenant.api.IdentityProviders.Draft;
import io.troth.tenant.api.IdentityProviders.FoundBy;
import io.troth.tenant.api.IdentityProviders.State;
import io.troth.web.page.Choice;
import io.troth.web.page.Form;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The form of the provider, as it is shown and as it comes back. */
record ProviderForm(Form form) {

  private static final String ISSUER = "issuer";
  private static final String CLIENT = "clientId";
  private static final String SECRET = "clientSecret";
  private static final String NO_SECRET = "noSecret";
  private static final String SCOPES = "scopes";
  private static final String FOUND_BY = "foundBy";
  private static final String CLAIM = "claim";
  private static final String VERSION = "version";

  static ProviderForm of(State state) {
    var values = new HashMap<String, String>();
    values.put(VERSION, Long.toString(state.version()));
    values.put(SCOPES, "openid email");
    values.put(FOUND_BY, FoundBy.CLAIM.name());
    values.put(CLAIM, "sub");
    state
        .provider()
        .ifPresent(
            provider -> {
              values.put(ISSUER, provider.issuer());
              values.put(CLIENT, provider.clientId());
              values.put(SCOPES, String.join(" ", provider.scopes()));
              values.put(FOUND_BY, provider.foundBy().name());
              values.put(CLAIM, provider.claim());
              provider.names().forEach((language, name) -> values.put(nameIn(language), name));
            });
    return new ProviderForm(Form.filled(values));
  }

  List<Choice> foundBy() {
    return List.of(
        choice(
            FoundBy.CLAIM,
            "By a claim that is the external id you registered them with",
            "The safest: it means the same person for ever."),
        choice(
            FoundBy.VERIFIED_EMAIL,
            "By their e-mail address",
            "Only if the provider says that it was verified, and only if one person alone has it."));
  }

  private Choice choice(FoundBy value, String label, String hint) {
    return new Choice(value.name(), label, hint, form.value(FOUND_BY).equals(value.name()));
  }

  List<Choice> withoutSecret() {
    return List.of(
        new Choice(
            "yes",
            "The client has no secret",
            "It proves itself by PKCE alone; a stored secret is forgotten.",
            form.ticked(NO_SECRET)));
  }

  Draft draft() {
    var secret = form.value(SECRET);
    return new Draft(
        form.value(ISSUER),
        form.value(CLIENT),
        form.ticked(NO_SECRET)
            ? Optional.of("")
            : Optional.of(secret).filter(one -> !one.isBlank()),
        List.of(form.value(SCOPES).strip().split("\\s+")),
        form.value(FOUND_BY).equals(FoundBy.VERIFIED_EMAIL.name())
            ? FoundBy.VERIFIED_EMAIL
            : FoundBy.CLAIM,
        form.value(CLAIM),
        Map.of("en", form.value(nameIn("en")), "de", form.value(nameIn("de"))));
  }

  /** The state the edit was made from; one that never was when the field does not say. */
  long version() {
    var text = form.value(VERSION);
    return text.matches("[0-9]{1,18}") ? Long.parseLong(text) : -1;
  }

  /** The same with what is wrong. */
  ProviderForm refused(Problem problem) {
    if (problem.violations().isEmpty()) {
      return new ProviderForm(form.refused(ISSUER, problem.detail(), ""));
    }
    var faults = Faults.of(problem).stream().map(ProviderForm::here).toList();
    return new ProviderForm(form.refused(faults));
  }

  /** A fault under the name the field has on the page. */
  private static Violation here(Violation fault) {
    var field =
        fault.field().startsWith("names.")
            ? nameIn(fault.field().substring("names.".length()))
            : fault.field().equals("If-Match") ? ISSUER : fault.field();
    return new Violation(field, fault.message(), fault.expected());
  }

  private static String nameIn(String language) {
    return "name-" + language;
  }
}
