package io.troth.collection.internal.inventory;

import io.troth.collection.api.InventoryItem;
import io.troth.collection.api.InventoryItem.Classified;
import io.troth.collection.api.PromisedCategory;
import io.troth.collection.api.PromisedCategory.Kept;
import io.troth.collection.api.PromisedCategory.Recipient;
import io.troth.collection.api.PromisedCategory.Said;
import io.troth.collection.api.PromisedCategory.Use;
import io.troth.policy.api.Commitments;
import io.troth.policy.api.Commitments.Category;
import io.troth.policy.api.LocalText;
import io.troth.policy.api.PolicyTimeline;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** What the versions in force say of categories: a value, made of the lines of versions. */
public record Promises(Map<String, PromisedCategory> byId) {

  public Promises {
    byId = java.util.Collections.unmodifiableMap(new TreeMap<>(byId));
  }

  public static Promises of(List<PolicyTimeline> lines, Instant now) {
    var found = new LinkedHashMap<String, Gathered>();
    for (var line : lines) {
      line.inForce(now)
          .ifPresent(
              version -> {
                var said = new Said(line.slug(), version.number());
                for (var category : version.commitments().categories()) {
                  found
                      .computeIfAbsent(category.id(), id -> new Gathered(category))
                      .add(category, version.commitments(), said);
                }
              });
    }
    var all = new TreeMap<String, PromisedCategory>();
    found.forEach((id, gathered) -> all.put(id, gathered.whole()));
    return new Promises(all);
  }

  public Optional<PromisedCategory> of(String category) {
    return Optional.ofNullable(byId.get(category));
  }

  /** What several policies say of one category. */
  private static final class Gathered {

    private final String id;
    private final LocalText name;
    private final Set<Classified> kinds = new HashSet<>();
    private final Set<String> sources = new HashSet<>();
    private final Set<String> storedIn = new HashSet<>();
    private final Map<String, Use> uses = new LinkedHashMap<>();
    private final List<Kept> retention = new ArrayList<>();
    private final List<Said> saidIn = new ArrayList<>();

    Gathered(Category first) {
      this.id = first.id();
      this.name = first.name();
    }

    void add(Category category, Commitments all, Said said) {
      var places = all.scope().jurisdictions();
      (places.isEmpty() ? Set.of(InventoryItem.EVERYWHERE) : places)
          .forEach(place -> kinds.add(new Classified(place, category.kind())));
      sources.addAll(category.sources());
      storedIn.addAll(category.storedIn());
      all.purposes().stream()
          .filter(purpose -> purpose.categories().contains(id))
          .forEach(
              purpose ->
                  uses.putIfAbsent(
                      purpose.id(),
                      new Use(
                          purpose.id(),
                          purpose.name(),
                          purpose.basis(),
                          recipients(all, purpose.recipients()))));
      all.retention().stream()
          .filter(kept -> kept.category().equals(id))
          .map(kept -> new Kept(kept.keep(), kept.trigger(), kept.on(), kept.action()))
          .filter(kept -> !retention.contains(kept))
          .forEach(retention::add);
      saidIn.add(said);
    }

    private static List<Recipient> recipients(Commitments all, Set<String> named) {
      return all.recipients().stream()
          .filter(one -> named.contains(one.id()))
          .map(
              one ->
                  new Recipient(one.id(), one.name(), one.role(), one.country(), one.safeguard()))
          .toList();
    }

    PromisedCategory whole() {
      return new PromisedCategory(
          id,
          name,
          kinds.stream()
              .sorted(
                  (a, b) -> (a.jurisdiction() + a.kind()).compareTo(b.jurisdiction() + b.kind()))
              .toList(),
          sources,
          storedIn,
          List.copyOf(uses.values()),
          retention,
          saidIn);
    }
  }
}
