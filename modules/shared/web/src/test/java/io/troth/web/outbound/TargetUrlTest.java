package io.troth.web.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.troth.kernel.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TargetUrlTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "hooks.example.com",
        "//hooks.example.com/",
        "http://hooks.example.com/",
        "ftp://hooks.example.com/",
        "file:///etc/passwd",
        "gopher://hooks.example.com:443/",
        "https:///path",
        "https:hooks.example.com",
        "https://",
        "https://user@hooks.example.com/",
        "https://user:secret@hooks.example.com/",
        "https://hooks.example.com@127.0.0.1/",
        "https://hooks.example.com/#fragment",
        "https://hooks.example.com:22/",
        "https://hooks.example.com:80/",
        "https://hooks.example.com:0/",
        "https://hooks.example.com:65536/",
        "https://hooks.example.com:99999/",
        "https://hooks.example.com:/",
        "https://localhost/",
        "https://intranet/",
        "https://127.0.0.1/",
        "https://127.1/",
        "https://0x7f.0.0.1/",
        "https://0x7f000001/",
        "https://2130706433/",
        "https://017700000001/",
        "https://hooks.example.0x7f/",
        "https://[::1]/",
        "https://[::ffff:169.254.169.254]/",
        "https://[fd00:ec2::254]/",
        "https://１２７.0.0.1/",
        "https://127。0。0。1/",
        "https://①②⑦.0.0.1/",
        "https://hooks..example.com/",
        "https://.example.com/",
        "https://hooks_1.example.com/",
        "https://%31%32%37.0.0.1/",
        "https://hooks.example.com\\@127.0.0.1/",
        "https://hooks.example.com /",
        "https://hooks.example.com/\r\nX-Injected: 1",
        "https://hooks.example.com/a b"
      })
  void whatIsNoSafeAddressIsRefused(String url) {
    assertThatThrownBy(() -> TargetUrl.parse(url, Reach.PUBLIC))
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> assertThat(problem.violations().get(0).field()).isEqualTo("url"));
  }

  @Test
  void aLongAddressIsRefused() {
    assertThatThrownBy(
            () -> TargetUrl.parse("https://hooks.example.com/" + "a".repeat(500), Reach.PUBLIC))
        .isInstanceOf(Problem.class);
  }

  @Test
  void anAddressIsTakenApart() {
    assertThat(TargetUrl.parse("https://hooks.example.com/troth?key=1", Reach.PUBLIC))
        .isEqualTo(new TargetUrl(true, "hooks.example.com", 443, "/troth?key=1"));
    assertThat(TargetUrl.parse("HTTPS://Hooks.Example.COM.:8443", Reach.PUBLIC))
        .isEqualTo(new TargetUrl(true, "hooks.example.com", 8443, "/"));
  }

  @Test
  void namesInOtherScriptsAreWrittenAsTheNetworkKnowsThem() {
    assertThat(TargetUrl.parse("https://müller.example/ä", Reach.PUBLIC))
        .isEqualTo(new TargetUrl(true, "xn--mller-kva.example", 443, "/%C3%A4"));
  }

  @Test
  void aDemoMaySendToItself() {
    assertThat(TargetUrl.parse("http://localhost:8208/hook", Reach.LOCAL_TOO))
        .isEqualTo(new TargetUrl(false, "localhost", 8208, "/hook"));
    assertThat(TargetUrl.parse("http://127.0.0.1:9", Reach.LOCAL_TOO))
        .isEqualTo(new TargetUrl(false, "127.0.0.1", 9, "/"));
    assertThatThrownBy(() -> TargetUrl.parse("http://10.0.0.1:8080/", Reach.LOCAL_TOO))
        .isInstanceOf(Problem.class);
    assertThatThrownBy(() -> TargetUrl.parse("http://hooks.example.com:8080/", Reach.LOCAL_TOO))
        .isInstanceOf(Problem.class);
  }
}
