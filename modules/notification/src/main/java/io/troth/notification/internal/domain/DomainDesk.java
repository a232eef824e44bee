package io.troth.notification.internal.domain;

import io.troth.kernel.CommonProblem;
import io.troth.kernel.Problem;
import io.troth.notification.api.SenderDomains;
import io.troth.notification.internal.domain.DomainShelf.Stored;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Lets a tenant send from a domain of its own. */
@Singleton
class DomainDesk implements SenderDomains {

  private final DomainShelf shelf;
  private final DomainCheck check;
  private final Letterhead letterhead;
  private final Platform platform;

  DomainDesk(DomainShelf shelf, DomainCheck check, Letterhead letterhead, Platform platform) {
    this.shelf = shelf;
    this.check = check;
    this.letterhead = letterhead;
    this.platform = platform;
  }

  @Override
  public Optional<SenderDomain> current() {
    return shelf.find().map(DomainDesk::view);
  }

  @Override
  public SenderDomain choose(String typed) {
    var domain =
        DomainName.parse(typed)
            .filter(name -> !name.isWithin(platform.domain()))
            .orElseThrow(
                () ->
                    Problem.at(
                        CommonProblem.INVALID_INPUT,
                        "domain",
                        "No mail can come from this.",
                        "a domain of yours such as example.org, two to eight labels, at most 180"
                            + " characters"));
    shelf.choose(domain);
    letterhead.changed();
    return require();
  }

  @Override
  public SenderDomain check() {
    var stored = shelf.find().orElseThrow(DomainShelf::noDomain);
    shelf.checked(stored.row().domain(), check.ask(stored.wishes()));
    letterhead.changed();
    return require();
  }

  @Override
  public SenderDomain rotate() {
    shelf.rotate();
    return require();
  }

  @Override
  public void giveUp() {
    shelf.giveUp();
    letterhead.changed();
  }

  private SenderDomain require() {
    return current().orElseThrow(DomainShelf::noDomain);
  }

  private static SenderDomain view(Stored stored) {
    var row = stored.row();
    return new SenderDomain(
        row.domain(),
        Wish.bounceDomain(row.domain()),
        row.usable(),
        row.chosenAt(),
        row.checkedAt(),
        stored.wishes().stream().map(wish -> view(wish, stored.finding(wish))).toList());
  }

  private static DnsRecord view(Wish wish, Finding finding) {
    return new DnsRecord(
        wish.use(),
        wish.name(),
        wish.type().name(),
        wish.value(),
        finding.state(),
        finding.seen(),
        wish.keepUntil());
  }
}
