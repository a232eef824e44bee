package io.troth.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

  @Test
  void linesEndAsTheStandardSays() throws IOException {
    var out = new StringWriter();

    new Csv(out).line(List.of("a", "", "b"));

    assertThat(out).hasToString("a,,b\r\n");
  }

  @Test
  void separatorsAndQuotesAreQuoted() {
    assertThat(Csv.cell("a,b")).isEqualTo("\"a,b\"");
    assertThat(Csv.cell("say \"no\"")).isEqualTo("\"say \"\"no\"\"\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+1", "-1", "@sum", "\tx"})
  void whatLooksLikeAFormulaIsDisarmed(String value) {
    assertThat(Csv.cell(value)).isEqualTo("'" + value);
  }

  @Test
  void aFormulaBehindALineBreakIsDisarmedAndQuoted() {
    assertThat(Csv.cell("\r=1")).isEqualTo("\"'\r=1\"");
  }
}
