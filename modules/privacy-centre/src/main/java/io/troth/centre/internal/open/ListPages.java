package io.troth.centre.internal.open;

import io.quarkus.qute.TemplateInstance;
import io.troth.centre.internal.open.OpenPages.Line;
import io.troth.policy.api.open.OpenAddress;
import io.troth.policy.api.open.OpenHead;
import io.troth.policy.api.open.OpenPolicies;
import io.troth.policy.api.open.OpenPolicy;
import io.troth.web.page.Crumb;
import io.troth.web.page.Formats;
import io.troth.web.page.Reader;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;

/** Lists of policies and of versions. */
@ApplicationScoped
class ListPages {

  private final OpenPolicies policies;
  private final Surround surround;

  ListPages(OpenPolicies policies, Surround surround) {
    this.policies = policies;
    this.surround = surround;
  }

  TemplateInstance policies(List<OpenPolicy> all) {
    var reader = surround.visitor().reader();
    var lines = all.stream().map(policy -> line(policy, shown(policy), reader)).toList();
    return new OpenPages.PolicyList(
            surround.shell(reader, reader.lang(), OpenAddress.ALL, Visitor.spoken()),
            surround.links(OpenAddress.ALL, reader.lang(), Visitor.spoken()),
            lines,
            OpenAddress.WELL_KNOWN)
        .setLocale(reader.locale());
  }

  /** The version in force, else the one that comes first, else what there was. */
  private static OpenHead shown(OpenPolicy policy) {
    return policy
        .inForce()
        .or(() -> policy.coming().stream().findFirst())
        .orElseGet(() -> policy.versions().get(0));
  }

  TemplateInstance versions(OpenPolicy policy) {
    var reader = surround.visitor().reader();
    var words = OpenWords.in(reader.locale());
    var path = OpenAddress.versions(policy.slug());
    var title = title(shown(policy), reader);
    return new OpenPages.VersionList(
            surround.shell(reader, reader.lang(), path, Visitor.spoken()),
            surround.links(path, reader.lang(), Visitor.spoken()),
            List.of(new Crumb(words.policies(), OpenAddress.ALL), new Crumb(title, null)),
            words.versionsTitle(title),
            policy.versions().stream().map(head -> line(policy, head, reader)).toList())
        .setLocale(reader.locale());
  }

  private Line line(OpenPolicy policy, OpenHead head, Reader reader) {
    var words = OpenWords.in(reader.locale());
    var before = policy.before(head);
    return new Line(
        title(head, reader),
        policy.address(head).page(),
        OpenAddress.versions(policy.slug()),
        OpenWords.version(head, reader),
        OpenWords.status(head, reader),
        OpenWords.takenBack(head, reader),
        Formats.shortDate(head.effectiveAt(), reader),
        Formats.shortDate(head.publishedAt(), reader),
        before.isEmpty()
            ? words.firstVersion()
            : OpenWords.significance(head.significance(), reader),
        before.map(earlier -> words.fromTo(earlier.number(), head.number())).orElse(null),
        policy.address(head).changes(),
        head.contentHash());
  }

  private String title(OpenHead head, Reader reader) {
    return policies.titles(head).in(reader.locale(), Locale.ENGLISH);
  }
}
