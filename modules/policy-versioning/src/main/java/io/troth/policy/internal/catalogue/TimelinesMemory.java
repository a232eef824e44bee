package io.troth.policy.internal.catalogue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.troth.kernel.TenantId;
import io.troth.policy.api.PolicyId;
import io.troth.policy.api.PolicyTimeline;
import io.troth.policy.api.Timelines;
import io.troth.policy.api.VersionId;
import io.troth.policy.internal.catalogue.Shelf.Stamp;
import io.troth.tenancy.CurrentTenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Keeps every tenant's timelines. Forgets them the moment a publication commits here; {@link
 * TimelinesWatch} looks for what other replicas published. Never reads in a caller's transaction,
 * so that nothing uncommitted is ever kept.
 */
@ApplicationScoped
public class TimelinesMemory implements Timelines {

  private final Shelf shelf;
  private final RevisionShelf revisions;
  private final CurrentTenant tenant;
  private final Map<TenantId, Remembered> memory = new ConcurrentHashMap<>();
  private final AtomicLong generation = new AtomicLong();

  TimelinesMemory(Shelf shelf, RevisionShelf revisions, CurrentTenant tenant) {
    this.shelf = shelf;
    this.revisions = revisions;
    this.tenant = tenant;
  }

  /** Fired inside the transaction that publishes, corrects or withdraws. */
  public record Published(TenantId tenant) {}

  private record Remembered(Stamp stamp, List<PolicyTimeline> timelines) {}

  @Override
  public List<PolicyTimeline> all() {
    var id = tenant.require();
    var known = memory.get(id);
    return known != null ? known.timelines() : read(id).timelines();
  }

  @Override
  public Optional<PolicyTimeline> find(PolicyId policy) {
    return all().stream().filter(timeline -> timeline.policy().equals(policy)).findFirst();
  }

  @Override
  public Optional<PolicyTimeline> bySlug(String slug) {
    return all().stream().filter(timeline -> timeline.slug().equals(slug)).findFirst();
  }

  void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) Published published) {
    generation.incrementAndGet();
    memory.remove(published.tenant());
  }

  Set<TenantId> remembered() {
    return Set.copyOf(memory.keySet());
  }

  /** Reads again if something was published since; to be called in the tenant's scope. */
  void refresh() {
    var known = memory.get(tenant.require());
    var stamp = QuarkusTransaction.requiringNew().call(shelf::stamp);
    if (known != null && !known.stamp().equals(stamp)) {
      memory.remove(tenant.require(), known);
    }
  }

  /**
   * The stamp is read first: what another replica publishes while the rest is read makes it differ,
   * and the next look finds out. What is published here meanwhile counts the generation up, and a
   * reading that was overtaken is not kept.
   */
  private Remembered read(TenantId id) {
    long before = generation.get();
    var fresh = QuarkusTransaction.requiringNew().call(() -> new Remembered(shelf.stamp(), load()));
    memory.put(id, fresh);
    if (generation.get() != before) {
      memory.remove(id, fresh);
    }
    return fresh;
  }

  private List<PolicyTimeline> load() {
    var published = shelf.everPublished();
    var corrected = revisions.everPublished();
    return shelf.policies().stream()
        .map(policy -> timeline(policy, published, corrected))
        .filter(timeline -> !timeline.everPublished().isEmpty())
        .toList();
  }

  private static PolicyTimeline timeline(
      PolicyRow policy, List<VersionRow> published, Map<VersionId, List<RevisionRow>> corrected) {
    var entries =
        published.stream()
            .filter(version -> version.policy().equals(policy.id()))
            .map(version -> version.entry(corrected.getOrDefault(version.id(), List.of())))
            .toList();
    return TimelineBuilder.build(policy.id(), policy.slug(), policy.kind(), entries);
  }
}
