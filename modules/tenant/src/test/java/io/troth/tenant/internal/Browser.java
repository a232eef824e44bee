package io.troth.tenant.internal;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** A browser without script: keeps cookies, sends the form token of the last page. */
public final class Browser {

  private static final Pattern TOKEN = Pattern.compile("name=\"csrf-token\" value=\"([^\"]+)\"");

  private final String host;
  private final Map<String, String> cookies = new HashMap<>();
  private String formToken = "";

  public Browser(String host) {
    this.host = host;
  }

  public Response get(String path) {
    var answer =
        given()
            .redirects()
            .follow(false)
            .header("Host", host)
            .accept("text/html,*/*")
            .cookies(cookies)
            .get(path);
    keep(answer);
    var token = TOKEN.matcher(answer.asString());
    if (token.find()) {
      formToken = token.group(1);
    }
    return answer;
  }

  public Response post(String path, Map<String, String> form) {
    var answer =
        given()
            .redirects()
            .follow(false)
            .header("Host", host)
            .accept("text/html,*/*")
            .cookies(cookies)
            .formParam("csrf-token", formToken)
            .formParams(form)
            .post(path);
    keep(answer);
    return answer;
  }

  public String cookie(String name) {
    return cookies.getOrDefault(name, "");
  }

  public void plant(String name, String value) {
    cookies.put(name, value);
  }

  private void keep(Response answer) {
    answer
        .cookies()
        .forEach(
            (name, value) -> {
              if (value.isEmpty()) {
                cookies.remove(name);
              } else {
                cookies.put(name, value);
              }
            });
  }
}
