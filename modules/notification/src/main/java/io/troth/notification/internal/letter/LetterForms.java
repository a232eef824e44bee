package io.troth.notification.internal.letter;

import io.troth.kernel.TenantId;
import io.troth.notification.api.LetterBrand;
import io.troth.notification.api.LetterKind;
import io.troth.notification.api.LetterText;
import io.troth.notification.internal.letter.LetterStatements.Heads;
import io.troth.notification.internal.letter.LetterStatements.Key;
import io.troth.tenancy.CurrentTenant;
import jakarta.inject.Singleton;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Words of mails, read once for every revision. Which revision counts is asked at most every few
 * seconds; this replica knows at once what was saved on it.
 */
@Singleton
final class LetterForms {

  /** How long another replica may go on writing in the words of before. */
  private static final Duration FRESH = Duration.ofSeconds(5);

  private static final int KEPT = 1_000;

  private final LetterStatements letters;
  private final BrandStatements brands;
  private final FormArchive archive;
  private final CurrentTenant tenant;
  private final TransactionSynchronizationRegistry transaction;
  private final InstantSource clock;
  private final Map<TenantId, Known> known = new ConcurrentHashMap<>();
  private final Map<Place, LetterForm> read = new Shelf();
  private final AtomicLong reads = new AtomicLong();

  LetterForms(
      LetterStatements letters,
      BrandStatements brands,
      FormArchive archive,
      CurrentTenant tenant,
      TransactionSynchronizationRegistry transaction,
      InstantSource clock) {
    this.letters = letters;
    this.brands = brands;
    this.archive = archive;
    this.tenant = tenant;
    this.transaction = transaction;
    this.clock = clock;
  }

  private record Known(Heads heads, long brand, Instant at) {}

  private record Place(TenantId tenant, Key key, long revision, long brand) {}

  /** The form in which the current tenant's mails of a kind are written now. */
  LetterForm current(LetterKind kind, Locale language) {
    var owner = tenant.require();
    var now = known(owner);
    var key = new Key(kind, language);
    var place = new Place(owner, key, now.heads().of(key), now.brand());
    LetterForm form;
    synchronized (read) {
      form = read.get(place);
    }
    return form == null ? read(place) : form;
  }

  /** The form of words that are only tried. */
  LetterForm tried(LetterKind kind, Locale language, LetterText text) {
    return LetterForm.read(kind, language, text, brand(brands.current().brand(), language), "");
  }

  /** What the present transaction saves counts in the next mail of this replica. */
  void forgetAfterCommit() {
    var owner = tenant.require();
    transaction.registerInterposedSynchronization(
        new Synchronization() {
          @Override
          public void beforeCompletion() {}

          @Override
          public void afterCompletion(int status) {
            known.remove(owner);
          }
        });
  }

  /** How often words were read, for tests. */
  long reads() {
    return reads.get();
  }

  private Known known(TenantId owner) {
    var found = known.get(owner);
    var now = clock.instant();
    if (found != null && !now.isBefore(found.at()) && now.isBefore(found.at().plus(FRESH))) {
      return found;
    }
    var fresh = new Known(letters.heads(), brands.current().revision(), now);
    if (known.size() >= KEPT) {
      known.clear();
    }
    known.put(owner, fresh);
    return fresh;
  }

  private LetterForm read(Place place) {
    var kind = place.key().kind();
    var language = place.key().language();
    var saved = letters.revision(place.key(), place.revision());
    var text =
        saved
            .filter(each -> !each.ours())
            .map(each -> each.text())
            .orElseGet(() -> OurLetters.text(kind, language));
    var brand = brand(brands.revision(place.brand()).brand(), language);
    var hash =
        archive.keep(
            new FormArchive.Made(
                kind, language.toLanguageTag(), place.revision(), place.brand(), text, brand));
    reads.incrementAndGet();
    var form = LetterForm.read(kind, language, text, brand, hash);
    synchronized (read) {
      read.put(place, form);
    }
    return form;
  }

  /** Without what stands in mails of other languages. */
  private static LetterBrand brand(LetterBrand brand, Locale language) {
    var tag = language.toLanguageTag();
    var imprint = brand.imprints().get(tag);
    return new LetterBrand(
        brand.mark(), brand.accent(), imprint == null ? Map.of() : Map.of(tag, imprint));
  }

  /** Forgets what was used least recently. */
  private static final class Shelf extends LinkedHashMap<Place, LetterForm> {
    private static final long serialVersionUID = 1L;

    Shelf() {
      super(16, 0.75f, true);
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<Place, LetterForm> eldest) {
      return size() > KEPT;
    }
  }
}
