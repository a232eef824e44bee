package io.troth.client;

import java.util.List;
import java.util.Optional;

/**
 * Why a request was not served, as RFC 9457 has it.
 *
 * @param type address of the page that explains this kind of problem
 * @param kind the last part of the type, for example {@code stale-form}; stable
 * @param status the HTTP status
 * @param detail what happened this time
 */
public record ProblemDetails(
    String type, String kind, int status, String title, String detail, List<Fault> faults) {

  /** The kind where the answer did not say one, as from a proxy in between. */
  public static final String UNNAMED = "about:blank";

  /**
   * One field that is not right.
   *
   * @param field its path as it was sent
   * @param message what is wrong with it
   * @param expected what would be right
   */
  public record Fault(String field, String message, String expected) {}

  public ProblemDetails {
    faults = List.copyOf(faults);
  }

  /** The first field that is not right. */
  public Optional<String> field() {
    return faults.stream().map(Fault::field).findFirst();
  }

  static ProblemDetails read(Json json, int status) {
    var type = json.at("type").text().orElse(UNNAMED);
    return new ProblemDetails(
        type,
        type.substring(type.lastIndexOf('/') + 1),
        json.at("status").number().map(Long::intValue).orElse(status),
        json.at("title").text().orElse("HTTP " + status),
        json.at("detail").text().orElse(""),
        json.at("violations").items().stream().map(ProblemDetails::fault).toList());
  }

  private static Fault fault(Json json) {
    return new Fault(
        json.at("field").text().orElse(""),
        json.at("message").text().orElse(""),
        json.at("expected").text().orElse(""));
  }
}
