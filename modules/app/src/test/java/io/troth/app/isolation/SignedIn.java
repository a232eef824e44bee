package io.troth.app.isolation;

import io.restassured.RestAssured;
import java.util.regex.Pattern;

/** Signs staff in by the form, as a browser does. */
public final class SignedIn {

  private static final Pattern FORM_TOKEN =
      Pattern.compile("name=\"csrf-token\" value=\"([^\"]+)\"");

  private SignedIn() {}

  /** The session's cookie. */
  public static String as(String host, String name, String password) {
    var page = RestAssured.given().header("Host", host).get("/admin/sign-in");
    var token = FORM_TOKEN.matcher(page.asString());
    if (!token.find()) {
      throw new IllegalStateException("the sign-in page has no form token");
    }
    var answer =
        RestAssured.given()
            .redirects()
            .follow(false)
            .header("Host", host)
            .header("Sec-Fetch-Site", "same-origin")
            .cookies(page.cookies())
            .formParam("csrf-token", token.group(1))
            .formParam("name", name)
            .formParam("password", password)
            .formParam("next", "")
            .post("/admin/sign-in");
    var session = answer.cookie("troth-staff");
    if (session == null) {
      throw new IllegalStateException("sign-in answered " + answer.statusCode());
    }
    return session;
  }
}
