package io.troth.policy.internal.catalogue;

import io.troth.kernel.Page;
import io.troth.kernel.PageRequest;
import io.troth.kernel.UniqueIds;
import io.troth.policy.api.Policies;
import io.troth.policy.api.PolicyDocument;
import io.troth.policy.api.PolicyId;
import io.troth.policy.api.PolicyKind;
import io.troth.policy.api.PolicyView;
import io.troth.policy.api.VersionHead;
import io.troth.policy.api.VersionId;
import io.troth.policy.api.VersionView;
import io.troth.policy.internal.catalogue.Shelf.Spine;
import io.troth.web.Cursor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The policies of the current tenant. */
@ApplicationScoped
public class PolicyCatalogue implements Policies {

  private static final String LIST = "policies";

  private final Shelf shelf;
  private final DocumentCheck check;
  private final UniqueIds ids;
  private final InstantSource clock;

  PolicyCatalogue(Shelf shelf, DocumentCheck check, UniqueIds ids, InstantSource clock) {
    this.shelf = shelf;
    this.check = check;
    this.ids = ids;
    this.clock = clock;
  }

  @Override
  @Transactional
  public VersionView create(String slug, PolicyKind kind, PolicyDocument document) {
    Slugs.require(slug);
    check.require(kind, document);
    if (shelf.policy(slug).isPresent()) {
      throw Shelf.slugTaken();
    }
    var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    var policy = new PolicyRow(ids.next(), slug, kind, now);
    shelf.add(policy);
    var draft = new VersionRow(ids.next(), policy.id().value(), 1, document, now);
    shelf.add(draft);
    return draft.view();
  }

  @Override
  @Transactional
  public Page<PolicyView> list(PageRequest page) {
    var after = page.after().map(cursor -> Cursor.decode(LIST, cursor, 1).get(0)).orElse("");
    var rows = shelf.policies(after, page.limit() + 1);
    var spines = spines(rows);
    return Page.cut(rows, page.limit(), row -> Cursor.encode(LIST, row.slug()))
        .map(row -> view(row, spines.getOrDefault(row.id(), List.of())));
  }

  @Override
  @Transactional
  public Optional<PolicyView> find(PolicyId id) {
    return shelf.policy(id).map(this::view);
  }

  @Override
  @Transactional
  public Optional<PolicyView> bySlug(String slug) {
    return shelf.policy(slug).map(this::view);
  }

  @Override
  @Transactional
  public Optional<VersionView> version(VersionId id) {
    return shelf.version(id).map(VersionRow::view);
  }

  @Override
  @Transactional
  public Map<VersionId, VersionView> versions(Collection<VersionId> ids) {
    return ids.isEmpty()
        ? Map.of()
        : shelf.versions(ids).stream()
            .map(VersionRow::view)
            .collect(Collectors.toMap(view -> view.head().id(), Function.identity()));
  }

  private PolicyView view(PolicyRow row) {
    return view(row, spines(List.of(row)).getOrDefault(row.id(), List.of()));
  }

  private Map<PolicyId, List<Spine>> spines(List<PolicyRow> rows) {
    List<UUID> policies = rows.stream().map(row -> row.id().value()).toList();
    return policies.isEmpty()
        ? Map.of()
        : shelf.spines(policies).stream()
            .collect(Collectors.groupingBy(spine -> spine.head().policy()));
  }

  private static PolicyView view(PolicyRow row, List<Spine> spines) {
    List<VersionHead> heads = spines.stream().map(Spine::head).toList();
    var title = spines.stream().findFirst().map(Spine::title).orElse(row.slug());
    return new PolicyView(row.id(), row.slug(), row.kind(), title, heads, row.archivedAt());
  }
}
