package io.troth.centre.internal.visitor;

import io.troth.centre.api.BannerDesign;
import io.troth.centre.api.BannerDesigns;
import io.troth.centre.internal.visitor.Asked.Text;
import io.troth.centre.internal.visitor.VisitorNotice.Kind;
import io.troth.centre.internal.visitor.VisitorNotice.Look;
import io.troth.centre.internal.visitor.VisitorNotice.Stored;
import io.troth.kernel.CommonProblem;
import io.troth.kernel.Problem;
import io.troth.policy.api.Commitments.Category;
import io.troth.policy.api.Handling.Cookie;
import io.troth.policy.api.Handling.CookieCategory;
import io.troth.policy.api.LocalText;
import io.troth.policy.api.open.OpenAddress;
import io.troth.policy.api.open.OpenPolicies;
import io.troth.tenancy.CurrentTenant;
import io.troth.tenancy.TenantProfile;
import io.troth.web.PublicAddress;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts together what visitors are shown. The same for everybody who reads one language. */
@ApplicationScoped
class NoticeBuilder {

  private final Asked asked;
  private final OpenPolicies policies;
  private final BannerDesigns designs;
  private final CurrentTenant tenant;
  private final PublicAddress address;

  NoticeBuilder(
      Asked asked,
      OpenPolicies policies,
      BannerDesigns designs,
      CurrentTenant tenant,
      PublicAddress address) {
    this.asked = asked;
    this.policies = policies;
    this.designs = designs;
    this.tenant = tenant;
    this.address = address;
  }

  VisitorNotice build(String wish) {
    return build(designs.current().design(), wish);
  }

  /** With another design than the one shown now. */
  VisitorNotice build(BannerDesign design, String wish) {
    return asked.text().map(text -> of(text, design, wish)).orElseGet(() -> nothing(design, wish));
  }

  private VisitorNotice of(Text text, BannerDesign design, String wish) {
    var titles =
        policies
            .find(text.slug())
            .flatMap(policy -> policy.number(text.version().number()))
            .map(policies::titles)
            .orElseThrow(() -> Problem.of(CommonProblem.NOT_FOUND, "There is no such version."));
    var language = language(wish, titles, design);
    var words = VisitorWords.in(language);
    return new VisitorNotice(
        text.version().id().value(),
        text.version().number(),
        text.version().contentHash(),
        language,
        VisitorWords.direction(language),
        named(titles, language),
        address.tenantBase(profile()) + OpenAddress.policy(text.slug()) + "?lang=" + language,
        AskAgain.days(text.version().commitments().scope().jurisdictions()),
        mandatory(words, language),
        text.kinds().stream().map(kind -> kind(text, kind, words, language)).toList(),
        look(design),
        words.all(designed(design, language)));
  }

  /** A tenant whose policies store nothing has nothing to ask; what it designed is still shown. */
  private VisitorNotice nothing(BannerDesign design, String wish) {
    var language =
        VisitorWords.SPOKEN.contains(VisitorWords.primary(wish))
            ? VisitorWords.primary(wish)
            : "en";
    var words = VisitorWords.in(language);
    return new VisitorNotice(
        null,
        0,
        "",
        language,
        VisitorWords.direction(language),
        profile().name(),
        address.tenantBase(profile()) + OpenAddress.ALL,
        AskAgain.days(Set.of()),
        mandatory(words, language),
        List.of(),
        look(design),
        words.all(designed(design, language)));
  }

  /** A language of the text that we, or the tenant, have words in; else the text's alone. */
  private String language(String wish, LocalText titles, BannerDesign design) {
    var offered = titles.byLanguage().keySet();
    var spoken = new HashSet<>(VisitorWords.SPOKEN);
    design.words().keySet().forEach(tag -> spoken.add(VisitorWords.primary(tag)));
    var both = offered.stream().filter(tag -> spoken.contains(VisitorWords.primary(tag))).toList();
    var home = profile().locale().getLanguage();
    return Stream.of(wish, VisitorWords.primary(wish), home, "en")
        .filter(both::contains)
        .findFirst()
        .or(() -> both.stream().sorted().findFirst())
        .orElseGet(() -> offered.contains(home) ? home : Collections.min(offered));
  }

  private static Optional<BannerDesign.Words> designed(BannerDesign design, String language) {
    return Optional.ofNullable(design.words().get(language))
        .or(() -> Optional.ofNullable(design.words().get(VisitorWords.primary(language))));
  }

  private Kind mandatory(VisitorWords words, String language) {
    return new Kind(
        Asked.id(CookieCategory.MANDATORY),
        words.name(CookieCategory.MANDATORY),
        words.about(CookieCategory.MANDATORY),
        null,
        null,
        null,
        stored(asked.mandatory(), words, language));
  }

  private Kind kind(Text text, CookieCategory kind, VisitorWords words, String language) {
    var cookies = text.stored(kind);
    return new Kind(
        Asked.id(kind),
        words.name(kind),
        words.about(kind),
        without(text, cookies, words, language),
        Marks.of(cookies),
        text.lasts(kind).map(AskAgain::daysOf).orElse(null),
        stored(cookies, words, language));
  }

  private List<Stored> stored(List<Cookie> cookies, VisitorWords words, String language) {
    return cookies.stream()
        .map(
            cookie ->
                new Stored(
                    cookie.inBrowser(),
                    named(cookie.name(), language),
                    cookie.storage().name(),
                    words.span(cookie.keep())))
        .toList();
  }

  /** What the policy says stops working: of the data that the cookies' own clauses speak of. */
  private @Nullable String without(
      Text text, List<Cookie> cookies, VisitorWords words, String language) {
    var clauses =
        cookies.stream().flatMap(cookie -> cookie.clauses().stream()).collect(Collectors.toSet());
    var said =
        text.version().commitments().categories().stream()
            .filter(category -> !Collections.disjoint(category.clauses(), clauses))
            .map(Category::without)
            .flatMap(Optional::stream)
            .map(sentence -> named(sentence, language))
            .distinct()
            .collect(Collectors.joining(" "));
    return said.isEmpty() ? null : words.without(said);
  }

  private static Look look(BannerDesign design) {
    var light = design.light();
    var dark = design.dark();
    return new Look(
        design.position().name(),
        design.scheme().name(),
        design.radius(),
        List.of(light.accent(), dark.accent()),
        List.of(light.paper(), dark.paper()),
        List.of(light.ink(), dark.ink()));
  }

  private static String named(LocalText text, String language) {
    var exact = text.byLanguage().get(language);
    return exact != null ? exact : text.in(Locale.forLanguageTag(language), Locale.ENGLISH);
  }

  private TenantProfile profile() {
    return tenant
        .profile()
        .orElseThrow(() -> Problem.of(CommonProblem.NOT_FOUND, "There is no such site."));
  }
}
