package io.troth.consent.internal.receipt;

import static io.troth.policy.api.linked.Nodes.moment;
import static io.troth.policy.api.linked.Nodes.node;

import io.troth.consent.internal.receipt.Deed.About;
import io.troth.policy.api.linked.Dpv;
import java.util.List;
import java.util.Map;

/** The text that was shown, as a node of linked data. */
final class ShownNotice {

  private ShownNotice() {}

  static Map<String, Object> of(Deed deed, About about) {
    var type = Dpv.notice(about.kind());
    var notice =
        node(
            deed.publisher().base() + about.address().page(),
            Terms.status(deed.type()).isPresent() ? List.of("dpv:ConsentNotice", type) : type);
    notice.put("dct:identifier", about.version().contentHash());
    notice.put("dct:language", deed.language());
    notice.put("dct:issued", moment(about.version().publishedAt()));
    return notice;
  }
}
