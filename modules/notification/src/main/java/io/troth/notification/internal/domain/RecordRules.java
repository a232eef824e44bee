package io.troth.notification.internal.domain;

import io.troth.notification.api.SenderDomains.RecordState;
import io.troth.notification.internal.mail.HeaderText;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;

/** Whether what stands at a name does what it should. Pure. */
final class RecordRules {

  private static final int SEEN = 500;
  private static final String SPF = "v=spf1";
  private static final String DMARC = "v=dmarc1";
  private static final List<String> POLICIES = List.of("none", "quarantine", "reject");

  private RecordRules() {}

  /**
   * @param values everything of the record's type at its name, at least one
   */
  static Finding judge(Wish wish, List<String> values) {
    return switch (wish.use()) {
      case SPF -> spf(wish.mark(), values);
      case DKIM -> dkim(wish.mark(), values);
      case DMARC -> dmarc(values);
      case BOUNCES -> bounces(wish.mark(), values);
    };
  }

  /** Two of them are an error to every receiver (RFC 7208 §4.5), and +all lets anybody send. */
  private static Finding spf(String include, List<String> values) {
    var ours = values.stream().filter(RecordRules::isSpf).toList();
    if (ours.isEmpty()) {
      return new Finding(RecordState.MISSING, "");
    }
    var terms = Arrays.asList(ours.get(0).toLowerCase(Locale.ROOT).split("\\s+"));
    var wanted = "include:" + include.toLowerCase(Locale.ROOT);
    var right =
        ours.size() == 1
            && (terms.contains(wanted) || terms.contains("+" + wanted))
            && !terms.contains("all")
            && !terms.contains("+all");
    return found(right, ours);
  }

  private static boolean isSpf(String value) {
    var text = value.toLowerCase(Locale.ROOT);
    return text.equals(SPF) || text.startsWith(SPF + " ");
  }

  private static Finding dkim(String key, List<String> values) {
    Predicate<String> isOurs =
        value -> {
          var tags = tags(value);
          return key.equals(tags.get("p"))
              && "DKIM1".equals(tags.getOrDefault("v", "DKIM1"))
              && "rsa".equals(tags.getOrDefault("k", "rsa"));
        };
    return found(values.stream().anyMatch(isOurs), values);
  }

  private static Finding dmarc(List<String> values) {
    var policies =
        values.stream()
            .filter(value -> value.strip().toLowerCase(Locale.ROOT).startsWith(DMARC))
            .toList();
    if (policies.isEmpty()) {
      return new Finding(RecordState.MISSING, "");
    }
    var said = tags(policies.get(0)).getOrDefault("p", "").toLowerCase(Locale.ROOT);
    return found(policies.size() == 1 && POLICIES.contains(said), policies);
  }

  /** Another host beside ours would swallow some of what comes back. */
  private static Finding bounces(String host, List<String> values) {
    var wanted = host.toLowerCase(Locale.ROOT);
    return found(values.stream().allMatch(value -> value.endsWith(" " + wanted)), values);
  }

  private static Finding found(boolean right, List<String> values) {
    return new Finding(
        right ? RecordState.FOUND : RecordState.DIFFERENT,
        HeaderText.clean(String.join(" | ", values), SEEN));
  }

  /** A list of tags (RFC 6376 §3.2); blanks within a value mean nothing. */
  private static Map<String, String> tags(String value) {
    var tags = new HashMap<String, String>();
    for (var part : value.split(";")) {
      var sign = part.indexOf('=');
      if (sign > 0) {
        tags.putIfAbsent(
            part.substring(0, sign).strip(), part.substring(sign + 1).replaceAll("\\s+", ""));
      }
    }
    return tags;
  }
}
