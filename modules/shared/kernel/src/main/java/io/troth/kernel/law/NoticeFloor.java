package io.troth.kernel.law;

import java.util.Optional;
import java.util.Set;

/** One row on announcing changes. */
record NoticeFloor(
    String kind,
    String jurisdiction,
    String audience,
    int days,
    boolean silence,
    boolean ownMessage,
    String source) {

  static NoticeFloor of(LawTable.Row row) {
    return new NoticeFloor(
        row.get("kind"),
        row.get("jurisdiction"),
        row.get("audience"),
        Integer.parseInt(row.get("days")),
        counts(row.get("silence")),
        isOwn(row.get("message")),
        row.get("source"));
  }

  private static boolean counts(String silence) {
    return switch (silence) {
      case "counts" -> true;
      case "never" -> false;
      default -> throw new IllegalStateException("silence counts or never, not " + silence);
    };
  }

  private static boolean isOwn(String message) {
    return switch (message) {
      case "own" -> true;
      case "any" -> false;
      default -> throw new IllegalStateException("a message is own or any, not " + message);
    };
  }

  boolean mayApply(
      String askedKind, Set<String> jurisdictions, Set<String> audiences, Regions regions) {
    return (isAny(kind) || kind.equals(askedKind))
        && (isAny(audience) || audiences.isEmpty() || audiences.contains(audience))
        && (isAny(jurisdiction)
            || jurisdictions.isEmpty()
            || jurisdictions.stream().anyMatch(asked -> regions.overlap(asked, jurisdiction)));
  }

  private static boolean isAny(String cell) {
    return cell.equals("*");
  }

  NoticeLaw law() {
    return new NoticeLaw(
        days,
        source,
        silence ? Optional.empty() : Optional.of(source),
        ownMessage ? Optional.of(source) : Optional.empty());
  }
}
