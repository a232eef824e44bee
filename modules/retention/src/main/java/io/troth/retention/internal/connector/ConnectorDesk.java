package io.troth.retention.internal.connector;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.time.temporal.ChronoUnit.MILLIS;

import io.troth.eventbus.Events;
import io.troth.kernel.CommonProblem;
import io.troth.kernel.Page;
import io.troth.kernel.PageRequest;
import io.troth.kernel.Problem;
import io.troth.kernel.SubjectRef;
import io.troth.kernel.UniqueIds;
import io.troth.retention.api.ConnectorTarget.Webhook;
import io.troth.retention.api.Connectors;
import io.troth.retention.api.event.ConnectorChanged;
import io.troth.retention.api.event.ConnectorChanged.Change;
import io.troth.web.Cursor;
import io.troth.web.EntityTags;
import io.troth.web.outbound.SigningSecret;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Adds, changes, tries and forgets connectors. */
@ApplicationScoped
class ConnectorDesk implements Connectors {

  private static final Duration OVERLAP = Duration.ofHours(24);
  private static final int MOST_OPEN = 100;
  private static final String LIST = "errands";
  private static final UUID LAST = new UUID(-1L, -1L);

  private final ConnectorStatements rows;
  private final ErrandStatements errands;
  private final ConnectorRules rules;
  private final Locker locker;
  private final Trials trials;
  private final Events events;
  private final UniqueIds ids;
  private final InstantSource clock;

  ConnectorDesk(
      ConnectorStatements rows,
      ErrandStatements errands,
      ConnectorRules rules,
      Locker locker,
      Trials trials,
      Events events,
      UniqueIds ids,
      InstantSource clock) {
    this.rows = rows;
    this.errands = errands;
    this.rules = rules;
    this.locker = locker;
    this.trials = trials;
    this.events = events;
    this.ids = ids;
    this.clock = clock;
  }

  @Override
  @Transactional
  public List<ConnectorView> list() {
    return rows.all().stream().map(this::view).toList();
  }

  @Override
  @Transactional
  public ConnectorView find(UUID id) {
    return view(rows.find(id).orElseThrow(ConnectorDesk::none));
  }

  @Override
  @Transactional
  public Added add(ConnectorDraft draft) {
    rules.check(draft, true);
    if (rows.all().size() >= MOST) {
      throw Problem.of(
          CommonProblem.CONFLICT,
          "There are %d connectors, as many as there may be.".formatted(MOST));
    }
    var id = ids.next();
    var secret =
        draft.target() instanceof Webhook
            ? Optional.of(SigningSecret.random())
            : Optional.<SigningSecret>empty();
    var bytes =
        secret
            .map(SigningSecret::bytes)
            .orElseGet(() -> draft.password().orElseThrow().getBytes(UTF_8));
    rows.add(
        new Connector(
            id,
            draft.name().strip(),
            draft.target(),
            true,
            draft.days(),
            locker.lock(id, bytes),
            Optional.empty(),
            Optional.empty(),
            0,
            now()));
    tell(id, Change.ADDED);
    return new Added(find(id), secret.map(SigningSecret::text));
  }

  @Override
  @Transactional
  public ConnectorView change(UUID id, long version, ConnectorDraft draft) {
    var known = lock(id);
    EntityTags.requireCurrent(version, known.version());
    if (known.target().getClass() != draft.target().getClass()) {
      throw Problem.of(CommonProblem.CONFLICT, "A server does not become a database.");
    }
    rules.check(draft, false);
    var changed = known.with(draft.name().strip(), draft.target(), draft.days());
    rows.save(
        draft
            .password()
            .filter(any -> known.isDatabase())
            .map(
                word ->
                    changed.sealedBy(
                        locker.lock(id, word.getBytes(UTF_8)), Optional.empty(), Optional.empty()))
            .orElse(changed));
    tell(id, Change.EDITED);
    return find(id);
  }

  @Override
  @Transactional
  public ConnectorView turn(UUID id, boolean on) {
    var known = lock(id);
    if (known.on() != on) {
      rows.save(known.turned(on));
      tell(id, on ? Change.SWITCHED_ON : Change.SWITCHED_OFF);
    }
    return find(id);
  }

  @Override
  @Transactional
  public Added renewSecret(UUID id) {
    var known = lock(id);
    var now = now();
    if (known.isDatabase()) {
      throw Problem.of(CommonProblem.CONFLICT, "A database has a password, which is edited.");
    }
    if (known.earlierUntil().filter(now::isBefore).isPresent()) {
      throw Problem.of(
          CommonProblem.CONFLICT, "An earlier secret still signs. Wait until it has ended.");
    }
    var secret = SigningSecret.random();
    rows.save(
        known.sealedBy(
            locker.lock(id, secret.bytes()),
            Optional.of(known.wrapped()),
            Optional.of(now.plus(OVERLAP))));
    tell(id, Change.SECRET_RENEWED);
    return new Added(find(id), Optional.of(secret.text()));
  }

  @Override
  @Transactional
  public void remove(UUID id) {
    lock(id);
    var waiting = errands.count(id, ErrandState.WAITING);
    if (waiting > 0) {
      throw Problem.of(
          CommonProblem.CONFLICT,
          "Erasures wait for its answer: %d. Remove it when they are over.".formatted(waiting));
    }
    rows.remove(id);
    tell(id, Change.REMOVED);
  }

  /** Outside of a transaction: the other side may take its time. */
  @Override
  public List<Finding> test(UUID id) {
    return trials.test(id);
  }

  @Override
  public List<Finding> dryRun(UUID id, SubjectRef person) {
    return trials.dryRun(id, person);
  }

  @Override
  @Transactional
  public Page<Errand> errands(UUID id, PageRequest page) {
    var before = page.after().map(cursor -> Cursor.decodeId(LIST, cursor)).orElse(LAST);
    var found = errands.ofConnector(id, before, page.limit() + 1);
    return Page.cut(found, page.limit(), one -> Cursor.encode(LIST, one.id().toString()));
  }

  @Override
  @Transactional
  public List<Errand> open() {
    return errands.open(MOST_OPEN);
  }

  @Override
  @Transactional
  public long overdue() {
    return errands.overdue();
  }

  private Connector lock(UUID id) {
    return rows.lock(id).orElseThrow(ConnectorDesk::none);
  }

  static Problem none() {
    return Problem.of(CommonProblem.NOT_FOUND, "There is no such connector.");
  }

  private void tell(UUID id, Change change) {
    events.publish(new ConnectorChanged(id, change));
  }

  private ConnectorView view(Connector one) {
    return new ConnectorView(
        one.id(),
        one.name(),
        one.target(),
        one.on(),
        one.days(),
        one.version(),
        one.createdAt(),
        one.earlierUntil().filter(now()::isBefore),
        errands.count(one.id(), ErrandState.WAITING),
        errands.count(one.id(), ErrandState.OVERDUE));
  }

  private Instant now() {
    return clock.instant().truncatedTo(MILLIS);
  }
}
