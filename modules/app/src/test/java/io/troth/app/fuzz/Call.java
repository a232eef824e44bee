package io.troth.app.fuzz;

import java.util.Map;

/** One request as it is sent; the address is encoded already. */
record Call(String method, String address, Map<String, String> headers, String body) {

  String told() {
    return method
        + " "
        + cut(address, 300)
        + " "
        + headers.getOrDefault("Content-Type", "")
        + (body.isEmpty() ? "" : " " + cut(body, 600));
  }

  private static String cut(String text, int most) {
    return text.length() <= most ? text : text.substring(0, most) + "… (" + text.length() + ")";
  }
}
