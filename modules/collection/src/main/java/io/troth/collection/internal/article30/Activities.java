package io.troth.collection.internal.article30;

import io.troth.collection.api.Inventory;
import io.troth.collection.api.Inventory.Listed;
import io.troth.collection.api.ProcessingRecords;
import io.troth.kernel.law.LawPack;
import io.troth.policy.api.CommitmentKind;
import io.troth.policy.api.Commitments;
import io.troth.policy.api.Commitments.Category;
import io.troth.policy.api.Commitments.Purpose;
import io.troth.policy.api.PolicyKind;
import io.troth.policy.api.PolicyScope.Audience;
import io.troth.policy.api.PolicyTimeline;
import io.troth.policy.api.PromiseBoard;
import io.troth.policy.api.PromiseBoard.Place;
import io.troth.policy.api.Timelines;
import io.troth.tenancy.CurrentTenant;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Makes the records out of what is promised, listed and measured. */
@Singleton
class Activities implements ProcessingRecords {

  private final Timelines timelines;
  private final Inventory inventory;
  private final PromiseBoard board;
  private final CurrentTenant tenant;
  private final InstantSource clock;

  Activities(
      Timelines timelines,
      Inventory inventory,
      PromiseBoard board,
      CurrentTenant tenant,
      InstantSource clock) {
    this.timelines = timelines;
    this.inventory = inventory;
    this.board = board;
    this.tenant = tenant;
    this.clock = clock;
  }

  /** A version in force. */
  private record InForce(PolicyTimeline line, int number, Commitments commitments) {

    String name() {
      return line.slug() + ":" + number;
    }

    /** Who speaks to organisations processes for them. */
    boolean onBehalf() {
      return line.kind() == PolicyKind.PROCESSING_AGREEMENT
          || commitments.scope().audience().contains(Audience.ORGANISATIONS);
    }

    boolean onOwnAccount() {
      return line.kind() != PolicyKind.PROCESSING_AGREEMENT;
    }
  }

  @Override
  public Register controller() {
    return register(InForce::onOwnAccount);
  }

  @Override
  public Register processor() {
    return register(InForce::onBehalf);
  }

  private Register register(Predicate<InForce> which) {
    var now = clock.instant();
    var versions = timelines.all().stream().flatMap(line -> inForce(line, now).stream()).toList();
    var chosen = versions.stream().filter(which).toList();
    var listed =
        inventory.all().stream()
            .collect(Collectors.toMap(one -> one.item().id(), one -> one, (a, b) -> a));
    return new Register(
        tenant.profile().orElseThrow().name(),
        versions.stream()
            .flatMap(version -> version.commitments().dataProtectionOfficer().stream())
            .distinct()
            .toList(),
        chosen.stream()
            .flatMap(
                version ->
                    version.commitments().purposes().stream()
                        .map(purpose -> activity(version, purpose, listed)))
            .toList(),
        security(chosen.stream().map(InForce::name).collect(Collectors.toSet())::contains));
  }

  private static Optional<InForce> inForce(PolicyTimeline line, Instant now) {
    return line.inForce(now)
        .map(version -> new InForce(line, version.number(), version.commitments()));
  }

  private static Activity activity(InForce version, Purpose purpose, Map<String, Listed> listed) {
    var all = version.commitments();
    return new Activity(
        purpose.id(),
        words(purpose.name()),
        purpose.basis(),
        version.name(),
        all.scope().audience(),
        all.categories().stream()
            .filter(category -> purpose.categories().contains(category.id()))
            .map(category -> data(all, category, purpose, listed))
            .toList(),
        all.recipients().stream()
            .filter(recipient -> purpose.recipients().contains(recipient.id()))
            .map(Activities::recipient)
            .toList());
  }

  private static Data data(
      Commitments all, Category category, Purpose purpose, Map<String, Listed> listed) {
    var item = Optional.ofNullable(listed.get(category.id())).map(Listed::item);
    var needed = item.flatMap(known -> known.needed(purpose.id()));
    var places = new ArrayList<>(new TreeSet<>(category.storedIn()));
    return new Data(
        category.id(),
        words(category.name()),
        plain(category.kind()),
        needed.map(fields -> List.copyOf(new TreeSet<>(fields))).orElse(List.of()),
        List.copyOf(new TreeSet<>(category.sources())),
        places.isEmpty() ? item.map(known -> known.storedIn()).orElse(List.of()) : places,
        limits(all, category));
  }

  private static List<String> limits(Commitments all, Category category) {
    return all.retention().stream()
        .filter(kept -> kept.category().equals(category.id()))
        .map(
            kept ->
                "%s from %s, then %s"
                    .formatted(
                        kept.keep(),
                        kept.on().map(Object::toString).orElseGet(() -> plain(kept.trigger())),
                        plain(kept.action())))
        .toList();
  }

  private static Recipient recipient(Commitments.Recipient recipient) {
    return new Recipient(
        words(recipient.name()),
        plain(recipient.role()),
        recipient.country(),
        !LawPack.current().isInEea(recipient.country()),
        recipient.safeguard());
  }

  private List<Measure> security(Predicate<String> ofVersion) {
    return board.read().stream()
        .filter(version -> version.place() == Place.IN_FORCE)
        .filter(version -> ofVersion.test(version.slug() + ":" + version.number()))
        .flatMap(
            version ->
                version.lines().stream()
                    .filter(line -> line.promised().key().kind() == CommitmentKind.PROTECTION)
                    .map(
                        line ->
                            new Measure(
                                line.promised().key().id(),
                                plain(line.state()),
                                version.slug() + ":" + version.number())))
        .toList();
  }

  private static String words(io.troth.policy.api.LocalText text) {
    return text.in(Locale.ENGLISH, Locale.GERMAN);
  }

  private static String plain(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
