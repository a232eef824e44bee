package io.troth.tenant.internal.browser;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.spi.runtime.BlockingSecurityExecutor;
import io.troth.kernel.SubjectRef;
import io.troth.kernel.TenantId;
import io.troth.tenancy.TenantBinding;
import io.troth.tenancy.TenantDirectory;
import io.troth.tenancy.TenantProfile;
import io.troth.tenancy.TenantScope;
import io.troth.tenant.internal.caller.Callers;
import io.troth.tenant.internal.caller.CredentialMechanism;
import io.troth.tenant.spi.SubjectLookup;
import io.troth.web.PersonCredential;
import io.troth.web.PublicAddress;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Recognises people in a tenant's own pages by {@code Authorization: Bearer <subject token>}. A
 * browser also sends {@code X-Troth-Key}, and its page must be of an origin of that key; a server
 * that passes the token on sends no {@code Origin} and needs no key.
 */
@Singleton
class TokenMechanism extends CredentialMechanism {

  static final String KEY_HEADER = "X-Troth-Key";

  private static final Pattern JWT = Pattern.compile("[\\w-]+\\.[\\w-]+\\.[\\w-]*");
  private static final String REFERENCE = "ref:";

  private final SubjectTokens tokens;
  private final KnownKeys keys;
  private final TenantBinding binding;
  private final TenantDirectory directory;
  private final TenantScope scope;
  private final Instance<SubjectLookup> subjects;
  private final PublicAddress address;

  TokenMechanism(
      BlockingSecurityExecutor executor,
      SubjectTokens tokens,
      KnownKeys keys,
      TenantBinding binding,
      TenantDirectory directory,
      TenantScope scope,
      Instance<SubjectLookup> subjects,
      PublicAddress address) {
    super(executor);
    this.tokens = tokens;
    this.keys = keys;
    this.binding = binding;
    this.directory = directory;
    this.scope = scope;
    this.subjects = subjects;
    this.address = address;
  }

  @Override
  protected Optional<String> credential(RoutingContext request) {
    return bearer(request).filter(text -> JWT.matcher(text).matches());
  }

  @Override
  protected Optional<SecurityIdentity> recognise(RoutingContext request, String credential) {
    return tenant(request)
        .filter(tenant -> mayCallFrom(request, tenant))
        .flatMap(
            tenant ->
                tokens
                    .verify(tenant, credential)
                    .flatMap(subject -> person(tenant.id(), subject))
                    .map(
                        person -> {
                          binding.bind(request, tenant.id());
                          return Callers.person(person, PersonCredential.SUBJECT_TOKEN);
                        }));
  }

  private Optional<TenantProfile> tenant(RoutingContext request) {
    var bound = binding.boundTo(request).flatMap(directory::byId);
    if (bound.isPresent()) {
      return bound;
    }
    return key(request).flatMap(PublishableText::slug).flatMap(directory::bySlug);
  }

  private boolean mayCallFrom(RoutingContext request, TenantProfile tenant) {
    var origin = Optional.ofNullable(request.request().getHeader("Origin"));
    var key = key(request);
    if (key.isEmpty()) {
      return origin.isEmpty() || origin.get().equals(address.tenantBase(tenant).toString());
    }
    var known = key.flatMap(text -> keys.publishable(tenant.id(), text));
    return known.isPresent()
        && origin.map(from -> known.get().origins().contains(from)).orElse(true);
  }

  private static Optional<String> key(RoutingContext request) {
    return Optional.ofNullable(request.request().getHeader(KEY_HEADER));
  }

  private Optional<SubjectRef> person(TenantId tenant, String subject) {
    return subjects.stream()
        .findFirst()
        .flatMap(lookup -> scope.call(tenant, () -> find(lookup, subject)));
  }

  private static Optional<SubjectRef> find(SubjectLookup lookup, String subject) {
    if (!subject.startsWith(REFERENCE)) {
      return lookup.byExternalId(subject);
    }
    var text = subject.substring(REFERENCE.length());
    return text.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")
        ? Optional.of(SubjectRef.parse(text)).filter(lookup::exists)
        : Optional.empty();
  }
}
