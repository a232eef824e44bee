package io.troth.admin.internal.writing;

import static io.troth.admin.internal.writing.FormField.of;
import static io.troth.admin.internal.writing.FormField.optional;

import io.troth.admin.internal.writing.FormField.Kind;
import io.troth.admin.internal.writing.FormGroup.Shape;
import io.troth.kernel.law.LawPack;
import io.troth.policy.api.Commitments.Channel;
import io.troth.policy.api.Commitments.ObjectionEffect;
import io.troth.policy.api.Commitments.RecipientRole;
import io.troth.policy.api.Handling.BrowserStorage;
import io.troth.policy.api.Handling.CookieCategory;
import io.troth.policy.api.Handling.DisclosureGround;
import io.troth.policy.api.Handling.ProtectionKind;
import io.troth.policy.api.LegalBasis;
import io.troth.policy.api.PolicyScope.Audience;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Everything a policy can promise, as forms. A test holds it against a document with every key. */
public final class CommitmentForms {

  private static final FormField CLAUSES = of("clauses", Kind.CLAUSES);
  private static final FormField ID = of("id", Kind.LINE);
  private static final FormField NAME = of("name", Kind.TEXTS);

  private static final FormGroup SCOPE =
      FormGroup.of(
          "scope",
          Shape.SCOPE,
          of("audience", Kind.SOME, names(Audience.values())),
          optional("jurisdictions", Kind.SOME, regions()));
  private static final FormGroup PURPOSES =
      FormGroup.of(
          "purposes",
          Shape.LIST,
          ID,
          NAME,
          of("basis", Kind.ONE, names(LegalBasis.values())),
          optional("categories", Kind.CATEGORIES),
          optional("recipients", Kind.RECIPIENTS),
          optional("consentFor", Kind.PERIOD),
          CLAUSES);
  private static final FormGroup CATEGORIES =
      FormGroup.of(
          "categories",
          Shape.LIST,
          ID,
          NAME,
          of("kind", Kind.ONE, "PERSONAL", "SENSITIVE", "NON_PERSONAL"),
          optional("sources", Kind.WORDS),
          optional("storedIn", Kind.WORDS),
          of("optional", Kind.YES_NO),
          optional("without", Kind.TEXTS),
          CLAUSES);
  private static final FormGroup RECIPIENTS =
      FormGroup.of(
          "recipients",
          Shape.LIST,
          ID,
          NAME,
          of("role", Kind.ONE, names(RecipientRole.values())),
          of("country", Kind.LINE),
          optional("safeguard", Kind.LINE),
          CLAUSES);
  private static final FormGroup RETENTION =
      FormGroup.of(
          "retention",
          Shape.LIST,
          of("category", Kind.CATEGORY),
          of("keep", Kind.PERIOD),
          of(
              "trigger",
              Kind.ONE,
              "CREATED",
              "LAST_ACTIVITY",
              "PURPOSE_ENDED",
              "RELATIONSHIP_ENDED",
              "CONSENT_WITHDRAWN",
              "FIXED_DATE"),
          optional("on", Kind.DATE),
          of("action", Kind.ONE, "ERASE", "ANONYMISE", "RESTRICT"),
          CLAUSES);
  private static final FormGroup RIGHTS =
      FormGroup.of(
          "rights",
          Shape.LIST,
          of(
              "id",
              Kind.ONE,
              "access",
              "categories",
              "export",
              "rectify",
              "erase",
              "restrict",
              "object",
              "opt-out",
              "limit",
              "appeal"),
          of("answerWithinDays", Kind.NUMBER),
          optional("extensionDays", Kind.NUMBER),
          optional("timesInTwelveMonths", Kind.NUMBER),
          CLAUSES);
  private static final FormGroup NOTICE =
      FormGroup.of(
          "notice",
          Shape.RULE,
          of("days", Kind.NUMBER),
          of("channels", Kind.SOME, names(Channel.values())),
          of("bannerReplacesBouncedMail", Kind.YES_NO),
          of("trigger", Kind.ONE, "ANY_CHANGE", "RIGHTS_REDUCED", "SIGNIFICANT"),
          CLAUSES);
  private static final FormGroup NOTICE_BEYOND_WORDING = moreNotice("noticeBeyondWording");
  private static final FormGroup NOTICE_FOR_RECONSENT = moreNotice("noticeForReconsent");
  private static final FormGroup OBJECTION =
      FormGroup.of(
          "objection",
          Shape.RULE,
          of("effect", Kind.ONE, names(ObjectionEffect.values())),
          of("deemedAcceptance", Kind.YES_NO),
          CLAUSES);
  private static final FormGroup SERVICE_GATE =
      FormGroup.of("serviceGate", Shape.RULE, of("declared", Kind.YES_NO), CLAUSES);
  private static final FormGroup OFFICER =
      FormGroup.of(
          "dataProtectionOfficer",
          Shape.OPTIONAL,
          of("name", Kind.LINE),
          of("email", Kind.LINE),
          of("address", Kind.LINE),
          of("telephone", Kind.LINE),
          CLAUSES);
  private static final FormGroup COOKIES =
      FormGroup.of(
          "cookies",
          Shape.LIST,
          ID,
          NAME,
          optional("key", Kind.LINE),
          of("category", Kind.ONE, names(CookieCategory.values())),
          of("storage", Kind.ONE, names(BrowserStorage.values())),
          of("keep", Kind.PERIOD),
          CLAUSES);
  private static final FormGroup PROTECTIONS =
      FormGroup.of(
          "protections",
          Shape.LIST,
          of("id", Kind.ONE, ids(ProtectionKind.values(), ProtectionKind::id)),
          CLAUSES);
  private static final FormGroup DISCLOSURES =
      FormGroup.of(
          "disclosures",
          Shape.LIST,
          of("id", Kind.ONE, ids(DisclosureGround.values(), DisclosureGround::id)),
          of("logged", Kind.YES_NO),
          CLAUSES);
  private static final FormGroup CORRELATION =
      FormGroup.of(
          "correlation",
          Shape.OPTIONAL,
          of("allowed", Kind.YES_NO),
          optional("purposes", Kind.PURPOSES),
          CLAUSES);
  private static final FormGroup REVIEW =
      FormGroup.of("review", Shape.OPTIONAL, of("every", Kind.PERIOD), CLAUSES);
  private static final FormGroup OWNERSHIP_CHANGE =
      FormGroup.of(
          "ownershipChange",
          Shape.OPTIONAL,
          of("noticeDays", Kind.NUMBER),
          of("agreementContinues", Kind.YES_NO),
          of("optOutsTravel", Kind.YES_NO),
          CLAUSES);
  private static final FormGroup NEW_OWNER =
      FormGroup.of(
          "newOwner",
          Shape.OPTIONAL,
          of("name", Kind.TEXTS),
          of("contact", Kind.TEXTS),
          of("on", Kind.DATE),
          CLAUSES);
  private static final FormGroup PRECEDENCE =
      FormGroup.of(
          "precedence",
          Shape.OPTIONAL,
          of("order", Kind.ORDER, "agreement", "terms", "privacy-notice", "cookie-policy"),
          CLAUSES);
  private static final FormGroup EMERGENCY_ACCESS =
      FormGroup.of("emergencyAccess", Shape.OPTIONAL, of("declared", Kind.YES_NO), CLAUSES);

