package io.troth.tenancy.guard;

import static org.assertj.core.api.Assertions.assertThat;

import io.troth.tenancy.guard.Verdict.Fenced;
import io.troth.tenancy.guard.Verdict.Open;
import io.troth.tenancy.guard.Verdict.Refused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StatementRulesTest {

  @ParameterizedTest
  @MethodSource("lawful")
  void letsLawfulStatementsPass(String sql) {
    assertThat(StatementRules.judge(sql)).isNotInstanceOf(Refused.class);
  }

  @ParameterizedTest
  @MethodSource("unlawful")
  void refusesWhatCouldReachAnotherTenant(String sql) {
    assertThat(StatementRules.judge(sql)).isInstanceOf(Refused.class);
  }

  @Test
  void knowsTheParametersThatMustBeTheTenant() {
    assertThat(fencedBy("update note set body = ? where id = ? and tenant_id = ?"))
        .isEqualTo(bits(3));
    assertThat(fencedBy("insert into note (id, tenant_id) values (?, ?), (?, ?)"))
        .isEqualTo(bits(2, 4));
    assertThat(
            fencedBy(
                "select 1 from note n where n.body = '?' and n.tenant_id = ? and n.id in"
                    + " (select r.note_id from remark r where r.x = ? and r.tenant_id = ?)"))
        .isEqualTo(bits(1, 3));
  }

  @Test
  void leavesPlatformTablesAndExemptWorkAlone() {
    assertThat(StatementRules.judge("select id from tenant where slug = ?"))
        .isInstanceOf(Open.class);
    assertThat(StatementRules.judge("/* exempt: DUE_WORK */ select tenant_id from note"))
        .isInstanceOf(Open.class);
  }

  @Test
  void treatsUnknownTablesAsTenants() {
    assertThat(StatementRules.judge("select 1 from never_heard_of_it")).isInstanceOf(Refused.class);
  }

  @Test
  void saysWhatIsMissing() {
    assertThat(StatementRules.judge("select 1 from note n"))
        .isEqualTo(
            new Refused("table 'note' is reached without 'n.tenant_id = ?' in every row's way"));
  }

  static Stream<String> lawful() {
    return lines("/sql/lawful.txt");
  }

  static Stream<String> unlawful() {
    return lines("/sql/unlawful.txt");
  }

  private static Stream<String> lines(String resource) {
    try (var input =
        Objects.requireNonNull(StatementRulesTest.class.getResourceAsStream(resource))) {
      var text = new String(input.readAllBytes(), StandardCharsets.UTF_8);
      var lines = text.lines().filter(line -> !line.isBlank()).toList();
      assertThat(lines).hasSizeGreaterThan(50);
      return lines.stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static BitSet fencedBy(String sql) {
    return ((Fenced) StatementRules.judge(sql)).parameters();
  }

  private static BitSet bits(int... parameters) {
    var bits = new BitSet();
    for (var parameter : parameters) {
      bits.set(parameter);
    }
    return bits;
  }
}
