package io.troth.policy.api.open;

/**
 * Where a version is found on the tenant's host, for ever. Every address is a path: the host is the
 * caller's matter.
 *
 * @param revision one of its wordings, which has an address of its own that never says anything
 *     else; 0 for the version as it reads now
 */
public record OpenAddress(String slug, int number, int revision) {

  private static final int AS_IT_READS = 0;

  /** The version as it reads now. */
  public OpenAddress(String slug, int number) {
    this(slug, number, AS_IT_READS);
  }

  /** All policies. */
  public static final String ALL = "/policies";

  /** What the tenant promises, for machines. */
  public static final String WELL_KNOWN = "/.well-known/privacy-commitments.json";

  /** The policy: its version in force. */
  public static String policy(String slug) {
    return ALL + "/" + slug;
  }

  /** The list of a policy's versions. */
  public static String versions(String slug) {
    return policy(slug) + "/versions";
  }

  /** The text for people. */
  public String page() {
    var version = versions(slug) + "/" + number;
    return revision == AS_IT_READS ? version : version + "/revisions/" + revision;
  }

  /** One of the version's wordings. */
  public OpenAddress revision(int wording) {
    return new OpenAddress(slug, number, wording);
  }

  /** The text for people in one of its languages. */
  public String page(String language) {
    return page() + "?lang=" + language;
  }

  /** How it differs from the version before, or a wording from the one before. */
  public String changes() {
    return page() + "/changes";
  }

  /** How it differs from an earlier version. */
  public String changes(int from) {
    return changes() + "?from=" + from;
  }

  /** The canonical JSON whose SHA-256 is the content hash. */
  public String json() {
    return page() + ".json";
  }

  /** The commitments as linked data, in the words of the Data Privacy Vocabulary. */
  public String jsonLd() {
    return page() + ".jsonld";
  }

  /** The text on paper. */
  public String pdf(String language) {
    return page() + ".pdf?lang=" + language;
  }
}
