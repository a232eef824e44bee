package io.troth.policy.internal.export;

import io.troth.policy.api.LocalText;
import io.troth.policy.api.open.OpenAddress;
import io.troth.policy.api.open.OpenHead;
import io.troth.policy.api.open.OpenPolicy;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * What a tenant promises, in one small document at an address that can be guessed, as {@code
 * security.txt} does for weaknesses. Pure.
 */
final class CommitmentsList {

  private static final int FORMAT = 1;

  private final Site site;
  private final Function<OpenHead, LocalText> titles;

  private CommitmentsList(Site site, Function<OpenHead, LocalText> titles) {
    this.site = site;
    this.titles = titles;
  }

  static Map<String, Object> of(
      List<OpenPolicy> policies, Function<OpenHead, LocalText> titles, Site site) {
    var list = new CommitmentsList(site, titles);
    var fields = new LinkedHashMap<String, Object>();
    fields.put("format", FORMAT);
    fields.put("publisher", site.name());
    fields.put("canonical", site.at(OpenAddress.WELL_KNOWN));
    fields.put("contact", site.at("/privacy/contact"));
    fields.put("policies", policies.stream().map(list::policy).toList());
    return fields;
  }

  private Map<String, Object> policy(OpenPolicy policy) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("slug", policy.slug());
    fields.put("kind", policy.kind().name());
    fields.put("versions", site.at(OpenAddress.versions(policy.slug())));
    policy.inForce().ifPresent(head -> fields.put("inForce", version(policy, head)));
    fields.put("coming", policy.coming().stream().map(head -> version(policy, head)).toList());
    return fields;
  }

  private Map<String, Object> version(OpenPolicy policy, OpenHead head) {
    var address = policy.address(head);
    var fields = new LinkedHashMap<String, Object>();
    fields.put("version", head.number());
    if (head.isCorrected()) {
      fields.put("revision", head.wording().revision());
    }
    fields.put("title", new TreeMap<>(titles.apply(head).byLanguage()));
    fields.put("publishedAt", head.publishedAt().toString());
    fields.put("effectiveOn", head.effectiveOn().toString());
    fields.put("sha256", head.contentHash());
    fields.put("text", site.at(address.page()));
    fields.put("json", site.at(address.json()));
    fields.put("jsonld", site.at(address.jsonLd()));
    fields.put("pdf", site.at(address.page() + ".pdf"));
    return fields;
  }
}
