package io.troth.policy.internal.document;

import io.troth.policy.api.Commitments;
import io.troth.policy.api.Commitments.Purpose;
import io.troth.policy.api.Handling;
import io.troth.policy.api.Handling.Cookie;
import io.troth.policy.api.Handling.Correlation;
import java.util.regex.Pattern;

/** What must hold of cookies, protections, disclosures, correlation and emergency access. */
final class HandlingRules {

  /** A cookie's name (RFC 6265 section 4.1.1); a star alone would stand for everything. */
  private static final Pattern KEY = Pattern.compile("[!#$%&'+.^_`|~0-9A-Za-z:-]{1,99}\\*?");

  private final Commitments commitments;
  private final Handling handling;
  private final Checks checks;

  HandlingRules(Commitments commitments, Checks checks) {
    this.commitments = commitments;
    this.handling = commitments.handling();
    this.checks = checks;
  }

  void check() {
    cookies();
    protections();
    disclosures();
    handling.correlation().ifPresent(this::correlation);
    if (handling.emergencyAccess().declared()) {
      checks.cites("emergencyAccess", handling.emergencyAccess().clauses());
    } else {
      checks.mayCite("emergencyAccess", handling.emergencyAccess().clauses());
    }
  }

  private void cookies() {
    checks.unique("cookies", handling.cookies(), Cookie::id);
    for (int i = 0; i < handling.cookies().size(); i++) {
      var cookie = handling.cookies().get(i);
      checks.named("cookies[" + i + "]", cookie.id(), cookie.name());
      checks.cites("cookies[" + i + "]", cookie.clauses());
      if (!KEY.matcher(cookie.inBrowser()).matches()) {
        checks.add(
            "cookies[" + i + "].key",
            "is no name in a browser",
            "1 to 99 letters, digits and signs of a cookie's name, with a star at most at the end");
      }
    }
  }

  private void protections() {
    checks.unique("protections", handling.protections(), each -> each.kind().id());
    for (int i = 0; i < handling.protections().size(); i++) {
      checks.cites("protections[" + i + "]", handling.protections().get(i).clauses());
    }
  }

  private void disclosures() {
    checks.unique("disclosures", handling.disclosures(), each -> each.ground().id());
    for (int i = 0; i < handling.disclosures().size(); i++) {
      checks.cites("disclosures[" + i + "]", handling.disclosures().get(i).clauses());
    }
  }

  private void correlation(Correlation correlation) {
    var purposes = Checks.ids(commitments.purposes(), Purpose::id);
    checks.known("correlation.purposes", correlation.purposes(), purposes);
    if (!correlation.allowed() && !correlation.purposes().isEmpty()) {
      checks.add("correlation.purposes", "names purposes of what is not allowed", "none");
    }
    checks.cites("correlation", correlation.clauses());
  }
}
