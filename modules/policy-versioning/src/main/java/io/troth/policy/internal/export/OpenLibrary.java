package io.troth.policy.internal.export;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.troth.policy.api.LocalText;
import io.troth.policy.api.PolicyDocument;
import io.troth.policy.api.VersionId;
import io.troth.policy.api.VersionState;
import io.troth.policy.api.Wording;
import io.troth.policy.api.open.OpenHead;
import io.troth.policy.api.open.OpenPolicies;
import io.troth.policy.api.open.OpenPolicy;
import io.troth.policy.api.open.OpenState;
import io.troth.policy.api.open.OpenVersion;
import io.troth.policy.internal.document.DocumentJson;
import io.troth.policy.internal.export.OpenShelf.Spine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What everybody may read. */
@ApplicationScoped
public class OpenLibrary implements OpenPolicies {

  private static final int MOST_POLICIES = 200;
  private static final int TITLES_KEPT = 5_000;

  private final OpenShelf shelf;
  private final Typefaces typefaces;
  private final InstantSource clock;

  /** By content hash: equal content has equal titles, whoever published it. */
  private final Cache<String, LocalText> titles =
      Caffeine.newBuilder().maximumSize(TITLES_KEPT).build();

  OpenLibrary(OpenShelf shelf, Typefaces typefaces, InstantSource clock) {
    this.shelf = shelf;
    this.typefaces = typefaces;
    this.clock = clock;
  }

  @Override
  @Transactional
  public List<OpenPolicy> all() {
    return policies(shelf.spines()).stream().limit(MOST_POLICIES).toList();
  }

  @Override
  @Transactional
  public Optional<OpenPolicy> find(String slug) {
    return policies(shelf.spines(slug)).stream().findFirst();
  }

  @Override
  @Transactional
  public Optional<OpenVersion> version(String slug, int number) {
    return find(slug)
        .flatMap(
            policy ->
                policy.number(number).map(head -> new OpenVersion(policy, head, document(head))));
  }

  @Override
  @Transactional
  public Optional<OpenVersion> revision(String slug, int number, int revision) {
    return find(slug)
        .flatMap(
            policy ->
                policy
                    .number(number)
                    .flatMap(head -> head.revision(revision))
                    .map(
                        head ->
                            new OpenVersion(
                                policy,
                                head,
                                document(head),
                                policy.address(head).revision(revision))));
  }

  /** The document of the wording that is meant, exactly as it was hashed. */
  @Transactional
  public String original(OpenHead version) {
    int revision = version.wording().revision();
    var found =
        revision == 1 ? shelf.original(version.id()) : shelf.corrected(version.id(), revision);
    return found.orElseThrow();
  }

  @Override
  @Transactional
  public LocalText titles(OpenHead version) {
    var known = titles.getIfPresent(version.contentHash());
    if (known == null) {
      known = titles(document(version));
      titles.put(version.contentHash(), known);
    }
    return known;
  }

  @Override
  public boolean prints(OpenVersion version, String language) {
    var text = version.document().texts().get(language);
    return text != null && !Typefaces.isTooLong(text) && typefaces.write(text);
  }

  private PolicyDocument document(OpenHead version) {
    return DocumentJson.read(original(version), "");
  }

  private static LocalText titles(PolicyDocument document) {
    return new LocalText(
        document.texts().entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, each -> each.getValue().title())));
  }

  private List<OpenPolicy> policies(List<Spine> spines) {
    var bySlug = new LinkedHashMap<String, List<Spine>>();
    spines.forEach(
        spine -> bySlug.computeIfAbsent(spine.slug(), s -> new ArrayList<>()).add(spine));
    var now = clock.instant();
    var corrections = shelf.corrections(spines.stream().map(Spine::id).toList());
    return bySlug.values().stream().map(versions -> policy(versions, corrections, now)).toList();
  }

  /** The version in force is the newest whose date has come and that was not taken back. */
  private static OpenPolicy policy(
      List<Spine> newestFirst, Map<VersionId, List<Wording>> corrections, Instant now) {
    var inForce =
        newestFirst.stream()
            .filter(spine -> spine.state() == VersionState.PUBLISHED)
            .filter(spine -> !spine.effectiveAt().isAfter(now))
            .findFirst();
    return new OpenPolicy(
        newestFirst.get(0).slug(),
        newestFirst.get(0).kind(),
        newestFirst.stream()
            .map(spine -> head(spine, state(spine, inForce, now), wordings(spine, corrections)))
            .toList());
  }

  private static OpenState state(Spine spine, Optional<Spine> inForce, Instant now) {
    if (spine.state() != VersionState.PUBLISHED) {
      return OpenState.WITHDRAWN;
    }
    if (spine.effectiveAt().isAfter(now)) {
      return OpenState.COMING;
    }
    return inForce.filter(spine::equals).isPresent() ? OpenState.IN_FORCE : OpenState.REPLACED;
  }

  private static List<Wording> wordings(Spine spine, Map<VersionId, List<Wording>> corrections) {
    var wordings = new ArrayList<Wording>();
    wordings.add(new Wording(1, spine.publishedAt(), spine.contentHash()));
    wordings.addAll(corrections.getOrDefault(spine.id(), List.of()));
    return wordings;
  }

  private static OpenHead head(Spine spine, OpenState state, List<Wording> wordings) {
    return new OpenHead(
        spine.id(),
        spine.number(),
        state,
        spine.publishedAt(),
        spine.effectiveOn(),
        spine.effectiveAt(),
        spine.significance(),
        spine.withdrawnAt(),
        wordings,
        wordings.get(wordings.size() - 1));
  }
}
