package io.troth.tenant.internal.provider;

import io.troth.kernel.CommonProblem;
import io.troth.kernel.Problem;
import io.troth.kernel.Violation;
import io.troth.tenant.api.IdentityProviders.Draft;
import io.troth.tenant.api.IdentityProviders.FoundBy;
import io.troth.web.outbound.Reach;
import io.troth.web.outbound.TargetUrl;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** What a provider may be like. */
final class ProviderRules {

  static final List<String> USUAL_SCOPES = List.of("openid", "email");
  static final String USUAL_CLAIM = "sub";
  static final int LONGEST_CLIENT = 200;
  static final int LONGEST_NAME = 60;

  private static final int MOST_SCOPES = 10;
  private static final Set<String> LANGUAGES = Set.of("en", "de");

  /** RFC 6749, appendix A.4, within reason. */
  private static final Pattern SCOPE = Pattern.compile("[!#-\\[\\]-~]{1,25}");

  private static final Pattern CLAIM = Pattern.compile("[A-Za-z0-9_.:/-]{1,100}");

  /** RFC 6749, appendix A.1 and A.2: what can be written in a header. */
  private static final Pattern VISIBLE = Pattern.compile("[ -~]*");

  private ProviderRules() {}

  /**
   * The draft without blanks around its parts.
   *
   * @throws Problem {@code invalid-input} naming each field that is wrong
   */
  static Draft checked(Draft asked, Reach reach) {
    var draft = stripped(asked);
    var faults = new ArrayList<Violation>();
    issuer(draft.issuer(), reach).ifPresent(faults::add);
    client(draft).ifPresent(faults::add);
    if (!isScopes(draft.scopes())) {
      faults.add(
          new Violation(
              "scopes", "These cannot be asked for.", "openid and at most nine more scopes"));
    }
    if (draft.foundBy() == FoundBy.CLAIM && !CLAIM.matcher(draft.claim()).matches()) {
      faults.add(
          new Violation("claim", "This is no name of a claim.", "sub, or another claim's name"));
    }
    names(draft.names()).ifPresent(faults::add);
    if (!faults.isEmpty()) {
      throw Problem.of(
          CommonProblem.INVALID_INPUT, "The provider cannot be taken as it is.", faults);
    }
    return draft;
  }

  private static Draft stripped(Draft draft) {
    var names = new TreeMap<String, String>();
    draft.names().forEach((language, name) -> names.put(language, name.strip()));
    names.values().removeIf(String::isEmpty);
    var scopes = new LinkedHashSet<>(draft.scopes());
    scopes.remove("");
    return new Draft(
        draft.issuer().strip(),
        draft.clientId().strip(),
        draft.clientSecret().map(String::strip),
        scopes.isEmpty() ? USUAL_SCOPES : List.copyOf(scopes),
        draft.foundBy(),
        draft.claim().isBlank() ? USUAL_CLAIM : draft.claim().strip(),
        names);
  }

  /** OpenID Connect Discovery 1.0, section 3: neither query nor fragment. */
  private static Optional<Violation> issuer(String issuer, Reach reach) {
    if (issuer.contains("?")) {
      return Optional.of(wrongIssuer("The issuer holds a query."));
    }
    try {
      TargetUrl.parse(issuer, reach);
      return Optional.empty();
    } catch (Problem problem) {
      return Optional.of(wrongIssuer(problem.violations().get(0).message()));
    }
  }

  private static Violation wrongIssuer(String message) {
    return new Violation(
        "issuer",
        message,
        "the provider's issuer, as https://login.example.com/realms/people, port 443 or 8443");
  }

  private static Optional<Violation> client(Draft draft) {
    var id = draft.clientId();
    if (id.isEmpty() || id.length() > LONGEST_CLIENT || !VISIBLE.matcher(id).matches()) {
      return Optional.of(
          new Violation("clientId", "This is no client.", "1 to 200 ASCII characters"));
    }
    var secret = draft.clientSecret().orElse("");
    if (secret.length() > LONGEST_CLIENT || !VISIBLE.matcher(secret).matches()) {
      return Optional.of(
          new Violation("clientSecret", "This is no secret.", "at most 200 ASCII characters"));
    }
    return Optional.empty();
  }

  private static boolean isScopes(List<String> scopes) {
    return scopes.contains("openid")
        && scopes.size() <= MOST_SCOPES
        && scopes.stream().allMatch(scope -> SCOPE.matcher(scope).matches());
  }

  private static Optional<Violation> names(Map<String, String> names) {
    for (var name : names.entrySet()) {
      var text = name.getValue();
      if (!LANGUAGES.contains(name.getKey())
          || text.length() > LONGEST_NAME
          || text.chars().anyMatch(Character::isISOControl)) {
        return Optional.of(
            new Violation(
                "names." + name.getKey(),
                "People cannot be shown this name.",
                "at most 60 characters on one line, for en or de"));
      }
    }
    return Optional.empty();
  }
}
