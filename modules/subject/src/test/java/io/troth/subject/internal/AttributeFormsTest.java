package io.troth.subject.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.troth.subject.api.AttributeType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AttributeFormsTest {

  @ParameterizedTest
  @CsvSource({
    "PHONE, +49 (89) 12 34-56, +4989123456",
    "PHONE, +43 1 58858, +43158858",
    "EMAIL, Maria@EXAMPLE.test, Maria@example.test",
    "IP_ADDRESS, 192.0.2.7, 192.0.2.7",
    "IP_ADDRESS, 2001:DB8::7, 2001:db8:0:0:0:0:0:7",
    "IP_ADDRESS, ::ffff:192.0.2.7, 192.0.2.7",
    "USER_NAME, ' maria89 ', maria89",
    "DEVICE_ID, 8f14-E4, 8f14-E4",
  })
  void oneFormForWhatIsTheSame(AttributeType type, String typed, String normal) {
    assertThat(AttributeForms.normal(type, typed)).contains(normal);
  }

  @ParameterizedTest
  @CsvSource({
    "PHONE, 089 123456",
    "PHONE, +49",
    "PHONE, +49 89 123456 ext. 7",
    "IP_ADDRESS, localhost",
    "IP_ADDRESS, 192.0.2.700",
    "IP_ADDRESS, 192.0.2",
    "IP_ADDRESS, fe80::1%eth0",
    "IP_ADDRESS, cafe:",
    "DEVICE_ID, two words",
    "CLIENT_ID, ümlaut",
    "EMAIL, nobody",
  })
  void whatIsNoValueOfTheKindIsRefused(AttributeType type, String typed) {
    assertThat(AttributeForms.normal(type, typed)).isEmpty();
  }

  @Test
  void anAddressKeepsItsLinesAndNotMore() {
    assertThat(AttributeForms.normal(AttributeType.POSTAL_ADDRESS, " Ring 1 \r\n\n1010 Wien\n"))
        .contains("Ring 1\n1010 Wien");
    assertThat(AttributeForms.normal(AttributeType.POSTAL_ADDRESS, "a\n".repeat(7))).isEmpty();
    assertThat(AttributeForms.normal(AttributeType.POSTAL_ADDRESS, "a".repeat(281))).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(AttributeType.class)
  void everyKindRefusesNothingAndSaysWhatWouldBeRight(AttributeType type) {
    assertThat(AttributeForms.normal(type, "  ")).isEmpty();
    assertThat(AttributeForms.expected(type)).isNotBlank();
  }
}
