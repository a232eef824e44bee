package io.troth.consent.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * One policy and one person.
 *
 * @param versions in order of publication and of effective date
 * @param facts of the person, oldest first, beginning with how the person came
 */
public record Story(List<Version> versions, List<Fact> facts) {

  public Story {
    versions = List.copyOf(versions);
    facts = facts.stream().sorted(Comparator.comparing(Fact::at)).toList();
  }

  /** What a place knows whose clock shows this. */
  public Story knownAt(Instant now) {
    return new Story(versions, facts.stream().filter(fact -> !fact.at().isAfter(now)).toList());
  }

  public Story without(Fact fact) {
    var fewer = new ArrayList<>(facts);
    fewer.remove(fact);
    return new Story(versions, fewer);
  }

  public <F extends Fact> List<F> all(Class<F> kind) {
    return facts.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  public Set<Change> changes(int from, int to) {
    var before = versions.get(from).features();
    var after = versions.get(to).features();
    var changes = new HashSet<Change>();
    after.stream().filter(f -> !before.contains(f)).forEach(f -> changes.add(new Change(f, true)));
    before.stream().filter(f -> !after.contains(f)).forEach(f -> changes.add(new Change(f, false)));
    return changes;
  }

  public Weight significance(int from, int to) {
    return changes(from, to).stream()
        .map(Change::weight)
        .max(Comparator.naturalOrder())
        .orElse(Weight.EDITORIAL);
  }

  /** One line per version and fact: what a reader of a failure needs. */
  @Override
  public String toString() {
    var text = new StringBuilder();
    for (int v = 0; v < versions.size(); v++) {
      text.append("\n  v").append(v).append(' ').append(versions.get(v));
    }
    facts.forEach(fact -> text.append("\n  ").append(fact));
    return text.toString();
  }
}
