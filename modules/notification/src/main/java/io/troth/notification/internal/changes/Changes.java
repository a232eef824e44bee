package io.troth.notification.internal.changes;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.BackPressureStrategy;
import io.smallrye.mutiny.subscription.MultiEmitter;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.troth.eventbus.EventLog;
import io.troth.eventbus.LogSlice.Facts;
import io.troth.kernel.Actor;
import io.troth.kernel.CommonProblem;
import io.troth.kernel.Problem;
import io.troth.notification.api.ChangesProblem;
import io.troth.tenancy.CurrentActor;
import io.troth.tenancy.CurrentTenant;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Answers those who follow what happens: at once, when something does, or after a while. */
@Singleton
final class Changes {

  private final EventLog log;
  private final Followers followers;
  private final CurrentActor caller;
  private final CurrentTenant tenant;
  private final ChangeSettings settings;

  Changes(
      EventLog log,
      Followers followers,
      CurrentActor caller,
      CurrentTenant tenant,
      ChangeSettings settings) {
    this.log = log;
    this.followers = followers;
    this.caller = caller;
    this.tenant = tenant;
    this.settings = settings;
  }

  /** One event of a stream: a fact, or that nothing happened. */
  record Told(String kind, String cursor, String data) {

    static Told beat(ChangesText text, long place) {
      return new Told("beat", text.cursor(place), "{}");
    }
  }

  /**
   * A part of what happened, as JSON.
   *
   * @param wait how long to wait when there is nothing
   */
  Uni<String> poll(Wish wish, Duration wait, int limit) {
    var key = key();
    var types = wish.typesAmong(Set.copyOf(log.types()));
    var text = text();
    var facts = read(begin(wish, text), types, limit);
    if (!facts.facts().isEmpty() || wait.isZero()) {
      return Uni.createFrom().item(text.page(facts));
    }
    followers.requireRoom(key);
    return Uni.createFrom()
        .emitter(
            emitter -> {
              var ear = new PollEar(text, emitter, limit);
              var follower = new Follower(text.tenant(), key, types, wait, facts.upTo(), ear);
              emitter.onTermination(() -> followers.leave(follower));
              followers.join(follower);
            });
  }

  /** What happens, without end. */
  Multi<Told> stream(Wish wish) {
    var key = key();
    var types = wish.typesAmong(Set.copyOf(log.types()));
    followers.requireRoom(key);
    var text = text();
    var place = begin(wish, text);
    read(place, types, 1);
    return Multi.createFrom()
        .emitter(
            emitter -> {
              emitter.emit(Told.beat(text, place));
              var ear = new StreamEar(text, emitter);
              var follower = new Follower(text.tenant(), key, types, settings.beat(), place, ear);
              emitter.onTermination(() -> followers.leave(follower));
              followers.join(follower);
            },
            BackPressureStrategy.BUFFER);
  }

  private ChangesText text() {
    return new ChangesText(tenant.require());
  }

  private long begin(Wish wish, ChangesText text) {
    if (wish.isFromTheOldest()) {
      return log.oldest();
    }
    return wish.isFromNow() ? log.newest() : wish.place(text);
  }

  private Facts read(long place, Set<String> types, int limit) {
    if (log.after(place, types, limit) instanceof Facts facts) {
      return facts;
    }
    throw Problem.of(
        ChangesProblem.CURSOR_EXPIRED, "Facts that follow this cursor may have been missed.");
  }

  private UUID key() {
    var actor = caller.get();
    if (actor.kind() != Actor.Kind.API_KEY) {
      throw Problem.of(CommonProblem.FORBIDDEN, "This is for servers, by an API key.");
    }
    return UUID.fromString(actor.id());
  }

  /** Waits for one answer. */
  private record PollEar(ChangesText text, UniEmitter<? super String> emitter, int limit)
      implements Follower.Ear {

    @Override
    public boolean isFree() {
      return true;
    }

    @Override
    public boolean facts(Facts facts) {
      emitter.complete(text.page(facts.first(limit)));
      return false;
    }

    @Override
    public boolean nothing(long place) {
      emitter.complete(text.page(new Facts(List.of(), place, false)));
      return false;
    }

    @Override
    public void end(long place) {
      nothing(place);
    }
  }

  /** Is told one fact after the other, no faster than it listens. */
  private record StreamEar(ChangesText text, MultiEmitter<? super Told> emitter)
      implements Follower.Ear {

    @Override
    public boolean isFree() {
      return emitter.requested() > 0;
    }

    @Override
    public boolean facts(Facts facts) {
      facts
          .facts()
          .forEach(
              placed ->
                  emitter.emit(
                      new Told(
                          "change", text.cursor(placed.place()), placed.fact().toCloudEvent())));
      return true;
    }

    @Override
    public boolean nothing(long place) {
      if (isFree()) {
        emitter.emit(Told.beat(text, place));
      }
      return true;
    }

    @Override
    public void end(long place) {
      emitter.complete();
    }
  }
}