  private static final List<FormGroup> ALL =
      List.of(
          SCOPE,
          PURPOSES,
          CATEGORIES,
          RECIPIENTS,
          RETENTION,
          RIGHTS,
          NOTICE,
          NOTICE_BEYOND_WORDING,
          NOTICE_FOR_RECONSENT,
          OBJECTION,
          SERVICE_GATE,
          OFFICER,
          COOKIES,
          PROTECTIONS,
          DISCLOSURES,
          CORRELATION,
          REVIEW,
          OWNERSHIP_CHANGE,
          NEW_OWNER,
          PRECEDENCE,
          EMERGENCY_ACCESS);

  private CommitmentForms() {}

  private static FormGroup moreNotice(String key) {
    return FormGroup.of(
        key,
        Shape.OPTIONAL,
        of("days", Kind.NUMBER),
        of("channels", Kind.SOME, names(Channel.values())),
        CLAUSES);
  }

  /** In the order of the files. */
  public static List<FormGroup> all() {
    return ALL;
  }

  public static Optional<FormGroup> find(String key) {
    return ALL.stream().filter(group -> group.key().equals(key)).findFirst();
  }

  private static String[] names(Enum<?>[] constants) {
    return Arrays.stream(constants).map(Enum::name).toArray(String[]::new);
  }

  private static <E> String[] ids(E[] constants, Function<E, String> id) {
    return Arrays.stream(constants).map(id).toArray(String[]::new);
  }

  private static String[] regions() {
    return LawPack.current().regions().stream().sorted().toArray(String[]::new);
  }
}
