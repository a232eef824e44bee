package io.troth.tenant.internal.page;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import io.troth.tenancy.CurrentTenant;
import io.troth.tenancy.TenantProfile;
import io.troth.web.Vary;
import io.troth.web.page.Flash;
import io.troth.web.page.Frame;
import io.troth.web.page.PlainShell;
import io.troth.web.page.PlainShell.Width;
import io.troth.web.page.Reader;
import io.vertx.ext.web.LanguageHeader;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes the shell of a page for whoever opens it: their browser's language, the tenant's name. */
@Singleton
public final class Shells {

  private static final List<Locale> SPOKEN = List.of(Locale.ENGLISH, Locale.GERMAN);

  private final CurrentTenant tenant;
  private final InstantSource clock;

  Shells(CurrentTenant tenant, InstantSource clock) {
    this.tenant = tenant;
    this.clock = clock;
  }

  public PlainShell narrow(RoutingContext request, String home, @Nullable Flash flash) {
    var profile = tenant.profile();
    var zone = profile.map(TenantProfile::zone).orElse(ZoneOffset.UTC);
    var reader = new Reader(clock.instant(), zone, locale(request, profile));
    var name = profile.map(TenantProfile::name).orElse("Troth");
    return new PlainShell(Frame.of(reader).withFlash(flash), name, home, Width.NARROW);
  }

  private static Locale locale(RoutingContext request, Optional<TenantProfile> tenant) {
    Vary.on(request, "Accept-Language");
    for (LanguageHeader wanted : request.acceptableLanguages()) {
      for (var spoken : SPOKEN) {
        if (spoken.getLanguage().equalsIgnoreCase(wanted.tag())) {
          return spoken;
        }
      }
    }
    return tenant
        .map(TenantProfile::locale)
        .map(own -> Locale.forLanguageTag(own.getLanguage()))
        .filter(SPOKEN::contains)
        .orElse(Locale.ENGLISH);
  }

  /** The words of this module in the language of the page, for what is said outside templates. */
  public static TenantMessages words(PlainShell shell) {
    return MessageBundles.get(TenantMessages.class, Localized.Literal.of(shell.reader().lang()));
  }
}
