package io.troth.consent.internal.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.time.temporal.ChronoUnit.MILLIS;

import io.troth.consent.api.ActType;
import io.troth.consent.api.ActView;
import io.troth.consent.api.ActView.Circumstances;
import io.troth.consent.api.ConsentProblem;
import io.troth.consent.api.Devices;
import io.troth.consent.internal.facts.NewFile;
import io.troth.consent.internal.facts.PersonFile;
import io.troth.consent.internal.facts.PersonFiles;
import io.troth.kernel.CommonProblem;
import io.troth.kernel.Problem;
import io.troth.kernel.SubjectRef;
import io.troth.tenant.api.TenantKeys;
import io.troth.tenant.api.TenantKeys.Purpose;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * Keeps devices. A link copies what the device did into the person's row and says so in both
 * ledgers; the end of it takes the copy away. The device is always locked before the person.
 */
@ApplicationScoped
class DeviceBook implements Devices {

  private static final int SECRET_BYTES = 32;
  private static final int SECRET_LENGTH = 43;
  private static final int MOST_LINKS = 50;
  private static final String SCREEN = "device-link";

  private final PersonFiles files;
  private final Pen pen;
  private final TenantKeys keys;
  private final InstantSource clock;
  private final SecureRandom random = new SecureRandom();

  DeviceBook(PersonFiles files, Pen pen, TenantKeys keys, InstantSource clock) {
    this.files = files;
    this.pen = pen;
    this.keys = keys;
    this.clock = clock;
  }

  @Override
  @Transactional
  public Registered register() {
    var bytes = new byte[SECRET_BYTES];
    random.nextBytes(bytes);
    var secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    var device = new SubjectRef(pen.nextId());
    files.open(List.of(new NewFile(PersonFile.ofVisitor(device, now()), lookup(secret))));
    return new Registered(device, secret);
  }

  @Override
  public Optional<SubjectRef> find(String secret) {
    return secret.length() == SECRET_LENGTH
        ? files.find(lookup(secret)).filter(PersonFile::isVisitor).map(PersonFile::subject)
        : Optional.empty();
  }

  @Override
  public Optional<SubjectRef> personOf(SubjectRef device) {
    return files.find(device).flatMap(PersonFile::person);
  }

  @Override
  @Transactional
  public void link(SubjectRef device, SubjectRef person) {
    var visitor = visitor(device);
    if (visitor.person().filter(person::equals).isPresent()) {
      return;
    }
    if (visitor.person().isPresent()) {
      throw Problem.of(
          ConsentProblem.DEVICE_LINKED,
          "Somebody else uses this device: that link has to be ended first.");
    }
    var holder = files.lock(person);
    if (holder.isVisitor()) {
      throw unknown();
    }
    if (holder.companions().size() >= MOST_LINKS) {
      throw Problem.of(
          ConsentProblem.ACT_NOT_POSSIBLE,
          "There are " + MOST_LINKS + " linked devices already: end a link first.");
    }
    var now = holder.asOf(visitor.asOf(now()));
    files.saveJoined(
        visitor.linkedTo(Optional.of(person)).afterActs(1),
        holder.with(visitor.asCompanion(now)).afterActs(1));
    publish(ActType.DEVICE_LINKED, visitor, holder, now);
  }

  @Override
  @Transactional
  public void unlink(SubjectRef device, SubjectRef person) {
    var visitor = visitor(device);
    if (visitor.person().filter(person::equals).isEmpty()) {
      throw unknown();
    }
    var holder = files.lock(person);
    var now = holder.asOf(visitor.asOf(now()));
    files.saveJoined(
        visitor.linkedTo(Optional.empty()).afterActs(1), holder.without(device).afterActs(1));
    publish(ActType.DEVICE_UNLINKED, visitor, holder, now);
  }

  private void publish(ActType type, PersonFile visitor, PersonFile holder, Instant now) {
    pen.publish(
        List.of(
            Entry.linking(act(type, visitor, now), visitor.lastOrdinal() + 1, holder.subject()),
            Entry.linking(act(type, holder, now), holder.lastOrdinal() + 1, visitor.subject())));
  }

  private ActView act(ActType type, PersonFile file, Instant now) {
    return new ActView(
        pen.nextId(),
        file.subject(),
        type,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        now,
        now,
        pen.actor(),
        Circumstances.on(SCREEN));
  }

  private PersonFile visitor(SubjectRef device) {
    var file = files.lock(device);
    if (!file.isVisitor()) {
      throw unknown();
    }
    return file;
  }

  private static Problem unknown() {
    return Problem.of(CommonProblem.NOT_FOUND, "There is no such device, or no such link.");
  }

  private byte[] lookup(String secret) {
    return keys.mac(Purpose.LOOKUP, ("device-secret\0" + secret).getBytes(UTF_8));
  }

  private Instant now() {
    return clock.instant().truncatedTo(MILLIS);
  }
}
