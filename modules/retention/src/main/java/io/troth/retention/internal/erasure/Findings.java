package io.troth.retention.internal.erasure;

import io.troth.personaldata.PersonalDataHolder;
import io.troth.retention.api.Certificate.Content;
import io.troth.retention.api.Certificate.Gone;
import io.troth.retention.api.Certificate.Kept;
import io.troth.retention.api.Certificate.Outside;
import io.troth.retention.api.Certificate.Room;
import io.troth.retention.internal.erasure.RecordStatements.RoomRemains;
import io.troth.retention.internal.erasure.RecordStatements.Told;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Gathers from the records what a certificate says. */
@Singleton
final class Findings {

  private final RecordStatements records;
  private final Rooms rooms;
  private final ErasureSettings settings;

  Findings(RecordStatements records, Rooms rooms, ErasureSettings settings) {
    this.records = records;
    this.rooms = rooms;
    this.settings = settings;
  }

  Content of(ErasureRow erasure, Instant now) {
    var id = erasure.id();
    var steps = records.steps(id);
    return new Content(
        records.people(id).stream().map(Object::toString).toList(),
        erasure.ground().provision(),
        erasure.askedAt(),
        erasure.begunAt().orElse(now),
        erasure.keyDestroyedAt(),
        erasure.keyPrint(),
        erasure.journalPosition().orElse(0L),
        rooms.all().stream().map(holder -> room(id, holder, steps, now)).toList(),
        kept(records.remains(id)),
        records.told(id).stream().map(Findings::outside).toList(),
        lastBackup(steps.getOrDefault(Steps.KEY, now)),
        records.returns(id),
        now);
  }

  private Room room(
      UUID erasure, PersonalDataHolder holder, Map<String, Instant> steps, Instant now) {
    return new Room(
        holder.id(),
        holder.title(),
        steps.getOrDefault(Steps.ROOM + holder.id(), now),
        records.gone(erasure).stream()
            .filter(gone -> gone.room().equals(holder.id()))
            .map(gone -> new Gone(gone.erased().what(), gone.erased().count()))
            .toList());
  }

  /** What rooms keep of several pseudonyms of the person is said once. */
  private static List<Kept> kept(List<RoomRemains> all) {
    var kinds = new LinkedHashMap<String, Kept>();
    for (var one : all) {
      kinds.merge(one.room() + "/" + one.remains().what(), kept(one), Findings::together);
    }
    return List.copyOf(kinds.values());
  }

  private static Kept kept(RoomRemains one) {
    var remains = one.remains();
    return new Kept(
        one.room(),
        remains.what(),
        remains.count(),
        remains.ground(),
        remains.reason(),
        remains.until());
  }

  private static Kept together(Kept one, Kept other) {
    var until = one.until().flatMap(end -> other.until().map(more -> later(end, more)));
    return new Kept(
        one.room(), one.what(), one.count() + other.count(), one.ground(), one.reason(), until);
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  private static Outside outside(Told told) {
    return new Outside(told.place(), told.title(), told.answer(), told.detail(), told.at());
  }

  private Instant lastBackup(Instant destroyed) {
    return destroyed.atZone(ZoneOffset.UTC).plus(settings.backupsKeptFor()).toInstant();
  }
}
