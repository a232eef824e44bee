package io.troth.notification.internal;

import io.quarkus.arc.DefaultBean;
import io.troth.kernel.Page;
import io.troth.kernel.PageRequest;
import io.troth.kernel.TenantId;
import io.troth.policy.api.ChangeSet;
import io.troth.policy.api.DryRun;
import io.troth.policy.api.Policies;
import io.troth.policy.api.PolicyDocument;
import io.troth.policy.api.PolicyId;
import io.troth.policy.api.PolicyKind;
import io.troth.policy.api.PolicyTimeline;
import io.troth.policy.api.PolicyView;
import io.troth.policy.api.Publications;
import io.troth.policy.api.PublishCommand;
import io.troth.policy.api.PublishedVersion;
import io.troth.policy.api.Timelines;
import io.troth.policy.api.VersionHead;
import io.troth.policy.api.VersionId;
import io.troth.policy.api.VersionState;
import io.troth.policy.api.VersionView;
import io.troth.tenancy.CurrentTenant;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** One policy per tenant, published by hand: what this room reads of policies, kept in memory. */
@Singleton
final class PolicyShelf {

  private final CurrentTenant tenant;
  private final Map<TenantId, List<Entry>> published = new ConcurrentHashMap<>();

  PolicyShelf(CurrentTenant tenant) {
    this.tenant = tenant;
  }

  record Entry(PublishedVersion version, PolicyDocument document, ChangeSet changes) {}

  void add(Entry entry) {
    published.computeIfAbsent(tenant.require(), any -> new CopyOnWriteArrayList<>()).add(entry);
  }

  List<Entry> entries() {
    return published.getOrDefault(tenant.require(), List.of());
  }

  Optional<Entry> entry(VersionId id) {
    return entries().stream().filter(entry -> entry.version().id().equals(id)).findFirst();
  }

  /** The one policy of a tenant bears the tenant's id. */
  PolicyId policy() {
    return new PolicyId(tenant.require().value());
  }

  @Singleton
  @DefaultBean
  record ShelfTimelines(PolicyShelf shelf) implements Timelines {
    @Override
    public List<PolicyTimeline> all() {
      var versions = shelf.entries().stream().map(Entry::version).toList();
      return versions.isEmpty()
          ? List.of()
          : List.of(
              new PolicyTimeline(
                  shelf.policy(), "privacy", PolicyKind.PRIVACY_NOTICE, versions, Map.of()));
    }

    @Override
    public Optional<PolicyTimeline> find(PolicyId id) {
      return all().stream().filter(timeline -> timeline.policy().equals(id)).findFirst();
    }

    @Override
    public Optional<PolicyTimeline> bySlug(String slug) {
      throw new UnsupportedOperationException();
    }
  }

  @Singleton
  @DefaultBean
  record ShelfPublications(PolicyShelf shelf) implements Publications {
    @Override
    public ChangeSet difference(VersionId from, VersionId to) {
      return shelf.entry(to).orElseThrow().changes();
    }

    @Override
    public DryRun dryRun(VersionId draft, Optional<LocalDate> effectiveOn) {
      throw new UnsupportedOperationException();
    }

    @Override
    public VersionView publish(PublishCommand command) {
      throw new UnsupportedOperationException();
    }
  }

  @Singleton
  @DefaultBean
  record ShelfPolicies(PolicyShelf shelf) implements Policies {
    @Override
    public Optional<VersionView> version(VersionId id) {
      return shelf.entry(id).map(this::view);
    }

    private VersionView view(Entry entry) {
      var version = entry.version();
      var head =
          new VersionHead(
              version.id(),
              shelf.policy(),
              version.number(),
              VersionState.PUBLISHED,
              version.publishedAt(),
              Optional.of(version.publishedAt()),
              Optional.empty(),
              Optional.of(version.effectiveAt()),
              Optional.of(version.declared()),
              Optional.empty());
      return new VersionView(head, 1, version.contentHash(), entry.document());
    }

    @Override
    public Map<VersionId, VersionView> versions(Collection<VersionId> ids) {
      throw new UnsupportedOperationException();
    }

    @Override
    public VersionView create(String slug, PolicyKind kind, PolicyDocument document) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Page<PolicyView> list(PageRequest page) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Optional<PolicyView> find(PolicyId id) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Optional<PolicyView> bySlug(String slug) {
      throw new UnsupportedOperationException();
    }
  }
}
