package io.troth.tenant.internal.page;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import io.troth.kernel.CommonProblem;
import io.troth.kernel.Problem;
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
import java.util.List;
import java.util.Locale;
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
    var profile = tenant.profile().orElseThrow(Shells::nobodyHere);
    var reader = new Reader(clock.instant(), profile.zone(), locale(request, profile));
    return new PlainShell(Frame.of(reader).withFlash(flash), profile.name(), home, Width.NARROW);
  }

  /** Refuses what makes sense on a tenant's own host only. */
  public void requireTenant() {
    if (tenant.find().isEmpty()) {
      throw nobodyHere();
    }
  }

  private static Problem nobodyHere() {
    return Problem.of(CommonProblem.NOT_FOUND, "This page belongs to a tenant's own address.");
  }

  private static Locale locale(RoutingContext request, TenantProfile tenant) {
    Vary.on(request, "Accept-Language");
    for (LanguageHeader wanted : request.acceptableLanguages()) {
      for (var spoken : SPOKEN) {
        if (spoken.getLanguage().equalsIgnoreCase(wanted.tag())) {
          return spoken;
        }
      }
    }
    var own = Locale.forLanguageTag(tenant.locale().getLanguage());
    return SPOKEN.contains(own) ? own : Locale.ENGLISH;
  }

  /** The words of this module in the language of the page, for what is said outside templates. */
  public static TenantMessages words(PlainShell shell) {
    return MessageBundles.get(TenantMessages.class, Localized.Literal.of(shell.reader().lang()));
  }
}
